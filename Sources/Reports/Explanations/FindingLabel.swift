import Diagnostics
import Scoring

/// The name of a number in words, part by part: `items.c1.group.teacher.mean` is the label of the
/// item, that of the group, and "mean".
struct FindingLabel {
  /// Nil where a part of the name has no words.
  let words: LocalizedText?

  init(_ name: String, in vocabulary: FindingVocabulary) {
    var reading = Reading(
      parts: name.split(separator: ".", omittingEmptySubsequences: false).map(String.init),
      vocabulary: vocabulary)
    let found = reading.words
    words =
      found.isEmpty || reading.hasUnknown
      ? nil
      : LocalizedText(
        th: found.map(\.thai).joined(separator: " · "),
        en: found.map(\.english).joined(separator: " · "))
  }

  private struct Reading {
    let parts: [String]
    let vocabulary: FindingVocabulary
    var hasUnknown = false
    private var position = 0
    /// The last part that was a word and no name.
    private var kind = ""
    /// Whether a name may stand behind it.
    private var expectsName = false

    init(parts: [String], vocabulary: FindingVocabulary) {
      self.parts = parts
      self.vocabulary = vocabulary
    }

    var words: [LocalizedText] {
      mutating get {
        var found: [LocalizedText] = []
        while position < parts.count {
          if let words = next() { found.append(words) }
        }
        return found
      }
    }

    /// The words of the next part, or parts; nil of a word that only says what the name behind it
    /// is.
    private mutating func next() -> LocalizedText? {
      if let label = label(among: vocabulary.labels[kind] ?? [:]) { return label }
      if FindingWords.listed.contains(kind), let place = Int(parts[position]) {
        position += 1
        return switch kind {
        case "freq":
          LocalizedText(
            th: "ระดับ \(vocabulary.lowestPoint + place)",
            en: "point \(vocabulary.lowestPoint + place)")
        case "comments": LocalizedText(th: "ข้อความที่ \(place + 1)", en: "text \(place + 1)")
        default: LocalizedText(th: "ที่ \(place + 1)", en: "no. \(place + 1)")
        }
      }
      for length in [2, 1] where position + length <= parts.count {
        let phrase = parts[position..<position + length].joined(separator: ".")
        guard let words = FindingWords[phrase, after: kind] else { continue }
        let isNamed = FindingWords.silent.contains(phrase) && position + length < parts.count
        (kind, position) = (parts[position + length - 1], position + length)
        expectsName = FindingWords.kinds.contains(kind)
        return isNamed ? nil : words
      }
      for labels in vocabulary.labels.values {
        if let label = label(among: labels) { return label }
      }
      // A name that nobody gave a label; anything else has no words yet.
      hasUnknown = hasUnknown || !expectsName
      expectsName = false
      defer { position += 1 }
      return .verbatim(parts[position])
    }

    /// Names may hold dots: the longest that fits.
    private mutating func label(among labels: [String: LocalizedText]) -> LocalizedText? {
      guard !labels.isEmpty else { return nil }
      for end in stride(from: parts.count, to: position, by: -1) {
        if let label = labels[parts[position..<end].joined(separator: ".")] {
          // Votes stand below an item and an expert.
          (position, expectsName) = (end, kind == "inputs")
          return label
        }
      }
      return nil
    }
  }
}

extension FindingVocabulary {
  /// A column of a number's sample as a heading: `person_mean`, `weight_input`, or the name of a
  /// question as it is.
  func heading(_ column: String) -> LocalizedText {
    if let words = labels["column"]?[column] ?? FindingWords[column, after: "column"] {
      return words
    }
    for prefix in FindingWords.columnPrefixes where column.hasPrefix("\(prefix)_") {
      let name = String(column.dropFirst(prefix.count + 1))
      guard let words = FindingWords[prefix, after: "column"] else { continue }
      // Labels of dimensions are short; those of questions would fill the heading.
      let label = labels["dimension"]?[name] ?? .verbatim(name)
      return LocalizedText(
        th: "\(words.thai) \(label.thai)", en: "\(words.english) \(label.english)")
    }
    return .verbatim(column)
  }

  /// The number of a group is its label; other values are numbers.
  func cell(_ value: Double, column: String) -> Report.Cell {
    if column == "group", let place = Int(exactly: value), groups.indices.contains(place - 1) {
      return .localized(groups[place - 1])
    }
    return DisplayNumber(readable: value).map(Report.Cell.number) ?? .dash
  }
}

extension DisplayNumber {
  /// Whole numbers as they are, others with four decimals, more of those that would be 0.
  init?(readable value: Double) {
    guard Int(exactly: value) == nil else {
      self.init(value, decimals: 0)
      return
    }
    var decimals = 4
    var size = value.magnitude
    while size < 0.1, decimals < 9 {
      size *= 10
      decimals += 1
    }
    self.init(value, decimals: max(4, decimals - 1))
  }
}
