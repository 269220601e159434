import Diagnostics
import Testing

@testable import Reports

@Suite("The before-after figure")
struct BeforeAfterFigureTests {
  @Test("Up to 31 possible scores have a bar each, more share bars of one round width")
  func bins() {
    let by = ScoreBins(of: [], limits: 0...30)
    #expect(by.isByScore && by.count == 31)
    let over = ScoreBins(of: [], limits: 0...31)
    #expect(!over.isByScore && over.width == 2 && over.count == 16)
    let percent = ScoreBins(of: [], limits: 0...100)
    #expect(percent.width == 5 && percent.count == 20)
    let halves = ScoreBins(of: [0.5], limits: 0...10)
    #expect(!halves.isByScore && halves.width == 0.5 && halves.count == 20)
  }

  @Test("A bin holds its lower bound, the last one its upper bound too")
  func edges() {
    let bins = ScoreBins(of: [], limits: 0...100)
    let counts = bins.counts(of: [0, 4.999, 5, 94.9, 95, 100])
    #expect(counts[0] == 2 && counts[1] == 1 && counts[18] == 1 && counts[19] == 2)
    #expect(bins.label(of: 19) == "95–100")
  }

  @Test("Edges of a tenth are where people think they are")
  func decimalEdges() {
    let bins = ScoreBins(of: [0.3], limits: 0...2)
    #expect(bins.width == 0.1)
    // 0.3 / 0.1 is 2.9999999999999996 in binary.
    #expect(bins.counts(of: [0.3])[3] == 1)
  }

  @Test("Scores beyond the possible ones widen the axis instead of vanishing")
  func outside() {
    let bins = ScoreBins(of: [-1, 22], limits: 0...20)
    #expect(bins.start == -1 && bins.count == 24)
    #expect(bins.counts(of: [-1, 22]).reduce(0, +) == 2)
  }

  @Test("The bars of the drawing are the data", arguments: [1, 40, 2_200])
  func bars(people: Int) throws {
    let scores = SampleScores(people: people)
    let elements = try drawing(of: scores.figure)
    let panels = [("before", scores.pre), ("after", scores.post)]
    let most = panels.flatMap { Dictionary(grouping: $1) { $0 }.values.map(\.count) }.max() ?? 0
    var tallest = 0.0
    for (panel, data) in panels {
      let expected = Dictionary(grouping: data) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }
      let rects = elements.enumerated().filter { $1.attributes["class"] == panel }
      // Each bar's title, the next element, says its score and its people.
      let titles = rects.map { elements[$0.offset + 1].text }
      #expect(
        titles
          == expected.map {
            "score \($0.key): \($0.value.grouped) \($0.value == 1 ? "person" : "people")"
          })
      for (rect, bar) in zip(rects, expected) {
        let height = try #require(Double(rect.element.attributes["height"] ?? ""))
        tallest = max(tallest, height)
        #expect(height > 0)
        if bar.value == most { #expect(abs(height - tallest) < 0.02) }
      }
    }
    #expect(tallest > 60 && tallest <= 130)
  }

  @Test("Heights are in proportion to people, in both panels alike")
  func proportion() throws {
    let figure = BeforeAfterFigure(
      before: .init(label: .verbatim("b"), scores: [1, 1, 1, 2]),
      after: .init(label: .verbatim("a"), scores: [2, 2, 3, 3, 3, 3]), possibleScores: 0...5)
    let elements = try drawing(of: figure)
    let heights = ["before", "after"].map { panel in
      elements.filter { $0.attributes["class"] == panel }
        .compactMap { Double($0.attributes["height"] ?? "") }
    }
    let unit = heights[0][1]
    #expect(abs(heights[0][0] - 3 * unit) < 0.05)
    #expect(abs(heights[1][0] - 2 * unit) < 0.05)
    #expect(abs(heights[1][1] - 4 * unit) < 0.05)
  }

  @Test("It can be read without being seen")
  func words() throws {
    let figure = SampleScores(people: 36).figure
    let elements = try drawing(of: figure)
    #expect(elements.first?.attributes["role"] == "img")
    let description = elements.first { $0.name == "desc" }?.text
    #expect(
      description == "Before: 36 people, mean 10.19; After: 36 people, mean 13.92; Pass mark 14")
    #expect(elements.contains { $0.name == "text" && $0.text == "Mean 13.92" })
    #expect(elements.contains { $0.name == "text" && $0.text == "After (n = 36)" })
  }

  @Test("Nothing to draw is drawn as nothing: no bars, no mean, no division by zero")
  func empty() throws {
    let none = BeforeAfterFigure.Series(label: .verbatim("x"), scores: [.nan])
    let elements = try drawing(
      of: .init(before: none, after: none, possibleScores: 5...5, passMark: 5))
    #expect(elements.count { $0.name == "rect" } == 0)
    let numbers = elements.flatMap(\.attributes.values)
    #expect(!numbers.contains { $0.contains("nan") || $0.contains("inf") })
  }

  @Test(
    "No axis is too long or too short to be drawn",
    arguments: [
      0...Double.infinity, -Double.infinity...Double.infinity, 0...1e300,
      0...Double.leastNonzeroMagnitude, 7...7,
      0.1...0.3,
    ])
  func extremeAxes(limits: ClosedRange<Double>) throws {
    let series = BeforeAfterFigure.Series(
      label: .verbatim("x"), scores: [0.2, 1e300, -1e9, .infinity])
    let elements = try drawing(
      of: .init(before: series, after: series, possibleScores: limits, passMark: .nan))
    #expect(elements.count { $0.name == "rect" } == 4)
    #expect(elements.contains { $0.text == "x (n = 2)" })
  }

  @Test(
    "Axes step by 1, 2 or 5 times a power of ten",
    arguments: [
      (6.0, 4, 2.0), (20, 20, 1), (100, 20, 5), (301, 4, 100), (2_200, 4, 1_000), (0, 4, 1),
      (0.4, 4, 0.1), (1, 4, 0.5), (4, 4, 1),
    ] as [(Double, Int, Double)])
  func steps(span: Double, most: Int, step: Double) {
    #expect(abs(AxisTicks.roundStep(for: span, atMost: most) - step) < 1e-12)
  }

  private func drawing(of figure: BeforeAfterFigure) throws -> [PageReader.Element] {
    var page = Markup()
    BeforeAfterDrawing(figure, language: .english).write(
      to: &page, identifier: "f", title: "Scores")
    return try #require(PageReader.elements(of: page.string))
  }
}
