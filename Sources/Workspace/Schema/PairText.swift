/// One named value of an ordered list, as it is stored.
typealias Pair = (name: String, value: String)

/// Ordered pairs as one column of text: JSON, `[["q01","4"],["q02","ก"]]`, no spaces, only `"`,
/// `\` and control characters escaped, so that equal lists are equal texts.
enum PairText {
  static func text(_ pairs: some Sequence<Pair>) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    var isFirst = true
    for pair in pairs {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes.append(UInt8(ascii: "["))
      append(pair.name, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      append(pair.value, to: &bytes)
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Nil unless the text is one that `text(_:)` writes.
  static func pairs(_ text: String) -> [Pair]? {
    var copy = text
    return copy.withUTF8 { utf8 in
      var reader = PairReader(utf8)
      return reader.pairs()
    }
  }

  private static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

private struct PairReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func pairs() -> [Pair]? {
    guard take("[") else { return nil }
    var pairs: [Pair] = []
    if !take("]") {
      repeat {
        guard take("["), let name = string(), take(","), let value = string(), take("]") else {
          return nil
        }
        pairs.append((name, value))
      } while take(",")
      guard take("]") else { return nil }
    }
    return position == bytes.count ? pairs : nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, Unicode.Scalar(bytes[position]) == character else {
      return false
    }
    position += 1
    return true
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        return escapedString(from: start)
      default:
        position += 1
      }
    }
    return nil
  }

  /// The rest of a string in which something is escaped, from its beginning.
  private mutating func escapedString(from start: Int) -> String? {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = escape() else { return nil }
        text.append(escaped)
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> UInt8? {
    if take("\"") { return UInt8(ascii: "\"") }
    if take("\\") { return UInt8(ascii: "\\") }
    guard take("u"), take("0"), take("0"), let high = hexDigit(), let low = hexDigit() else {
      return nil
    }
    return high << 4 | low
  }

  private mutating func hexDigit() -> UInt8? {
    guard position < bytes.count,
      let value = Character(Unicode.Scalar(bytes[position])).hexDigitValue
    else { return nil }
    position += 1
    return UInt8(value)
  }
}
