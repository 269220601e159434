/// One item of a rating form as all who rated it saw it (รายข้อ).
///
/// A nil is missing and leaves n; what is "not applicable" is for the caller to leave out before,
/// because it is neither missing nor a point.
public struct RatedItem: Sendable {
  public let n: Int
  public let missing: Int
  public let mean: Computed<Double>
  public let standardDeviation: Computed<Double>
  public let median: Computed<Double>
  /// How many chose each point, lowest first; nil without a scale, or where a rating lies between
  /// its points.
  public let frequencies: [Int]?
  /// 100 · share of the two highest points among those who answered (ร้อยละสองระดับบน).
  public let topTwoPercent: Computed<Double>

  /// Ratings off the scale are ``Reason/scoreOutOfRange``.
  ///
  /// - Parameter absence: why there is nothing, where nobody answered.
  public init(
    _ ratings: [Double?], scale: PointScale? = nil, absent absence: Reason = .noData
  ) throws(Reason) {
    let described = Descriptives(ratings, absent: absence)
    n = described.n
    missing = described.missing
    mean = described.mean
    standardDeviation = described.standardDeviation
    median = described.median
    guard let scale else {
      frequencies = nil
      topTwoPercent = .notComputable(absence)
      return
    }
    var counts = [Int](repeating: 0, count: scale.points.count)
    var isWhole = true
    for rating in ratings {
      guard let rating, rating.isFinite else { continue }
      guard scale.contains(rating) else { throw .scoreOutOfRange }
      let point = Int(rating.rounded(.down))
      isWhole = isWhole && rating == Double(point)
      counts[min(point - scale.lowest, counts.count - 1)] += 1
    }
    frequencies = isWhole ? counts : nil
    let top = ratings.count { $0.map { $0 >= Double(scale.highest - 1) } ?? false }
    let answered = described.n
    topTwoPercent = .finite { () throws(Reason) in
      guard answered > 0 else { throw absence }
      return 100 * Double(top) / Double(answered)
    }
  }

  /// A standard deviation above 1.2: the mean alone would hide that opinions are divided.
  public var isDivided: Bool {
    standardDeviation.value.map(Self.isDivided) ?? false
  }

  /// What is said of a standard deviation.
  public static func isDivided(_ deviation: Double) -> Bool {
    Thresholds.atNineDecimals(deviation) > 1.2
  }
}
