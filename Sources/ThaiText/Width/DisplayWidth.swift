extension String {
  /// The columns that the text takes in a terminal or another fixed-width font: marks above and
  /// below the line take none, East Asian wide characters and emoji two, all others one. สระอำ is a
  /// spacing letter and takes one, so กำ is two columns wide. O(n).
  ///
  /// The rule agrees with `wcwidth` of the C library and with tmux's cursor, and needs neither.
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  /// 0, 1 or 2 columns. See ``Swift/String/displayWidth``.
  public var displayWidth: Int {
    if value < 0x300 { return isInvisible ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if isConjoiningJamo { return 0 }
    return isEastAsianWide || isWideEmoji ? 2 : 1
  }

  /// Vowels and finals that join the Korean syllable before them.
  private var isConjoiningJamo: Bool { (0x1160...0x11FF).contains(value) }

  /// Flags are pairs of regional indicators, each one column.
  private var isWideEmoji: Bool {
    properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value)
  }

  /// The blocks that Unicode's EastAsianWidth.txt marks W or F.
  private var isEastAsianWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
      0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
