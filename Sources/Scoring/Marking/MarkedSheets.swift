import Statistics

/// The answer sheets behind the scores of one occasion, held once for all of them: a score knows its
/// sheets and whose they are, so that 100,000 scores of 60 items need no 6,000,000 numbers.
///
/// A class, so that every score points to the same one; nothing in it changes.
final class MarkedSheets: Sendable {
  let test: MarkedTest
  let totals: PersonTotals
  /// The points of every code of each item; whatever is no answer gives none.
  let pointsOfCodes: [[Double]]

  init(_ test: MarkedTest) {
    self.test = test
    totals = PersonTotals(test.responses)
    pointsOfCodes = test.responses.items.map { item in
      (0...255).map { $0 < item.answers.count ? item.answers[$0].points : 0 }
    }
  }

  func itemPoints(of person: Int) -> [Double] {
    zip(test.responses.items, pointsOfCodes).map { $1[Int($0.codes[person])] }
  }

  /// Positions of the items that were not in the person's form, ascending.
  func notAdministered(to person: Int) -> [Int] {
    if totals.notAdministeredCounts[person] == 0 { return [] }
    let items = test.responses.items
    return items.indices.filter { items[$0].codes[person] == AnswerCode.notAdministered }
  }
}
