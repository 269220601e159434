import Diagnostics

/// A before-after figure as SVG: pure shapes and text, the same bytes for the same scores. Light and
/// dark bars and two kinds of lines tell everything apart in black and white.
struct BeforeAfterDrawing {
  private let figure: BeforeAfterFigure
  private let language: Language
  private let bins: ScoreBins
  private let counts: (before: [Int], after: [Int])
  private let layout: Layout

  init(_ figure: BeforeAfterFigure, language: Language) {
    self.figure = figure
    self.language = language
    bins = figure.bins
    counts = (bins.counts(of: figure.before.scores), bins.counts(of: figure.after.scores))
    let most = max(counts.before.max() ?? 0, counts.after.max() ?? 0)
    layout = Layout(axis: bins.axis, most: max(most, 1))
  }

  /// Writes the drawing. `identifier` must be unique in the page, and `title` names the figure to
  /// those who listen to it.
  func write(to page: inout Markup, identifier: String, title: String) {
    page.drawing(
      width: Layout.width, height: Layout.height, fontSize: 15, identifier: identifier,
      title: title, description: figure.description(in: language)
    ) { page in
      writeGrid(to: &page)
      writeBars(counts.before, panel: .upper, to: &page)
      writeBars(counts.after, panel: .lower, to: &page)
      writeScoreAxis(to: &page)
      writePassMark(to: &page)
      writeSeries(figure.before, panel: .upper, to: &page)
      writeSeries(figure.after, panel: .lower, to: &page)
    }
  }
}

/// The colours of the figure. Before is light, after is dark.
private enum Ink {
  static let text = "#1b2733"
  static let grid = "#d5dbe1"
  static let axis = "#5b6875"
  static let before = "#c6d4e2"
  static let after = "#1f4e79"
  static let passMark = "#9a3412"
}

/// Where things stand in the drawing, in its own units.
private struct Layout {
  enum Panel {
    case upper
    case lower
  }

  static let width = 640.0
  static let height = 404.0
  static let left = 62.0
  static let right = 624.0
  /// Base lines of the text above and below the panels.
  static let topRow = 18.0
  static let passMarkRow = 38.0
  static let upperMeanRow = 58.0
  static let lowerMeanRow = 376.0
  static let bottomRow = 397.0
  private static let top = 66.0
  private static let panelHeight = 130.0
  /// Between the panels, for the scores.
  private static let upperBase = top + panelHeight
  private static let lowerBase = upperBase + 28
  static let scoreRow = upperBase + 20
  static let bottom = lowerBase + panelHeight

  let axis: ClosedRange<Double>
  let countStep: Double
  private let countLimit: Double

  init(axis: ClosedRange<Double>, most: Int) {
    self.axis = axis
    countStep = max(1, AxisTicks.roundStep(for: Double(most), atMost: 4))
    countLimit = (Double(most) / countStep).rounded(.up) * countStep
  }

  var countTicks: [Double] { AxisTicks.multiples(of: countStep, in: 0...countLimit) }

  func x(_ score: Double) -> Double {
    let share = (score - axis.lowerBound) / (axis.upperBound - axis.lowerBound)
    return Self.left + share * (Self.right - Self.left)
  }

  func y(_ count: Double, _ panel: Panel) -> Double {
    let height = count / countLimit * Self.panelHeight
    return panel == .upper ? Self.upperBase - height : Self.lowerBase + height
  }

  /// How a text at `x` must be anchored to stay inside, and where.
  static func place(_ x: Double) -> (x: Double, anchor: String) {
    if x < left + 110 { return (max(x - 8, 4), "start") }
    if x > right - 110 { return (min(x + 8, width - 4), "end") }
    return (x, "middle")
  }
}

extension BeforeAfterDrawing {
  private func writeGrid(to page: inout Markup) {
    for panel in [Layout.Panel.upper, .lower] {
      for count in layout.countTicks {
        let y = layout.y(count, panel)
        line(
          from: (Layout.left, y), to: (Layout.right, y),
          ink: count == 0 ? Ink.axis : Ink.grid, width: 1, on: &page)
        text(
          Int(count).grouped, at: (Layout.left - 8, y + 5), anchor: "end", to: &page, size: "13")
      }
    }
    text(
      LocalizedText.people[language], at: (Layout.right, Layout.topRow), anchor: "end", to: &page)
  }

  private func writeBars(_ counts: [Int], panel: Layout.Panel, to page: inout Markup) {
    let inset = bins.isByScore ? 0.12 : 0.04
    for (index, count) in counts.enumerated() where count > 0 {
      let low = bins.axis.lowerBound + Double(index) * bins.width
      let left = layout.x(low + inset * bins.width)
      let right = layout.x(low + (1 - inset) * bins.width)
      let ends = [layout.y(0, panel), layout.y(Double(count), panel)]
      page.open(
        "rect",
        [
          "class": panel == .upper ? "before" : "after", "x": left.svg,
          "y": min(ends[0], ends[1]).svg, "width": (right - left).svg,
          "height": abs(ends[1] - ends[0]).svg,
          "fill": panel == .upper ? Ink.before : Ink.after, "stroke": Ink.after,
        ])
      let words = LocalizedText.bar(score: bins.label(of: index), people: count)
      page.element("title", text: words[language])
      page.close("rect")
    }
  }

  private func writeScoreAxis(to page: inout Markup) {
    text(LocalizedText.score[language], at: (4, Layout.scoreRow), anchor: "start", to: &page)
    let first = bins.start
    let last = bins.isByScore ? bins.axis.upperBound - 0.5 : bins.axis.upperBound
    let step = max(
      bins.isByScore ? 1 : bins.width, AxisTicks.roundStep(for: last - first, atMost: 20))
    for score in AxisTicks.multiples(of: step, in: first...last) {
      text(
        score.axisText, at: (layout.x(score), Layout.scoreRow), anchor: "middle", to: &page,
        size: "13")
    }
  }

  /// The line parts those who passed from those who did not: where bars stand for single scores, it
  /// runs just below the first that passes.
  private func writePassMark(to page: inout Markup) {
    guard let passMark = figure.passMark, bins.axis.contains(passMark) else { return }
    let x = layout.x(bins.isByScore ? passMark.rounded(.up) - 0.5 : passMark)
    for (start, end) in [
      (Layout.passMarkRow + 4, layout.y(0, .upper)), (layout.y(0, .lower), Layout.bottom + 4),
    ] {
      line(
        from: (x, start), to: (x, end), ink: Ink.passMark, width: 1.5, dashes: "6 4", on: &page)
    }
    let place = Layout.place(x)
    text(
      "\(LocalizedText.passMark[language]) \(passMark.axisText)",
      at: (place.x, Layout.passMarkRow), anchor: place.anchor, to: &page, fill: Ink.passMark)
  }

  private func writeSeries(
    _ series: BeforeAfterFigure.Series, panel: Layout.Panel, to page: inout Markup
  ) {
    let isUpper = panel == .upper
    text(
      "\(series.label[language]) (n = \(series.scores.count.grouped))",
      at: (4, isUpper ? Layout.topRow : Layout.bottomRow), anchor: "start", to: &page,
      weight: "bold")
    guard let mean = series.mean, let words = series.meanText else { return }
    let x = layout.x(mean)
    let row = isUpper ? Layout.upperMeanRow : Layout.lowerMeanRow
    let end = isUpper ? row + 5 : row - 16
    // A white edge keeps the line visible on dark bars.
    for (ink, width) in [("#fff", 5.0), (Ink.text, 2.0)] {
      line(from: (x, layout.y(0, panel)), to: (x, end), ink: ink, width: width, on: &page)
    }
    let place = Layout.place(x)
    text(
      "\(LocalizedText.mean[language]) \(words)", at: (place.x, row), anchor: place.anchor,
      to: &page)
  }

  private func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), ink: String,
    width: Double, dashes: String = "none", on page: inout Markup
  ) {
    page.void(
      "line",
      [
        "x1": start.x.svg, "y1": start.y.svg, "x2": end.x.svg, "y2": end.y.svg, "stroke": ink,
        "stroke-width": width.svg, "stroke-dasharray": dashes,
      ])
  }

  private func text(
    _ text: String, at point: (x: Double, y: Double), anchor: String, to page: inout Markup,
    size: String = "15", weight: String = "normal", fill: String = Ink.text
  ) {
    page.element(
      "text",
      [
        "x": point.x.svg, "y": point.y.svg, "text-anchor": anchor, "font-size": size,
        "font-weight": weight, "fill": fill,
      ], text: text)
  }
}

extension Double {
  /// A coordinate: at most two decimals.
  var svg: String {
    let hundredths = (self * 100).rounded() / 100
    return hundredths.shortestText
  }
}
