/// What each person reached in a test, and how their items stand.
///
/// Blank and invalid items give no points; items that were not administered count neither for the
/// points nor for the maximum.
public struct PersonTotals: Sendable {
  public let points: [Double]
  /// The points of the items that the person met; nil where an item has no maximum.
  public let maxima: [Double]?
  public let blankCounts: [Int]
  public let invalidCounts: [Int]
  public let notAdministeredCounts: [Int]

  /// O(persons × items).
  public init(_ responses: ItemResponses) {
    let units = PointUnits(responses.items)
    let n = responses.personCount
    var totals = Array(repeating: 0, count: n)
    // Three counts of at most 2¹⁶ items in one number, so that one pass finds them.
    var states = Array(repeating: UInt64(0), count: n)
    for item in responses.items {
      let table = units.table(of: item)
      var state = Array(repeating: UInt64(0), count: AnswerCode.count)
      state[Int(AnswerCode.blank)] = 1
      state[Int(AnswerCode.invalid)] = 1 << 16
      state[Int(AnswerCode.notAdministered)] = 1 << 32
      for person in 0..<n {
        let code = Int(item.codes[person])
        totals[person] += table[code]
        states[person] += state[code]
      }
    }
    points = totals.map(units.points)
    blankCounts = states.map { Int($0 & 0xffff) }
    invalidCounts = states.map { Int(($0 >> 16) & 0xffff) }
    notAdministeredCounts = states.map { Int($0 >> 32) }
    maxima = Self.maxima(of: responses, notAdministered: notAdministeredCounts)
  }

  private static func maxima(
    of responses: ItemResponses, notAdministered: [Int]
  ) -> [Double]? {
    let known = responses.items.compactMap(\.maximum)
    guard known.count == responses.items.count else { return nil }
    var maxima = Array(repeating: known.compensatedSum, count: responses.personCount)
    for person in maxima.indices where notAdministered[person] > 0 {
      maxima[person] =
        zip(responses.items, known)
        .filter { $0.0.codes[person] != AnswerCode.notAdministered }
        .map(\.1).compensatedSum
    }
    return maxima
  }
}
