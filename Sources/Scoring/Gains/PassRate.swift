import Statistics

/// How many reach a pass mark before and after, and whether that changed.
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
    func passes(_ score: Double) -> Bool {
      Thresholds.reaches(score, percent: percent, of: bounded.maximum)
    }
    let results = zip(scores.pre, scores.post).map { (pre: passes($0), post: passes($1)) }
    change = Computed { () throws(Reason) in try McNemarTest(results) }
  }
}
