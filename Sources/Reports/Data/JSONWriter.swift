extension JSONValue {
  /// The document over several lines, two spaces a level, with a line end at its end. Doubles are
  /// the shortest decimals that read back as the same double. O(size).
  public var prettyText: String {
    var writer = JSONWriter()
    writer.write(self, depth: 0)
    return writer.text + "\n"
  }
}

/// Gathers bytes rather than characters: a document of thousands of numbers is many short pieces.
private struct JSONWriter {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .boolean(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .decimal(let number): append(number.value.shortestText)
    case .string(let string): write(string)
    case .array(let items):
      writeList(items, in: ("[", "]"), depth: depth) { writer, item in
        writer.write(item, depth: depth + 1)
      }
    case .object(let object):
      writeList(object.members, in: ("{", "}"), depth: depth) { writer, member in
        writer.write(member.key)
        writer.append(": ")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func writeList<Item>(
    _ items: [Item], in brackets: (open: String, close: String), depth: Int,
    item: (inout JSONWriter, Item) -> Void
  ) {
    append(brackets.open)
    for (index, entry) in items.enumerated() {
      append(index == 0 ? "\n" : ",\n")
      indent(depth + 1)
      item(&self, entry)
    }
    if !items.isEmpty {
      append("\n")
      indent(depth)
    }
    append(brackets.close)
  }

  private mutating func indent(_ depth: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func write(_ string: String) {
    append("\"")
    // Most texts are names and paths that stand as they are.
    if string.utf8.allSatisfy(\.standsAsItIs) {
      append(string)
    } else {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    append("\"")
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension UInt8 {
  /// Whether a byte of UTF-8 belongs to no character that JSON or a terminal would take for more
  /// than itself; the line separators U+2028 and U+2029 begin with E2.
  fileprivate var standsAsItIs: Bool {
    switch self {
    case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xE2: false
    default: true
    }
  }
}

extension Double {
  /// The shortest decimal that reads back as this double; whole numbers without “.0”.
  var shortestText: String {
    if self == 0 { return "0" }
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
