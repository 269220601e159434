/// Reads the central directory and holds it against every local header.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 to 4.5.
struct DirectoryReader {
  private let data: LittleEndian
  private let limits: ArchiveLimits

  init(bytes: [UInt8], limits: ArchiveLimits) {
    data = LittleEndian(bytes: bytes)
    self.limits = limits
  }

  private static let localHeader: UInt32 = 0x0403_4B50
  private static let centralHeader: UInt32 = 0x0201_4B50
  private static let end: UInt32 = 0x0605_4B50
  private static let largeEnd: UInt32 = 0x0606_4B50
  private static let largeEndLocator: UInt32 = 0x0706_4B50

  mutating func entries() throws(ArchiveFault) -> [Archive.Entry] {
    let directory = try directory()
    if directory.entries > limits.entries { throw .tooManyEntries }
    var offset = directory.start
    var headers: [Header] = []
    var names: Set<String> = []
    var total = 0
    for _ in 0..<directory.entries {
      let header = try header(at: &offset, before: directory.end)
      if !names.insert(header.name).inserted { throw .repeatedName(header.name) }
      total += header.size
      if total > limits.totalBytes { throw .tooLarge }
      headers.append(header)
    }
    if offset != directory.end { throw .damaged }
    return try located(headers, before: directory.start)
  }

  private struct Directory {
    var entries: Int
    var start: Int
    /// Where the records that end the archive begin.
    var end: Int
  }

  /// What the directory says of an entry.
  private struct Header {
    var name: String
    var nameBytes: ArraySlice<UInt8>
    var flags: UInt16
    var method: UInt16
    var checksum: UInt32
    var compressed: Int
    var size: Int
    var offset: Int
    var hasDescriptor: Bool { flags & 8 != 0 }
  }
}

/// The end of the archive.
extension DirectoryReader {
  private func directory() throws(ArchiveFault) -> Directory {
    guard let end = endOffset else {
      throw Archive.isArchive(data.bytes) ? .damaged : .notAnArchive
    }
    guard let disk = data.int(at: end + 4, bytes: 2),
      let directoryDisk = data.int(at: end + 6, bytes: 2),
      let here = data.int(at: end + 8, bytes: 2), let all = data.int(at: end + 10, bytes: 2),
      let size = data.int(at: end + 12, bytes: 4), let start = data.int(at: end + 16, bytes: 4)
    else { throw .damaged }
    if data.has(Self.largeEndLocator, at: end - 20) {
      return try largeDirectory(locator: end - 20)
    }
    if disk != 0 || directoryDisk != 0 || here != all { throw .severalDisks }
    guard size <= end, start == end - size else { throw .damaged }
    return Directory(entries: all, start: start, end: end)
  }

  /// The record is last but for a comment, whose length it gives.
  private var endOffset: Int? {
    let last = data.bytes.count - 22
    for offset in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where data.has(Self.end, at: offset) {
      if data.int(at: offset + 20, bytes: 2) == last - offset { return offset }
    }
    return nil
  }

  private func largeDirectory(locator: Int) throws(ArchiveFault) -> Directory {
    guard let offset = data.int(at: locator + 8, bytes: 8), offset <= locator - 56,
      data.has(Self.largeEnd, at: offset),
      let disk = data.int(at: offset + 16, bytes: 4),
      let directoryDisk = data.int(at: offset + 20, bytes: 4),
      let here = data.int(at: offset + 24, bytes: 8),
      let all = data.int(at: offset + 32, bytes: 8),
      let size = data.int(at: offset + 40, bytes: 8),
      let start = data.int(at: offset + 48, bytes: 8)
    else { throw .damaged }
    if disk != 0 || directoryDisk != 0 || here != all { throw .severalDisks }
    guard size <= offset, start == offset - size else { throw .damaged }
    return Directory(entries: all, start: start, end: offset)
  }
}

/// Central headers.
extension DirectoryReader {
  private func header(at offset: inout Int, before end: Int) throws(ArchiveFault) -> Header {
    let start = offset
    guard start + 46 <= end, data.has(Self.centralHeader, at: start),
      let flags = data.number(at: start + 8, bytes: 2),
      let method = data.number(at: start + 10, bytes: 2),
      let checksum = data.number(at: start + 16, bytes: 4),
      let compressed = data.int(at: start + 20, bytes: 4),
      let size = data.int(at: start + 24, bytes: 4),
      let nameLength = data.int(at: start + 28, bytes: 2),
      let extraLength = data.int(at: start + 30, bytes: 2),
      let commentLength = data.int(at: start + 32, bytes: 2),
      let disk = data.int(at: start + 34, bytes: 2),
      let local = data.int(at: start + 42, bytes: 4)
    else { throw .damaged }
    let nameEnd = start + 46 + nameLength
    offset = nameEnd + extraLength + commentLength
    if offset > end { throw .damaged }
    if disk != 0 && disk != 0xFFFF { throw .severalDisks }
    let nameBytes = data.bytes[start + 46..<nameEnd]
    var header = Header(
      name: try name(nameBytes), nameBytes: nameBytes, flags: UInt16(flags),
      method: UInt16(method), checksum: UInt32(checksum), compressed: compressed, size: size,
      offset: local)
    try readLargeNumbers(of: &header, extra: nameEnd..<nameEnd + extraLength)
    return header
  }

  /// Numbers that do not fit 32 bits stand in an extra field, in this order (4.5.3).
  private func readLargeNumbers(
    of header: inout Header, extra: Range<Int>
  ) throws(ArchiveFault) {
    var offset = largeNumbers(in: extra)?.lowerBound
    let paths: [WritableKeyPath<Header, Int>] = [\.size, \.compressed, \.offset]
    for path in paths where header[keyPath: path] == 0xFFFF_FFFF {
      guard let at = offset, at + 8 <= extra.upperBound, let value = data.int(at: at, bytes: 8)
      else { throw .damaged }
      header[keyPath: path] = value
      offset = at + 8
    }
    if header.size > 1 << 40 || header.compressed > data.bytes.count { throw .damaged }
  }

  private func largeNumbers(in extra: Range<Int>) -> Range<Int>? {
    var offset = extra.lowerBound
    while offset + 4 <= extra.upperBound,
      let tag = data.int(at: offset, bytes: 2), let length = data.int(at: offset + 2, bytes: 2),
      offset + 4 + length <= extra.upperBound
    {
      if tag == 1 { return offset + 4..<offset + 4 + length }
      offset += 4 + length
    }
    return nil
  }

  /// Names are UTF-8 in every archive that matters here; other bytes are taken one by one, so that
  /// different names stay different.
  private func name(_ bytes: ArraySlice<UInt8>) throws(ArchiveFault) -> String {
    let name =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isUnsafe =
      bytes.isEmpty || bytes.count > limits.nameBytes || bytes.first == UInt8(ascii: "/")
      || bytes.contains { $0 == 0 || $0 == UInt8(ascii: "\\") }
      || parts.contains { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }
      || bytes.dropFirst().first == UInt8(ascii: ":")
    if isUnsafe { throw .unsafeName(name) }
    return name
  }
}

/// Local headers.
extension DirectoryReader {
  /// The entries with the places of their bytes, none of which overlap.
  private func located(
    _ headers: [Header], before end: Int
  ) throws(ArchiveFault) -> [Archive.Entry] {
    var entries: [Archive.Entry] = []
    var extents: [(range: Range<Int>, name: String)] = []
    for header in headers {
      if header.flags & 0x2041 != 0 { throw .encrypted(header.name) }
      let start = try dataStart(of: header)
      guard header.compressed <= end - start else { throw .contradiction(header.name) }
      let range = start..<start + header.compressed
      extents.append((header.offset..<range.upperBound, header.name))
      if header.name.utf8.last == UInt8(ascii: "/") {
        if header.size > 0 { throw .contradiction(header.name) }
        continue
      }
      guard let method = Archive.Method(rawValue: header.method) else {
        throw .unknownMethod(header.name, header.method)
      }
      if method == .stored && header.size != header.compressed {
        throw .contradiction(header.name)
      }
      entries.append(
        Archive.Entry(
          name: header.name, size: header.size, method: method, checksum: header.checksum,
          range: range))
    }
    extents.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (one, next) in zip(extents, extents.dropFirst())
    where next.range.lowerBound < one.range.upperBound {
      throw .overlap(next.name)
    }
    return entries
  }

  private func dataStart(of header: Header) throws(ArchiveFault) -> Int {
    let start = header.offset
    guard data.has(Self.localHeader, at: start),
      let flags = data.number(at: start + 6, bytes: 2),
      let method = data.number(at: start + 8, bytes: 2),
      let checksum = data.number(at: start + 14, bytes: 4),
      let compressed = data.int(at: start + 18, bytes: 4),
      let size = data.int(at: start + 22, bytes: 4),
      let nameLength = data.int(at: start + 26, bytes: 2),
      let extraLength = data.int(at: start + 28, bytes: 2),
      start + 30 + nameLength + extraLength <= data.bytes.count
    else { throw .damaged }
    let nameEnd = start + 30 + nameLength
    var local = header
    (local.checksum, local.compressed, local.size) = (UInt32(checksum), compressed, size)
    // The third number of the extra field is the central header's alone.
    local.offset = 0
    try readLargeNumbers(of: &local, extra: nameEnd..<nameEnd + extraLength)
    // Where a descriptor follows the data, these may have been unknown when the header was written.
    let isUnknown =
      header.hasDescriptor && checksum == 0 && local.compressed == 0 && local.size == 0
    let agrees =
      local.checksum == header.checksum && local.compressed == header.compressed
      && local.size == header.size
    guard data.bytes[start + 30..<nameEnd].elementsEqual(header.nameBytes),
      UInt16(flags) & 0x2049 == header.flags & 0x2049, UInt16(method) == header.method,
      agrees || isUnknown
    else { throw .contradiction(header.name) }
    return nameEnd + extraLength
  }
}
