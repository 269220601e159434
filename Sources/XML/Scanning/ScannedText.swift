/// Reads the texts of a document and the values of its attributes, and keeps those that do not
/// stand in it as they read.
struct ScannedText {
  private(set) var resolved: [UInt8] = []
  private let sourceCount: Int
  /// The text that is being read: where it lies, as far as it is known.
  private var stretch = TextStretch.empty
  private var isResolved = false

  init(sourceCount: Int) { self.sourceCount = sourceCount }

  /// The text that was read, if any; the next begins.
  @inline(__always)
  mutating func take() -> TextStretch? {
    if stretch.count == 0 { return nil }
    defer {
      stretch = .empty
      isResolved = false
    }
    return stretch
  }

  /// A value whose place is known, for the few that are needed at once.
  func string(_ stretch: TextStretch, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let (start, count) = (Int(stretch.start), Int(stretch.count))
    if start < sourceCount { return String(decoding: bytes[start..<start + count], as: UTF8.self) }
    let begin = start - sourceCount
    return String(decoding: resolved[begin..<begin + count], as: UTF8.self)
  }

  // MARK: Texts

  /// Reads to the next `<`. - Returns: false where there is none, or something before it may not be.
  @inline(__always)
  mutating func read(_ cursor: inout ByteCursor, limit: Int) -> Bool {
    let start = cursor.at
    var piece = start
    while true {
      cursor.skipPlain()
      guard cursor.at < cursor.bytes.count else { return false }
      let byte = cursor.bytes[cursor.at]
      switch byte {
      case UInt8(ascii: "<"):
        add(piece..<cursor.at, of: cursor)
        return stretch.count <= limit
      case UInt8(ascii: "&"):
        add(piece..<cursor.at, of: cursor)
        guard let scalar = cursor.readReference() else { return false }
        resolve(cursor)
        add(scalar)
        piece = cursor.at
      case 0x0D:
        add(piece..<cursor.at, of: cursor)
        resolve(cursor)
        add(0x0A)
        cursor.at += cursor.next == 0x0A ? 2 : 1
        piece = cursor.at
      case UInt8(ascii: "]"):
        if cursor.starts(with: "]]>") { return false }
        cursor.at += 1
      case 0x20...0x7F, 0x09, 0x0A: cursor.at += 1
      case 0x80...0xFF:
        guard cursor.skipWideCharacter() else { return false }
      default: return false
      }
    }
  }

  /// `<![CDATA[…]]>`
  mutating func readSection(_ cursor: inout ByteCursor, limit: Int) -> Bool {
    guard cursor.starts(with: "<![CDATA[") else { return false }
    cursor.at += 9
    let piece = cursor.at
    while cursor.skipCharacters(until: UInt8(ascii: "]")) {
      if cursor.starts(with: "]]>") {
        let section = piece..<cursor.at
        // Line ends would have to be resolved; nobody writes them so.
        if cursor.bytes[section].contains(0x0D) { return false }
        add(section, of: cursor)
        cursor.at += 3
        return stretch.count <= limit
      }
      cursor.at += 1
    }
    return false
  }

  @inline(__always)
  private mutating func add(_ piece: Range<Int>, of cursor: ByteCursor) {
    if piece.isEmpty { return }
    if stretch.count == 0 {
      stretch = TextStretch(
        start: Int32(truncatingIfNeeded: piece.lowerBound),
        count: Int32(truncatingIfNeeded: piece.count))
      return
    }
    resolve(cursor)
    resolved.append(contentsOf: cursor.bytes[piece])
    stretch.count += Int32(truncatingIfNeeded: piece.count)
  }

  /// What was read so far goes where it can be added to.
  private mutating func resolve(_ cursor: ByteCursor) {
    if isResolved { return }
    isResolved = true
    let start = resolved.count
    let known = Int(stretch.start)..<Int(stretch.start + stretch.count)
    resolved.append(contentsOf: cursor.bytes[known])
    stretch.start = Int32(truncatingIfNeeded: sourceCount + start)
  }

  private mutating func add(_ byte: UInt8) {
    resolved.append(byte)
    stretch.count += 1
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
  }

  // MARK: Values

  /// The value of an attribute, quotes included in what is read. - Returns: nil where it is none.
  @inline(__always)
  mutating func readValue(_ cursor: inout ByteCursor) -> TextStretch? {
    let quote = cursor.byte
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    cursor.at += 1
    let start = cursor.at
    while true {
      cursor.skipPlain()
      guard cursor.at < cursor.bytes.count else { return nil }
      let byte = cursor.bytes[cursor.at]
      if byte == quote {
        let value = TextStretch(
          start: Int32(truncatingIfNeeded: start),
          count: Int32(truncatingIfNeeded: cursor.at - start))
        cursor.at += 1
        return value
      }
      switch byte {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "&"), 0x09, 0x0A, 0x0D:
        return resolvedValue(&cursor, quote: quote, from: start)
      case 0x20...0x7F: cursor.at += 1
      case 0x80...0xFF:
        guard cursor.skipWideCharacter() else { return nil }
      default: return nil
      }
    }
  }

  /// The rest of a value that does not stand in the document as it reads.
  private mutating func resolvedValue(
    _ cursor: inout ByteCursor, quote: UInt8, from start: Int
  ) -> TextStretch? {
    let begin = resolved.count
    resolved.append(contentsOf: cursor.bytes[start..<cursor.at])
    while cursor.at < cursor.bytes.count {
      let byte = cursor.bytes[cursor.at]
      if byte == quote {
        cursor.at += 1
        return TextStretch(
          start: Int32(truncatingIfNeeded: sourceCount + begin),
          count: Int32(truncatingIfNeeded: resolved.count - begin))
      }
      let piece = cursor.at
      switch byte {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "&"):
        guard let scalar = cursor.readReference() else { return nil }
        resolved.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case 0x09, 0x0A, 0x0D:
        resolved.append(0x20)
        cursor.at += byte == 0x0D && cursor.next == 0x0A ? 2 : 1
      case 0x20...0x7F:
        resolved.append(byte)
        cursor.at += 1
      case 0x80...0xFF:
        guard cursor.skipWideCharacter() else { return nil }
        resolved.append(contentsOf: cursor.bytes[piece..<cursor.at])
      default: return nil
      }
    }
    return nil
  }
}

extension ByteCursor {
  /// `&lt;`, `&#233;`, `&#xE9;`. - Returns: nil where it stands for no character.
  fileprivate mutating func readReference() -> Unicode.Scalar? {
    at += 1
    if byte == UInt8(ascii: "#") { return readNumber() }
    for entity in Self.entities where starts(with: entity.name) {
      at += entity.name.utf8CodeUnitCount
      return entity.scalar
    }
    return nil
  }

  private static let entities: [(name: StaticString, scalar: Unicode.Scalar)] = [
    ("lt;", "<"), ("gt;", ">"), ("amp;", "&"), ("quot;", "\""), ("apos;", "'"),
  ]

  private mutating func readNumber() -> Unicode.Scalar? {
    at += 1
    let isHexadecimal = byte == UInt8(ascii: "x")
    if isHexadecimal { at += 1 }
    var number: UInt32 = 0
    let start = at
    while byte != UInt8(ascii: ";") {
      guard at - start < 8,
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue, isHexadecimal || digit < 10
      else { return nil }
      number = number * (isHexadecimal ? 16 : 10) + UInt32(digit)
      at += 1
    }
    guard at > start, let scalar = Unicode.Scalar(number) else { return nil }
    at += 1
    switch number {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: return scalar
    default: return nil
    }
  }
}
