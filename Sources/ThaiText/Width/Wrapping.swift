extension String {
  /// The text in lines of at most `width` columns, without line ends.
  ///
  /// Lines break at spaces, which vanish there, and at zero-width spaces. A stretch without spaces
  /// moves to the next line whole if it fits on one, otherwise it is cut between ``ThaiClusters``.
  /// Line ends in the text stay; no-break spaces hold. Only a piece that is wider than a whole line
  /// makes a line wider than `width`. O(n).
  public func wrapped(toWidth width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { line in
        var paragraph = WrappedParagraph(width: max(width, 1))
        for stretch in Stretches(rest: line.unicodeScalars) {
          paragraph.append(stretch)
        }
        return paragraph.finished()
      }
  }
}

private struct WrappedParagraph {
  let width: Int
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  /// Spaces seen since the last visible piece, printed only if another follows on this line.
  private var gap = ""

  init(width: Int) {
    self.width = width
  }

  mutating func append(_ stretch: Stretch) {
    if stretch.isSpace {
      gap += stretch.text
      return
    }
    let stretchWidth = stretch.text.displayWidth
    if lineWidth + gap.displayWidth + stretchWidth <= width {
      add(stretch.text)
    } else if stretchWidth <= width {
      breakLine()
      add(stretch.text)
    } else {
      for piece in ThaiClusters(stretch.text) {
        if lineWidth + gap.displayWidth + piece.displayWidth > width { breakLine() }
        add(piece)
      }
    }
  }

  func finished() -> [String] {
    lines + [line]
  }

  private mutating func add(_ piece: String) {
    line += gap + piece
    lineWidth += gap.displayWidth + piece.displayWidth
    gap = ""
  }

  private mutating func breakLine() {
    // Spaces at the start of a paragraph are an indent, not a line of their own.
    if !line.isEmpty {
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
    guard let first = rest.first else { return nil }
    let isSpace = Self.mayBreak(first)
    let run = rest.prefix { Self.mayBreak($0) == isSpace }
    rest = rest[run.endIndex...]
    return Stretch(text: String(run), isSpace: isSpace)
  }

  private static func mayBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}": true
    case "\u{00A0}", "\u{202F}", "\u{2007}": false
    default: scalar.properties.isWhitespace
    }
  }
}
