import Foundation
import Testing

@testable import Statistics

/// One outcome of an edge case, in the words of the reference file.
struct Outcome: Equatable, CustomStringConvertible {
  var value: Double?
  var reason: String?
  var warning: String?

  init(_ computed: Computed<Double>, warning: Warning? = nil) {
    value = computed.value
    reason = computed.reason?.rawValue
    self.warning = warning?.rawValue
  }

  init(_ computed: Computed<Double>, warning: String?) {
    self.init(computed)
    self.warning = warning
  }

  init(_ expected: [String: Any]) {
    value = expected["value"] as? Double
    reason = expected["reason"] as? String
    warning = expected["warning"] as? String
  }

  static func == (one: Outcome, other: Outcome) -> Bool {
    let isSame =
      switch (one.value, other.value) {
      case (let a?, let b?): abs(a - b) <= 1e-12 * max(1, abs(b))
      case (nil, nil): true
      default: false
      }
    return isSame && one.reason == other.reason && one.warning == other.warning
  }

  var description: String { "\(value as Any) \(reason ?? "-") \(warning ?? "-")" }
}

@Suite("Edge cases of the specification")
struct EdgeCaseTests {
  @Test("What cannot be computed says why, and never turns into 0 or NaN")
  func edgeCases() throws {
    guard let data = try Shared.data("stats/golden/open/edge_cases.json") else { return }
    let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var compared = 0
    for entry in cases {
      let statistic = try #require(entry["statistic"] as? String)
      let input = try #require(entry["input"])
      let expected = try #require(entry["expected"] as? [String: Any])
      guard let outcomes = try outcomes(statistic, Input(input)) else { continue }
      compared += 1
      for (part, outcome) in outcomes {
        let wanted = part.isEmpty ? expected : expected[part] as? [String: Any]
        guard let wanted else { continue }
        #expect(outcome == Outcome(wanted), "\(entry["id"] ?? statistic): \(part)")
      }
      // A reference part that is not looked at would pass unseen.
      let parts = Set(expected.keys).subtracting(["value", "reason", "warning"])
      #expect(parts.isSubset(of: outcomes.keys), "\(statistic): \(parts)")
    }
    print("golden edge_cases: \(compared) of \(cases.count) cases are computed here")
    #expect(compared == cases.count)
  }

  private func outcomes(_ statistic: String, _ input: Input) throws -> [String: Outcome]? {
    let column = Descriptives(input.values)
    switch statistic {
    case "mean": return ["": Outcome(column.mean)]
    case "sd": return ["": Outcome(column.standardDeviation)]
    case "se": return ["": Outcome(column.standardError)]
    case "ci95_mean": return ["": Outcome(column.confidenceIntervalOfMean().map(\.low))]
    case "median": return ["": Outcome(column.median)]
    case "quartile1": return ["": Outcome(column.quantile(0.25))]
    case "skewness": return ["": Outcome(column.skewness)]
    case "kurtosis": return ["": Outcome(column.kurtosis)]
    case "shapiro":
      return [
        "": Outcome(
          Computed { () throws(Reason) in
            try ShapiroWilk(input.values.compactMap { $0 }).w
          })
      ]
    case "paired_t": return pairedT(input.differences)
    case "wilcoxon": return wilcoxon(SignedRankTest(differences: input.differences))
    case "holm": return try holm(input)
    default:
      return try gains(statistic, input) ?? proportions(statistic, input)
        ?? ItemEdgeCases.outcomes(statistic, input)
        ?? ratings(statistic, input) ?? groups(statistic, input)
    }
  }

  private func pairedT(_ differences: [Double]) -> [String: Outcome] {
    let scores = PairedScores(differences.map { (pre: 0, post: $0) })
    let test = TTest(scores)
    return [
      "mean_gain": Outcome(Gain(scores).mean), "t": Outcome(test.t),
      "p": Outcome(test.pTwoSided), "d_z": Outcome(EffectSizes(scores).dZ),
      "ci95": Outcome(test.confidenceInterval().map(\.low)),
    ]
  }

  private func wilcoxon(_ test: SignedRankTest) -> [String: Outcome] {
    let warning: Warning? = Warning.isAllDifferencesZero(test) ? .allDifferencesZero : nil
    return [
      "n_nonzero": Outcome(.value(Double(test.nonZeroCount))),
      "V_plus": Outcome(.value(test.positiveRankSum)),
      "p": Outcome(test.pTwoSided, warning: warning), "p_exact_two_sided": Outcome(test.pExact),
      "rank_biserial": Outcome(test.rankBiserial),
    ]
  }

  private func holm(_ input: Input) throws -> [String: Outcome] {
    #expect(try AdjustedP.holm(input.values).isEmpty)
    return [:]
  }

  private func gains(_ statistic: String, _ input: Input) throws -> [String: Outcome]? {
    guard
      [
        "hake_of_averages", "hake_average_of_individual", "marx_cummings_c",
        "score_above_maximum", "score_negative",
      ].contains(statistic)
    else { return nil }
    let bounded: BoundedScores
    do {
      bounded = try BoundedScores(
        PairedScores(zip(input.list("pre"), input.list("post")).map { (pre: $0, post: $1) }),
        maximum: input.number("max"))
    } catch {
      return ["": Outcome(.notComputable(error))]
    }
    switch statistic {
    case "hake_of_averages":
      let gain = NormalizedGain(bounded)
      let warning: Warning? = Warning.isNegativeGain(gain) ? .negativeGain : nil
      return ["": Outcome(gain.value, warning: warning)]
    case "hake_average_of_individual":
      return ["": Outcome(AverageIndividualGain(bounded).mean)]
    case "marx_cummings_c": return ["": Outcome(NormalizedChange(bounded).mean)]
    default: return ["": Outcome(.notComputable(.noData))]
    }
  }

  private func proportions(_ statistic: String, _ input: Input) throws -> [String: Outcome]? {
    switch statistic {
    case "mcnemar":
      let test = try McNemarTest(
        gainedCount: Int(input.number("b")), lostCount: Int(input.number("c")))
      let warning: Warning? =
        Warning.isWithoutDiscordantPairs(test) ? .noDiscordantPairs : nil
      return ["": Outcome(.value(test.pTwoSided), warning: warning)]
    case "wilson":
      let share = try Proportion(count: Int(input.number("x")), total: Int(input.number("n")))
      return ["": Outcome(share.wilsonInterval().map(\.low))]
    case "target_met":
      let share = try Proportion(count: Int(input.number("x")), total: Int(input.number("n")))
      let met = share.reaches(percent: input.number("target_percent"))
      return ["": Outcome(met.map { $0 ? 1 : 0 })]
    case "level_percent":
      let percent = Computed<Double> { () throws(Reason) in
        try LevelCounts(input.list("counts").map { Int($0) }).percent(ofLevel: 0).get()
      }
      return ["": Outcome(percent)]
    case "gain_vs_previous":
      let change = RoundChange(
        previous: try input.share("previous"), current: try input.share("current"))
      return ["": Outcome(change.difference)]
    default: return nil
    }
  }

  private func ratings(_ statistic: String, _ input: Input) throws -> [String: Outcome]? {
    let table = input.rows
    switch statistic {
    case "kendall_w": return ["": Outcome(try KendallW(table).value)]
    case "icc":
      return [
        "": Outcome(
          Computed { () throws(Reason) in
            try IntraclassCorrelation(table).single2.value.get()
          })
      ]
    case "krippendorff": return ["": Outcome(KrippendorffAlpha(table).interval)]
    case "fleiss_kappa": return ["": Outcome(try FleissKappa(table).value)]
    case "cohen_kappa":
      let counts = table.map { row in row.map { Int($0 ?? 0) } }
      return ["": Outcome(try CohenKappa(table: counts).unweighted)]
    case "pni_modified":
      let need = PriorityNeed([(present: input.number("D"), desired: input.number("I"))])
      return ["": Outcome(need.modified, warning: need.isWithoutNeed ? .noNeed : nil)]
    case "weighted_composite":
      let parts = zip(input.list("scores"), input.list("weights")).map {
        (value: Optional($0), weight: $1)
      }
      return ["": Outcome(WeightedMean(parts).value)]
    default: return nil
    }
  }

  private func groups(_ statistic: String, _ input: Input) throws -> [String: Outcome]? {
    guard ["anova", "welch"].contains(statistic) else { return nil }
    let comparison: GroupComparison
    do {
      comparison = try GroupComparison(input.lists("groups"))
    } catch {
      return ["": Outcome(.notComputable(error))]
    }
    if statistic == "welch" { return ["": Outcome(comparison.welch.f)] }
    #expect(comparison.anova.f.value != nil)
    // The reference says only that there is a value, and what to say beside it.
    #expect(comparison.hasGroupOfSizeOne)
    var outcome = Outcome(.value(0), warning: .groupOfSizeOne)
    outcome.value = nil
    return ["": outcome]
  }
}

struct Input {
  let json: Any

  init(_ json: Any) {
    self.json = json
  }

  var values: [Double?] { (json as? [Any] ?? []).map { $0 as? Double } }
  var differences: [Double] { list("differences") }

  func list(_ key: String) -> [Double] {
    (json as? [String: Any])?[key] as? [Double] ?? []
  }

  func number(_ key: String) -> Double {
    (json as? [String: Any])?[key] as? Double ?? .nan
  }

  var rows: [[Double?]] {
    (json as? [[Any]] ?? []).map { row in row.map { $0 as? Double } }
  }

  func lists(_ key: String) -> [[Double]] {
    (json as? [String: Any])?[key] as? [[Double]] ?? []
  }

  func share(_ key: String) throws -> Proportion? {
    guard let counts = (json as? [String: Any])?[key] as? [String: Any],
      let count = counts["x"] as? Int, let total = counts["n"] as? Int
    else { return nil }
    return try Proportion(count: count, total: total)
  }
}
