/// The content validity of one item by experts: I-CVI with modified κ (Polit, Beck and Owen 2007),
/// CVR (Lawshe 1975) and V (Aiken 1985).
public struct ItemContentValidity: Sendable, Hashable {
  /// N, the experts who answered.
  public let expertCount: Int
  public let missingCount: Int
  /// A, those who call the item relevant: a rating of 3 or 4 of 4.
  public let agreeCount: Int
  /// A/N.
  public let iCVI: Double
  /// The probability of exactly this agreement by chance: C(N, A)·.5^N.
  public let chance: Double
  /// κ* = (I-CVI − p_c)/(1 − p_c).
  public let kappa: Computed<Double>
  /// (A − N/2)/(N/2).
  public let cvr: Double
  /// Σ(r − 1)/(3N), on the four points.
  public let aikenV: Double
  public let warnings: [Warning]

  /// A nil is an expert who did not answer. Anything but 1, 2, 3 and 4 is ``Reason/invalidRating``,
  /// no answer at all ``Reason/noData``.
  public init(_ ratings: [Double?]) throws(Reason) {
    let answers = ratings.compactMap { $0 }
    guard answers.allSatisfy({ [1, 2, 3, 4].contains($0) }) else { throw .invalidRating }
    guard !answers.isEmpty else { throw .noData }
    let n = Double(answers.count)
    let agree = answers.count { $0 >= 3 }
    let share = Double(agree) / n
    let chance = try Binomial(trials: answers.count, probability: 0.5).mass(agree)
    expertCount = answers.count
    missingCount = ratings.count - answers.count
    agreeCount = agree
    iCVI = share
    self.chance = chance
    kappa = .finite { () throws(Reason) in
      guard chance < 1 else { throw .divisionByZero }
      return (share - chance) / (1 - chance)
    }
    cvr = (2 * Double(agree) - n) / n
    aikenV = (answers.compensatedSum - n) / (3 * n)
    warnings = answers.count < 3 ? [.fewerThanThreeExperts] : []
  }

  /// Whether the item is accepted: by all of up to five experts, from .83 with six to eight, from
  /// .78 with nine or more.
  public var isAccepted: Bool {
    let percent: Double = expertCount <= 5 ? 100 : expertCount <= 8 ? 83 : 78
    return Thresholds.reaches(Double(agreeCount), percent: percent, of: Double(expertCount))
  }
}

/// The content validity of a whole instrument.
public struct ScaleContentValidity: Sendable, Hashable {
  /// S-CVI/Ave: the mean of the items' I-CVI.
  public let average: Double
  /// S-CVI/UA: the share of items that every expert calls relevant.
  public let universalAgreement: Double

  /// No item is ``Reason/noData``.
  public init(_ items: [ItemContentValidity]) throws(Reason) {
    guard !items.isEmpty else { throw .noData }
    let n = Double(items.count)
    average = items.lazy.map(\.iCVI).compensatedSum / n
    universalAgreement = Double(items.count { $0.agreeCount == $0.expertCount }) / n
  }
}
