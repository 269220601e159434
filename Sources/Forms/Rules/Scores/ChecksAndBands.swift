import Diagnostics
import XPath

/// The rules across questions read what exists, and each is told apart from the others; so are bands.
enum ChecksAndBands: FormRule {
  static let entries = [
    DiagnosticEntry(
      "unknown-question-in-check", .error,
      th: "สูตรอ้างถึงคำตอบที่ไม่มี จึงคำนวณไม่ได้", en: "The formula reads an answer that does not exist.",
      bad: """
        survey:
          - {type: integer, name: boys, label: Boys}
        checks:
          - {id: c1, severity: error, expr: '${boy} >= 0', message: Not below zero}
        """,
      good: """
        survey:
          - {type: integer, name: boys, label: Boys}
        checks:
          - {id: c1, severity: error, expr: '${boys} >= 0', message: Not below zero}
        """),
    DiagnosticEntry(
      "duplicate-check", .error,
      th: "ผลตรวจสองข้อจะแยกกันไม่ออก", en: "The results of two checks could not be told apart.",
      bad: """
        survey:
          - {type: integer, name: boys, label: Boys}
        checks:
          - {id: c1, severity: error, expr: '${boys} >= 0', message: Not below zero}
          - {id: c1, severity: error, expr: '${boys} < 99', message: Below 99}
        """,
      good: """
        survey:
          - {type: integer, name: boys, label: Boys}
        checks:
          - {id: c1, severity: error, expr: '${boys} >= 0', message: Not below zero}
          - {id: c2, severity: error, expr: '${boys} < 99', message: Below 99}
        """),
    DiagnosticEntry(
      "duplicate-band", .error,
      th: "คะแนนเดียวกันจะมีสองคำแปลผล", en: "One value would have two names.",
      bad: """
        survey:
          - {type: integer, name: a, label: A}
        bands:
          - {name: level, from: 0, label: Low}
          - {name: level, from: 0, label: High}
        """,
      good: """
        survey:
          - {type: integer, name: a, label: A}
        bands:
          - {name: level, from: 0, label: Low}
          - {name: level, from: 3, label: High}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var suggestions = NameSuggestions(among: form.nodes.map(\.name))
    let unknown = form.form.checks.map(\.condition).flatMap { formula in
      form.unknownNames(in: formula).map { name, span in
        Diagnostic(
          .error, .unknownQuestionInCheck(name, suggestion: suggestions.closest(to: name)),
          at: formula.cell.place(offsetBy: span.lowerBound))
      }
    }
    var ids: Set<String> = []
    let checks = form.form.checks.filter { !ids.insert($0.id).inserted }.map {
      Diagnostic(.error, .duplicateCheck($0.id), at: $0.place)
    }
    var bounds: Set<String> = []
    let bands = form.form.bands.filter { !bounds.insert("\($0.name) \($0.from)").inserted }.map {
      Diagnostic(.error, .duplicateBand($0.name, from: plainNumber($0.from)), at: $0.place)
    }
    return unknown + checks + bands
  }
}
