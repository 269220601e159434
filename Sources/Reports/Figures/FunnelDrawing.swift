import Diagnostics
import Statistics

/// A funnel figure as SVG: limits as lines, units as dots; those outside bear their name.
struct FunnelDrawing {
  private let figure: FunnelFigure
  private let language: Language

  init(_ figure: FunnelFigure, language: Language) {
    self.figure = figure
    self.language = language
  }

  private static let width = 640.0
  private static let height = 404.0
  private static let left = 52.0
  private static let right = 624.0
  private static let top = 30.0
  private static let bottom = 346.0

  /// Writes the drawing. `identifier` must be unique in the page, and `title` names the figure to
  /// those who listen to it.
  func write(to page: inout Markup, identifier: String, title: String) {
    page.drawing(
      width: Self.width, height: Self.height, fontSize: 14, identifier: identifier,
      title: title, description: figure.description(in: language)
    ) { page in
      writeAxes(to: &page)
      writeLimits(to: &page)
      writePoints(to: &page)
    }
  }

  private func x(_ size: Double) -> Double {
    Self.left + size / Double(figure.sizes.upperBound) * (Self.right - Self.left)
  }

  private func y(_ percent: Double) -> Double {
    Self.bottom - percent / 100 * (Self.bottom - Self.top)
  }

  private func writeAxes(to page: inout Markup) {
    for percent in stride(from: 0.0, through: 100, by: 20) {
      line((Self.left, y(percent)), (Self.right, y(percent)), Ink.grid, on: &page)
      text(percent.axisText, (Self.left - 8, y(percent) + 5), "end", to: &page)
    }
    let last = Double(figure.sizes.upperBound)
    let step = max(1, AxisTicks.roundStep(for: last, atMost: 8))
    for size in AxisTicks.multiples(of: step, in: 0...last) {
      text(size.axisText, (x(size), Self.bottom + 20), "middle", to: &page)
    }
    text(LocalizedText.percent[language], (4, 18), "start", to: &page)
    text(LocalizedText.tested[language], (Self.right, Self.bottom + 42), "end", to: &page)
  }

  private func writeLimits(to page: inout Markup) {
    line((Self.left, y(figure.center)), (Self.right, y(figure.center)), Ink.center, on: &page)
    let curves: [((FunnelFigure.Step) -> Double, String)] = [
      ({ $0.alert.lowerBound }, "6 4"), ({ $0.alert.upperBound }, "6 4"),
      ({ $0.alarm.lowerBound }, "none"), ({ $0.alarm.upperBound }, "none"),
    ]
    for (limit, dashes) in curves {
      let points = figure.steps.map { step in
        "\(x(Double(step.size)).coordinate),\(y(limit(step)).coordinate)"
      }
      page.void(
        "polyline",
        [
          "points": points.joined(separator: " "), "fill": "none", "stroke": Ink.limit,
          "stroke-width": "1.5", "stroke-dasharray": dashes,
        ])
    }
  }

  private func writePoints(to page: inout Markup) {
    for point in figure.points {
      let place = (x(Double(point.size)), y(point.percent))
      let isOutside = point.status != .inControl
      page.open(
        "circle",
        [
          "cx": place.0.coordinate, "cy": place.1.coordinate, "r": isOutside ? "5.5" : "4.5",
          "fill": isOutside ? Ink.outside : Ink.inside, "stroke": "#fff",
        ])
      let percent = DisplayNumber(point.percent, decimals: 2)?.text ?? ""
      page.element("title", text: "\(point.label): \(percent)% (n = \(point.size.grouped))")
      page.close("circle")
    }
    for place in labels {
      text(place.text, (place.x, place.y), place.anchor, to: &page, size: "13")
    }
  }

  private struct Label {
    let text: String
    let x: Double
    let y: Double
    let anchor: String
  }

  /// Names of the units outside; of names that would lie over one another the lower ones are left to
  /// the list in the text.
  private var labels: [Label] {
    var labels: [Label] = []
    let outside = figure.points.filter { $0.status != .inControl }
    for point in outside.sorted(by: {
      abs($0.percent - figure.center) > abs($1.percent - figure.center)
    })
    .prefix(14) {
      let isRight = x(Double(point.size)) > (Self.left + Self.right) / 2
      let place = (x(Double(point.size)) + (isRight ? -9 : 9), y(point.percent) + 5)
      let isCrowded = labels.contains {
        abs($0.y - place.1) < 15 && abs($0.x - place.0) < 170
      }
      if isCrowded { continue }
      labels.append(
        Label(text: point.label, x: place.0, y: place.1, anchor: isRight ? "end" : "start"))
    }
    return labels
  }

  private func line(
    _ start: (Double, Double), _ end: (Double, Double), _ ink: String, on page: inout Markup
  ) {
    page.void(
      "line",
      [
        "x1": start.0.coordinate, "y1": start.1.coordinate, "x2": end.0.coordinate,
        "y2": end.1.coordinate, "stroke": ink, "stroke-width": "1",
      ])
  }

  private func text(
    _ text: String, _ point: (Double, Double), _ anchor: String, to page: inout Markup,
    size: String = "14"
  ) {
    page.element(
      "text",
      [
        "x": point.0.coordinate, "y": point.1.coordinate, "text-anchor": anchor, "font-size": size,
      ], text: text)
  }
}

private enum Ink {
  static let grid = "#d5dbe1"
  static let center = "#1b2733"
  static let limit = "#5b6875"
  static let inside = "#7f9cba"
  static let outside = "#9a3412"
}

extension Double {
  /// A coordinate: at most two decimals.
  fileprivate var coordinate: String { ((self * 100).rounded() / 100).shortestText }
}
