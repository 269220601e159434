public import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written whole or not at all: whoever opens it finds the old content or the new,
/// also after a power failure.
///
/// The content goes to a temporary file beside it, to the disk, and then takes the name. A link is
/// followed, an existing file's permissions are kept; a device or pipe is written directly.
public struct AtomicFile: Sendable, Hashable {
  /// As the person gave it.
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// Writes the content and returns once it is on the disk. On failure the old file is as it was.
  public func write(_ bytes: [UInt8]) throws(Failure) {
    if path.isEmpty || path.utf8.contains(0) { throw Failure(.call, .folderNotFound, at: place) }
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR { throw Failure(.call, .fileIsFolder, at: place) }
    if exists && access(path, W_OK) != 0 { throw failure(for: errno) }
    if exists && kind != S_IFREG {
      try write(bytes, opening: path, flags: O_WRONLY, mode: 0, syncs: false)
    } else {
      try replace(with: bytes, mode: exists ? status.st_mode & 0o7777 : nil)
    }
  }

  private var place: Place { .file(path) }

  private func replace(with bytes: [UInt8], mode: mode_t?) throws(Failure) {
    let target = mode == nil ? path : resolvedPath
    let folder = folder(of: target)
    let temporary = "\(folder)/.pramoen-\(String(UInt64.random(in: 0...UInt64.max), radix: 16)).tmp"
    do throws(Failure) {
      try write(
        bytes, opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, syncs: true)
      if rename(temporary, target) != 0 { throw failure(for: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    sync(folder: folder)
  }

  private func write(
    _ bytes: [UInt8], opening name: String, flags: CInt, mode: mode_t?, syncs: Bool
  ) throws(Failure) {
    let descriptor = open(name, flags | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw failure(for: errno) }
    var code: CInt = 0
    if let mode, syncs, fchmod(descriptor, mode) != 0 { code = errno }
    if code == 0 { code = writeAll(bytes, to: descriptor) }
    if code == 0 && syncs && fsync(descriptor) != 0 { code = errno }
    // Some network disks report a full disk only here.
    if close(descriptor) != 0 && code == 0 { code = errno }
    if code != 0 { throw failure(for: code) }
  }

  /// 0, or the error that stopped it.
  private func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> CInt {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        #if canImport(Glibc)
          let count = Glibc.write(
            descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #else
          let count = Darwin.write(
            descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #endif
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }

  private var resolvedPath: String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(path[..<slash])
  }

  /// Makes the new name durable; where a file system cannot, the content still is.
  private func sync(folder: String) {
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure(for code: CInt) -> Failure {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: Failure(.call, .folderNotFound, at: place)
    case EISDIR: Failure(.call, .fileIsFolder, at: place)
    case EACCES, EPERM: Failure(.machine, .fileNotWritable, at: place)
    case EROFS: Failure(.machine, .diskReadOnly, at: place)
    case ENOSPC, EDQUOT: Failure(.machine, .diskFull, at: place)
    default: Failure(.machine, .fileWriteFailed(systemError(code)), at: place)
    }
  }
}
