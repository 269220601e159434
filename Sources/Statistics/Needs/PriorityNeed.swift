/// One need by the modified priority needs index (ดัชนีความต้องการจำเป็นแบบปรับปรุง, PNI modified):
/// (I − D)/D, I the mean desired or important state, D the mean present state.
///
/// Only persons who rated both sides count. A ratio of ordinal means, which a low D inflates: show
/// I, D, the gap and its tests beside it (สุวิมล ว่องวาณิช 2550).
public struct PriorityNeed: Sendable {
  /// Persons with both sides.
  public let n: Int
  /// Persons with one side only, left out of both means.
  public let oneSided: Int
  public let present: Computed<Double>
  public let desired: Computed<Double>
  /// Standard deviations of the two sides.
  public let presentDeviation: Computed<Double>
  public let desiredDeviation: Computed<Double>
  /// I − D.
  public let gap: Computed<Double>
  /// (I − D)/D; a D of 0 is ``Reason/divisionByZero``.
  public let modified: Computed<Double>
  /// (I − D)·I, the original index.
  public let original: Computed<Double>
  /// The paired t-test of I − D, with its interval.
  public let test: TTest
  /// Wilcoxon's signed-rank test of I − D.
  public let signedRank: SignedRankTest

  /// - Parameter absence: why there is nothing, where nobody rated both sides.
  public init(
    _ ratings: [(present: Double?, desired: Double?)], absent absence: Reason = .noData
  ) {
    let pairs = ratings.compactMap { row -> (pre: Double, post: Double)? in
      guard let present = row.present, let desired = row.desired, present.isFinite,
        desired.isFinite
      else { return nil }
      return (pre: present, post: desired)
    }
    let scores = PairedScores(pairs)
    let (d, i) = (
      Descriptives(scores.pre, absent: absence), Descriptives(scores.post, absent: absence)
    )
    n = scores.count
    oneSided = ratings.count { ($0.present == nil) != ($0.desired == nil) }
    present = d.mean
    desired = i.mean
    presentDeviation = d.standardDeviation
    desiredDeviation = i.standardDeviation
    gap = .finite { () throws(Reason) in try i.mean.get() - d.mean.get() }
    modified = Self.modified(present: d.mean, desired: i.mean)
    original = .finite { () throws(Reason) in
      let desired = try i.mean.get()
      return try (desired - d.mean.get()) * desired
    }
    test = TTest(scores)
    signedRank = SignedRankTest(scores)
  }

  static func modified(present: Computed<Double>, desired: Computed<Double>) -> Computed<Double> {
    .finite { () throws(Reason) in
      let present = try present.get()
      guard present != 0 else { throw .divisionByZero }
      return try (desired.get() - present) / present
    }
  }

  /// The desired state is below the present one.
  public var isWithoutNeed: Bool { gap.value.map { Thresholds.atNineDecimals($0) < 0 } ?? false }

  /// Ranks of indices, the highest first; ties share the best rank (1, 2, 2, 4), and an index that
  /// does not exist has none.
  public static func ranks(_ indices: [Double?]) -> [Int?] {
    let rounded = indices.map { $0.map(Thresholds.atNineDecimals) }
    return rounded.map { index in
      index.map { index in 1 + rounded.count { $0.map { $0 > index } ?? false } }
    }
  }
}
