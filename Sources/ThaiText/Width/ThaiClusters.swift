/// A text cut into the smallest pieces between which a line of Thai may break without a dictionary.
///
/// The pieces are grapheme clusters, joined where Thai spelling never parts them:
/// - a leading vowel (เ แ โ ใ ไ) and its consonant;
/// - a letter and the vowel, ฯ, ๆ or closing mark that follows it (ะ า ๅ);
/// - a silent letter with ์ and the one before it;
/// - a vowel that needs a final letter (◌ั ◌ื ◌็) and that letter, except in the word ก็.
///
/// Words may still be cut between syllables; only a dictionary can prevent that.
struct ThaiClusters: Sequence, IteratorProtocol {
  private var rest: Substring

  init(_ text: some StringProtocol) {
    rest = Substring(text)
  }

  mutating func next() -> String? {
    guard let first = rest.popFirst() else { return nil }
    var piece = String(first)
    var last = first
    while let following = rest.first, Self.joins(last, following, in: piece) {
      piece.append(following)
      rest.removeFirst()
      last = following
    }
    return piece
  }

  private static func joins(_ last: Character, _ next: Character, in piece: String) -> Bool {
    guard let start = next.unicodeScalars.first else { return false }
    if neverBeginsALine.contains(start) || next.unicodeScalars.contains("\u{0E4C}") { return true }
    guard start.isThaiConsonant else { return false }
    if last.unicodeScalars.first?.isThaiLeadingVowel == true { return true }
    return piece != "ก็" && last.unicodeScalars.contains(where: needsFinalLetter.contains)
  }

  private static let needsFinalLetter: [Unicode.Scalar] = ["\u{0E31}", "\u{0E37}", "\u{0E47}"]

  private static let neverBeginsALine: Set<Unicode.Scalar> = [
    "\u{0E30}", "\u{0E32}", "\u{0E33}", "\u{0E45}", "ฯ", "ๆ",
    ")", "]", "}", "”", "’", "»", "%", ",", ".", ";", ":", "!", "?", "…",
  ]
}
