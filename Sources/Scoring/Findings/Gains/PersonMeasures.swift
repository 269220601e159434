import Statistics
import ThaiText

/// The scores of single persons: of the pairs, those of a comparison group too, and of those who
/// are in none.
extension GainsAnalysis {
  var personMeasures: [GainsMeasure] {
    everybody.pairs.flatMap(measures)
      + lists.flatMap { list in
        list.scores.nameKeys.map { key, score in
          GainsMeasure(
            "excluded.\(list.name).\(key).score", th: "คะแนนที่ได้", en: "the score",
            .one(score, items: scores.items)
          ) { .value(score.points) }
        }
      }
  }

  private var lists: [(name: String, scores: [SubjectScore])] {
    [
      ("pre_only", scores.preOnly), ("post_only", scores.postOnly),
      ("pre_set_aside", scores.preSetAside), ("post_set_aside", scores.postSetAside),
    ]
  }

  private func measures(of pair: MatchedScores.Pair) -> [GainsMeasure] {
    let prefix = "pairs.\(pair.subject.text)."
    let both = GainsBasis.one(
      ["pre", "post"], subject: pair.subject.text, sources: [pair.pre.source, pair.post.source],
      values: [pair.pre.points, pair.post.points])
    var measures = [
      GainsMeasure(
        "pre", th: "คะแนนก่อน", en: "the score before", .one(pair.pre, items: scores.items)
      ) {
        .value(pair.pre.points)
      },
      GainsMeasure(
        "post", th: "คะแนนหลัง", en: "the score after", .one(pair.post, items: scores.items)
      ) {
        .value(pair.post.points)
      },
      GainsMeasure("gain", th: "หลัง − ก่อน", en: "post − pre", both) { .value(pair.gain) },
    ]
    if case .value(let gains)? = bounded {
      let maximum = gains.scores.maximum
      measures.append(
        GainsMeasure(
          "relative_gain", th: "S = 100(หลัง − ก่อน) / (M − ก่อน)",
          en: "S = 100(post − pre) / (M − pre)", both, constants: [.init("max", maximum)]
        ) {
          pair.relativeGain(of: maximum).map { .value($0) } ?? .notComputable(.preMeanAtMaximum)
        })
    }
    return measures.map { $0.prefixed(prefix) }
  }
}

extension GainsBasis {
  fileprivate static func one(_ score: SubjectScore, items: [String]) -> GainsBasis {
    let hasItems = score.itemPoints.count == items.count && !items.isEmpty
    return one(
      hasItems ? items : ["score"], subject: score.subject.text, sources: [score.source],
      values: hasItems ? score.itemPoints : [score.points])
  }
}

extension [SubjectScore] {
  /// Each score with the code that names it in findings; later ones of a subject as `P01#2`.
  var nameKeys: [(key: String, score: SubjectScore)] {
    var counts: [String: Int] = [:]
    return map { score in
      let code = score.subject.text
      let number = counts[code, default: 0] + 1
      counts[code] = number
      return (number == 1 ? code : "\(code)#\(number)", score)
    }
  }
}
