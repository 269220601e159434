import Diagnostics
import ThaiText

/// A profile as SVG. Shapes and dashes tell the groups apart in black and white.
struct ProfileDrawing {
  private let figure: ProfileFigure
  private let language: Language
  private let labels: [[String]]
  private let legend: [LegendEntry]
  private let layout: Layout

  private struct LegendEntry {
    let index: Int
    let x: Double
    let line: Int
  }

  init(_ figure: ProfileFigure, language: Language) {
    self.figure = figure
    self.language = language
    let words = WordBreaker()
    labels = figure.rows.map {
      $0[language].withoutControls.wrapped(toWidth: Layout.labelColumns, words: words)
    }
    var entries: [LegendEntry] = []
    var (x, line) = (Layout.margin, 0)
    for (index, series) in figure.series.enumerated() {
      let width =
        Layout.legendMark + Double(series.label[language].displayWidth) * Layout.letter + 22
      if x + width > Layout.width, x > Layout.margin { (x, line) = (Layout.margin, line + 1) }
      entries.append(LegendEntry(index: index, x: x, line: line))
      x += width
    }
    legend = entries
    let widest = labels.joined().map(\.displayWidth).max() ?? 0
    layout = Layout(
      scale: figure.scale, heights: labels.map(\.count), widest: widest, legendLines: line + 1,
      hasBands: !figure.bands.isEmpty)
  }

  /// Writes the drawing. `identifier` must be unique in the page, and `title` names the figure to
  /// those who listen to it.
  func write(to page: inout Markup, identifier: String, title: String) {
    page.drawing(
      width: Layout.width, height: layout.height, fontSize: 15, identifier: identifier,
      title: title, description: figure.description(in: language)
    ) { page in
      writeLegend(to: &page)
      writeGrid(to: &page)
      for (index, series) in figure.series.enumerated() where series.isOverall {
        write(series, mark: Mark(index), to: &page)
      }
      for (index, series) in figure.series.enumerated() where !series.isOverall {
        write(series, mark: Mark(index), to: &page)
      }
    }
  }
}

private enum Ink {
  static let grid = "#d5dbe1"
  static let axis = "#5b6875"
  static let overall = "#9aa7b4"
  /// Dark enough for paper; the shapes differ as well.
  static let series = ["#1f4e79", "#9a3412", "#1b6b3a", "#6b2d82", "#8a6100", "#0f6c7a"]
}

/// How a group is drawn: a shape, filled or open, a colour and a kind of line.
private struct Mark {
  enum Shape: CaseIterable {
    case circle, square, triangle, diamond
  }

  let shape: Shape
  let isFilled: Bool
  let ink: String
  let dashes: String

  init(_ index: Int) {
    let shapes = Shape.allCases
    shape = shapes[index % shapes.count]
    isFilled = (index / shapes.count).isMultiple(of: 2)
    ink = Ink.series[index % Ink.series.count]
    dashes = ["none", "7 3", "2 3", "8 3 2 3"][index % 4]
  }
}

private struct Layout {
  static let width = 640.0
  static let margin = 8.0
  static let right = 618.0
  /// Letters of a row's label that fit left of the scale.
  static let labelColumns = 23
  static let letter = 7.9
  static let line = 21.0
  static let legendMark = 30.0
  private static let legendTop = 20.0

  let scale: ClosedRange<Double>
  let left: Double
  let rowTops: [Double]
  let bottom: Double
  let top: Double
  let height: Double

  init(
    scale: ClosedRange<Double>, heights: [Int], widest: Int, legendLines: Int, hasBands: Bool
  ) {
    self.scale = scale
    left = Self.margin + Double(widest) * Self.letter + 16
    top = Self.legendTop + Double(legendLines) * Self.line + (hasBands ? 26 : 8)
    var tops: [Double] = []
    var y = top
    for lines in heights {
      tops.append(y)
      y += max(40, Double(lines) * Self.line + 16)
    }
    rowTops = tops + [y]
    bottom = y
    height = y + 30
  }

  func x(_ value: Double) -> Double {
    let inside = min(max(value, scale.lowerBound), scale.upperBound)
    let share = (inside - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
    return left + share * (Self.right - left)
  }

  func y(ofRow row: Int) -> Double { (rowTops[row] + rowTops[row + 1]) / 2 }

  func legendY(_ line: Int) -> Double { Self.legendTop + Double(line) * Self.line }
}

extension ProfileDrawing {
  private func writeLegend(to page: inout Markup) {
    for entry in legend {
      let series = figure.series[entry.index]
      let y = layout.legendY(entry.line)
      let mark = Mark(entry.index)
      writeLine(
        [(entry.x, y - 5), (entry.x + 22, y - 5)], mark: mark, isOverall: series.isOverall,
        to: &page)
      writeMark(
        mark, at: (entry.x + 11, y - 5), isOverall: series.isOverall, title: nil, to: &page)
      page.element(
        "text", ["x": (entry.x + Layout.legendMark).svg, "y": y.svg, "font-size": "14"],
        text: series.label[language])
    }
  }

  private func writeGrid(to page: inout Markup) {
    let scale = figure.scale
    for point in AxisTicks.multiples(of: step, in: scale) {
      let x = layout.x(point)
      rule(from: (x, layout.top), to: (x, layout.bottom), ink: Ink.grid, dashes: "none", on: &page)
      page.element(
        "text",
        [
          "x": x.svg, "y": (layout.bottom + 20).svg, "text-anchor": "middle", "font-size": "13",
        ], text: point.axisText)
    }
    writeBands(to: &page)
    for (row, lines) in labels.enumerated() {
      rule(
        from: (Layout.margin, layout.rowTops[row]), to: (Layout.right, layout.rowTops[row]),
        ink: Ink.grid, dashes: "none", on: &page)
      let first =
        layout.y(ofRow: row) - Double(lines.count - 1) / 2 * Layout.line + 5
      for (index, line) in lines.enumerated() {
        page.element(
          "text",
          ["x": Layout.margin.svg, "y": (first + Double(index) * Layout.line).svg], text: line)
      }
    }
    rule(
      from: (Layout.margin, layout.bottom), to: (Layout.right, layout.bottom), ink: Ink.axis,
      dashes: "none", on: &page)
  }

  private var step: Double {
    max(1, AxisTicks.roundStep(for: figure.scale.upperBound - figure.scale.lowerBound, atMost: 10))
  }

  /// The words stand between the lines at which they change.
  private func writeBands(to page: inout Markup) {
    for (index, band) in figure.bands.enumerated() {
      let start = max(band.from, figure.scale.lowerBound)
      let next = index + 1 < figure.bands.count ? figure.bands[index + 1].from : nil
      if start > figure.scale.lowerBound {
        let x = layout.x(start)
        rule(
          from: (x, layout.top - 18), to: (x, layout.bottom), ink: Ink.axis, dashes: "2 4",
          on: &page)
      }
      let end = min(next ?? figure.scale.upperBound, figure.scale.upperBound)
      page.element(
        "text",
        [
          "x": ((layout.x(start) + layout.x(end)) / 2).svg, "y": (layout.top - 7).svg,
          "text-anchor": "middle", "font-size": "12", "fill": Ink.axis,
        ], text: band.label[language])
    }
  }

  private func write(_ series: ProfileFigure.Series, mark: Mark, to page: inout Markup) {
    let points = series.values.enumerated().map { row, value in
      value.map { (x: layout.x($0), y: layout.y(ofRow: row)) }
    }
    // A line runs only between neighbours that both have a mean.
    for (one, other) in zip(points, points.dropFirst()) {
      guard let one, let other else { continue }
      writeLine([one, other], mark: mark, isOverall: series.isOverall, to: &page)
    }
    for (row, point) in points.enumerated() {
      guard let point, let value = series.values[row],
        let text = DisplayNumber(value, decimals: 2)?.text
      else { continue }
      writeMark(
        mark, at: point, isOverall: series.isOverall,
        title: "\(series.label[language]), \(figure.rows[row][language]): \(text)", to: &page)
    }
  }

  private func writeLine(
    _ points: [(x: Double, y: Double)], mark: Mark, isOverall: Bool, to page: inout Markup
  ) {
    page.void(
      "polyline",
      [
        "points": points.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " "),
        "fill": "none", "stroke": isOverall ? Ink.overall : mark.ink,
        "stroke-width": isOverall ? "6" : "1.8",
        "stroke-dasharray": isOverall ? "none" : mark.dashes,
      ])
  }

  private func writeMark(
    _ mark: Mark, at point: (x: Double, y: Double), isOverall: Bool, title: String?,
    to page: inout Markup
  ) {
    let ink = isOverall ? Ink.overall : mark.ink
    let fill = isOverall || mark.isFilled ? ink : "#fff"
    let (x, y) = (point.x, point.y)
    let corners: [(Double, Double)]
    switch mark.shape {
    case _ where isOverall, .circle:
      page.open(
        "circle",
        [
          "cx": x.svg, "cy": y.svg, "r": isOverall ? "6.5" : "5", "fill": fill, "stroke": ink,
          "stroke-width": "1.8",
        ])
      if let title { page.element("title", text: title) }
      page.close("circle")
      return
    case .square: corners = [(-4.6, -4.6), (4.6, -4.6), (4.6, 4.6), (-4.6, 4.6)]
    case .triangle: corners = [(0, -6), (5.6, 4.4), (-5.6, 4.4)]
    case .diamond: corners = [(0, -6.4), (6, 0), (0, 6.4), (-6, 0)]
    }
    page.open(
      "polygon",
      [
        "points": corners.map { "\((x + $0.0).svg),\((y + $0.1).svg)" }.joined(separator: " "),
        "fill": fill, "stroke": ink, "stroke-width": "1.8",
      ])
    if let title { page.element("title", text: title) }
    page.close("polygon")
  }

  private func rule(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), ink: String,
    dashes: String, on page: inout Markup
  ) {
    page.void(
      "line",
      [
        "x1": start.x.svg, "y1": start.y.svg, "x2": end.x.svg, "y2": end.y.svg, "stroke": ink,
        "stroke-width": "1", "stroke-dasharray": dashes,
      ])
  }
}
