import Diagnostics
import ThaiText

/// The sheets `checks` and `bands`: what must hold across questions, and what results are called.
struct ChecksBuilder {
  let conventions: RowReader.Conventions
  private(set) var diagnostics: [Diagnostic] = []

  init(_ conventions: RowReader.Conventions) {
    self.conventions = conventions
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
}
