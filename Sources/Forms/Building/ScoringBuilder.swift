import Diagnostics
import ThaiText

/// The sheets that ODK does not know: what is scored, checked across questions, and called what.
struct ScoringBuilder {
  let conventions: RowReader.Conventions
  private(set) var diagnostics: [Diagnostic] = []

  private static let types = ["pass_mark", "criterion", "objective"]

  init(_ conventions: RowReader.Conventions) {
    self.conventions = conventions
  }

  mutating func scoring(of rows: [FormSource.Row]) -> TestScoring {
    var scoring = TestScoring()
    each(of: rows, known: ColumnNames.scoring) { reader in
      switch reader.requiredText("type") {
      case "pass_mark": if let mark = Self.percent(&reader) { scoring.passMarks.append(mark) }
      case "criterion": if let mark = Self.percent(&reader) { scoring.criteria.append(mark) }
      case "objective":
        if let name = reader.name("name") {
          scoring.objectives.append(
            .init(name: name, label: reader.translations("label"), place: reader.row.place))
        }
      case let unknown?:
        let suggestion = closestName(to: unknown, among: Self.types)
        reader.report(
          .unknownScoringType(unknown, suggestion: suggestion), at: reader.place("type"))
      case nil: break
      }
    }
    return scoring
  }

  mutating func checks(of rows: [FormSource.Row]) -> [Check] {
    var checks: [Check] = []
    each(of: rows, known: ColumnNames.checks) { reader in
      let severity = reader.text("severity") ?? "error"
      if Check.Severity(rawValue: severity) == nil {
        reader.report(.unknownSeverity(severity), at: reader.place("severity"))
      }
      _ = reader.requiredText("expr")
      guard let id = reader.name("id"), let condition = reader.formula("expr") else { return }
      checks.append(
        Check(
          id: id, severity: Check.Severity(rawValue: severity) ?? .error, condition: condition,
          message: reader.translations("message"), place: reader.row.place))
    }
    return checks
  }

  mutating func bands(of rows: [FormSource.Row]) -> [Band] {
    var bands: [Band] = []
    each(of: rows, known: ColumnNames.bands) { reader in
      guard let name = reader.name("name"), let text = reader.requiredText("from") else { return }
      guard let from = Double(typed: text) else {
        return reader.report(.notANumber("from", found: text), at: reader.place("from"))
      }
      bands.append(
        Band(name: name, from: from, label: reader.translations("label"), place: reader.row.place))
    }
    return bands
  }

  private mutating func each(
    of rows: [FormSource.Row], known: Set<String>, _ read: (inout RowReader) -> Void
  ) {
    for row in rows {
      var reader = RowReader(row, conventions)
      diagnostics += UnknownColumns.faults(in: row, known: known, conventions)
      read(&reader)
      diagnostics += reader.diagnostics
    }
  }

  private static func percent(_ reader: inout RowReader) -> Double? {
    guard reader.requiredText("value") != nil else { return nil }
    guard let percent = reader.positiveNumber("value") else { return nil }
    if percent > 100 {
      reader.report(.percentOver100(reader.text("value") ?? ""), at: reader.place("value"))
      return nil
    }
    return percent
  }
}
