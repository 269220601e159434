import ThaiText

/// What width a column of a terminal table would like, and with what it can do.
struct ColumnDemand {
  /// Everything on one line.
  private(set) var natural: Int
  /// The cells on one line, the words of the header whole.
  private(set) var level: Int
  /// Figures whole, words mostly whole.
  private(set) var comfortable: Int
  /// Figures whole; words in pieces.
  private(set) var least: Int
  private let words: WordBreaker

  private static let longWord = 14
  private static let fewestLetters = 5

  init(header: String, words: WordBreaker) {
    self.words = words
    natural = header.displayWidth
    level = Self.longestWord(of: header, words)
    comfortable = level
    least = min(natural, Self.fewestLetters)
  }

  /// Takes a cell into account, with `reserve` columns kept free for what hangs behind it.
  mutating func add(_ text: String, reserve: Int, isNumeric: Bool) {
    let width = text.displayWidth + reserve
    natural = max(natural, width)
    level = max(level, width)
    comfortable = max(
      comfortable, isNumeric ? width : Self.longestWord(of: text, words) + reserve)
    least = max(least, isNumeric ? width : min(width, Self.fewestLetters + reserve))
  }

  /// Asks for at least `width` columns, as a share of a header over several columns.
  mutating func widen(to width: Int) {
    natural = max(natural, width)
    level = max(level, width)
    comfortable = max(comfortable, width)
  }

  /// Widths that add up to at most `room` where that is possible. What only a header fills is given
  /// up first, so that labels get the room that figures do not need; of several, the widest gives.
  static func widths(for demands: [ColumnDemand], within room: Int) -> [Int] {
    var widths = demands.map { min($0.natural, max(room, $0.least)) }
    shrink(&widths, downTo: demands.map(\.level), within: room)
    shrink(&widths, downTo: demands.map(\.comfortable), within: room)
    shrink(&widths, downTo: demands.map(\.least), within: room)
    return widths
  }

  private static func shrink(_ widths: inout [Int], downTo floors: [Int], within room: Int) {
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let reducible = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = reducible.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private static func longestWord(of text: String, _ words: WordBreaker) -> Int {
    let longest =
      text.split(separator: " ").flatMap { words.words(of: String($0)) }
      .map(\.displayWidth).max() ?? 0
    return min(longest, longWord)
  }
}
