import Diagnostics
import GRDB

extension Workspace {
  /// What became of something that was handed in.
  public enum Addition: Sendable, Hashable {
    case added
    /// The very same was there already; nothing was recorded.
    case unchanged
  }

  /// Keeps a form. Another source under a version that is taken is refused: answers have to be
  /// read by the form they were given to.
  @discardableResult
  public func addForm(_ form: FormDefinition) throws(Failure) -> Addition {
    try recording { records in
      try Name.check(form.reference.id, form.reference.version, form.format)
      guard let present = try Self.form(form.reference, in: records.db) else {
        try records.append(
          .form,
          [
            form.reference.id.databaseValue, form.reference.version.databaseValue,
            form.format.databaseValue, form.source.databaseValue,
          ])
        return .added
      }
      guard present.format == form.format, present.source.utf8.elementsEqual(form.source.utf8)
      else {
        throw Failure(.data, .formVersionTaken(form.reference))
      }
      return .unchanged
    }
  }

  /// All forms in scope, in the order in which they were added.
  public func forms(scope: Scope) throws(Failure) -> [FormDefinition] {
    try reading { db in
      try Row.fetchAll(
        db, sql: "SELECT id, version, format, source FROM form ORDER BY record"
      ).map(FormDefinition.init(row:)).filter { scope.includes(form: $0.reference.id) }
    }
  }

  /// One form; without a version, the one added last.
  public func form(id: String, version: String? = nil) throws(Failure) -> FormDefinition {
    try reading { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT id, version, format, source FROM form
          WHERE id = ? AND (version = ? OR ? IS NULL) ORDER BY record DESC LIMIT 1
          """,
        arguments: [id, version, version])
      guard let row else { throw Failure(.call, .unknownForm(id, version: version)) }
      return try FormDefinition(row: row)
    }
  }

  static func form(_ reference: FormReference, in db: Database) throws -> FormDefinition? {
    try Row.fetchOne(
      db, sql: "SELECT id, version, format, source FROM form WHERE id = ? AND version = ?",
      arguments: [reference.id, reference.version]
    ).map(FormDefinition.init(row:))
  }
}

extension FormDefinition {
  fileprivate init(row: Row) throws {
    self.init(
      id: try row.text(0), version: try row.text(1), format: try row.text(2),
      source: try row.text(3))
  }
}
