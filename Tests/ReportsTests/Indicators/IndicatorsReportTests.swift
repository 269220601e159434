import Diagnostics
import Scoring
import Statistics
import Testing

@testable import Reports

@Suite("The report of indicators")
struct IndicatorsReportTests {
  private static let measure = Measure(
    name: "good", label: .init(th: "ร้อยละดีขึ้นไป", en: "Per cent good"), kind: .share,
    target: try? Target(percent: 50))

  private func report(_ counts: [(Double, Double)], hidesSmall: Bool = true) -> IndicatorsReport {
    let units = counts.enumerated().map { index, counts in
      CountedUnit(
        code: "S\(index + 1)", groups: ["<b>"], source: "a.csv:\(index + 2)",
        numerator: counts.0, denominator: counts.1)
    }
    let context = IndicatorsReport.Context(
      title: .init(th: "ทดลอง", en: "Demo"), unitName: "school", groupNames: ["cluster"])
    let withholding = Withholding(units, smallest: hidesSmall ? 10 : 0)
    let analysis = IndicatorAnalysis(Self.measure, units: units, withholding: withholding)
    return IndicatorsReport([analysis], context: context)
  }

  @Test("Fewer than 10 persons: no percentage in table, JSON or picture, until that is lifted")
  func suppression() {
    let small = report([(7, 9), (30, 60), (8, 12)])
    let text = TerminalRenderer(language: .english).text(of: small.summary)
    #expect(text.contains("withheld") && !text.contains("77.78"))
    let json = IndicatorsJSON(small).value.prettyText
    #expect(json.contains("\"suppressed\"") && !json.contains("77.7"))
    // 7 of 9 is 77.78 per cent, and whether the target is met tells half of it.
    #expect(json.contains("\"literacy.school.S1.numerator\": \"suppressed\""))
    #expect(json.contains("\"literacy.school.S1.target_met\": \"suppressed\""))
    #expect(!json.contains("\"numerator\": 7,") && json.contains("\"denominator\": 9"))
    let rows = small.dataTable.dataRows(in: .english)
    #expect(rows[3][6] == "withheld" && rows[3][11].isEmpty && rows[4][6] == "30")
    // 45 of 81 less 30 of 60 would tell the small school: the next one is withheld with it.
    #expect(rows[5][6] == "withheld*" && rows[5][15] == "protects_small_group")
    #expect(json.contains("\"literacy.school.S3.percent\": \"protects_small_group\""))
    #expect(text.contains("by subtraction") && !json.contains("\"numerator\": 8,"))
    let page = HTMLRenderer(initialLanguage: .thai).page(of: small.report)
    #expect(!page.contains("77.78"))
    #expect(page.contains("&lt;b&gt;") && !page.contains("<td><b>"))
    let lifted = TerminalRenderer(language: .english)
      .text(of: report([(7, 9), (30, 60), (8, 12)], hidesSmall: false).summary)
    #expect(lifted.contains("77.78"))
  }

  @Test("Nobody counted is said in words and never a number")
  func nobody() {
    let empty = report([(0, 0), (0, 0)])
    let text = TerminalRenderer(language: .english).text(of: empty.summary)
    #expect(text.contains("not computable") && text.contains("there are no data"))
    #expect(!text.lowercased().contains("nan") && !text.contains("0.00"))
    let json = IndicatorsJSON(empty).value.prettyText
    #expect(json.contains("\"indicators.") || json.contains("no_data"))
    #expect(!HTMLRenderer(initialLanguage: .thai).page(of: empty.report).contains("<svg"))
  }

  @Test("The funnel names the schools outside, in the picture and in words")
  func funnel() throws {
    let report = report([(50, 100), (52, 100), (48, 100), (90, 100), (10, 20)])
    let page = HTMLRenderer(initialLanguage: .english).page(of: report.report)
    #expect(page.contains("<svg") && page.contains("polyline"))
    #expect(page.contains("outside the funnel: ") && page.contains("S4"))
    let point = FunnelFigure.Point(label: "a", size: 10, percent: 100, status: .inControl)
    #expect(FunnelFigure(points: [point, point], center: 100) == nil)
    #expect(FunnelFigure(points: [point], center: 50) == nil)
  }

  @Test("What is a table for other programs has every figure, and blanks where there is none")
  func dataRows() {
    let rows = report([(30, 60), (0, 0)]).dataTable.dataRows(in: .english)
    #expect(rows.map { $0[1] } == ["scope", "area", "group", "unit", "unit"])
    #expect(rows[1][8] == "50" && rows[4][8] == "" && rows[4][15] == "no_data")
  }
}
