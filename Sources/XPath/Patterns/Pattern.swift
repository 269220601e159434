/// A regular expression as forms write them: Java's dialect without back references, possessive
/// quantifiers and atomic groups.
///
/// Patterns come from strangers, so matching follows all alternatives at once (Thompson 1968):
/// O(pattern × text), without the exponential cases of engines that backtrack.
struct Pattern {
  private let program: PatternProgram

  /// Nil if the pattern cannot be read or uses what is not supported.
  init?(_ text: String) {
    var parser = PatternParser(text)
    guard let syntax = parser.wholePattern(), let program = PatternProgram(syntax) else {
      return nil
    }
    self.program = program
  }

  /// Whether the whole text matches, or any part of it; nil if finding out takes too long.
  func matches(_ text: String, wholly isWhole: Bool) -> Bool? {
    var matcher = PatternMatcher(Array(text.unicodeScalars), steps: 10_000_000)
    return matcher.matches(program, from: 0, to: isWhole ? matcher.end : nil, floats: !isWhole)
  }
}

/// The parts of a pattern.
indirect enum PatternSyntax {
  case one(ScalarClass)
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  case repeated(PatternSyntax, least: Int, most: Int?)
  case boundary(PatternBoundary)
  case around(PatternSyntax, isAhead: Bool, isNegated: Bool)
}

enum PatternBoundary {
  case start, end, veryEnd, word, noWord
}
