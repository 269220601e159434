/// A regular expression as forms write them (Java's dialect, the common part of it).
///
/// The one place that knows the engine. Today's backtracks without a limit, so a hostile pattern
/// can take exponential time; a budgeted engine replaces it here.
struct Pattern {
  private let regex: Regex<AnyRegexOutput>

  /// Nil if the pattern cannot be read.
  init?(_ text: String) {
    let translated = Self.translated(text)
    guard let regex = try? Regex(translated) else { return nil }
    // As in Java: `\d` is 0 to 9 and `\w` is ASCII, or Thai digits would pass for numbers.
    self.regex =
      regex.matchingSemantics(.unicodeScalar)
      .asciiOnlyDigits().asciiOnlyWordCharacters().asciiOnlyWhitespace()
  }

  func matches(_ text: String, wholly isWhole: Bool) -> Bool {
    let match = isWhole ? try? regex.wholeMatch(in: text) : try? regex.firstMatch(in: text)
    return match != nil
  }

  /// Java writes scripts as `\p{IsThai}`.
  private static func translated(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let mark = rest.firstIndex(of: "{") {
      let next = rest.index(after: mark)
      result += rest[..<next]
      let isClass = result.hasSuffix("\\p{") || result.hasSuffix("\\P{")
      rest = rest[next...]
      if isClass, rest.hasPrefix("Is") { rest = rest.dropFirst(2) }
    }
    return result + rest
  }
}
