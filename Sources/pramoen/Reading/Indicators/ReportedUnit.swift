import Diagnostics
import Scoring
import Statistics

/// One unit as a table reports it, before anything is made of it.
struct ReportedUnit {
  let code: String
  /// What stands in the code's own column.
  let name: String?
  let groups: [String]
  let row: Int
  let place: Place
  /// Per level; nil where the table says nothing.
  var counts: [Int?]
  /// The percentages of published tables, per level.
  var percents: [Double?]
  /// Where each level stands.
  var levelPlaces: [Place?]
  /// Printed percentages to be held against the counts, and where they stand.
  var published: [Published?]
  var tested: Int?
  var enrolled: Int?
  var faults: [Diagnostic] = []
  /// What total rows are called, where this is one.
  var totalName: String?

  struct Published {
    let value: RoundedDecimal
    let place: Place
  }

  /// Whether every cell held something that can be read.
  var isReadable: Bool { faults.allSatisfy { $0.severity != .error } }

  func exclusion(_ reason: ExclusionReason) -> Exclusion {
    Exclusion(subject: code, source: place.description, reason: reason)
  }

  /// The counts, or those that published percentages stand for.
  func levels(_ counts: [Int]) -> LevelCounts? {
    let known = percents.compactMap { $0 }
    if known.count == counts.count, let tested {
      return try? LevelCounts(percents: known, of: tested)
    }
    return try? LevelCounts(counts)
  }
}
