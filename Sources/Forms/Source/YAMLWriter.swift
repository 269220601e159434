extension FormSource {
  /// The form in YAML, for people who keep forms as text: sheets, rows and columns as they stand
  /// here, translations nested, choices under their lists. Write ``canonical(_:)`` forms: YAML is
  /// read under the present names of columns.
  ///
  /// `FormReading(yaml:file:)` reads the same form from it. O(cells).
  public var yaml: String {
    var writer = YAMLWriter()
    for sheet in sheets where !sheet.rows.isEmpty { writer.write(sheet) }
    return writer.text
  }
}

private struct YAMLWriter {
  private(set) var text = ""

  mutating func write(_ sheet: FormSource.Sheet) {
    if !text.isEmpty { text += "\n" }
    text += "\(sheet.name):\n"
    switch sheet.name {
    case "settings":
      write(sheet.rows.first ?? .init(at: sheet.place), sheet, indent: 2, dash: false)
    case "choices", "external_choices", "osm": writeLists(sheet)
    default:
      for row in sheet.rows { write(row, sheet, indent: 4, dash: true) }
    }
  }

  private mutating func writeLists(_ sheet: FormSource.Sheet) {
    var order: [String] = []
    var seen: Set<String> = []
    for row in sheet.rows {
      guard let list = row["list_name"]?.text, seen.insert(list).inserted else { continue }
      order.append(list)
    }
    let lists = Dictionary(grouping: sheet.rows) { $0["list_name"]?.text ?? "" }
    for list in order {
      text += "  \(scalar(list)):\n"
      for var row in lists[list] ?? [] {
        row["list_name"] = nil
        write(row, sheet, indent: 6, dash: true)
      }
    }
  }

  /// One row as a mapping; with a dash before its first key where it is one of a list.
  private mutating func write(
    _ row: FormSource.Row, _ sheet: FormSource.Sheet, indent: Int, dash: Bool
  ) {
    let start = text.endIndex
    var tree = Branch()
    for header in sheet.headers {
      guard let cell = row[header.text] else { continue }
      tree.add(cell.text, at: header.text.parts[...], whole: header.text)
    }
    write(tree, indent: indent)
    if !dash { return }
    if tree.entries.isEmpty {
      text += String(repeating: " ", count: indent - 2) + "- {}\n"
    } else {
      let mark = text.index(start, offsetBy: indent - 2)
      text.replaceSubrange(mark...mark, with: "-")
    }
  }

  private mutating func write(_ tree: Branch, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    for entry in tree.entries {
      switch entry.content {
      case .text(let value): text += "\(margin)\(scalar(entry.key)): \(scalar(value))\n"
      case .branch(let branch):
        text += "\(margin)\(scalar(entry.key)):\n"
        write(branch, indent: indent + 2)
      }
    }
  }

  /// Plain where nothing in it could mean something else, else in double quotes.
  private func scalar(_ text: String) -> String {
    if text.isPlainYAML { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{7F}"..."\u{9F}", "\0"..."\u{1F}",
        "\u{FFFE}", "\u{FFFF}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// The columns of a row as nested keys.
private struct Branch {
  struct Entry {
    var key: String
    var content: Content
  }

  indirect enum Content {
    case text(String)
    case branch(Branch)
  }

  var entries: [Entry] = []

  /// Where a part of the name already holds a text of its own, the whole name is the key.
  mutating func add(_ text: String, at parts: ArraySlice<String>, whole: String) {
    guard let first = parts.first else { return }
    let index = entries.firstIndex { $0.key == first }
    if parts.count == 1 {
      if index == nil { return entries.append(Entry(key: first, content: .text(text))) }
      return entries.append(Entry(key: whole, content: .text(text)))
    }
    let rest = parts.dropFirst()
    guard let index else {
      var branch = Branch()
      branch.add(text, at: rest, whole: rest.joined(separator: "::"))
      return entries.append(Entry(key: first, content: .branch(branch)))
    }
    if case .branch(var branch) = entries[index].content {
      branch.add(text, at: rest, whole: rest.joined(separator: "::"))
      entries[index].content = .branch(branch)
    } else {
      entries.append(Entry(key: whole, content: .text(text)))
    }
  }
}

extension String {
  /// At most three parts, as deep as YAML nests.
  fileprivate var parts: [String] {
    var parts: [String] = []
    var rest = self[...]
    while parts.count < 2, let range = rest.firstRange(of: "::") {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  /// Words of letters, digits and a few signs that begin with a letter.
  fileprivate var isPlainYAML: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.properties.isAlphabetic || first == "_", last != " "
    else { return false }
    return unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "_-. ()/".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
