import ThaiText

/// Two occasions brought together by subject: pairs, and everybody who is not in one, by code.
public struct MatchedScores: Sendable {
  public struct Pair: Sendable, Hashable {
    public let pre: SubjectScore
    public let post: SubjectScore

    public var subject: NormalizedCode { pre.subject }
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
  /// Whether both occasions were put on a scale of 100 because their full scores differ, or those of
  /// persons do.
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
    // Whoever was put fewer items has a full score of their own (missing is not zero).
    let isUneven = [pre, post].contains { $0.counting.contains { !$0.notAdministered.isEmpty } }
    let differing = scales.flatMap { isUneven || $0.pre != $0.post ? $0 : nil }
    // Items can be held against each other where both occasions had the same.
    let isOneTest = differing.map { $0.pre == $0.post } ?? true
    func scaled(
      _ scores: [SubjectScore], of sheet: ScoreSheet, from maximum: Double?
    ) -> [SubjectScore] {
      maximum.map { maximum in
        scores.map { score in
          let own = sheet.maximum(of: score).flatMap { $0 > 0 ? $0 : nil }
          return score.inPercent(of: own ?? maximum, keepsItems: isOneTest)
        }
      } ?? scores
    }
    var matcher = Matcher(
      before: scaled(pre.counting, of: pre, from: differing?.pre),
      after: scaled(post.counting, of: post, from: differing?.post))
    matcher.match()
    self.init(
      pairs: matcher.pairs, preOnly: matcher.preOnly, postOnly: matcher.postOnly,
      preSetAside: scaled(pre.setAside, of: pre, from: differing?.pre),
      postSetAside: scaled(post.setAside, of: post, from: differing?.post),
      items: pre.items == post.items && isOneTest ? pre.items : [],
      maximum: differing == nil ? scales?.pre : 100, isInPercent: differing != nil,
      forms: [pre.form, pre.form == post.form ? nil : post.form].compactMap { $0 },
      preLeftOut: pre.leftOut, postLeftOut: post.leftOut)
  }

  private init(
    pairs: [Pair], preOnly: [SubjectScore], postOnly: [SubjectScore],
    preSetAside: [SubjectScore], postSetAside: [SubjectScore], items: [String],
    maximum: Double?, isInPercent: Bool, forms: [FormVersion], preLeftOut: [Exclusion] = [],
    postLeftOut: [Exclusion] = []
  ) {
    self.pairs = pairs
    self.preOnly = preOnly
    self.postOnly = postOnly
    self.preSetAside = preSetAside
    self.postSetAside = postSetAside
    self.items = items
    self.maximum = maximum
    self.isInPercent = isInPercent
    self.forms = forms
    self.preLeftOut = preLeftOut
    self.postLeftOut = postLeftOut
  }

  /// Everybody with a score, in the order of the codes.
  var subjects: [NormalizedCode] {
    (pairs.map(\.subject) + (preOnly + postOnly).map(\.subject)).sorted()
  }

  /// The groups the subjects belong to, in the dictionary order of their names; empty where nobody was grouped.
  public var groups: [String] {
    var names: Set<String> = []
    for pair in pairs { if let group = pair.pre.group { names.insert(group) } }
    for score in preOnly + postOnly { if let group = score.group { names.insert(group) } }
    return names.sortedInThaiOrder { $0 }
  }

  /// The part of the scores that belongs to one group. A pair belongs where its pre-test does.
  public func group(_ name: String) -> MatchedScores { part { $0.group == name } }

  /// Everybody outside a group, whether or not they belong to another one.
  func without(_ group: String) -> MatchedScores {
    part(preLeftOut: preLeftOut, postLeftOut: postLeftOut) { $0.group != group }
  }

  private func part(
    preLeftOut: [Exclusion] = [], postLeftOut: [Exclusion] = [],
    _ belongs: (SubjectScore) -> Bool
  ) -> MatchedScores {
    MatchedScores(
      pairs: pairs.filter { belongs($0.pre) }, preOnly: preOnly.filter(belongs),
      postOnly: postOnly.filter(belongs), preSetAside: preSetAside.filter(belongs),
      postSetAside: postSetAside.filter(belongs), items: items, maximum: maximum,
      isInPercent: isInPercent, forms: forms, preLeftOut: preLeftOut, postLeftOut: postLeftOut)
  }
}

/// Walks two lists in the order of the codes side by side.
private struct Matcher {
  let before: [SubjectScore]
  let after: [SubjectScore]
  var pairs: [MatchedScores.Pair] = []
  var preOnly: [SubjectScore] = []
  var postOnly: [SubjectScore] = []

  /// - Parameters:
  ///   - before: at most one score a subject, in the order of the codes; `after` likewise.
  init(before: [SubjectScore], after: [SubjectScore]) {
    self.before = before
    self.after = after
  }

  mutating func match() {
    pairs.reserveCapacity(min(before.count, after.count))
    var (one, other) = (0, 0)
    while one < before.count, other < after.count {
      let (subject, candidate) = (before[one].subject, after[other].subject)
      if subject == candidate {
        pairs.append(MatchedScores.Pair(pre: before[one], post: after[other]))
        one += 1
        other += 1
      } else if subject < candidate {
        preOnly.append(before[one])
        one += 1
      } else {
        postOnly.append(after[other])
        other += 1
      }
    }
    preOnly += before[one...]
    postOnly += after[other...]
  }
}

extension SubjectScore {
  fileprivate func inPercent(of maximum: Double, keepsItems: Bool) -> SubjectScore {
    SubjectScore(
      subject: subject, points: 100 * points / maximum, itemPoints: keepsItems ? itemPoints : [],
      blankCount: blankCount, invalidCount: keepsItems ? invalidCount : 0,
      notAdministered: keepsItems ? notAdministered : [], source: source,
      submittedAt: submittedAt, group: group)
  }
}
