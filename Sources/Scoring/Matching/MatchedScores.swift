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
  /// The full score of both occasions; nil where it is not known.
  public let maximum: Double?
  /// Whether both occasions were put on a scale of 100 because their full scores differ.
  public let isInPercent: Bool
  /// The forms that were answered, each once.
  public let forms: [FormVersion]
  /// What was read of each occasion and gave no score, and why.
  public let preLeftOut: [Exclusion]
  public let postLeftOut: [Exclusion]

  public init(pre: ScoreSheet, post: ScoreSheet) {
    // A test without points has no per cent either.
    let known = pre.maximum.flatMap { pre in post.maximum.map { (pre: pre, post: $0) } }
    let scales = known.flatMap { $0.pre > 0 && $0.post > 0 ? $0 : nil }
    let differing = scales.flatMap { $0.pre == $0.post ? nil : $0 }
    func scaled(_ scores: [SubjectScore], from maximum: Double?) -> [SubjectScore] {
      maximum.map { maximum in scores.map { $0.inPercent(of: maximum) } } ?? scores
    }
    self.init(
      before: scaled(pre.counting, from: differing?.pre),
      after: scaled(post.counting, from: differing?.post),
      preSetAside: scaled(pre.setAside, from: differing?.pre),
      postSetAside: scaled(post.setAside, from: differing?.post),
      items: pre.items == post.items && differing == nil ? pre.items : [],
      maximum: differing == nil ? scales?.pre : 100, isInPercent: differing != nil,
      forms: [pre.form, pre.form == post.form ? nil : post.form].compactMap { $0 },
      preLeftOut: pre.leftOut, postLeftOut: post.leftOut)
  }

  private init(
    before: [SubjectScore], after: [SubjectScore], preSetAside: [SubjectScore],
    postSetAside: [SubjectScore], items: [String], maximum: Double?, isInPercent: Bool,
    forms: [FormVersion], preLeftOut: [Exclusion] = [], postLeftOut: [Exclusion] = []
  ) {
    let postBySubject = Dictionary(
      after.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let preSubjects = Set(before.map(\.subject))
    pairs = before.compactMap { score in
      postBySubject[score.subject].map { Pair(subject: score.subject, pre: score, post: $0) }
    }
    preOnly = before.filter { postBySubject[$0.subject] == nil }
    postOnly = after.filter { !preSubjects.contains($0.subject) }
    self.preSetAside = preSetAside
    self.postSetAside = postSetAside
    self.items = items
    self.maximum = maximum
    self.isInPercent = isInPercent
    self.forms = forms
    self.preLeftOut = preLeftOut
    self.postLeftOut = postLeftOut
  }

  /// The groups the subjects belong to, in the dictionary order of their names; empty where nobody was grouped.
  public var groups: [String] {
    Set((pairs.map(\.pre) + preOnly + postOnly).compactMap(\.group)).sortedInThaiOrder { $0 }
  }

  /// The part of the scores that belongs to one group. A pair belongs where its pre-test does.
  public func group(_ name: String) -> MatchedScores {
    func own(_ scores: [SubjectScore]) -> [SubjectScore] { scores.filter { $0.group == name } }
    let matched = pairs.filter { $0.pre.group == name }
    return MatchedScores(
      before: matched.map(\.pre) + own(preOnly), after: matched.map(\.post) + own(postOnly),
      preSetAside: own(preSetAside), postSetAside: own(postSetAside), items: items,
      maximum: maximum, isInPercent: isInPercent, forms: forms)
  }
}

extension SubjectScore {
  fileprivate func inPercent(of maximum: Double) -> SubjectScore {
    SubjectScore(
      subject: subject, points: 100 * points / maximum, blankCount: blankCount, source: source,
      submittedAt: submittedAt, group: group)
  }
}
