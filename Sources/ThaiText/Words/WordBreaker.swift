/// Finds the words in Thai, which is written without spaces between them, by libthai's dictionary.
///
/// A value may be kept and used from any thread. The dictionary is read when the first Thai text is
/// looked up; where there is none, every text is one word.
public struct WordBreaker: Sendable {
  private let dictionary: ThaiDictionary?

  /// Breaks by libthai's dictionary, or by the one in the file `dictionaryPath` (a libdatrie trie).
  public init(dictionaryPath: String? = nil) {
    dictionary = ThaiDictionary(path: dictionaryPath)
  }

  private init(dictionary: ThaiDictionary?) {
    self.dictionary = dictionary
  }

  /// Knows no words.
  public static var none: WordBreaker { WordBreaker(dictionary: nil) }

  /// The text in pieces between which a line may break, in order; joined they are the text. Only
  /// Thai is broken, and no mark, following vowel or closing sign is parted from its letter. A text
  /// of more than 20,000 characters is left whole: libthai's time grows with the square. O(n).
  public func words(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    guard let dictionary, scalars.count <= 20_000, scalars.contains(where: \.isThai) else {
      return [text]
    }
    var allowed = Self.clusterStarts(in: text)
    allowed.formIntersection(dictionary.breaks(in: scalars.map(\.inTIS620)))
    let breaks = allowed.sorted().filter { Self.mayBreak(scalars, before: $0) }
    return zip([0] + breaks, breaks + [scalars.count]).map { start, end in
      String(String.UnicodeScalarView(scalars[start..<end]))
    }
  }

  /// Where the second and later ``ThaiClusters`` begin, counted in scalars.
  private static func clusterStarts(in text: String) -> Set<Int> {
    var starts: Set<Int> = []
    var position = 0
    for cluster in ThaiClusters(text) {
      starts.insert(position)
      position += cluster.unicodeScalars.count
    }
    return starts.subtracting([0])
  }

  /// Whether Thai stands at the break, nothing there holds the line together, and it is not in ฯลฯ.
  private static func mayBreak(_ scalars: [Unicode.Scalar], before position: Int) -> Bool {
    let (last, next) = (scalars[position - 1], scalars[position])
    if last.holdsLine || next.holdsLine { return false }
    if last == "ฯ", next == "ล" { return false }
    return last.isThaiLetter || next.isThaiLetter
  }
}

extension Unicode.Scalar {
  fileprivate var isThai: Bool { (0x0E01...0x0E5B).contains(value) }

  /// Thai and no digit: numbers and dates stay with what stands around them.
  fileprivate var isThaiLetter: Bool { isThai && !isThaiDigit }

  /// No-break spaces and the word joiner.
  fileprivate var holdsLine: Bool {
    switch self {
    case "\u{00A0}", "\u{202F}", "\u{2007}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }

  /// The character in libthai's encoding; for one that TIS-620 lacks, another of its kind.
  fileprivate var inTIS620: UInt8 {
    if isThai { return UInt8(value - 0x0E00 + 0xA0) }
    if (0x21...0x7E).contains(value) { return UInt8(value) }
    return switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation: UInt8(ascii: "(")
    case .closePunctuation, .finalPunctuation: UInt8(ascii: ")")
    case .dashPunctuation, .connectorPunctuation: UInt8(ascii: "-")
    case .decimalNumber, .letterNumber, .otherNumber: UInt8(ascii: "0")
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: UInt8(ascii: " ")
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: UInt8(ascii: "+")
    default: UInt8(ascii: "a")
    }
  }
}
