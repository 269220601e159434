import Statistics

/// Who was read and matched, and what the two occasions look like.
extension GainsAnalysis {
  var countMeasures: [GainsMeasure] {
    occasionMeasures + matchingMeasures
  }

  private var occasionMeasures: [GainsMeasure] {
    let maximum = scores.maximum
    return outsiderCount + [
      .count(
        "n.pre", th: "จำนวนผู้มีคะแนนก่อน", en: "number of persons with a score before",
        .everybodyBefore, matching.preCount),
      .count(
        "n.post", th: "จำนวนผู้มีคะแนนหลัง", en: "number of persons with a score after",
        .everybodyAfter, matching.postCount),
      .count(
        "n.matched", th: "จำนวนผู้มีคะแนนครบทั้งสองครั้ง", en: "number of persons with both scores",
        .gains, matching.pairs.count),
      GainsMeasure(
        "max", th: "คะแนนเต็ม ตามแบบทดสอบหรือคำสั่ง (100 เมื่อเทียบเป็นร้อยละ)",
        en: "full score, as the test or the call says (100 where compared in per cent)", .nobody
      ) { maximum.map { .value($0) } ?? .notComputable(.noMaximum) },
    ]
  }

  /// Of those who took no part; none without a comparison group.
  private var outsiderCount: [GainsMeasure] {
    guard let comparison = arms?.comparison, let count = comparisonCount else { return [] }
    return [
      .count(
        "n.comparison_group", th: "จำนวนผู้มีคะแนนครบทั้งสองครั้งในกลุ่มเปรียบเทียบ = Σ(อยู่ในกลุ่ม)",
        en: "number of persons with both scores in the comparison group = Σ(belongs to it)",
        GainsBasis.pairs(["in_comparison_group"]) {
          .values([$0.pre.group == comparison ? 1 : 0])
        }.ofEverybody, count)
    ]
  }

  private var matchingMeasures: [GainsMeasure] {
    let matching = matching
    return [
      .count(
        "n_pre", th: "จำนวนผู้มีคะแนนก่อน", en: "number of persons with a score before",
        .everybodyBefore, matching.preCount),
      .count(
        "n_post", th: "จำนวนผู้มีคะแนนหลัง", en: "number of persons with a score after",
        .everybodyAfter, matching.postCount),
      .count(
        "n_pairs", th: "จำนวนคู่ก่อน–หลัง", en: "number of pairs", .gains, matching.pairs.count),
      .count(
        "n_pre_only", th: "จำนวนผู้มีคะแนนก่อนเพียงครั้งเดียว = Σ(ไม่มีคู่)",
        en: "number of persons with only the score before = Σ(unmatched)", .unmatchedBefore,
        matching.preOnlyCount),
      .count(
        "n_post_only", th: "จำนวนผู้มีคะแนนหลังเพียงครั้งเดียว = Σ(ไม่มีคู่)",
        en: "number of persons with only the score after = Σ(unmatched)", .unmatchedAfter,
        matching.postOnlyCount),
      GainsMeasure(
        "mean_pre_matched", th: "x̄ ก่อน ของผู้มีครบสองครั้ง = Σก่อน / n",
        en: "mean before of the matched = Σpre / n", .matchedBefore()
      ) { matching.preMeanOfMatched },
      GainsMeasure(
        "mean_post_matched", th: "x̄ หลัง ของผู้มีครบสองครั้ง = Σหลัง / n",
        en: "mean after of the matched = Σpost / n", .matchedAfter()
      ) { matching.postMeanOfMatched },
      GainsMeasure(
        "mean_pre_all", th: "x̄ ก่อน ของทุกคนที่มีคะแนนก่อน = Σก่อน / n",
        en: "mean before of everybody who has one = Σpre / n", .everybodyBefore
      ) { matching.preMeanOfAll },
      GainsMeasure(
        "mean_post_all", th: "x̄ หลัง ของทุกคนที่มีคะแนนหลัง = Σหลัง / n",
        en: "mean after of everybody who has one = Σpost / n", .everybodyAfter
      ) { matching.postMeanOfAll },
      GainsMeasure(
        "mean_pre_unmatched", th: "x̄ ก่อน ของผู้ไม่มีคะแนนหลัง = Σก่อน / n",
        en: "mean before of those without a score after = Σpre / n", .onlyBefore
      ) { matching.preMeanOfUnmatched },
      GainsMeasure(
        "mean_post_unmatched", th: "x̄ หลัง ของผู้ไม่มีคะแนนก่อน = Σหลัง / n",
        en: "mean after of those without a score before = Σpost / n", .onlyAfter
      ) { matching.postMeanOfUnmatched },
    ].map { $0.prefixed("paired.matching.") }
  }

  var descriptiveMeasures: [GainsMeasure] {
    func described(
      _ values: Descriptives, as prefix: String, _ basis: GainsBasis
    ) -> [GainsMeasure] {
      DescriptiveMeasure.all.map { measure in
        GainsMeasure("\(prefix).\(measure.key)", measure.formula, basis) { measure.value(values) }
      }
    }
    return described(pre, as: "descriptives.pre", .matchedBefore())
      + described(post, as: "descriptives.post", .matchedAfter())
  }
}
