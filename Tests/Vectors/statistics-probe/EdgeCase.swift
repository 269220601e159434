import Foundation
import Statistics

/// An input at the edge of what a statistic can say anything about.
struct EdgeCase {
  let statistic: String
  let input: Input

  /// `value`, `reason`, `warning`, or parts with these; nil for an unknown statistic.
  var outcome: Any? {
    let column = Descriptives(input.values)
    switch statistic {
    case "mean": return outcome(column.mean)
    case "sd": return outcome(column.standardDeviation)
    case "se": return outcome(column.standardError)
    case "ci95_mean": return outcome(column.confidenceIntervalOfMean().map(\.low))
    case "median": return outcome(column.median)
    case "quartile1": return outcome(column.quantile(0.25))
    case "skewness": return outcome(column.skewness)
    case "kurtosis": return outcome(column.kurtosis)
    case "shapiro":
      return outcome(
        Computed { () throws(Reason) in try ShapiroWilk(input.values.compactMap(\.self)).w })
    case "paired_t": return pairedT
    case "wilcoxon": return wilcoxon
    case "holm":
      return ["value": ((try? AdjustedP.holm(input.values)) ?? [nil]).map { json($0) }]
    default: return gains ?? proportions ?? items ?? ratings ?? groups
    }
  }

  func outcome(_ computed: Computed<Double>, _ warning: String? = nil) -> [String: Any] {
    var outcome: [String: Any] = ["value": json(computed)]
    if let reason = computed.reason { outcome["reason"] = reason.rawValue }
    if let warning { outcome["warning"] = warning }
    return outcome
  }

  private var pairedT: Any {
    let scores = PairedScores(input.list("differences").map { (pre: 0, post: $0) })
    let test = TTest(scores)
    return [
      "mean_gain": outcome(Gain(scores).mean), "t": outcome(test.t),
      "p": outcome(test.pTwoSided), "d_z": outcome(EffectSizes(scores).dZ),
      "ci95": outcome(test.confidenceInterval().map(\.low)),
    ]
  }

  private var wilcoxon: Any {
    let test = SignedRankTest(differences: input.list("differences"))
    let warning = Warning.isAllDifferencesZero(test) ? Warning.allDifferencesZero.rawValue : nil
    return [
      "n_nonzero": outcome(.value(Double(test.nonZeroCount))),
      "V_plus": outcome(.value(test.positiveRankSum)),
      "p": outcome(test.pTwoSided, warning), "p_exact_two_sided": outcome(test.pExact),
      "rank_biserial": outcome(test.rankBiserial),
    ]
  }

  private var gains: Any? {
    let bounded = Computed<BoundedScores> { () throws(Reason) in
      try BoundedScores(
        PairedScores(zip(input.list("pre"), input.list("post")).map { (pre: $0, post: $1) }),
        maximum: input.number("max"))
    }
    func of(_ statistic: (BoundedScores) -> Computed<Double>) -> Computed<Double> {
      Computed { () throws(Reason) in try statistic(bounded.get()).get() }
    }
    switch statistic {
    case "hake_of_averages":
      let isNegative = bounded.value.map { Warning.isNegativeGain(NormalizedGain($0)) } ?? false
      return outcome(
        of { NormalizedGain($0).value }, isNegative ? Warning.negativeGain.rawValue : nil)
    case "score_above_maximum", "score_negative": return outcome(of { NormalizedGain($0).value })
    case "hake_average_of_individual": return outcome(of { AverageIndividualGain($0).mean })
    case "marx_cummings_c": return outcome(of { NormalizedChange($0).mean })
    default: return nil
    }
  }

  private var proportions: Any? {
    switch statistic {
    case "mcnemar":
      let test = Computed { () throws(Reason) in
        try McNemarTest(gainedCount: input.count("b"), lostCount: input.count("c"))
      }
      let isStill = test.value.map(Warning.isWithoutDiscordantPairs) ?? false
      return outcome(test.map(\.pTwoSided), isStill ? Warning.noDiscordantPairs.rawValue : nil)
    case "wilson":
      return outcome(
        Computed { () throws(Reason) in try input.proportion().wilsonInterval().get().low })
    case "target_met":
      let target = input.number("target_percent")
      let met = Computed<Bool> { () throws(Reason) in
        try input.proportion().reaches(percent: target).get()
      }
      return ["value": met.value.map { $0 as Any } ?? NSNull()]
    case "level_percent":
      return outcome(
        Computed { () throws(Reason) in
          try LevelCounts(input.list("counts").map { Int($0) }).percent(ofLevel: 0).get()
        })
    case "gain_vs_previous":
      return outcome(
        Computed { () throws(Reason) in
          try RoundChange(
            previous: input["previous"].optionalProportion(),
            current: input["current"].optionalProportion()
          ).difference.get()
        })
    default: return nil
    }
  }
}

extension Input {
  func proportion() throws(Reason) -> Proportion {
    try Proportion(count: count("x"), total: count("n"))
  }

  func optionalProportion() throws(Reason) -> Proportion? {
    json is NSNull ? nil : try proportion()
  }
}
