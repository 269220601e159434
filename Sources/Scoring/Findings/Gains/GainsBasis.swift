import ThaiText

/// Who a number of a gains analysis is computed from, and what each of them contributes.
struct GainsBasis {
  let columns: [String]
  /// Whether submissions of that occasion are part of the question at all.
  let looksAtBefore: Bool
  let looksAtAfter: Bool
  /// Whether the comparison group is among those the number is about.
  var isOfEverybody = false
  private let fill: (MatchedScores, inout SampleBuilder) -> Void

  /// Who is used does not follow from the pairs.
  init(
    columns: [String], ofOccasionAfter: Bool, _ fill: @escaping (inout SampleBuilder) -> Void
  ) {
    self.init(columns: columns, looksAtBefore: false, looksAtAfter: ofOccasionAfter) {
      _, builder in fill(&builder)
    }
  }

  private init(
    columns: [String], looksAtBefore: Bool, looksAtAfter: Bool,
    fill: @escaping (MatchedScores, inout SampleBuilder) -> Void
  ) {
    self.columns = columns
    self.looksAtBefore = looksAtBefore
    self.looksAtAfter = looksAtAfter
    self.fill = fill
  }

  /// The sample among `scores`; what is read of the occasions looked at and not used is left out.
  ///
  /// - Parameter outsiders: the whole that `scores` are a part of, and why a score of it is none of
  ///   theirs; nil where it is.
  func sample(
    of scores: MatchedScores,
    outsiders: (whole: MatchedScores, reason: (SubjectScore) -> ExclusionReason?)?
  ) -> Sample {
    var builder = SampleBuilder(forms: scores.forms)
    fill(scores, &builder)
    leaveRest(of: scores, &builder)
    if let (whole, reason) = outsiders {
      for (score, isBefore) in whole.everyScore where isBefore ? looksAtBefore : looksAtAfter {
        if let reason = reason(score) { builder.leave([score], reason) }
      }
      leaveRest(of: whole, &builder)
    }
    return builder.sample
  }

  private func leaveRest(of scores: MatchedScores, _ builder: inout SampleBuilder) {
    if looksAtBefore {
      builder.leave(scores.preSetAside, .setAside)
      builder.leave(scores.preOnly, .onlyBefore)
    }
    if looksAtAfter {
      builder.leave(scores.postSetAside, .setAside)
      builder.leave(scores.postOnly, .onlyAfter)
    }
    if looksAtBefore { builder.leave(scores.preLeftOut) }
    if looksAtAfter { builder.leave(scores.postLeftOut) }
  }
}

extension GainsBasis {
  /// Everybody who has both scores.
  static func pairs(
    _ columns: [String], _ contribution: @escaping (MatchedScores.Pair) -> Contribution
  ) -> GainsBasis {
    GainsBasis(columns: columns, looksAtBefore: true, looksAtAfter: true) { scores, builder in
      for pair in scores.pairs {
        let (pre, post) = (pair.pre.source, pair.post.source)
        builder.add(
          pair.subject.text, sources: pre == post ? [pre] : [pre, post], contribution(pair))
      }
    }
  }

  /// The same with the comparison group.
  var ofEverybody: GainsBasis {
    var basis = self
    basis.isOfEverybody = true
    return basis
  }

  /// Both scores and the gain of everybody who has both.
  static var gains: GainsBasis {
    pairs(["pre", "post", "gain"]) {
      .values([$0.pre.points, $0.post.points, $0.gain])
    }
  }

  /// The scores before of those who have both.
  static func matchedBefore(
    _ columns: [String] = ["pre"],
    _ values: @escaping (SubjectScore) -> [Double?] = { [$0.points] }
  ) -> GainsBasis {
    GainsBasis(columns: columns, looksAtBefore: true, looksAtAfter: false) { scores, builder in
      for pair in scores.pairs { builder.add(pair.pre, .values(values(pair.pre))) }
    }
  }

  /// The scores after of those who have both.
  static func matchedAfter(
    _ columns: [String] = ["post"],
    _ values: @escaping (SubjectScore) -> [Double?] = { [$0.points] }
  ) -> GainsBasis {
    GainsBasis(columns: columns, looksAtBefore: false, looksAtAfter: true) { scores, builder in
      for pair in scores.pairs { builder.add(pair.post, .values(values(pair.post))) }
    }
  }

  /// The scores before of everybody, matched or not.
  static var everybodyBefore: GainsBasis {
    GainsBasis(
      columns: ["pre"], looksAtBefore: true, looksAtAfter: false
    ) { scores, builder in
      for score in scores.pairs.map(\.pre) + scores.preOnly {
        builder.add(score, .values([score.points]))
      }
    }
  }

  static var everybodyAfter: GainsBasis {
    GainsBasis(
      columns: ["post"], looksAtBefore: false, looksAtAfter: true
    ) { scores, builder in
      for score in scores.pairs.map(\.post) + scores.postOnly {
        builder.add(score, .values([score.points]))
      }
    }
  }

  /// The scores of those who have none after.
  static var onlyBefore: GainsBasis {
    GainsBasis(columns: ["pre"], looksAtBefore: true, looksAtAfter: false) { scores, builder in
      for score in scores.preOnly { builder.add(score, .values([score.points])) }
      builder.leave(scores.pairs.map(\.pre), .hasBoth)
    }
  }

  /// The scores of those who have none before.
  static var onlyAfter: GainsBasis {
    GainsBasis(columns: ["post"], looksAtBefore: false, looksAtAfter: true) { scores, builder in
      for score in scores.postOnly { builder.add(score, .values([score.points])) }
      builder.leave(scores.pairs.map(\.post), .hasBoth)
    }
  }

  /// 1 for everybody who has only the score before, 0 for the matched.
  static var unmatchedBefore: GainsBasis {
    GainsBasis(
      columns: ["unmatched"], looksAtBefore: true, looksAtAfter: false
    ) { scores, builder in
      for pair in scores.pairs { builder.add(pair.pre, .values([0])) }
      for score in scores.preOnly { builder.add(score, .values([1])) }
    }
  }

  static var unmatchedAfter: GainsBasis {
    GainsBasis(
      columns: ["unmatched"], looksAtBefore: false, looksAtAfter: true
    ) { scores, builder in
      for pair in scores.pairs { builder.add(pair.post, .values([0])) }
      for score in scores.postOnly { builder.add(score, .values([1])) }
    }
  }

  /// One submission alone: the number is about one person.
  static func one(
    _ columns: [String], subject: String, sources: [String], values: [Double?]
  ) -> GainsBasis {
    GainsBasis(columns: columns, looksAtBefore: false, looksAtAfter: false) { _, builder in
      builder.add(subject, sources: sources, .values(values))
    }
  }

  /// The number comes from the form or the call, from nobody's submission.
  static var nobody: GainsBasis {
    GainsBasis(columns: [], looksAtBefore: false, looksAtAfter: false) { _, _ in }
  }
}

extension MatchedScores {
  /// Every score that was read and belongs to somebody, and on which occasion.
  fileprivate var everyScore: [(score: SubjectScore, isBefore: Bool)] {
    // A pair belongs to the group of its pre-test, whatever its post-test says.
    pairs.map { ($0.pre, true) } + pairs.map { ($0.post.inGroup($0.pre.group), false) }
      + (preOnly + preSetAside).map { ($0, true) } + (postOnly + postSetAside).map { ($0, false) }
  }
}
