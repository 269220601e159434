import Diagnostics

/// The entities sheet: each row declares what a submission makes of one list.
struct EntitiesBuilder {
  private var conventions: RowReader.Conventions
  private(set) var diagnostics: [Diagnostic] = []

  init(_ conventions: RowReader.Conventions) {
    self.conventions = conventions
    self.conventions.collapsesSpaces = false
  }

  mutating func declarations(of rows: [FormSource.Row]) -> [EntityDeclaration] {
    var declarations: [EntityDeclaration] = []
    var seen: Set<String> = []
    for row in rows {
      var reader = RowReader(row, conventions)
      for column in row.columns where !ColumnNames.entities.contains(column) {
        reader.report(
          .unknownColumn(column, suggestion: closestName(to: column, among: ColumnNames.entities)),
          at: reader.place(column))
      }
      if let list = list(&reader) {
        if !seen.insert(list).inserted {
          reader.report(.entityListTwice(list), at: reader.place("list_name"))
        }
        declarations.append(declaration(of: list, &reader))
      }
      diagnostics += reader.diagnostics
    }
    return declarations
  }

  private func list(_ reader: inout RowReader) -> String? {
    guard let list = reader.name("list_name") else { return nil }
    if list.hasPrefix("__") || list.contains(".") || list.contains(":") {
      reader.report(.entityName(list), at: reader.place("list_name"))
    }
    return list
  }

  private func declaration(of list: String, _ reader: inout RowReader) -> EntityDeclaration {
    let declaration = EntityDeclaration(
      list: list, label: reader.formula("label"), id: reader.formula("entity_id"),
      createIf: reader.formula("create_if"), updateIf: reader.formula("update_if"),
      place: reader.place("list_name"))
    let hasID = reader.text("entity_id") != nil
    let hasUpdate = reader.text("update_if") != nil
    if !hasID && hasUpdate { reader.report(.entityIDMissing(list), at: declaration.place) }
    if hasID && reader.text("create_if") != nil && !hasUpdate {
      reader.report(.entityUpdateMissing(list), at: declaration.place)
    }
    if !hasID && reader.text("label") == nil {
      reader.report(.entityLabelMissing(list), at: declaration.place)
    }
    return declaration
  }
}
