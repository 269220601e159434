internal import CZlib
public import Diagnostics

/// Makes an archive in memory. The same entries always give the same bytes: no time of day is kept.
public struct ArchiveWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var names: Set<String> = []

  /// Without ZIP64 an archive ends at 4 GiB and 65,535 entries.
  private static let byteLimit = 0xFFFF_FFFF
  private static let entryLimit = 0xFFFF

  public init() {}

  /// Adds an entry; `name` has parts joined by `/`. Content is deflated where that makes it smaller
  /// and `isCompressed` is true.
  ///
  /// - Throws: `.data` for a name that is unsafe or already there, and where the archive would grow
  ///   beyond what the format holds.
  public mutating func add(
    _ name: String, _ content: [UInt8], isCompressed: Bool = true
  ) throws(Failure) {
    guard isSafe(name) else { throw failure(.unsafeName(name)) }
    guard names.insert(name).inserted else { throw failure(.repeatedName(name)) }
    let deflated = isCompressed ? deflated(content) : nil
    let data = deflated.flatMap { $0.count < content.count ? $0 : nil }
    let body = data ?? content
    if bytes.count + body.count + name.utf8.count + 30 + directory.count > Self.byteLimit
      || content.count > Self.byteLimit || names.count >= Self.entryLimit
    {
      throw Failure(.data, .archiveTooLarge(limit: Self.byteLimit), at: .file(name))
    }
    let checksum = crc32(0, content, UInt32(content.count))
    var common: [UInt8] = []
    // Version 2.0, names in UTF-8, method, 1 January 1980.
    common.append(20, bytes: 2)
    common.append(0x0800, bytes: 2)
    common.append(data == nil ? 0 : 8, bytes: 2)
    common.append(0, bytes: 2)
    common.append(0x0021, bytes: 2)
    common.append(Int(checksum), bytes: 4)
    common.append(body.count, bytes: 4)
    common.append(content.count, bytes: 4)
    common.append(name.utf8.count, bytes: 2)
    common.append(0, bytes: 2)
    directory.append(0x0201_4B50, bytes: 4)
    directory.append(20, bytes: 2)
    directory += common
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(bytes.count, bytes: 4)
    directory += name.utf8
    bytes.append(0x0403_4B50, bytes: 4)
    bytes += common
    bytes += name.utf8
    bytes += body
  }

  /// The archive with all that was added.
  public func archive() -> [UInt8] {
    var result = bytes + directory
    result.append(0x0605_4B50, bytes: 4)
    result.append(0, bytes: 4)
    result.append(names.count, bytes: 2)
    result.append(names.count, bytes: 2)
    result.append(directory.count, bytes: 4)
    result.append(bytes.count, bytes: 4)
    result.append(0, bytes: 2)
    return result
  }

  private func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 0xFFFF && !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "\\") }
      && name.utf8.dropFirst().first != UInt8(ascii: ":")
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  private func failure(_ fault: ArchiveFault) -> Failure {
    Failure(.data, fault.message(ArchiveLimits()))
  }

  /// Nil where zlib has no memory.
  private func deflated(_ content: [UInt8]) -> [UInt8]? {
    // Zlib keeps its address.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard content.count < Self.byteLimit,
      deflateInit2_(
        stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        CInt(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(stream) }
    let bound = Int(deflateBound(stream, UInt(content.count)))
    guard bound <= Self.byteLimit else { return nil }
    var isComplete = false
    let result = content.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(bound)
        isComplete = deflate(stream, Z_FINISH) == Z_STREAM_END
        count = bound - Int(stream.pointee.avail_out)
      }
    }
    return isComplete ? result : nil
  }
}

extension [UInt8] {
  /// Least significant byte first.
  fileprivate mutating func append(_ number: Int, bytes count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
