import Diagnostics
import GRDB

extension Configuration {
  /// How every connection of this room is set up.
  static var workspace: Configuration {
    var configuration = Configuration()
    // Another process may hold the write lock: wait for it, then say so.
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA recursive_triggers = ON;
          PRAGMA cell_size_check = ON
          """)
    }
    return configuration
  }

  static var workspaceForReading: Configuration {
    var configuration = workspace
    configuration.readonly = true
    return configuration
  }
}

extension DatabasePool {
  /// A pool whose one writing connection waits until the disk has what it commits.
  static func workspace(at path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: .workspace)
    // GRDB sets NORMAL when it turns to the write-ahead log, after `prepareDatabase`: a power cut
    // could then take what was acknowledged.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }
}

extension WorkspaceFile {
  /// Whether the tables are those this program writes, or those of an earlier version of it.
  enum Age {
    case current
    case older
  }

  /// A connection that cannot write, to a file that is known to be a workspace of this or an
  /// earlier version.
  func connectionForReading() throws(Failure) -> (DatabaseQueue, Age) {
    try attempt(at: path) { () throws in
      do {
        return try inspected(path)
      } catch let error as DatabaseError
        where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        && !isFolderWritable && !hasWriteAheadLog
      {
        // SQLite wants to create or to write its -shm file here and may not. Without a log nobody
        // is writing, so the file may be read as one that does not change.
        return try inspected(immutableURI)
      }
    }
  }

  /// The same content brought up to date in memory; the file stays as it is.
  func upToDateCopy(of database: DatabaseQueue) throws(Failure) -> DatabaseQueue {
    try attempt(at: path) { () throws in
      let copy = try DatabaseQueue(configuration: .workspace)
      try database.backup(to: copy)
      try Schema.migrator.migrate(copy)
      return copy
    }
  }

  private func inspected(_ name: String) throws -> (DatabaseQueue, Age) {
    let database = try DatabaseQueue(path: name, configuration: .workspaceForReading)
    let age = try database.read { db in
      guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
        throw Failure(.data, .notAWorkspace, at: .file(path))
      }
      if try Schema.migrator.hasBeenSuperseded(db) {
        throw Failure(.data, .workspaceNewer, at: .file(path))
      }
      return try Schema.migrator.hasCompletedMigrations(db) ? Age.current : .older
    }
    return (database, age)
  }

  private var immutableURI: String {
    let escaped = path.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "?": "%3f"
      case "#": "%23"
      default: String(scalar)
      }
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }
}
