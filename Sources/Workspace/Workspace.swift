import Diagnostics
import GRDB

/// One SQLite file that holds forms, rosters, rounds and submissions, append-only.
///
/// In come what people decided and answered: form sources, subjects, rounds, ordered answers. Out
/// go the same things as they stand now or as they came to be, always within a `Scope`. The room
/// knows no form model, runs no rule and computes no score; it promises that what it acknowledged
/// is on the disk, that nothing recorded changes, and that a change made behind its back is found.
public struct Workspace: Sendable {
  /// What the caller is going to do with the workspace.
  public enum Access: Sendable, Hashable {
    /// Nothing is written, not even to bring an older workspace up to date.
    case reading
    /// Records may be added; an older workspace is brought up to date first.
    case writing
  }

  /// The absolute path of the file.
  public let path: String
  let environment: Environment
  let reader: any DatabaseReader
  let writer: DatabasePool?

  /// Makes a new workspace in a file that does not exist yet.
  ///
  /// A failure leaves no file behind.
  public static func create(at path: String, environment: Environment) throws(Failure) -> Workspace
  {
    let file = try WorkspaceFile(path)
    try Name.check(environment.actor)
    try file.reserve()
    do {
      let workspace = try Workspace(migrating: file, environment: environment)
      try workspace.foldLogIntoFile()
      return workspace
    } catch {
      file.remove()
      throw error
    }
  }

  /// Opens an existing workspace, or says why the file is none; it is then left as it was.
  public static func open(
    at path: String, access: Access, environment: Environment
  ) throws(Failure) -> Workspace {
    let file = try WorkspaceFile(path)
    try Name.check(environment.actor)
    try file.checkLooksLikeDatabase()
    let (database, age) = try file.connectionForReading()
    switch access {
    case .reading:
      let reader = age == .current ? database : try file.upToDateCopy(of: database)
      return Workspace(file: file, environment: environment, reader: reader, writer: nil)
    case .writing:
      try file.checkWritable()
      return try Workspace(migrating: file, environment: environment)
    }
  }

  init(
    file: WorkspaceFile, environment: Environment, reader: any DatabaseReader,
    writer: DatabasePool?
  ) {
    self.path = file.path
    self.environment = environment
    self.reader = reader
    self.writer = writer
  }

  private init(migrating file: WorkspaceFile, environment: Environment) throws(Failure) {
    let pool = try attempt(at: file.path) { () throws in
      let pool = try DatabasePool.workspace(at: file.path)
      try Schema.migrator.migrate(pool)
      return pool
    }
    self.init(file: file, environment: environment, reader: pool, writer: pool)
    try beginChain()
  }

  /// Ends the connection and folds the write-ahead log into the file, so that the file alone is
  /// the whole workspace. Any later call fails.
  public func close() throws(Failure) {
    try attempt(at: path) { () throws in
      // SQLite tidies up behind its last connection, and only one that may write can.
      writer?.invalidateReadOnlyConnections()
      try reader.close()
    }
  }

  private func foldLogIntoFile() throws(Failure) {
    try attempt(at: path) { () throws in
      _ = try writer?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
  }
}
