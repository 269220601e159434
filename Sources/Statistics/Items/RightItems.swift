/// Which items each person has right, one bit an item, so that two occasions are compared 64 items
/// at a time in whatever order the persons come. An item is right where it has any points.
public struct RightItems: Sendable {
  /// The first 64 items of every person, then the next 64, and so on; the first item lowest.
  private let words: [[UInt64]]
  private let itemCount: Int

  /// O(persons × items), many at a time.
  public init(_ responses: ItemResponses) {
    itemCount = responses.items.count
    words = stride(from: 0, to: itemCount, by: 64).map { first in
      Self.words(
        of: responses.items[first..<min(first + 64, responses.items.count)],
        personCount: responses.personCount)
    }
  }

  private static func words(of items: ArraySlice<ItemColumn>, personCount: Int) -> [UInt64] {
    let planes = items.map { item in
      CodePlane.words(
        of: item.codes,
        having: item.answers.indices.filter { item.answers[$0].points > 0 }.map { UInt8($0) })
    }
    var words: [UInt64] = []
    words.reserveCapacity(personCount)
    for start in stride(from: 0, to: personCount, by: 64) {
      var square = BitSquare()
      for (row, plane) in planes.enumerated() { square.rows[row] = plane[start / 64] }
      square.transpose()
      words += square.rows[..<min(64, personCount - start)]
    }
    return words
  }
}

/// How the answers of persons to one item went from one occasion to another.
public struct ItemChanges: Sendable, Hashable {
  public internal(set) var rightBothTimes = 0
  public internal(set) var gained = 0
  public internal(set) var lost = 0

  /// Of each item, in order. Both occasions have the same items.
  ///
  /// - Parameters:
  ///   - persons: positions of persons of the occasion before; `others` likewise after, as many.
  public static func ofItems(
    from before: RightItems, of persons: [Int], to after: RightItems, of others: [Int]
  ) -> [ItemChanges] {
    let pairs = min(persons.count, others.count)
    return before.changes(to: after, pairs: pairs) { (persons[$0], others[$0]) }
  }
}

extension RightItems {
  fileprivate func changes(
    to after: RightItems, pairs: Int, persons: (Int) -> (Int, Int)
  ) -> [ItemChanges] {
    var changes = Array(repeating: ItemChanges(), count: itemCount)
    for (group, (words, others)) in zip(words, after.words).enumerated() {
      let items = 64 * group..<min(64 * group + 64, itemCount)
      for start in stride(from: 0, to: pairs, by: 64) {
        var (both, gained, lost) = (BitSquare(), BitSquare(), BitSquare())
        for pair in start..<min(start + 64, pairs) {
          let (person, other) = persons(pair)
          let (was, now) = (words[person], others[other])
          both.rows[pair - start] = was & now
          gained.rows[pair - start] = now & ~was
          lost.rows[pair - start] = was & ~now
        }
        both.transpose()
        gained.transpose()
        lost.transpose()
        for item in items {
          changes[item].rightBothTimes += both.rows[item - items.lowerBound].nonzeroBitCount
          changes[item].gained += gained.rows[item - items.lowerBound].nonzeroBitCount
          changes[item].lost += lost.rows[item - items.lowerBound].nonzeroBitCount
        }
      }
    }
    return changes
  }
}

/// 64 words of 64 bits.
private struct BitSquare {
  var rows = [UInt64](repeating: 0, count: 64)

  /// Bit i of row j becomes bit j of row i: halves are exchanged, then quarters within them, and so
  /// on to single bits (Warren, Hacker's Delight, 7-3).
  mutating func transpose() {
    rows.withUnsafeMutableBufferPointer { rows in
      var width = 32
      var mask: UInt64 = 0x0000_0000_FFFF_FFFF
      while width > 0 {
        var row = 0
        // Of every pair of stretches of `width` rows the first; so row + width stays below 64.
        while row < 64 {
          let exchanged = (rows[row] >> UInt64(width) ^ rows[row + width]) & mask
          rows[row] ^= exchanged << UInt64(width)
          rows[row + width] ^= exchanged
          row = ((row | width) + 1) & ~width
        }
        width >>= 1
        mask ^= mask << UInt64(width)
      }
    }
  }
}
