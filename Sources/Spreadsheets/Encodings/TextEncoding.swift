#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The encodings in which Thai offices save text files.
public enum TextEncoding: Sendable, Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// Microsoft's Thai code page; TIS-620 and ISO 8859-11 files read the same.
  case windows874
}

/// Text of a file, checked to be valid UTF-8 and freed from its byte order mark.
struct DecodedText: Hashable {
  let utf8: [UInt8]
  let encoding: TextEncoding
}

/// Why bytes are not a text that can be read.
enum DecodingFault: Error, Hashable {
  case binary(BinaryFormat)
  /// Broken at that byte; the text before it can be counted to find the line.
  case damaged(TextEncoding, offset: Int)
  /// Neither UTF-8 nor plausible Thai.
  case unknownEncoding
}

extension DecodedText {
  /// Decodes the content of a file: by its byte order mark; else as UTF-16 where zero bytes alternate
  /// with text, as UTF-8 where it is valid, as Windows-874 where it looks like Thai. O(n).
  init(_ bytes: [UInt8]) throws(DecodingFault) {
    if let format = BinaryFormat(signatureOf: bytes) { throw .binary(format) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      try self.init(utf16: bytes[2...], .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      try self.init(utf16: bytes[2...], .utf16BigEndian)
    } else if let encoding = utf16Pattern(in: bytes) {
      try self.init(utf16: bytes[...], encoding)
    } else if holdsZero(bytes) {
      throw .binary(.unknown)
    } else {
      try self.init(eightBit: bytes)
    }
  }

  private init(utf16 bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) throws(DecodingFault) {
    utf8 = try utf8FromUTF16(bytes, encoding)
    if utf8.contains(0) { throw .binary(.unknown) }
    self.encoding = encoding
  }

  private init(eightBit bytes: [UInt8]) throws(DecodingFault) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let offset = offsetOfInvalidUTF8(in: bytes) else {
      utf8 = hasMark ? Array(bytes.dropFirst(3)) : bytes
      encoding = .utf8
      return
    }
    if hasMark || looksLikeDamagedUTF8(bytes) { throw .damaged(.utf8, offset: offset) }
    guard looksLikeWindows874(bytes) else { throw .unknownEncoding }
    utf8 = try utf8FromWindows874(bytes)
    encoding = .windows874
  }
}

private func holdsZero(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { bytes in
    bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
  }
}
