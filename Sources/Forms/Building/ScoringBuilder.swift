import Diagnostics

/// The scoring sheet: each row states one thing, named by its `type`.
struct ScoringBuilder {
  let defaultLanguage: String
  private(set) var diagnostics: [Diagnostic] = []

  private static let types = ["pass_mark", "criterion", "objective"]

  init(defaultLanguage: String) {
    self.defaultLanguage = defaultLanguage
  }

  mutating func scoring(of rows: [FormSource.Row]) -> TestScoring {
    var scoring = TestScoring()
    for row in rows {
      var reader = RowReader(row, defaultLanguage: defaultLanguage)
      reader.rejectUnknownColumns(known: ColumnNames.scoring)
      switch reader.requiredText("type") {
      case "pass_mark": if let mark = percent(&reader) { scoring.passMarks.append(mark) }
      case "criterion": if let mark = percent(&reader) { scoring.criteria.append(mark) }
      case "objective":
        if let name = reader.name("name") {
          scoring.objectives.append(
            .init(name: name, label: reader.translations("label"), place: row.place))
        }
      case let unknown?:
        let suggestion = closestName(to: unknown, among: Self.types)
        reader.report(
          .unknownScoringType(unknown, suggestion: suggestion), at: reader.place("type"))
      case nil: break
      }
      diagnostics += reader.diagnostics
    }
    return scoring
  }

  private func percent(_ reader: inout RowReader) -> Double? {
    guard reader.requiredText("value") != nil else { return nil }
    guard let percent = reader.positiveNumber("value") else { return nil }
    if percent > 100 {
      reader.report(.percentOver100(reader.text("value") ?? ""), at: reader.place("value"))
      return nil
    }
    return percent
  }
}
