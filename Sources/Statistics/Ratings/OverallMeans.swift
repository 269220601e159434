/// The three overall means of a set of items, which differ as soon as answers are missing. Print the
/// name with the number.
public struct OverallMeans: Sendable, Hashable {
  /// Persons with one answer at least.
  public let persons: Int
  /// Mean of the means of persons: the default, its unit is the person.
  public let ofPersonMeans: Computed<Double>
  public let deviationOfPersonMeans: Computed<Double>
  public let ofItemMeans: Computed<Double>
  /// Every answer counts once.
  public let ofAllAnswers: Computed<Double>

  /// One row a person, one column an item; a nil is missing.
  ///
  /// - Parameter absence: why there is nothing, where nobody answered anything.
  public init(rows: [[Double?]], absent absence: Reason = .noData) {
    let means = rows.map { personMean($0).value }
    let described = Descriptives(means, absent: absence)
    let width = rows.map(\.count).max() ?? 0
    let itemMeans = (0..<width).map { item in
      Descriptives(rows.map { item < $0.count ? $0[item] : nil }).mean.value
    }
    persons = described.n
    ofPersonMeans = described.mean
    deviationOfPersonMeans = described.standardDeviation
    ofItemMeans = Descriptives(itemMeans, absent: absence).mean
    ofAllAnswers = Descriptives(rows.flatMap { $0 }, absent: absence).mean
  }
}

/// The mean of one person's ratings, weighted by item, if at least `least` of the items that the
/// person was asked have an answer; ``Reason/noData`` otherwise.
///
/// A share of 0 asks for one answer; the composite of evaluator groups asks for half. Weights must
/// not be negative (``Reason/negativeWeight``) or all 0 (``Reason/zeroWeight``).
public func personMean(
  _ ratings: [Double?], weights: [Double]? = nil, answering least: Double = 0
) -> Computed<Double> {
  Computed { () throws(Reason) in
    let answered = ratings.count { $0?.isFinite ?? false }
    guard answered > 0, Double(answered) >= least * Double(ratings.count) else { throw .noData }
    guard let weights else { return try Descriptives(ratings).mean.get() }
    return try WeightedMean(zip(ratings, weights).map { ($0, $1) }).value.get()
  }
}
