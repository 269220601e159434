import ThaiText

extension RatingScale {
  /// A scale as a person types it: `1-5`, `1–5`, `-1..1`, `1 to 5`. Nil for anything else, and where
  /// the first point is not below the second.
  init?(typed text: String) {
    for (start, end) in Self.gaps(in: text) {
      guard let lowest = Double(typed: String(text[..<start])),
        let highest = Double(typed: String(text[end...])), lowest < highest
      else { continue }
      self.init(lowest: lowest, highest: highest)
      return
    }
    return nil
  }

  /// Where the words or signs for "to" stand; a hyphen may be one, and may be a sign.
  private static func gaps(in text: String) -> [(String.Index, String.Index)] {
    let words = ["..", "–", "—", " to ", "ถึง"].flatMap { text.ranges(of: $0) }
    let hyphens = text.indices.dropFirst().filter { text[$0] == "-" }
    return words.map { ($0.lowerBound, $0.upperBound) }
      + hyphens.map { ($0, text.index(after: $0)) }
  }
}
