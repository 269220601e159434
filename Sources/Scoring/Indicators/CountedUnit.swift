import Statistics

/// What one unit, such as a school, reported for one measure.
public struct CountedUnit: Sendable, Hashable {
  /// The unit's code; text, however much it looks like a number.
  public var code: String
  /// What people call the unit, where a roster says it.
  public let label: String?
  /// The groups it belongs to, one for each level that was asked for: a cluster, a district.
  public let groups: [String]
  /// The file and row, or the round and submission.
  public let source: String
  public let numerator: Double
  public let denominator: Double
  /// Those who were there, tested or not; nil where nobody says.
  public let enrolled: Int?
  /// The tested as the unit gave their number; nil where it did not.
  public let tested: Int?
  /// Nil unless the measure is about levels.
  public let levels: LevelCounts?

  /// Of an indicator: what its formulas came to.
  public init(
    code: String, label: String? = nil, groups: [String] = [], source: String, numerator: Double,
    denominator: Double
  ) {
    self.code = code
    self.label = label
    self.groups = groups
    self.source = source
    self.numerator = numerator
    self.denominator = denominator
    enrolled = nil
    tested = nil
    levels = nil
  }

  /// Of a distribution over levels, of which those in `reached` make up the share.
  public init(
    code: String, label: String? = nil, groups: [String] = [], source: String,
    levels: LevelCounts, reached: Range<Int>? = nil, tested: Int? = nil, enrolled: Int? = nil
  ) {
    self.code = code
    self.label = label
    self.groups = groups
    self.source = source
    let share = reached.flatMap { try? levels.share(of: $0) }
    numerator = Double(share?.count ?? levels.total)
    denominator = Double(levels.total)
    self.enrolled = enrolled
    self.tested = tested
    self.levels = levels
  }

  /// The counts as a share; ``Reason/invalidCount`` where they are no whole numbers with
  /// 0 ≤ numerator ≤ denominator.
  public var share: Computed<Proportion> { .init(numerator, of: denominator) }
}

extension Computed<Proportion> {
  init(_ numerator: Double, of denominator: Double) {
    self.init { () throws(Reason) in
      guard let count = Int(exactly: numerator), let total = Int(exactly: denominator) else {
        throw .invalidCount
      }
      return try Proportion(count: count, total: total)
    }
  }
}
