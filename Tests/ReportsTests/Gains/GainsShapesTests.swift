import Diagnostics
import Reports
import Scoring
import Statistics
import Testing
import ThaiText

/// Shapes of data that reports meet, and what must stay true of each.
struct GainsShape: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rows: [(pre: Double?, post: Double?)]
  let maximum: Double?
  let postMaximum: Double?
  let groups: [String?]
  let settings: GainsAnalysis.Settings

  var analysis: GainsAnalysis {
    GainsScenario.analysis(
      rows, maximum: maximum, postMaximum: postMaximum, groups: groups, settings: settings)
  }

  init(
    _ testDescription: String, _ rows: [[Double?]], maximum: Double? = 20,
    postMaximum: Double? = nil, groups: [String?] = [],
    settings: GainsAnalysis.Settings = .init(passMarks: [60, 80], criteria: [70])
  ) {
    self.testDescription = testDescription
    self.rows = rows.map { (pre: $0[0], post: $0[1]) }
    self.maximum = maximum
    self.postMaximum = postMaximum
    self.groups = groups
    self.settings = settings
  }

  static let all: [GainsShape] = usual + unusual

  private static let usual: [GainsShape] = [
    GainsShape("nobody at all", []),
    GainsShape("no pairs", [[5, nil], [nil, 9]]),
    GainsShape("one pair", [[5, 9]]),
    GainsShape("two pairs", [[5, 9], [6, 8]]),
    GainsShape("all equal", [[10, 10], [10, 10], [10, 10], [10, 10]]),
    GainsShape("nobody changed", [[5, 5], [9, 9], [14, 14]]),
    GainsShape("a constant gain", [[5, 8], [6, 9], [11, 14]]),
    GainsShape("everybody full", [[20, 20], [20, 20], [20, 20]]),
    GainsShape("full before, lower after", [[20, 18], [20, 12], [20, 20]]),
    GainsShape("everybody at 0", [[0, 0], [0, 0], [0, 0]]),
    GainsShape("declines", [[15, 9], [14, 8], [16, 11], [12, 7], [18, 11]]),
    GainsShape("no difference", [[9, 11], [11, 9], [8, 9], [10, 9], [7, 7]]),
  ]

  private static let unusual: [GainsShape] = [
    GainsShape("no maximum", someGains, maximum: nil),
    GainsShape("above the maximum", [[5, 9], [6, 28], [7, 15]]),
    GainsShape("different maxima", [[5, 9], [6, 28], [7, 15]], postMaximum: 30),
    GainsShape("a maximum of 0", [[0, 0], [0, 0]], maximum: 0),
    GainsShape("half points", [[5.5, 9], [6, 8.25], [7, 15]]),
    GainsShape(
      "an impossible pass mark", someGains, settings: .init(passMarks: [120], criteria: [-3])),
    GainsShape("huge numbers", hugeNumbers, maximum: nil),
    GainsShape(
      "groups, one of them unmatched", [[5, 9], [6, 8], [7, 15], [3, nil], [8, 9]],
      groups: ["ก", "ก", "ข", "ค", nil]),
    GainsShape("2,200 people", manyPeople),
  ]

  private static let someGains: [[Double?]] = [[5, 9], [6, 8], [7, 15]]
  private static let hugeNumbers: [[Double?]] = [[1e300, -1e300], [1e308, 2], [3, 1e308]]
  private static let manyPeople: [[Double?]] = (0..<2_200).map { person in
    let pre = Double(person * 7 % 15)
    let post = Double(5 + person * 11 % 16)
    return [pre, post]
  }
}

@Suite("The gains report of any data")
struct GainsShapesTests {
  @Test("It never prints NaN, infinity or an empty paragraph", arguments: GainsShape.all)
  func sound(shape: GainsShape) {
    for tail in [GainsReport.Tail.both, .greater] {
      let report = GainsScenario.report(shape.analysis, tail: tail)
      for document in [report.report, report.summary] {
        for language in Language.allCases {
          let text = document.terminalText(language).lowercased()
          #expect(!text.contains("nan"))
          #expect(!text.replacing("information", with: "").contains("inf"))
          for paragraph in document.paragraphs(language) {
            #expect(paragraph.count > 10, "\(paragraph)")
            #expect(!paragraph.contains("  ") && !paragraph.contains(" ,"), "\(paragraph)")
            #expect(!paragraph.contains("()") && !paragraph.contains("= )"), "\(paragraph)")
          }
        }
      }
    }
  }

  @Test("The summary fits a terminal of 80 columns", arguments: GainsShape.all)
  func width(shape: GainsShape) {
    // Numbers are never broken, so absurdly large ones may take more room.
    guard shape.testDescription != "huge numbers" else { return }
    let summary = GainsScenario.report(shape.analysis).summary
    for language in Language.allCases {
      for line in summary.terminalText(language).split(separator: "\n") {
        #expect(String(line).displayWidth <= 80, "\(line)")
      }
    }
  }

  @Test("Every table has its paragraph", arguments: GainsShape.all)
  func findings(shape: GainsShape) {
    for table in GainsScenario.report(shape.analysis).report.tables {
      #expect(table.finding(.thai).hasPrefix("จากตารางที่ 1 พบว่า "), "\(table.title.thai)")
      #expect(table.finding(.english).hasSuffix("."), "\(table.finding(.english))")
    }
  }

  @Test("Significance is claimed only where the test found it", arguments: GainsShape.all)
  func significance(shape: GainsShape) throws {
    let analysis = shape.analysis
    let table = try #require(GainsScenario.report(analysis).report.table(with: "sum_d2"))
    let claims =
      table.finding(.thai).contains("สูงกว่าก่อนการประชุมอย่างมีนัยสำคัญ")
      || table.finding(.thai).contains("ต่ำกว่าก่อนการประชุมอย่างมีนัยสำคัญ")
    let p = analysis.tTest.pTwoSided.value ?? analysis.signedRank.pTwoSided.value ?? 1
    #expect(claims == (p < 0.05))
  }

  @Test("2,200 people are all in the individual table")
  func complete() throws {
    let shape = try #require(GainsShape.all.last)
    let report = GainsScenario.report(shape.analysis).report
    let table = try #require(report.table(with: "diff"))
    #expect(table.rows.count == 2_200)
    let page = HTMLRenderer(initialLanguage: .thai).page(of: report)
    #expect(page.contains("P2200"))
  }
}

extension Report {
  /// Findings, paragraphs, notes and notices.
  fileprivate func paragraphs(_ language: Language) -> [String] {
    sections.flatMap(\.blocks).flatMap { block -> [String] in
      switch block {
      case .heading, .keyFigures: []
      case .paragraph(let text): [text[language]]
      case .table(let table):
        table.notes.map { $0[language] } + (table.finding == nil ? [] : [table.finding(language)])
      case .figure(let figure): [figure.title[language]]
      case .notices(let notices):
        notices.flatMap { [$0.text[language]] + ($0.remedy.map { [$0[language]] } ?? []) }
      }
    }
  }
}
