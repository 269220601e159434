import Statistics

/// How far raters agree on the same subjects: people on proposals, or groups on items.
public struct RaterAgreement: Sendable {
  /// One row a subject, one column a rater.
  public let ratings: [[Double?]]
  public let kendall: Computed<KendallW>
  public let correlation: Computed<IntraclassCorrelation>
  public let krippendorff: KrippendorffAlpha
  public let fleiss: Computed<FleissKappa>
  /// For two raters on a known scale, or a table of counts.
  public let cohen: Computed<CohenKappa>?

  /// - Parameter scale: the categories of Cohen's κ, where there are two raters.
  public init(_ ratings: [[Double?]], scale: PointScale? = nil) {
    self.ratings = ratings
    kendall = Computed { () throws(Reason) in try KendallW(ratings) }
    correlation = Computed { () throws(Reason) in try IntraclassCorrelation(ratings) }
    krippendorff = KrippendorffAlpha(ratings)
    fleiss = Computed { () throws(Reason) in try FleissKappa(ratings) }
    let isPair = ratings.allSatisfy { $0.count == 2 } && !ratings.isEmpty
    cohen = isPair ? Self.cohen(ratings, scale) : nil
  }

  /// Without a scale its ends are those of the ratings.
  private static func cohen(_ ratings: [[Double?]], _ scale: PointScale?) -> Computed<CohenKappa> {
    Computed { () throws(Reason) in
      let used = ratings.joined().compactMap { $0 }
      guard let low = used.min().flatMap({ Int(exactly: $0) }),
        let high = used.max().flatMap({ Int(exactly: $0) })
      else { throw used.isEmpty ? .noData : .scoreOutOfRange }
      guard low < high else { throw .noVariation }
      let pairs = ratings.map { (first: $0[0], second: $0[1]) }
      guard let scale else {
        return try CohenKappa(pairs, scale: PointScale(lowest: low, highest: high))
      }
      return try CohenKappa(pairs, scale: scale)
    }
  }
}
