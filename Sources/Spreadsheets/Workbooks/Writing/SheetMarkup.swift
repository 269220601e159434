/// The markup of one sheet, in which single cells are given another text. What is not about these
/// cells stays byte for byte.
///
/// The markup was parsed before, so it is known to be well formed.
struct SheetMarkup {
  private let bytes: [UInt8]
  private var position = 0
  private var row = 0
  private var column = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A start or end tag.
  private struct Tag {
    let range: Range<Int>
    /// With its prefix.
    let name: ArraySlice<UInt8>
    let isEnd: Bool
    let isEmpty: Bool

    /// The name without its prefix.
    var local: ArraySlice<UInt8> {
      name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    }
  }

  /// The markup with the cells' texts replaced; nil where one of the cells is not there. O(bytes).
  mutating func replacing(_ texts: [CellReference: String]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    var rest = texts
    while let tag = nextTag() {
      if tag.isEnd { continue }
      if tag.local.elementsEqual("row".utf8) {
        row = number(of: tag) ?? row + 1
        column = 0
      } else if tag.local.elementsEqual("c".utf8) {
        let reference = reference(of: tag)
        column = reference?.column ?? column + 1
        let cell = reference ?? CellReference(row: row, column: column)
        let end = tag.isEmpty ? tag.range.upperBound : self.end(of: tag)
        guard let text = rest.removeValue(forKey: cell) else { continue }
        result += bytes[copied..<tag.range.lowerBound]
        result += markup(of: text, in: tag)
        copied = end
      }
    }
    return rest.isEmpty ? result + bytes[copied...] : nil
  }

  private func markup(of text: String, in tag: Tag) -> [UInt8] {
    let name = String(decoding: tag.name, as: UTF8.self)
    let prefix = name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
    let kept = ["r", "s"].compactMap { attribute in
      value(of: attribute, in: tag).map {
        " \(attribute)=\"\(String(decoding: $0, as: UTF8.self))\""
      }
    }
    return Array(
      ("<\(name)\(kept.joined()) t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">"
        + text.escapedForXML + "</\(prefix)t></\(prefix)is></\(name)>").utf8)
  }

  /// Behind the end tag of a cell; cells hold no cells.
  private mutating func end(of cell: Tag) -> Int {
    while let tag = nextTag() {
      if tag.isEnd, tag.name == cell.name { return tag.range.upperBound }
    }
    return bytes.count
  }

  private func number(of tag: Tag) -> Int? {
    value(of: "r", in: tag).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  private func reference(of tag: Tag) -> CellReference? {
    value(of: "r", in: tag).flatMap { CellReference($0) }
  }
}

// The tags of the markup, one after the other.
extension SheetMarkup {
  private mutating func nextTag() -> Tag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start...]
      if rest.starts(with: "<!--".utf8) {
        position = end(of: "-->", from: start)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        position = end(of: "]]>", from: start)
      } else if rest.starts(with: "<?".utf8) {
        position = end(of: "?>", from: start)
      } else {
        return tag(from: start)
      }
    }
    return nil
  }

  private mutating func tag(from start: Int) -> Tag? {
    var end = start + 1
    var quote: UInt8?
    while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
      if let open = quote {
        if bytes[end] == open { quote = nil }
      } else if bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
        quote = bytes[end]
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    position = end + 1
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let name = bytes[(start + (isEnd ? 2 : 1))..<end].prefix {
      !Self.blank.contains($0) && $0 != UInt8(ascii: "/")
    }
    return Tag(
      range: start..<end + 1, name: name, isEnd: isEnd,
      isEmpty: bytes[end - 1] == UInt8(ascii: "/"))
  }

  private static let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]

  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  /// The value of an attribute as it is spelled, without its quotes.
  private func value(of attribute: String, in tag: Tag) -> ArraySlice<UInt8>? {
    var index = tag.name.endIndex
    while index < tag.range.upperBound {
      guard let equals = bytes[index..<tag.range.upperBound].firstIndex(of: UInt8(ascii: "="))
      else { return nil }
      let name = bytes[index..<equals].filter { !Self.blank.contains($0) }
      var open = equals + 1
      while Self.blank.contains(bytes[open]) { open += 1 }
      guard
        let close = bytes[(open + 1)..<tag.range.upperBound].firstIndex(of: bytes[open])
      else { return nil }
      if name.elementsEqual(attribute.utf8) { return bytes[(open + 1)..<close] }
      index = close + 1
    }
    return nil
  }
}

extension String {
  fileprivate var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
