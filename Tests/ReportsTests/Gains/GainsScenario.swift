import Diagnostics
import Foundation
import Reports
import Scoring
import ThaiText

/// Analyses for tests, from arrays of scores. All people are invented.
enum GainsScenario {
  /// One person a pair, P001 first; a nil is a person without a score on that occasion.
  static func analysis(
    _ rows: [(pre: Double?, post: Double?)], maximum: Double? = 20, postMaximum: Double? = nil,
    groups: [String?] = [],
    settings: GainsAnalysis.Settings = .init(passMarks: [60, 80], criteria: [70])
  ) -> GainsAnalysis {
    func scores(_ points: (Int) -> Double?) -> [SubjectScore] {
      rows.indices.compactMap { row in
        guard let points = points(row), let code = NormalizedCode("P\(row + 1)") else { return nil }
        return SubjectScore(
          subject: code, points: points, source: "row \(row + 2)",
          group: groups.indices.contains(row) ? groups[row] : nil)
      }
    }
    return GainsAnalysis(
      MatchedScores(
        pre: ScoreSheet(maximum: maximum, scores: scores { rows[$0].pre }),
        post: ScoreSheet(maximum: postMaximum ?? maximum, scores: scores { rows[$0].post })),
      settings: settings)
  }

  static let title = LocalizedText(th: "แบบทดสอบตัวอย่าง", en: "Example test")

  static func report(
    _ analysis: GainsAnalysis, tail: GainsReport.Tail = .both
  ) -> GainsReport {
    GainsReport(
      analysis,
      context: .init(
        title: title, preLabel: .init(th: "ก่อนการประชุม", en: "Before"),
        postLabel: .init(th: "หลังการประชุม", en: "After"), tail: tail))
  }
}

extension Report {
  /// Everything the report says in one language.
  func terminalText(_ language: Language) -> String {
    TerminalRenderer(language: language).text(of: self)
  }

  /// The first table with a column of that key.
  func table(with key: String) -> Table? {
    tables.first { $0.columns.contains { $0.key == key } }
  }
}

extension Report.Table {
  /// What a cell prints.
  func text(_ row: Int, _ key: String) -> String? {
    guard let column = columns.firstIndex(where: { $0.key == key }) else { return nil }
    let all = rows + (total.map { [$0] } ?? [])
    guard all.indices.contains(row) else { return nil }
    guard all[row].indices.contains(column) else { return "" }
    switch all[row][column] {
    case .text(let text): return text
    case .localized(let text): return text.thai
    case .integer(let value): return String(value)
    case .number(let number): return number.text
    case .pValue(let p): return p.text + p.stars
    case .notComputable(let reason), .withheld(let reason): return "! " + reason.thai
    case .dash: return "–"
    case .empty: return ""
    }
  }

  func finding(_ language: Language) -> String { finding?.text(number: 1)[language] ?? "" }
}
