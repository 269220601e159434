import Statistics

/// How far raters agree on the same subjects: people on proposals, or groups on items.
public struct RaterAgreement: Sendable {
  /// One row a subject, one column a rater.
  public let ratings: [[Double?]]
  public let kendall: Computed<KendallW>
  public let correlation: Computed<IntraclassCorrelation>
  public let krippendorff: KrippendorffAlpha
  public let fleiss: Computed<FleissKappa>
  /// Whether the ratings are means, which are no categories: no κ, and no α but that of intervals.
  public let areMeans: Bool
  /// For two raters on a known scale, or a table of counts.
  public let cohen: Computed<CohenKappa>?

  /// - Parameter scale: the categories of Cohen's κ, where there are two raters.
  public init(_ ratings: [[Double?]], scale: PointScale? = nil, areMeans: Bool = false) {
    self.ratings = ratings
    self.areMeans = areMeans
    kendall = Computed { () throws(Reason) in try KendallW(ratings) }
    correlation = Computed { () throws(Reason) in try IntraclassCorrelation(ratings) }
    krippendorff = KrippendorffAlpha(ratings)
    let areCategories = !areMeans && ratings.joined().allSatisfy { $0.map(\.isWhole) ?? true }
    fleiss = Computed { () throws(Reason) in
      guard areCategories else { throw .notCategories }
      return try FleissKappa(ratings)
    }
    let isPair = ratings.allSatisfy { $0.count == 2 } && !ratings.isEmpty
    cohen =
      !isPair ? nil : areCategories ? Self.cohen(ratings, scale) : .notComputable(.notCategories)
  }

  /// Krippendorff's α; of means that of intervals alone.
  public func alpha(_ level: KrippendorffAlpha.Level) -> Computed<Double> {
    areMeans && level != .interval ? .notComputable(.notCategories) : krippendorff[level]
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

extension Double {
  fileprivate var isWhole: Bool { rounded() == self }
}
