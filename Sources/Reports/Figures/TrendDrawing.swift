import Diagnostics

/// A trend figure as SVG: the line of all units with whiskers for its intervals, thin lines for
/// groups with their names at the right end.
struct TrendDrawing {
  private let figure: TrendFigure
  private let language: Language

  init(_ figure: TrendFigure, language: Language) {
    self.figure = figure
    self.language = language
  }

  private static let width = 640.0
  private static let height = 360.0
  private static let left = 52.0
  private static let top = 34.0
  private static let bottom = 312.0
  private static let nameGap = 16.0

  /// Names of the lines stand to the right of the last round.
  private var right: Double { figure.others.isEmpty ? 610 : 470 }

  /// Writes the drawing. `identifier` must be unique in the page, and `title` names the figure to
  /// those who listen to it.
  func write(to page: inout Markup, identifier: String, title: String) {
    page.drawing(
      width: Self.width, height: Self.height, fontSize: 14, identifier: identifier,
      title: title, description: figure.description(in: language)
    ) { page in
      writeAxes(to: &page)
      writeTarget(to: &page)
      for (index, line) in figure.others.enumerated() {
        write(line, ink: Ink.other, width: "1.2", dashes: Ink.dashes[index % 3], to: &page)
      }
      writeIntervals(to: &page)
      write(figure.main, ink: Ink.main, width: "2.5", dashes: "none", to: &page)
      writeValues(to: &page)
      writeNames(to: &page)
    }
  }

  private func x(_ round: Int) -> Double {
    let inset = 34.0
    let step = (right - Self.left - 2 * inset) / Double(figure.rounds.count - 1)
    return Self.left + inset + Double(round) * step
  }

  private func y(_ percent: Double) -> Double {
    Self.bottom - min(max(percent, 0), 100) / 100 * (Self.bottom - Self.top)
  }

  private func writeAxes(to page: inout Markup) {
    for percent in stride(from: 0.0, through: 100, by: 20) {
      line((Self.left, y(percent)), (right, y(percent)), Ink.grid, on: &page)
      text(percent.axisText, (Self.left - 8, y(percent) + 5), "end", to: &page)
    }
    text(LocalizedText.percent[language], (4, 18), "start", to: &page)
    // Of many rounds every second, third … is named.
    let step = figure.rounds.count / 9 + 1
    for (index, round) in figure.rounds.enumerated() where index.isMultiple(of: step) {
      text(round.shortened(to: 14), (x(index), Self.bottom + 22), "middle", to: &page)
    }
  }

  private func writeTarget(to page: inout Markup) {
    guard let target = figure.target else { return }
    line(
      (Self.left, y(target)), (right, y(target)), Ink.target, dashes: "6 4", width: "1.5",
      on: &page)
    // On the side where the line runs further away from it.
    let points = figure.main.points.compactMap { $0?.percent }
    let isLeft = abs((points.first ?? 0) - target) >= abs((points.last ?? 0) - target)
    text(
      "\(LocalizedText.target[language]) \(target.axisText)",
      (isLeft ? Self.left + 4 : right - 4, y(target) - 6), isLeft ? "start" : "end", to: &page,
      ink: Ink.target)
  }

  private func write(
    _ line: TrendFigure.Line, ink: String, width: String, dashes: String, to page: inout Markup
  ) {
    for run in runs(of: line) {
      let places = run.map { "\(x($0.round).svg),\(y($0.percent).svg)" }
      page.void(
        "polyline",
        [
          "points": places.joined(separator: " "), "fill": "none", "stroke": ink,
          "stroke-width": width, "stroke-dasharray": dashes,
        ])
    }
  }

  /// Rounds without a figure break a line: nothing is drawn across them.
  private func runs(of line: TrendFigure.Line) -> [[(round: Int, percent: Double)]] {
    var runs: [[(round: Int, percent: Double)]] = [[]]
    for (round, point) in line.points.enumerated() {
      if let point {
        runs[runs.count - 1].append((round, point.percent))
      } else {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  private func writeIntervals(to page: inout Markup) {
    for (round, point) in figure.main.points.enumerated() {
      guard let interval = point?.interval else { continue }
      let (low, high) = (y(interval.lowerBound), y(interval.upperBound))
      line((x(round), low), (x(round), high), Ink.main, on: &page)
      for end in [low, high] {
        line((x(round) - 6, end), (x(round) + 6, end), Ink.main, on: &page)
      }
    }
  }

  private func writeValues(to page: inout Markup) {
    for (round, point) in figure.main.points.enumerated() {
      guard let point, let value = DisplayNumber(point.percent, decimals: 1)?.text else { continue }
      page.void(
        "circle",
        [
          "cx": x(round).svg, "cy": y(point.percent).svg, "r": "4.5",
          "fill": Ink.main, "stroke": "#fff",
        ])
      text(value, (x(round) + 8, y(point.percent) - 8), "start", to: &page, isBold: true)
    }
  }

  /// Names at the ends of the lines, pushed apart where they would lie over one another.
  private func writeNames(to page: inout Markup) {
    guard !figure.others.isEmpty else { return }
    let ends = ([figure.main] + figure.others).compactMap { line in
      line.points.compactMap(\.self).last.map { (label: line.label[language], y: y($0.percent)) }
    }.sorted { $0.y < $1.y }
    var last = Self.top - Self.nameGap
    var places: [(label: String, y: Double)] = []
    for end in ends {
      last = max(end.y + 5, last + Self.nameGap)
      places.append((end.label, last))
    }
    // A crowd at the bottom moves up as a whole.
    let excess = max(0, last - Self.bottom)
    for place in places {
      text(place.label.shortened(to: 22), (right + 8, place.y - excess), "start", to: &page)
    }
  }

  private func line(
    _ start: (Double, Double), _ end: (Double, Double), _ ink: String, dashes: String = "none",
    width: String = "1", on page: inout Markup
  ) {
    page.void(
      "line",
      [
        "x1": start.0.svg, "y1": start.1.svg, "x2": end.0.svg,
        "y2": end.1.svg, "stroke": ink, "stroke-width": width, "stroke-dasharray": dashes,
      ])
  }

  private func text(
    _ text: String, _ point: (Double, Double), _ anchor: String, to page: inout Markup,
    ink: String = Ink.text, isBold: Bool = false
  ) {
    page.element(
      "text",
      [
        "x": point.0.svg, "y": point.1.svg, "text-anchor": anchor, "font-size": "13",
        "fill": ink, "font-weight": isBold ? "bold" : "normal",
      ], text: text)
  }
}

extension String {
  /// With an ellipsis where it is longer.
  fileprivate func shortened(to length: Int) -> String {
    count > length ? prefix(length - 1) + "…" : self
  }
}

private enum Ink {
  static let text = "#1b2733"
  static let grid = "#d5dbe1"
  static let main = "#1f4e79"
  static let other = "#5b6875"
  static let target = "#9a3412"
  static let dashes = ["none", "6 3", "2 3"]
}
