/// The index of item–objective congruence IOC (ดัชนีความสอดคล้อง) of one item in its simplified form:
/// ΣR/N over the experts who answered, R ∈ {−1, 0, 1}; after Rovinelli and Hambleton 1977.
public struct ItemObjectiveCongruence: Sendable, Hashable {
  public let value: Double
  /// Experts who answered.
  public let expertCount: Int
  public let missingCount: Int
  public let agreeCount: Int
  public let unsureCount: Int
  public let disagreeCount: Int
  public let warnings: [Warning]

  /// The usual threshold of acceptance.
  public static let usualThreshold = 0.5

  /// A nil is an expert who did not answer. Anything but −1, 0 and 1 is ``Reason/invalidRating``,
  /// no answer at all ``Reason/noData``.
  public init(_ ratings: [Double?]) throws(Reason) {
    let answers = ratings.compactMap { $0 }
    guard answers.allSatisfy({ $0 == -1 || $0 == 0 || $0 == 1 }) else { throw .invalidRating }
    guard !answers.isEmpty else { throw .noData }
    expertCount = answers.count
    missingCount = ratings.count - answers.count
    agreeCount = answers.count { $0 == 1 }
    unsureCount = answers.count { $0 == 0 }
    disagreeCount = answers.count { $0 == -1 }
    value = Double(agreeCount - disagreeCount) / Double(answers.count)
    warnings = answers.count < 3 ? [.fewerThanThreeExperts] : []
  }

  /// Whether the item is accepted: value ≥ threshold, on whole numbers where the threshold is one
  /// of hundredths.
  public func isAccepted(threshold: Double = usualThreshold) -> Bool {
    Thresholds.reaches(
      Double(agreeCount - disagreeCount), percent: 100 * threshold, of: Double(expertCount))
  }
}
