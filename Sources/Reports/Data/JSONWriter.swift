extension JSONValue {
  /// The document over several lines, two spaces a level, with a line end at its end. Doubles are
  /// the shortest decimals that read back as the same double. O(size).
  public var prettyText: String {
    var writer = JSONWriter()
    writer.write(self, depth: 0)
    return writer.text + "\n"
  }
}

private struct JSONWriter {
  var text = ""

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let number): text += number.value.shortestText
    case .string(let string): write(string)
    case .array(let items):
      writeList(items, in: ("[", "]"), depth: depth) { writer, item in
        writer.write(item, depth: depth + 1)
      }
    case .object(let object):
      writeList(object.members, in: ("{", "}"), depth: depth) { writer, member in
        writer.write(member.key)
        writer.text += ": "
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func writeList<Item>(
    _ items: [Item], in brackets: (open: String, close: String), depth: Int,
    item: (inout JSONWriter, Item) -> Void
  ) {
    guard !items.isEmpty else {
      text += brackets.open + brackets.close
      return
    }
    text += brackets.open
    for (index, entry) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      indent(depth + 1)
      item(&self, entry)
    }
    text += "\n"
    indent(depth)
    text += brackets.close
  }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<depth { text += "  " }
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
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
