import Diagnostics

/// The choices sheet: rows gathered into lists by `list_name`.
struct ChoicesBuilder {
  private var conventions: RowReader.Conventions
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the lists in the order of their first rows.
  private(set) var names: [String] = []

  init(_ conventions: RowReader.Conventions) {
    self.conventions = conventions
    self.conventions.collapsesSpaces = false
  }

  mutating func lists(of rows: [FormSource.Row]) -> [String: ChoiceList] {
    var numbers: [String: Int] = [:]
    var lists: [ChoiceList] = []
    for row in rows {
      var reader = RowReader(row, conventions)
      if let list = listName(&reader), let choice = choice(&reader) {
        if let number = numbers[list] {
          lists[number].choices.append(choice)
        } else {
          numbers[list] = lists.count
          lists.append(ChoiceList(name: list, choices: [choice], place: reader.place("list_name")))
        }
      }
      diagnostics += reader.diagnostics
    }
    names = lists.map(\.name)
    return Dictionary(lists.map { ($0.name, $0) }) { first, _ in first }
  }

  /// In tables a row without a list is a note of the author's.
  private func listName(_ reader: inout RowReader) -> String? {
    conventions.spelling == .tables
      ? reader.text("list_name") : reader.requiredText("list_name")
  }

  private func choice(_ reader: inout RowReader) -> ChoiceList.Choice? {
    if conventions.spelling == .yaml {
      // Plain columns may be the choice's own; nested ones are a word's misspelling.
      var nested = reader.row
      for column in nested.columns where !column.holds("::") { nested[column] = nil }
      for fault in UnknownColumns.faults(in: nested, known: ColumnNames.choices, conventions) {
        reader.report(fault.message, at: fault.place ?? reader.row.place, fault.severity)
      }
    }
    guard let name = reader.requiredText("name") else { return nil }
    if name.contains(where: \.isWhitespace) {
      reader.report(
        .choiceNameWithSpace(name), at: reader.place("name"),
        conventions.spelling == .tables ? .warning : .error)
    }
    return ChoiceList.Choice(
      name: name, label: reader.translations("label"), media: reader.media(),
      columns: columns(reader), place: reader.place("name"))
  }

  /// Columns beyond the known ones are the choice's own data, read by choice filters.
  private func columns(_ reader: RowReader) -> [ChoiceList.Choice.Column] {
    reader.row.columns.compactMap { column in
      guard !ColumnNames.choices.contains(column), !column.holds("::"),
        !ColumnNames.ignored.contains(column) || column == "sms_option", column.isXMLName,
        let text = reader.text(column)
      else { return nil }
      return .init(name: column, value: text)
    }
  }
}
