import Scoring
import ThaiText

/// A study made up from a seed: submissions of two occasions with everything that goes wrong in
/// one. Nobody in it is real.
struct GeneratedStudy {
  struct Row: Hashable {
    let subject: String
    let isBefore: Bool
    /// Of each item, or the total alone.
    var points: [Double]
    let group: String?
    let source: String
    let minute: Int
  }

  var rows: [Row]
  let items: [String]
  let maximum = 20.0

  /// Odd seeds have totals with many decimals, even ones 20 items of a point.
  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let hasItems = seed.isMultiple(of: 2)
    items = hasItems ? (1...20).map { "q\($0)" } : []
    rows = []
    for person in 1...Int.random(in: 12...30, using: &random) {
      let group = ["ก", "ข", nil][Int.random(in: 0...2, using: &random)]
      for isBefore in [true, false] {
        // One in eight misses an occasion, one in eight comes twice.
        let times = [0, 1, 1, 1, 1, 1, 1, 2][Int.random(in: 0...7, using: &random)]
        for _ in 0..<times {
          let number = rows.count
          rows.append(
            Row(
              subject: "P\(person)", isBefore: isBefore,
              points: Self.points(isBefore, hasItems, &random), group: group,
              source: "\(isBefore ? "pre" : "post").csv:\(number + 2)", minute: number))
        }
      }
    }
  }

  private static func points(
    _ isBefore: Bool, _ hasItems: Bool, _ random: inout SplitMix
  ) -> [Double] {
    guard hasItems else { return [Double.random(in: isBefore ? 2...14 : 5...19.5, using: &random)] }
    return (1...20).map { _ in
      Int.random(in: 0..<100, using: &random) < (isBefore ? 45 : 65) ? 1 : 0
    }
  }

  /// One submission says something else: another total, or one item the other way round.
  mutating func changeOne(seed: UInt64) -> String {
    var random = SplitMix(seed: seed &+ 1_000_003)
    let row = Int.random(in: 0..<rows.count, using: &random)
    if items.isEmpty {
      rows[row].points = [Double.random(in: 0...20, using: &random)]
    } else {
      let item = Int.random(in: 0..<items.count, using: &random)
      rows[row].points[item] = 1 - rows[row].points[item]
    }
    return rows[row].source
  }

  func sheet(before isBefore: Bool) throws -> ScoreSheet {
    ScoreSheet(
      items: items, maximum: maximum,
      scores: try rows.filter { $0.isBefore == isBefore }.map { row in
        SubjectScore(
          subject: try code(row.subject), points: row.points.reduce(0, +),
          itemPoints: items.isEmpty ? [] : row.points, blankCount: items.isEmpty ? nil : 0,
          source: row.source, submittedAt: Timestamp(iso8601: Self.time(row.minute)),
          group: row.group)
      }, form: FormVersion(id: "test", version: "1"),
      leftOut: [Exclusion(subject: "", source: "x.csv:1", reason: .filteredOut)])
  }

  private static func time(_ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "2026-11-21T\(two(minute / 60)):\(two(minute % 60)):00"
  }

  func gains() throws -> GainsAnalysis {
    GainsAnalysis(
      MatchedScores(pre: try sheet(before: true), post: try sheet(before: false)),
      settings: .init(passMarks: [50, 80], criteria: [60], comparisonGroup: "ข"))
  }

  /// The analyses of the study that explain their numbers.
  func analyses() throws -> [any ExplainableAnalysis] {
    [try gains(), try sheet(before: true)]
  }
}

/// A generator with a fixed seed, so that a failing sample can be made again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
