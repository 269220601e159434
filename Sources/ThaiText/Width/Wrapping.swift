extension String {
  /// The text in lines of at most `width` columns, without line ends.
  ///
  /// Lines break at spaces, which vanish there, at zero-width spaces, and between the Thai words that
  /// `words` knows. A word, or a stretch without spaces in which no word is known, moves to the next
  /// line whole if it fits on one, otherwise it is cut between ``ThaiClusters``. Line ends in the
  /// text stay; no-break spaces hold. Only a piece that is wider than a whole line makes a line wider
  /// than `width`. The first line has `taken` columns less. O(n).
  public func wrapped(toWidth width: Int, words: WordBreaker = .none, taken: Int = 0) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .flatMap { number, line in
        var paragraph = WrappedParagraph(
          width: max(width, 1), words: words, taken: number == 0 ? taken : 0)
        for stretch in Stretches(rest: line.unicodeScalars) {
          paragraph.append(stretch)
        }
        return paragraph.finished()
      }
  }
}

private struct WrappedParagraph {
  let width: Int
  let words: WordBreaker
  private var lines: [String] = []
  private var line = ""
  private var lineWidth: Int
  /// Spaces seen since the last visible piece, printed only if another follows on this line.
  private var gap = ""

  init(width: Int, words: WordBreaker, taken: Int) {
    self.width = width
    self.words = words
    lineWidth = taken
  }

  mutating func append(_ stretch: Stretch) {
    if stretch.isSpace {
      gap += stretch.text
    } else if hasRoom(for: stretch.text) {
      add(stretch.text)
    } else {
      for word in words.words(of: stretch.text) { append(word: word) }
    }
  }

  func finished() -> [String] {
    lines + [line]
  }

  private mutating func append(word: String) {
    if hasRoom(for: word) {
      add(word)
    } else if word.displayWidth <= width {
      breakLine()
      add(word)
    } else {
      for piece in ThaiClusters(word) {
        if !hasRoom(for: piece) { breakLine() }
        add(piece)
      }
    }
  }

  private func hasRoom(for piece: String) -> Bool {
    lineWidth + gap.displayWidth + piece.displayWidth <= width
  }

  private mutating func add(_ piece: String) {
    line += gap + piece
    lineWidth += gap.displayWidth + piece.displayWidth
    gap = ""
  }

  private mutating func breakLine() {
    // Spaces at the start of a paragraph are an indent, not a line of their own.
    if lineWidth > 0 {
      lines.append(line)
      line = ""
    }
    lineWidth = 0
    gap = ""
  }
}

/// Spaces at which a line may break, or what stands between two of them.
private struct Stretch {
  let text: String
  let isSpace: Bool
}

private struct Stretches: Sequence, IteratorProtocol {
  var rest: Substring.UnicodeScalarView

  mutating func next() -> Stretch? {
    guard !rest.isEmpty else { return nil }
    let isSpace = mayBreak(at: rest.startIndex)
    let end = rest.indices.first { mayBreak(at: $0) != isSpace } ?? rest.endIndex
    let run = rest[..<end]
    rest = rest[end...]
    return Stretch(text: String(run), isSpace: isSpace)
  }

  private func mayBreak(at index: Substring.UnicodeScalarView.Index) -> Bool {
    switch rest[index] {
    case "\u{200B}": return true
    case "\u{00A0}", "\u{202F}", "\u{2007}": return false
    // The sign of repetition stands behind a space, but never begins a line.
    case " ": return rest[index...].dropFirst().first != "ๆ"
    default: return rest[index].properties.isWhitespace
    }
  }
}
