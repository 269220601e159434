import Statistics

/// How many reach a pass mark before and after, and whether that changed (SPEC 2.10, 2.12).
public struct PassRate: Sendable, Hashable {
  /// In per cent of the full score.
  public let percent: Double
  public let pre: Computed<Proportion>
  public let post: Computed<Proportion>
  /// `gainedCount` went from fail to pass, `lostCount` back.
  public let change: Computed<McNemarTest>

  init(_ bounded: BoundedScores, percent: Double) throws(Reason) {
    let scores = bounded.scores
    self.percent = percent
    pre = Computed { () throws(Reason) in
      try Proportion(reaching: percent, of: bounded.maximum, scores: scores.pre)
    }
    post = Computed { () throws(Reason) in
      try Proportion(reaching: percent, of: bounded.maximum, scores: scores.post)
    }
    // On products, so that 60 per cent of 20 is exactly 12 points (SPEC 0.4).
    let needed = percent * bounded.maximum
    let results = zip(scores.pre, scores.post).map { pre, post in
      (pre: 100 * pre >= needed, post: 100 * post >= needed)
    }
    change = Computed { () throws(Reason) in try McNemarTest(results) }
  }
}
