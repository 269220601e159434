import ThaiText

/// What width a column of a terminal table would like, and with what it can do.
struct ColumnDemand {
  /// Everything on one line.
  private(set) var natural: Int
  /// Figures whole, words mostly whole.
  private(set) var comfortable: Int
  /// Figures whole; words in pieces.
  private(set) var least: Int

  private static let longWord = 14
  private static let fewestLetters = 5

  init(header: String) {
    natural = header.displayWidth
    comfortable = Self.longestWord(of: header)
    least = min(natural, Self.fewestLetters)
  }

  /// Takes a cell into account, with `reserve` columns kept free for what hangs behind it.
  mutating func add(_ text: String, reserve: Int, isNumeric: Bool) {
    let width = text.displayWidth + reserve
    natural = max(natural, width)
    comfortable = max(comfortable, isNumeric ? width : Self.longestWord(of: text))
    least = max(least, isNumeric ? width : min(width, Self.fewestLetters + reserve))
  }

  /// Asks for at least `width` columns, as a share of a header over several columns.
  mutating func widen(to width: Int) {
    natural = max(natural, width)
    comfortable = max(comfortable, width)
  }

  /// Widths that add up to at most `room` where that is possible. The widest columns give first.
  static func widths(for demands: [ColumnDemand], within room: Int) -> [Int] {
    var widths = demands.map { min($0.natural, max(room, $0.least)) }
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

  private static func longestWord(of text: String) -> Int {
    let longest = text.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
    return min(longest, longWord)
  }
}
