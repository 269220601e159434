/// How many persons reached each level, the lowest level first: one school's report of one skill, or
/// the sum of many.
public struct LevelCounts: Sendable, Hashable {
  public let counts: [Int]
  /// Re-derived from published percentages; a unit or two off for each report.
  public let isReconstructed: Bool
  /// Σ of the levels: the persons tested.
  public let total: Int

  /// No levels is ``Reason/noData``, a count below 0 ``Reason/invalidCount``.
  public init(_ counts: [Int]) throws(Reason) {
    try self.init(counts, isReconstructed: false)
  }

  /// The counts behind `percents` (0…100) of `tested` persons: ⌊percent·tested/100 + ½⌋ each.
  ///
  /// Their sum may miss `tested` by a few; percentages are formed on that sum. A percentage outside
  /// 0…100 is ``Reason/invalidParameter``.
  public init(percents: [Double], of tested: Int) throws(Reason) {
    guard tested >= 0 else { throw .invalidCount }
    guard percents.allSatisfy({ (0...100).contains($0) }) else { throw .invalidParameter }
    var counts: [Int] = []
    for percent in percents {
      counts.append(try RoundedDecimal(percent * Double(tested) / 100, places: 0).units)
    }
    try self.init(counts, isReconstructed: true)
  }

  private init(_ counts: [Int], isReconstructed: Bool) throws(Reason) {
    guard !counts.isEmpty else { throw .noData }
    var total = 0
    for count in counts {
      guard count >= 0 else { throw .invalidCount }
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow else { throw .invalidCount }
      total = sum
    }
    self.counts = counts
    self.isReconstructed = isReconstructed
    self.total = total
  }

  /// The counts of several reports added level by level: what an area is, never the mean of its
  /// schools' percentages.
  ///
  /// No reports is ``Reason/noData``; reports with different numbers of levels are
  /// ``Reason/invalidParameter``.
  public static func sum(_ reports: [LevelCounts]) throws(Reason) -> LevelCounts {
    guard var counts = reports.first?.counts else { throw .noData }
    for report in reports.dropFirst() {
      guard report.counts.count == counts.count else { throw .invalidParameter }
      for level in counts.indices {
        let (sum, overflow) = counts[level].addingReportingOverflow(report.counts[level])
        guard !overflow else { throw .invalidCount }
        counts[level] = sum
      }
    }
    return try LevelCounts(counts, isReconstructed: reports.contains(where: \.isReconstructed))
  }

  /// Those on some of the levels, counted from 0, out of all who were tested. A level that does not
  /// exist is ``Reason/invalidParameter``.
  public func share(of levels: Range<Int>) throws(Reason) -> Proportion {
    guard levels.lowerBound >= 0, levels.upperBound <= counts.count else {
      throw .invalidParameter
    }
    return try Proportion(count: counts[levels].reduce(0, +), total: total)
  }

  /// 100·n/tested on one level; nobody tested is ``Reason/noData``, never 0 percent. Displayed
  /// percentages need not add up to 100.00.
  public func percent(ofLevel level: Int) -> Computed<Double> {
    guard counts.indices.contains(level) else { return .notComputable(.invalidParameter) }
    return percent(of: level..<(level + 1))
  }

  /// 100·n/tested on several levels together.
  public func percent(of levels: Range<Int>) -> Computed<Double> {
    .finite { () throws(Reason) in try share(of: levels).percent.get() }
  }
}

extension Proportion {
  /// 100·count/total; a total of 0 is ``Reason/noData``, never 0.
  public var percent: Computed<Double> {
    .finite { () throws(Reason) in
      guard total > 0 else { throw .noData }
      return 100 * Double(count) / Double(total)
    }
  }
}
