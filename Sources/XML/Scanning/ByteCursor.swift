#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A place in the bytes of a document.
struct ByteCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { at >= bytes.count }

  /// 0, which no document may hold, at the end.
  @inline(__always)
  var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  @inline(__always)
  var next: UInt8 { at + 1 < bytes.count ? bytes[at + 1] : 0 }

  func starts(with text: StaticString) -> Bool {
    guard let base = bytes.baseAddress, bytes.count - at >= text.utf8CodeUnitCount else {
      return false
    }
    return memcmp(base + at, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Skips what stands in `range` as well. - Returns: false where it does not stand here.
  @inline(__always)
  mutating func skip(sameAs range: Range<Int>) -> Bool {
    guard bytes.count - at >= range.count,
      bytes.areSame(range.lowerBound, at, count: range.count)
    else { return false }
    at += range.count
    return true
  }

  /// - Returns: whether there was any.
  @discardableResult @inline(__always)
  mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return at > start
      }
    }
    return at > start
  }

  // MARK: The beginning

  mutating func skipMark() {
    if starts(with: "\u{FEFF}") { at += 3 }
  }

  /// `<?xml version="1.0" encoding="utf-8"?>`, where there is one. - Returns: false where it says
  /// anything else.
  mutating func skipDeclaration() -> Bool {
    guard starts(with: "<?xml") else { return true }
    at += 5
    guard skipSpace(), skip("version"), let version = quoted(), version == "1.0" else {
      return false
    }
    var hasSpace = skipSpace()
    if hasSpace, skip("encoding") {
      guard quoted()?.lowercased() == "utf-8" else { return false }
      hasSpace = skipSpace()
    }
    if hasSpace, skip("standalone") {
      guard let answer = quoted(), answer == "yes" || answer == "no" else { return false }
      skipSpace()
    }
    return skip("?>")
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  /// What follows an equals sign.
  private mutating func quoted() -> String? {
    skipSpace()
    guard skip("=") else { return nil }
    skipSpace()
    let quote = byte
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    let start = at + 1
    at = start
    while byte != quote {
      guard byte != 0, at - start < 16 else { return nil }
      at += 1
    }
    at += 1
    return String(decoding: bytes[start..<at - 1], as: UTF8.self)
  }

  // MARK: Names and characters

  /// A name in ASCII. - Returns: nil where none stands here, or something else follows on it.
  @inline(__always)
  mutating func readName() -> ScannedNames.Spelling? {
    guard byte.startsName else { return nil }
    // Within the loop in a variable of its own: that is what makes it a register.
    var end = at
    var colon = -1
    var hash = ScannedNames.Spelling.start
    while end < bytes.count {
      let byte = bytes[end]
      if !byte.continuesName {
        if byte >= 0x80 { return nil }
        guard byte == UInt8(ascii: ":") else { break }
        guard colon < 0, end + 1 < bytes.count, bytes[end + 1].startsName else { return nil }
        colon = end
      }
      hash = ScannedNames.Spelling.added(byte, to: hash)
      end += 1
    }
    defer { at = end }
    return ScannedNames.Spelling(range: at..<end, colon: colon, hash: hash)
  }

  /// Skips to the next `stop`, an ASCII character. - Returns: false where a character stands
  /// before it that no document may hold, or there is none.
  mutating func skipCharacters(until stop: UInt8) -> Bool {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == stop { return true }
      if byte < 0x80 {
        guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return false }
        at += 1
      } else {
        guard skipWideCharacter() else { return false }
      }
    }
    return false
  }

  /// Skips the characters of a text or a value that need no looking at: neither markup nor line
  /// ends nor quotes.
  @inline(__always)
  mutating func skipPlain() {
    var end = at
    while end < bytes.count {
      switch bytes[end] {
      case 0x20, 0x21, 0x23...0x25, 0x28...0x3B, 0x3D...0x5C, 0x5E...0x7F: end += 1
      default:
        at = end
        return
      }
    }
    at = end
  }

  /// A character beyond ASCII that documents may hold. - Returns: false where it is none.
  ///
  /// Source: RFC 3629; XML 1.0 production 2, which leaves out U+FFFE and U+FFFF.
  @inline(__always)
  mutating func skipWideCharacter() -> Bool {
    let lead = bytes[at]
    let left = bytes.count - at
    switch lead {
    case 0xC2...0xDF:
      guard left >= 2, bytes[at + 1].continues else { return false }
      at += 2
    case 0xE0...0xEF:
      guard left >= 3 else { return false }
      let (second, third) = (bytes[at + 1], bytes[at + 2])
      guard second.continues, third.continues else { return false }
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return false }
      if lead == 0xEF && second == 0xBF && third > 0xBD { return false }
      at += 3
    case 0xF0...0xF4:
      guard left >= 4 else { return false }
      let second = bytes[at + 1]
      guard second.continues, bytes[at + 2].continues, bytes[at + 3].continues else { return false }
      if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return false }
      at += 4
    default: return false
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the same so many bytes stand at two places, both within the buffer.
  @inline(__always)
  func areSame(_ one: Int, _ other: Int, count: Int) -> Bool {
    // Most names are that short, and calling a function for them costs more than comparing.
    if count <= 8, Swift.max(one, other) + 8 <= self.count {
      let raw = UnsafeRawBufferPointer(self)
      let difference =
        raw.loadUnaligned(fromByteOffset: one, as: UInt64.self)
        ^ raw.loadUnaligned(fromByteOffset: other, as: UInt64.self)
      return count == 0 || difference.littleEndian << UInt64(64 - 8 * count) == 0
    }
    guard let base = baseAddress else { return false }
    return memcmp(base + one, base + other, count) == 0
  }
}

extension UInt8 {
  fileprivate var continues: Bool { self & 0xC0 == 0x80 }

  fileprivate var startsName: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == UInt8(ascii: "_")
  }

  fileprivate var continuesName: Bool {
    startsName || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }
}
