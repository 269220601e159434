import Diagnostics
import Reports
import Scoring
import Statistics
import ThaiText

/// Units in the order in which tables name them. Where a row is a level, the rows of a unit may stand
/// apart, in two files even.
struct ReportedUnits {
  private var order: [String] = []
  private var byCode: [String: ReportedUnit] = [:]
  private var wide: [ReportedUnit] = []

  var all: [ReportedUnit] {
    wide
      + order.compactMap { code in
        var unit = byCode[code]
        unit?.refusePercentSum()
        return unit
      }
  }

  /// A unit of a row of its own.
  mutating func add(_ unit: ReportedUnit) { wide.append(unit) }

  /// Changes the unit of that code, or else the new one.
  mutating func update(_ new: ReportedUnit, _ change: (inout ReportedUnit) -> Void) {
    if byCode[new.code] == nil { order.append(new.code) }
    change(&byCode[new.code, default: new])
  }
}

/// One unit as a table reports it, before anything is made of it.
struct ReportedUnit {
  let code: String
  /// What stands in the code's own column, freed from accidents of typing.
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
  /// What a roster calls it.
  var label: String?
  var submittedAt: Timestamp?
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

  /// Percentages of all levels add up to 100, but for half a unit of rounding each.
  mutating func refusePercentSum() {
    let known = percents.compactMap { $0 }
    guard isReadable, !known.isEmpty, known.count == percents.count else { return }
    let sum = known.reduce(0, +)
    // Where nobody was tested, every level may be printed as 0.
    if tested == 0, sum == 0 { return }
    let slack = max(1, 0.5 * Double(known.count))
    // Binary fractions of 33.3 and the like must not tip the scale.
    guard abs(sum - 100) > slack + 1e-9 else { return }
    let text = DisplayNumber(sum, decimals: 2)?.text ?? "\(sum)"
    faults.append(Diagnostic(.error, .percentsDoNotAddUp(code, sum: text), at: place))
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
