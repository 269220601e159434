import Scoring
import Statistics
import ThaiText

/// A gains analysis as JSON: keys are the names of statistics, values hold full precision
/// (docs/json.md).
public struct GainsJSON: Sendable {
  let analysis: GainsAnalysis

  public init(_ analysis: GainsAnalysis) {
    self.analysis = analysis
  }

  public var value: JSONValue {
    var record = StatisticsRecord()
    addCounts(to: &record)
    addPairedTests(to: &record)
    addBounded(to: &record)
    addItems(to: &record)
    if let course = analysis.efficiency { record.add(course) }
    addLater(to: &record)
    if let arms = analysis.arms {
      record.add(arms)
      record.set("comparison_group", .string(arms.comparison))
    }
    record.set("warnings", .array(analysis.warnings.map { .string($0.rawValue) }))
    record.set("excluded", excluded)
    record.set("not_computable", record.notComputable)
    if !analysis.groups.isEmpty {
      var groups = JSONValue.Object()
      for group in analysis.groups { groups.set(group.name, GainsJSON(group.analysis).value) }
      record.set("by", .object(groups))
    }
    return .object(record.object)
  }

  /// The test later still: the comparison with it, and p of both comparisons adjusted together.
  private func addLater(to record: inout StatisticsRecord) {
    guard let planned = analysis.plannedComparisons, let later = analysis.later.first else {
      return
    }
    var both = JSONValue.Object()
    for (position, name) in ["post_pre", "delayed_post"].enumerated() {
      both.set(
        name,
        record.member(
          of: "planned_comparisons.\(name)",
          [
            ("p_t_holm", .computed(planned.tHolm[position])),
            ("p_wilcoxon_holm", .computed(planned.signedRankHolm[position])),
          ]))
    }
    record.set("planned_comparisons", .object(both))
    record.set("delayed", GainsJSON(later).value)
  }

  private func addCounts(to record: inout StatisticsRecord) {
    let matching = analysis.matching
    var counts = JSONValue.Object()
    counts.set("pre", .integer(matching.preCount))
    counts.set("post", .integer(matching.postCount))
    counts.set("matched", .integer(matching.pairs.count))
    if let comparison = analysis.comparisonCount {
      counts.set("comparison_group", .integer(comparison))
    }
    record.set("n", .object(counts))
    record.set("max", analysis.scores.maximum.map(JSONValue.number) ?? .null)
    if analysis.scores.maximum == nil { record.setReason(.noMaximum, at: "max") }
    record.set("in_percent", .boolean(analysis.scores.isInPercent))
    record.add(
      "paired.matching",
      [
        ("n_pre", .count(matching.preCount)), ("n_post", .count(matching.postCount)),
        ("n_pairs", .count(matching.pairs.count)), ("n_pre_only", .count(matching.preOnlyCount)),
        ("n_post_only", .count(matching.postOnlyCount)),
        ("mean_pre_matched", .computed(matching.preMeanOfMatched)),
        ("mean_post_matched", .computed(matching.postMeanOfMatched)),
        ("mean_pre_all", .computed(matching.preMeanOfAll)),
        ("mean_post_all", .computed(matching.postMeanOfAll)),
        ("mean_pre_unmatched", .computed(matching.preMeanOfUnmatched)),
        ("mean_post_unmatched", .computed(matching.postMeanOfUnmatched)),
      ])
    record.addDescriptives(analysis.pre, as: "descriptives.pre")
    record.addDescriptives(analysis.post, as: "descriptives.post")
    record.addHistogram(of: matching.pairs.pre, as: "histogram.pre")
    record.addHistogram(of: matching.pairs.post, as: "histogram.post")
  }

  private func addPairedTests(to record: inout StatisticsRecord) {
    let (gain, t) = (analysis.gain, analysis.tTest)
    record.add(
      "paired.gain",
      [
        ("n", .count(gain.n)), ("mean_gain", .computed(gain.mean)),
        ("sd_gain", .computed(gain.standardDeviation)),
        ("se_gain", .computed(gain.standardError)), ("median_gain", .computed(gain.median)),
        ("n_improved", .count(gain.improvedCount)), ("n_same", .count(gain.sameCount)),
        ("n_declined", .count(gain.declinedCount)), ("r_pre_post", .computed(gain.preWithPost)),
        ("r_gain_pre", .computed(gain.gainWithPre)),
        ("r_gain_mean_oldham", .computed(gain.gainWithMean)),
        ("sum_d", .computed(analysis.sumOfDifferences)),
        ("sum_d2", .computed(analysis.sumOfSquaredDifferences)),
      ])
    let (usual, narrow) = (t.confidenceInterval(), t.confidenceInterval(level: 0.90))
    record.add(
      "paired.t_test",
      [
        ("t", .computed(t.t)), ("df", .computed(t.degreesOfFreedom.map(Double.init))),
        ("p_two_sided", .computed(t.pTwoSided)), ("p_greater", .computed(t.pGreater)),
        ("ci95_low", .low(usual)), ("ci95_high", .high(usual)), ("ci90_low", .low(narrow)),
        ("ci90_high", .high(narrow)),
      ])
    addRankTests(to: &record)
    addEffectSizes(to: &record)
    record.add(
      "paired.prob_superiority",
      [
        ("dependent", .computed(analysis.superiority.probability)),
        ("sign_test_p", .computed(analysis.superiority.signTestP)),
      ])
    record.add(
      "paired.shapiro_gain",
      [
        ("W", .computed(analysis.normality.map(\.w))),
        ("p", .computed(analysis.normality.map(\.p))),
        ("skew_G1", .computed(gain.skewness)),
      ])
  }

  private func addRankTests(to record: inout StatisticsRecord) {
    let test = analysis.signedRank
    record.add(
      "paired.wilcoxon",
      [
        ("variant", .known(.string("zeros dropped, \(test.method.rawValue)"))),
        ("n_nonzero", .count(test.nonZeroCount)), ("n_zero", .count(test.zeroCount)),
        ("V_plus", .computed(analysis.positiveRankSum)),
        ("V_minus", .computed(analysis.negativeRankSum)),
        ("z_no_cc", .computed(test.zUncorrected)), ("z_cc", .computed(test.z)),
        ("p_normal_cc", .computed(test.pNormal)),
        ("p_normal_no_cc", .computed(test.pNormalUncorrected)),
        ("rank_biserial", .computed(test.rankBiserial)), ("p_exact", .computed(test.pExact)),
        ("p_two_sided", .computed(test.pTwoSided)), ("p_greater", .computed(test.pGreater)),
      ])
    record.add(
      "paired.wilcoxon_pratt",
      [
        ("z", .computed(analysis.pratt.z)),
        ("p_normal_no_cc", .computed(analysis.pratt.pTwoSided)),
      ])
    record.add("paired.hodges_lehmann", analysis.hodgesLehmannEstimate)
  }

  private func addEffectSizes(to record: inout StatisticsRecord) {
    let sizes = analysis.effectSizes
    let interval = sizes.confidenceIntervalOfDZ()
    record.add(
      "paired.effect_size",
      [
        ("d_z", .computed(sizes.dZ)), ("d_av", .computed(sizes.dAverage)),
        ("d_av_lakens", .computed(sizes.dAverageLakens)),
        ("d_rm", .computed(sizes.dRepeatedMeasures)), ("glass_pre", .computed(sizes.glassPre)),
        ("J_exact", .computed(sizes.correction)), ("g_z", .computed(sizes.gZ)),
        ("g_av", .computed(sizes.gAverage)), ("d_z_ci95_low", .low(interval)),
        ("d_z_ci95_high", .high(interval)),
      ])
  }

  private func addItems(to record: inout StatisticsRecord) {
    guard let items = analysis.items else { return }
    let rows = analysis.scores.items.enumerated().map { position, name in
      items.json(position, named: name)
    }
    record.set("item.sensitivity_mcnemar", .array(rows))
  }

  private var excluded: JSONValue {
    func list(_ scores: [SubjectScore]) -> JSONValue {
      .array(
        scores.map { score in
          [
            "subject": .string(score.subject.text), "source": .string(score.source),
            "submitted_at": score.submittedAt.map { .string($0.iso8601) } ?? .null,
            "score": .number(score.points),
          ]
        })
    }
    let scores = analysis.scores
    var excluded = JSONValue.Object()
    excluded.set("pre_only", list(scores.preOnly))
    excluded.set("post_only", list(scores.postOnly))
    excluded.set("pre_set_aside", list(scores.preSetAside))
    excluded.set("post_set_aside", list(scores.postSetAside))
    if analysis.arms != nil {
      excluded.set(
        "comparison_group", .array(analysis.comparisonSubjects.map { .string($0.text) }))
    }
    return .object(excluded)
  }
}

extension ItemSensitivities {
  fileprivate func json(_ position: Int, named name: String) -> JSONValue {
    let item = items[position]
    var record = JSONValue.Object()
    record.set("item", .string(name))
    record.set("n", .integer(item.value?.personCount ?? 0))
    record.set("p_pre", item.value.map { .number($0.preShare) } ?? .null)
    record.set("p_post", item.value.map { .number($0.postShare) } ?? .null)
    record.set("S", item.value.map { .number($0.index) } ?? .null)
    record.set("n01", .integer(item.value?.change.gainedCount ?? 0))
    record.set("n10", .integer(item.value?.change.lostCount ?? 0))
    record.set("p_exact", item.value.map { .number($0.change.pTwoSided) } ?? .null)
    record.set("p_holm", holmP[position].map(JSONValue.number) ?? .null)
    record.set("p_bh", benjaminiHochbergP[position].map(JSONValue.number) ?? .null)
    if let reason = item.reason { record.set("reason", .string(reason.rawValue)) }
    return .object(record)
  }
}
