import Scoring
import Statistics

extension GainsJSON {
  /// The statistics that need the full score; absent where it is not known.
  func addBounded(to record: inout StatisticsRecord) {
    switch analysis.bounded {
    case nil: record.set("gain", ["reason": "no_maximum"])
    case .notComputable(let reason)?: record.set("gain", ["reason": .string(reason.rawValue)])
    case .value(let gains)?:
      addGains(gains, to: &record)
      addPassRates(gains.passRates, to: &record)
      addCriteria(gains.criteria, to: &record)
    }
  }

  private func addGains(_ gains: BoundedGains, to record: inout StatisticsRecord) {
    record.add("gain.hake_of_averages", gains.normalizedGain.value)
    record.add("gain.effectiveness_index", gains.normalizedGain.effectivenessIndex)
    let individual = gains.individualGain
    record.add(
      "gain.hake_average_of_individual",
      [
        ("mean", .computed(individual.mean)), ("sd", .computed(individual.standardDeviation)),
        ("n_used", .count(individual.usedCount)),
        ("n_undefined", .count(individual.undefinedCount)),
        ("n_negative", .count(individual.negativeCount)),
      ])
    let change = gains.normalizedChange
    record.add(
      "gain.marx_cummings_c",
      [
        ("mean", .computed(change.mean)), ("median", .computed(change.median)),
        ("n_used", .count(change.usedCount)), ("n_dropped", .count(change.droppedCount)),
      ])
    var counts = JSONValue.Object()
    for level in RelativeGain.Level.allCases {
      counts.set(level.rawValue, .integer(gains.relativeGain.counts[level] ?? 0))
    }
    record.add(
      "gain.relative_kanchanawasi",
      [
        ("mean_percent", .computed(gains.relativeGain.meanPercent)),
        ("counts", .known(.object(counts))),
      ])
    let ends = gains.ceilingFloor
    record.add(
      "gain.ceiling_floor",
      [
        ("pre_at_max", .count(ends.preAtMaximum)), ("post_at_max", .count(ends.postAtMaximum)),
        ("pre_at_zero", .count(ends.preAtZero)), ("post_at_zero", .count(ends.postAtZero)),
        ("pre_ge_90pct", .count(ends.preNearMaximum)),
        ("post_ge_90pct", .count(ends.postNearMaximum)),
      ])
  }

  /// The first pass mark stands under the plain names, every one in the list `pass_rates`.
  private func addPassRates(_ rates: [PassRate], to record: inout StatisticsRecord) {
    var list: [JSONValue] = []
    for rate in rates {
      var one = StatisticsRecord()
      add(rate, to: &one)
      one.set("pass_percent", .number(rate.percent))
      record.adoptReasons(of: one, at: "pass_rates.\(rate.percent.shortestText)")
      list.append(.object(one.object))
    }
    if let first = rates.first { add(first, to: &record) }
    record.set("pass_rates", .array(list))
  }

  private func add(_ rate: PassRate, to record: inout StatisticsRecord) {
    let before = rate.pre.interval { $0.wilsonInterval() }
    let after = rate.post.interval { $0.wilsonInterval() }
    record.add(
      "pass_rate.wilson",
      [
        ("pre_pass", .computed(rate.pre.map { Double($0.count) })),
        ("post_pass", .computed(rate.post.map { Double($0.count) })),
        ("n", .computed(rate.post.map { Double($0.total) })),
        ("pre_ci95_low", .low(before)), ("pre_ci95_high", .high(before)),
        ("post_ci95_low", .low(after)), ("post_ci95_high", .high(after)),
      ])
    record.add(
      "pass_rate.mcnemar_exact",
      [
        ("pass_to_fail", .computed(rate.change.map { Double($0.lostCount) })),
        ("fail_to_pass", .computed(rate.change.map { Double($0.gainedCount) })),
        ("p", .computed(rate.change.map(\.pTwoSided))),
      ])
  }

  /// As with pass marks: the first under the plain name, all in `criteria`.
  private func addCriteria(
    _ criteria: [(percent: Double, test: CriterionTest)], to record: inout StatisticsRecord
  ) {
    var list: [JSONValue] = []
    for (percent, test) in criteria {
      var one = StatisticsRecord()
      add(test, to: &one)
      one.set("criterion_percent", .number(percent))
      record.adoptReasons(of: one, at: "criteria.\(percent.shortestText)")
      list.append(.object(one.object))
    }
    if let first = criteria.first { add(first.test, to: &record) }
    record.set("criteria", .array(list))
  }

  private func add(_ criterion: CriterionTest, to record: inout StatisticsRecord) {
    let interval = criterion.test.confidenceInterval()
    record.add(
      "criterion.one_sample_t",
      [
        ("mean_percent", .computed(criterion.meanPercent)), ("t", .computed(criterion.test.t)),
        ("df", .computed(criterion.test.degreesOfFreedom.map(Double.init))),
        ("p_two_sided", .computed(criterion.test.pTwoSided)),
        ("p_greater", .computed(criterion.test.pGreater)), ("ci95_low_score", .low(interval)),
        ("ci95_high_score", .high(interval)),
      ])
  }
}

extension Computed where Value == Proportion {
  fileprivate func interval(_ make: (Proportion) -> Computed<ConfidenceInterval>)
    -> Computed<ConfidenceInterval>
  {
    Computed<ConfidenceInterval> { () throws(Reason) in try make(get()).get() }
  }
}
