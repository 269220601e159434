import Statistics
import ThaiText

/// What stands behind a score.
enum Evidence: Sendable {
  indirect case told(ToldScore)
  case marked(MarkedSheets, person: Int)
}

/// What whoever gave a score said about it.
struct ToldScore: Sendable, Hashable {
  let subject: NormalizedCode
  let itemPoints: [Double]
  let blankCount: Int?
  let invalidCount: Int
  let notAdministered: [Int]
  let source: String
  let submittedAt: Timestamp?
  let group: String?
}

extension Evidence {
  /// All of it, told.
  var told: ToldScore {
    switch self {
    case .told(let told): told
    case .marked:
      ToldScore(
        subject: subject, itemPoints: itemPoints, blankCount: blankCount,
        invalidCount: invalidCount, notAdministered: notAdministered, source: source,
        submittedAt: submittedAt, group: group)
    }
  }

  var subject: NormalizedCode {
    switch self {
    case .told(let told): told.subject
    case .marked(let sheets, let person): sheets.test.persons[person].subject
    }
  }

  var source: String {
    switch self {
    case .told(let told): told.source
    case .marked(let sheets, let person): sheets.test.persons[person].source
    }
  }

  var submittedAt: Timestamp? {
    switch self {
    case .told(let told): told.submittedAt
    case .marked(let sheets, let person): sheets.test.persons[person].submittedAt
    }
  }

  var group: String? {
    switch self {
    case .told(let told): told.group
    case .marked(let sheets, let person): sheets.test.persons[person].group
    }
  }

  var itemPoints: [Double] {
    switch self {
    case .told(let told): told.itemPoints
    case .marked(let sheets, let person): sheets.itemPoints(of: person)
    }
  }

  var blankCount: Int? {
    switch self {
    case .told(let told): told.blankCount
    case .marked(let sheets, let person): sheets.totals.blankCounts[person]
    }
  }

  var invalidCount: Int {
    switch self {
    case .told(let told): told.invalidCount
    case .marked(let sheets, let person): sheets.totals.invalidCounts[person]
    }
  }

  var notAdministered: [Int] {
    switch self {
    case .told(let told): told.notAdministered
    case .marked(let sheets, let person): sheets.notAdministered(to: person)
    }
  }
}
