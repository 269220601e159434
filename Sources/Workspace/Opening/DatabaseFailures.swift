import Diagnostics
import GRDB

/// Runs what talks to the database: whatever goes wrong comes out as a `Failure` about that file.
func attempt<Value>(
  at path: String, _ body: () throws -> Value
) throws(Failure) -> Value {
  do {
    return try body()
  } catch let failure as Failure {
    throw failure
  } catch let error as DatabaseError {
    throw Failure(error, at: path)
  } catch {
    throw Failure(.machine, .databaseFault("\(error)"), at: .file(path))
  }
}

extension Failure {
  /// The one place where SQLite's result codes become words and causes.
  init(_ error: DatabaseError, at path: String) {
    let place = Place.file(path)
    let explanation = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL: self.init(.machine, .diskFull, at: place)
    // The log's index could not be made as large as it has to be.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
      self.init(.machine, .diskFull, at: place)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.machine, .unwritable(explanation), at: place)
    case .SQLITE_CANTOPEN: self.init(.machine, .unreadable(explanation), at: place)
    case .SQLITE_IOERR: self.init(.machine, .diskFault(explanation), at: place)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.machine, .workspaceBusy, at: place)
    case .SQLITE_NOTADB: self.init(.data, .notAWorkspace, at: place)
    // Our statements are fixed: one that does not fit the tables means that the tables changed.
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
      self.init(.data, .workspaceDamaged(explanation), at: place)
    default: self.init(.machine, .databaseFault(explanation), at: place)
    }
  }
}
