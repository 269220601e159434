import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file on the disk, looked at before SQLite may touch it: SQLite takes an empty file for a
/// new database and would write to it.
struct WorkspaceFile: Sendable {
  /// Absolute, so that no name can be taken for SQLite's `:memory:` or for a `file:` URI.
  let path: String

  init(_ path: String) throws(Failure) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw Failure(.call, .workspaceMissing, at: .file(path))
    }
    if path.hasPrefix("/") {
      self.path = path
    } else {
      guard let folder = getcwd(nil, 0) else {
        throw Failure(.machine, .unreadable(Self.systemError), at: .file(path))
      }
      defer { free(folder) }
      self.path = String(cString: folder) + "/" + path
    }
  }

  /// Creates the file, empty, and refuses when anything has that name already.
  func reserve() throws(Failure) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o640)
    guard descriptor >= 0 else {
      throw switch errno {
      case EEXIST: Failure(.call, .fileExists, at: .file(path))
      case ENOENT, ENOTDIR: Failure(.call, .folderMissing, at: .file(path))
      case ENOSPC, EDQUOT: Failure(.machine, .diskFull, at: .file(path))
      default: Failure(.machine, .unwritable(Self.systemError), at: .file(path))
      }
    }
    _ = close(descriptor)
  }

  /// Takes back `reserve()` and what SQLite put beside the file.
  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] {
      unlink(path + suffix)
    }
  }

  /// Refuses what cannot be a workspace by the file's kind, size and first bytes.
  func checkLooksLikeDatabase() throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? Failure(.call, .workspaceMissing, at: .file(path))
        : Failure(.machine, .unreadable(Self.systemError), at: .file(path))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.call, .notAFile, at: .file(path))
    }
    guard try firstBytes(16) == Array("SQLite format 3\0".utf8) else {
      throw Failure(.data, .notAWorkspace, at: .file(path))
    }
  }

  /// Whether this person may write the file and, as SQLite must, files beside it.
  func checkWritable() throws(Failure) {
    guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else {
      throw Failure(.machine, .unwritable(Self.systemError), at: .file(path))
    }
  }

  var isFolderWritable: Bool { access(folder, W_OK) == 0 }

  /// Whether a log holds anything: whoever only read leaves an empty one behind.
  var hasWriteAheadLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private var folder: String {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  private func firstBytes(_ count: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw Failure(.machine, .unreadable(Self.systemError), at: .file(path))
    }
    defer { _ = close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = read(descriptor, &bytes, count)
    guard length >= 0 else {
      throw Failure(.machine, .unreadable(Self.systemError), at: .file(path))
    }
    return Array(bytes.prefix(length))
  }

  /// The system's own words for the last error.
  private static var systemError: String {
    String(cString: strerror(errno))
  }
}
