public import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file, or standard input where its path is `-`, to be read whole.
public struct InputFile: Sendable, Hashable {
  /// As the person gave it.
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// The name for places in messages.
  public var name: String { path == "-" ? "standard input" : path }

  /// The content. Fails when there is none, when it is larger than `limit` bytes, or when the file
  /// cannot be read; never holds more than `limit` bytes and one block.
  public func bytes(limit: Int) throws(Failure) -> [UInt8] {
    if path == "-" { return try content(of: STDIN_FILENO, limit: limit) }
    // A C string would end at the zero and name another file.
    if path.utf8.contains(0) { throw Failure(.call, .fileNotFound, at: place) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw failure(for: errno) }
    defer { _ = close(descriptor) }
    return try content(of: descriptor, limit: limit)
  }

  private var place: Place { .file(name) }

  private func content(of descriptor: CInt, limit: Int) throws(Failure) -> [UInt8] {
    var status = stat()
    if fstat(descriptor, &status) != 0 { throw failure(for: errno) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    if isRegular && Int(status.st_size) > limit {
      throw Failure(.data, .fileTooLarge(limit: limit), at: place)
    }
    // Straight into its place; the blocks below read what came since, or all of a pipe.
    var bytes = [UInt8](unsafeUninitializedCapacity: isRegular ? Int(status.st_size) : 0) {
      buffer, filled in
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        let count = read(descriptor, rest.baseAddress, rest.count)
        // An error shows again below.
        if count <= 0 { break }
        filled += count
      }
    }
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &block, block.count)
      if count == 0 { break }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw failure(for: errno) }
      bytes.append(contentsOf: block[..<count])
      if bytes.count > limit { throw Failure(.data, .fileTooLarge(limit: limit), at: place) }
    }
    if bytes.isEmpty { throw Failure(.data, .fileEmpty, at: place) }
    return bytes
  }

  private func failure(for code: CInt) -> Failure {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: Failure(.call, .fileNotFound, at: place)
    case EISDIR: Failure(.call, .fileIsFolder, at: place)
    case EACCES, EPERM: Failure(.machine, .fileNotReadable, at: place)
    default: Failure(.machine, .fileReadFailed(systemError(code)), at: place)
    }
  }
}

/// The operating system's own words for an error, in English.
func systemError(_ code: CInt) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
