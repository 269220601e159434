/// Ratings of evaluator groups on dimensions, brought together step by step (คะแนนรวมถ่วงน้ำหนัก):
/// a dimension is the weighted mean of the groups that rated it, the whole the weighted mean of the
/// dimensions. Weights are policy, not sizes; the size-weighted mean has its own name.
public struct WeightedComposite: Sendable {
  public struct Dimension: Sendable, Hashable {
    /// Under the groups' weights, renormalised over the groups present.
    public let weighted: WeightedMean
    /// Every group present counts the same.
    public let equalWeight: Computed<Double>
    /// Every group counts by its persons: what a plain mean over all persons gives.
    public let sizeWeighted: Computed<Double>
    /// Highest minus lowest group mean; needs two groups.
    public let spread: Computed<Double>
  }

  /// In the order of the cells.
  public let dimensions: [Dimension]
  public let weighted: WeightedMean
  public let equalWeight: Computed<Double>
  public let sizeWeighted: Computed<Double>

  /// A group's mean on a dimension and how many persons gave it.
  public struct Cell: Sendable, Hashable {
    public let mean: Double?
    public let persons: Int

    public init(mean: Double?, persons: Int) {
      self.mean = mean
      self.persons = persons
    }
  }

  /// One row a dimension, one column a group.
  ///
  /// - Parameter absence: why there is nothing, where no group is present.
  public init(
    _ cells: [[Cell]], groupWeights: [Double], dimensionWeights: [Double],
    absent absence: Reason = .noData
  ) {
    let dimensions = cells.map { Dimension($0, weights: groupWeights, absent: absence) }
    func overall(_ part: (Dimension) -> Computed<Double>) -> WeightedMean {
      WeightedMean(
        zip(dimensions, dimensionWeights).map { (part($0).value, $1) }, absent: absence)
    }
    // A fault of the groups' weights is the reason that is told, not the dimensions it empties.
    let fault = dimensions.compactMap(\.weighted.value.reason).first { $0 != absence }
    self.dimensions = dimensions
    weighted = fault.map(WeightedMean.init(notComputable:)) ?? overall(\.weighted.value)
    equalWeight = overall(\.equalWeight).value
    sizeWeighted = overall(\.sizeWeighted).value
  }
}

extension WeightedMean {
  fileprivate init(notComputable reason: Reason) {
    value = .notComputable(reason)
    weightPresent = .notComputable(reason)
  }
}

extension WeightedComposite.Dimension {
  fileprivate init(_ cells: [WeightedComposite.Cell], weights: [Double], absent absence: Reason) {
    let present = cells.compactMap(\.mean).filter(\.isFinite)
    weighted = WeightedMean(zip(cells, weights).map { ($0.mean, $1) }, absent: absence)
    equalWeight = Descriptives(present, absent: absence).mean
    // Sizes are no policy: where nobody is, there is no weight to complain of.
    sizeWeighted =
      present.isEmpty
      ? .notComputable(absence)
      : WeightedMean(cells.map { ($0.mean, Double($0.persons)) }).value
    spread = .finite { () throws(Reason) in
      guard present.count > 1, let low = present.min(), let high = present.max() else {
        throw .needsTwoGroups
      }
      return high - low
    }
  }
}
