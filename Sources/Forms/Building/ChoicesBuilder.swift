import Diagnostics

/// The choices sheet: rows gathered into lists by `list_name`.
struct ChoicesBuilder {
  let defaultLanguage: String
  private(set) var diagnostics: [Diagnostic] = []

  init(defaultLanguage: String) {
    self.defaultLanguage = defaultLanguage
  }

  mutating func lists(of rows: [FormSource.Row]) -> [String: ChoiceList] {
    var lists: [String: ChoiceList] = [:]
    for row in rows {
      var reader = RowReader(row.canonical, defaultLanguage: defaultLanguage)
      reader.rejectUnknownColumns(
        known: ColumnNames.choices.union(row.canonical.columns.filter { !$0.contains("::") }))
      if let list = reader.requiredText("list_name"), let name = reader.requiredText("name") {
        if name.contains(where: \.isWhitespace) {
          reader.report(.choiceNameWithSpace(name), at: reader.place("name"))
        }
        let choice = ChoiceList.Choice(
          name: name, label: reader.translations("label"), attributes: attributes(reader),
          place: reader.place("name"))
        lists[list, default: ChoiceList(name: list, choices: [], place: reader.place("list_name"))]
          .choices.append(choice)
      }
      diagnostics += reader.diagnostics
    }
    return lists
  }

  /// Columns beyond the known ones are the choice's own data, read by choice filters.
  private func attributes(_ reader: RowReader) -> [String: String] {
    var attributes: [String: String] = [:]
    for column in reader.row.columns
    where !ColumnNames.choices.contains(column) && !column.contains("::") {
      attributes[column] = reader.text(column)
    }
    return attributes
  }
}
