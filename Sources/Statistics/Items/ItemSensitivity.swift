/// How sensitive an item is to teaching: Cox and Vargas's (1966) S = p_post − p_pre on the persons
/// who answered both times, with McNemar's exact test. S ≥ .30 is desirable.
public struct ItemSensitivity: Sendable, Hashable {
  public let personCount: Int
  /// The share of right answers before and after.
  public let preShare: Double
  public let postShare: Double
  public let index: Double
  public let change: McNemarTest

  /// One element per person who met the item both times. None is ``Reason/noPairs``.
  public init(_ answers: [(pre: Bool, post: Bool)]) throws(Reason) {
    try self.init(
      rightBothTimes: answers.count { $0.pre && $0.post },
      gained: answers.count { !$0.pre && $0.post }, lost: answers.count { $0.pre && !$0.post },
      of: answers.count)
  }

  /// From the numbers of persons who were right both times, only after, and only before, out of all
  /// who met the item both times. Nobody is ``Reason/noPairs``.
  public init(rightBothTimes: Int, gained: Int, lost: Int, of personCount: Int) throws(Reason) {
    guard personCount > 0 else { throw .noPairs }
    guard [rightBothTimes, gained, lost].allSatisfy((0...personCount).contains),
      rightBothTimes <= personCount - gained - lost
    else { throw .invalidCount }
    change = try McNemarTest(gainedCount: gained, lostCount: lost)
    let n = Double(personCount)
    self.personCount = personCount
    preShare = Double(rightBothTimes + lost) / n
    postShare = Double(rightBothTimes + gained) / n
    // From the counts of change, so that no change is exactly 0.
    index = Double(change.gainedCount - change.lostCount) / n
  }
}

/// The sensitivity of all items of a test, with p-values adjusted for their number.
public struct ItemSensitivities: Sendable, Hashable {
  /// In the order given; ``Reason/noPairs`` for an item nobody met twice.
  public let items: [Computed<ItemSensitivity>]
  /// Nil where the item has none.
  public let holmP: [Double?]
  public let benjaminiHochbergP: [Double?]

  public init(_ items: [[(pre: Bool, post: Bool)]]) {
    self.init(
      of: items.map { answers in
        Computed { () throws(Reason) in try ItemSensitivity(answers) }
      })
  }

  public init(of computed: [Computed<ItemSensitivity>]) {
    let p = computed.map { $0.value?.change.pTwoSided }
    items = computed
    holmP = Computed { () throws(Reason) in try AdjustedP.holm(p) }.value ?? p.map { _ in nil }
    benjaminiHochbergP =
      Computed { () throws(Reason) in try AdjustedP.benjaminiHochberg(p) }.value
      ?? p.map { _ in nil }
  }
}
