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
    change = try McNemarTest(answers)
    let n = Double(answers.count)
    personCount = answers.count
    preShare = Double(answers.count { $0.pre }) / n
    postShare = Double(answers.count { $0.post }) / n
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
    let computed = items.map { answers in
      Computed { () throws(Reason) in try ItemSensitivity(answers) }
    }
    let p = computed.map { $0.value?.change.pTwoSided }
    self.items = computed
    holmP = Computed { () throws(Reason) in try AdjustedP.holm(p) }.value ?? p.map { _ in nil }
    benjaminiHochbergP =
      Computed { () throws(Reason) in try AdjustedP.benjaminiHochberg(p) }.value
      ?? p.map { _ in nil }
  }
}
