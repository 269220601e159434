/// A JSON value, for GeoJSON. Numbers keep the spelling of the file.
enum JSON {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  /// In the order of the file.
  case object([(key: String, value: JSON)])

  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var array: [JSON]? { if case .array(let items) = self { items } else { nil } }
  var string: String? { if case .string(let text) = self { text } else { nil } }

  /// As expressions see it: texts and numbers as written, nothing for null and for what is nested.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .boolean(let truth): truth ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// Nil for what is not JSON (RFC 8259) or nested deeper than 64 levels.
  init?(_ bytes: [UInt8]) {
    var parser = JSONParser(bytes)
    guard let value = parser.value(depth: 0), parser.isAtEnd else { return nil }
    self = value
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return place == bytes.count
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    let word = Array(word.utf8)
    guard bytes[place...].starts(with: word) else { return false }
    place += word.count
    return true
  }

  mutating func value(depth: Int) -> JSON? {
    skipSpace()
    guard depth < 64, place < bytes.count else { return nil }
    switch bytes[place] {
    case 0x7B: return object(depth: depth)
    case 0x5B: return array(depth: depth)
    case 0x22: return string().map(JSON.string)
    case 0x74: return take(word: "true") ? .boolean(true) : nil
    case 0x66: return take(word: "false") ? .boolean(false) : nil
    case 0x6E: return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSON? {
    place += 1
    var members: [(key: String, value: JSON)] = []
    if take(0x7D) { return .object([]) }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == 0x22, let key = string(), take(0x3A),
        let value = value(depth: depth + 1)
      else { return nil }
      members.append((key, value))
    } while take(0x2C)
    return take(0x7D) ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSON? {
    place += 1
    var items: [JSON] = []
    if take(0x5D) { return .array([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      items.append(value)
    } while take(0x2C)
    return take(0x5D) ? .array(items) : nil
  }

  private mutating func number() -> JSON? {
    let start = place
    while place < bytes.count,
      (0x30...0x39).contains(bytes[place])
        || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[place])
    {
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    return Double(text) == nil ? nil : .number(text)
  }

  private mutating func string() -> String? {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x22: return String(decoding: text, as: UTF8.self)
      case 0x5C:
        guard let escaped = escape() else { return nil }
        text += Array(String(Character(escaped)).utf8)
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      guard let high = hexadecimal() else { return nil }
      if (0xD800..<0xDC00).contains(high), take(word: "\\u"), let low = hexadecimal(),
        (0xDC00..<0xE000).contains(low)
      {
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      }
      return Unicode.Scalar(high) ?? "\u{FFFD}"
    default: return nil
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
  }
}
