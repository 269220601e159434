import ThaiText

/// Two occasions brought together by subject: pairs, and everybody who is not in one, by code.
public struct MatchedScores: Sendable {
  public struct Pair: Sendable, Hashable {
    public let subject: NormalizedCode
    public let pre: SubjectScore
    public let post: SubjectScore

    public var gain: Double { post.points - pre.points }
  }

  /// In the order of the codes.
  public let pairs: [Pair]
  public let preOnly: [SubjectScore]
  public let postOnly: [SubjectScore]
  public let preSetAside: [SubjectScore]
  public let postSetAside: [SubjectScore]
  public let items: [String]
  /// The full score of both occasions.
  public let maximum: Double
  /// Whether both occasions were put on a scale of 100 because their full scores differ.
  public let isInPercent: Bool

  public init(pre: ScoreSheet, post: ScoreSheet) {
    isInPercent = pre.maximum != post.maximum
    maximum = isInPercent ? 100 : pre.maximum
    items = isInPercent || pre.items != post.items ? [] : pre.items
    let inPercent = isInPercent
    let before = pre.counting.map { inPercent ? $0.inPercent(of: pre.maximum) : $0 }
    let after = post.counting.map { inPercent ? $0.inPercent(of: post.maximum) : $0 }
    let postBySubject = Dictionary(
      after.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let preSubjects = Set(before.map(\.subject))
    pairs = before.compactMap { score in
      postBySubject[score.subject].map { Pair(subject: score.subject, pre: score, post: $0) }
    }
    preOnly = before.filter { postBySubject[$0.subject] == nil }
    postOnly = after.filter { !preSubjects.contains($0.subject) }
    preSetAside = pre.setAside
    postSetAside = post.setAside
  }
}

extension SubjectScore {
  fileprivate func inPercent(of maximum: Double) -> SubjectScore {
    SubjectScore(
      subject: subject, points: 100 * points / maximum, source: source, submittedAt: submittedAt,
      group: group)
  }
}
