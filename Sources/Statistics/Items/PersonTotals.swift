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
    func counts(of state: UInt8) -> [Int] {
      CodeSums(responses) { _ in
        (0..<AnswerCode.count).map { $0 == Int(state) ? 1 : 0 }
      }.sums
    }
    points = CodeSums(responses) { units.table(of: $0) }.sums.map(units.points)
    blankCounts = counts(of: AnswerCode.blank)
    invalidCounts = counts(of: AnswerCode.invalid)
    notAdministeredCounts = counts(of: AnswerCode.notAdministered)
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
