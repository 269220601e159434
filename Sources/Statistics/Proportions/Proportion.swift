/// A count out of a total, such as those who passed out of those who sat the test.
public struct Proportion: Sendable, Hashable {
  public let count: Int
  public let total: Int

  /// Counts with 0 ≤ count ≤ total; otherwise ``Reason/invalidCount``.
  public init(count: Int, total: Int) throws(Reason) {
    guard count >= 0, count <= total else { throw .invalidCount }
    self.count = count
    self.total = total
  }

  /// How many of `scores` reach `percent` percent of `maximum`: 100·score ≥ percent·maximum, on
  /// products, never on a rounded percentage.
  ///
  /// A maximum that is not above 0 or a percentage outside 0…100 is ``Reason/invalidParameter``, a
  /// score that is not finite ``Reason/notFinite``.
  public init(reaching percent: Double, of maximum: Double, scores: [Double]) throws(Reason) {
    guard maximum > 0, maximum.isFinite, (0...100).contains(percent) else {
      throw .invalidParameter
    }
    guard scores.allSatisfy(\.isFinite) else { throw .notFinite }
    count = scores.count { Thresholds.reaches($0, percent: percent, of: maximum) }
    total = scores.count
  }

  /// count/total; a total of 0 is ``Reason/noData``, never 0.
  public var value: Computed<Double> {
    .finite { () throws(Reason) in
      guard total > 0 else { throw .noData }
      return Double(count) / Double(total)
    }
  }

  /// Whether a target is met: 100·count ≥ percent·total, without forming a percentage.
  public func reaches(percent: Double) -> Computed<Bool> {
    Computed { () throws(Reason) in
      guard total > 0 else { throw .noData }
      guard percent.isFinite else { throw .invalidParameter }
      return Thresholds.reaches(Double(count), percent: percent, of: Double(total))
    }
  }
}
