import ThaiText

/// A text of a form as it stands on paper.
enum PaperText {
  /// What is written where a text quotes an answer.
  static let blank = "______"

  /// `${name}` becomes a blank; ODK's styling (`**bold**`, `# heading`, links, `<span>`)
  /// leaves its words.
  static func plain(_ text: String) -> String {
    let styled = text.contains("<") ? withoutStylingTags(text) : text
    let blanked = replacingReferences(in: styled) { _ in blank }
    guard ["#", "**", "]("].contains(where: blanked.contains) else { return blanked }
    return blanked.split(separator: "\n", omittingEmptySubsequences: false)
      .map { withPlainLinks(withoutEmphasis(withoutHeadingMark($0))) }.joined(separator: "\n")
  }

  /// The text with each `${name}` replaced by what `words` has for the name, if anything.
  static func replacingReferences(in text: String, by words: (String) -> String?) -> String {
    guard text.contains("${") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      let reference = rest[start.lowerBound...end]
      let name = String(rest[start.upperBound..<end]).trimmed
      result += rest[..<start.lowerBound] + (words(name) ?? String(reference))
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func withoutHeadingMark(_ line: Substring) -> Substring {
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    return (1...6).contains(marks.count) && rest.first == " " ? rest.dropFirst() : line
  }

  /// Pairs only: what stands alone was meant as it is.
  private static func withoutEmphasis(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let start = rest.firstRange(of: "**"),
      let end = rest[start.upperBound...].firstRange(of: "**"), start.upperBound < end.lowerBound
    {
      result += rest[..<start.lowerBound] + rest[start.upperBound..<end.lowerBound]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// `[words](address)` becomes `words (address)`: on paper nothing can be clicked.
  private static func withPlainLinks(_ line: String) -> String {
    guard line.contains("](") else { return line }
    var result = ""
    var rest = line[...]
    while let middle = rest.firstRange(of: "]("),
      let end = rest[middle.upperBound...].firstIndex(of: ")")
    {
      let words = rest[..<middle.lowerBound]
      if let start = words.lastIndex(of: "[") {
        result += words[..<start] + words[words.index(after: start)...]
        result += " (" + rest[middle.upperBound...end]
      } else {
        result += rest[...end]
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static let stylingTags: Set<String> = [
    "span", "b", "i", "u", "em", "strong", "font", "p", "div", "center", "small", "big",
  ]

  /// Bounds the search for the end of a tag.
  private static let longestTag = 300

  private static func withoutStylingTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(longestTag).firstIndex(of: ">") else {
        result += "<"
        rest = rest.dropFirst()
        continue
      }
      let inside = rest[rest.index(after: start)..<end]
      let name = inside.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
      if name == "br" {
        result += "\n"
      } else if !stylingTags.contains(name) {
        // Not a tag that ODK shows as style: `<` is only a sign.
        result += "<"
        rest = rest.dropFirst()
        continue
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
