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

/// What stands behind a score.
enum Evidence: Sendable {
  /// What whoever gave the score said about it.
  indirect case told(
    source: String, itemPoints: [Double], blankCount: Int?, invalidCount: Int,
    notAdministered: [Int])
  case marked(MarkedSheets, person: Int)
}

extension Evidence {
  var source: String {
    switch self {
    case .told(let source, _, _, _, _): source
    case .marked(let sheets, let person): sheets.test.persons[person].source
    }
  }

  var itemPoints: [Double] {
    switch self {
    case .told(_, let itemPoints, _, _, _): itemPoints
    case .marked(let sheets, let person): sheets.itemPoints(of: person)
    }
  }

  var blankCount: Int? {
    switch self {
    case .told(_, _, let blankCount, _, _): blankCount
    case .marked(let sheets, let person): sheets.totals.blankCounts[person]
    }
  }

  var invalidCount: Int {
    switch self {
    case .told(_, _, _, let invalidCount, _): invalidCount
    case .marked(let sheets, let person): sheets.totals.invalidCounts[person]
    }
  }

  var notAdministered: [Int] {
    switch self {
    case .told(_, _, _, _, let notAdministered): notAdministered
    case .marked(let sheets, let person): sheets.notAdministered(to: person)
    }
  }
}

/// By what it says, wherever that is kept.
extension Evidence: Hashable {
  static func == (one: Evidence, other: Evidence) -> Bool {
    one.source == other.source && one.blankCount == other.blankCount
      && one.invalidCount == other.invalidCount && one.itemPoints == other.itemPoints
      && one.notAdministered == other.notAdministered
  }

  func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
