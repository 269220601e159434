import Foundation
import Testing

@testable import Statistics

@Suite("Small tables calculated in exact fractions")
struct MicroGoldenTests {
  @Test("Proportion intervals, McNemar and two proportions")
  func proportions() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compareRows("wilson") { row in
      let share = try Proportion(count: Int(row.number("x")), total: Int(row.number("n")))
      let wilson = share.wilsonInterval().value
      let clopper = share.clopperPearsonInterval().value
      return [
        "low": wilson?.low, "high": wilson?.high, "clopper_pearson_low": clopper?.low,
        "clopper_pearson_high": clopper?.high,
      ]
    }
    try golden.compareRows("mcnemar_exact", ignoring: ["chi2_no_cc"]) { row in
      let test = try McNemarTest(
        gainedCount: Int(row.number("b")), lostCount: Int(row.number("c")))
      return ["p": test.pTwoSided]
    }
    try golden.compareRows("two_proportions") { row in
      let difference = ProportionDifference(
        try Proportion(count: Int(row.number("x1")), total: Int(row.number("n1"))),
        try Proportion(count: Int(row.number("x2")), total: Int(row.number("n2"))))
      let interval = difference.newcombeInterval().value
      return [
        "diff": difference.value.value, "newcombe_ci95_low": interval?.low,
        "newcombe_ci95_high": interval?.high, "z_pooled": difference.pooledZ.value,
        "p_two_sided": difference.pTwoSided.value,
      ]
    }
  }

  @Test("Gains of one person, with the level of each")
  func gains() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compareRows("gain_cases") { row in
      let bounded = try BoundedScores(
        PairedScores([(pre: row.number("pre"), post: row.number("post"))]),
        maximum: row.number("max"))
      let relative = try #require(RelativeGain(bounded).individuals.first)
      #expect(relative.level.rawValue == row.text("level"))
      return [
        "hake_g": AverageIndividualGain(bounded).mean.value,
        "marx_cummings_c": NormalizedChange(bounded).mean.value,
        "relative_percent": relative.percent,
      ]
    }
  }

  @Test("Signed ranks in both directions")
  func signedRank() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compareRows("signed_rank") { row in
      let test = SignedRankTest(
        PairedScores(zip(row.list("pre"), row.list("post")).map { (pre: $0, post: $1) }))
      return [
        "n_nonzero": Double(test.nonZeroCount), "V_plus": test.positiveRankSum,
        "V_minus": test.negativeRankSum, "p_exact_two_sided": test.pTwoSided.value,
        "p_exact_greater": test.pGreater.value,
      ]
    }
  }

  @Test("Quantiles of both definitions")
  func quantiles() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compareRows("quantiles") { row in
      let column = Descriptives(row.list("x"))
      var numbers: [String: Double?] = [:]
      for (index, p) in [0.25, 0.5, 0.75].enumerated() {
        numbers["type7.\(index)"] = column.quantile(p).value
        numbers["type6.\(index)"] = column.quantile(p, method: .exclusive).value
      }
      return numbers
    }
  }

  @Test("Holm and Benjamini-Hochberg, with a missing p kept missing")
  func adjustments() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compare("holm", leavingOut: { $0.hasPrefix("p") || $0.hasPrefix("bonf") }) { entry in
      let table = Row(entry.value)
      var numbers: [String: Double?] = [:]
      func add(_ values: [Double?], as name: String) {
        for (index, value) in values.enumerated() {
          numbers.updateValue(value, forKey: "\(name).\(index)")
        }
      }
      add(try AdjustedP.holm(table.optionals("p")), as: "holm")
      add(try AdjustedP.benjaminiHochberg(table.optionals("p")), as: "bh")
      add(try AdjustedP.holm(table.optionals("p_with_missing")), as: "holm_with_missing")
      return numbers
    }
  }

  @Test("Upper and lower groups, with everyone at a cut in")
  func upperLowerGroups() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compareRows("upper_lower_groups", ignoring: ["totals"]) { row in
      let groups = try UpperLowerGroups(totals: row.list("totals"))
      #expect(groups.overlaps == (row.json["overlap"] as? Bool))
      return [
        "g": Double(groups.targetSize), "upper_cut": groups.upperCut,
        "lower_cut": groups.lowerCut, "n_upper": Double(groups.upperCount),
        "n_lower": Double(groups.lowerCount), "overlap": groups.overlaps ? 1 : 0,
      ]
    }
  }

  @Test("Completeness and both rates of timeliness")
  func reportingRates() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compareRows("reporting_rate") { row in
      let rates = try ReportingRates(
        expected: Int(row.number("expected")), received: Int(row.number("received")),
        onTime: Int(row.number("on_time")))
      return [
        "completeness_percent": rates.completeness.value,
        "timeliness_percent_of_expected": rates.timelinessOfExpected.value,
        "timeliness_percent_of_received": rates.timelinessOfReceived.value,
      ]
    }
  }

  @Test("Means on a half are rounded as decimals")
  func rounding() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compareRows("likert_bands", ignoring: ["half_step", "equal_width_index"]) { row in
      ["rounded": try RoundedDecimal(row.number("mean"), places: 2).value]
    }
  }
}

/// One object of a reference value that is a list: what goes in and what comes out, side by side.
private struct Row {
  let json: [String: Any]

  init(_ json: Any) {
    self.json = json as? [String: Any] ?? [:]
  }

  func number(_ key: String) -> Double { json[key] as? Double ?? .nan }
  func text(_ key: String) -> String { json[key] as? String ?? "" }
  func list(_ key: String) -> [Double] { json[key] as? [Double] ?? [] }
  func optionals(_ key: String) -> [Double?] {
    (json[key] as? [Any] ?? []).map { $0 as? Double }
  }
}

extension GoldenFile {
  /// Like `compare`, for a value that is a list of rows which repeat their inputs.
  fileprivate func compareRows(
    _ statistic: String, ignoring ignored: Set<String> = [],
    with compute: (Row) throws -> [String: Double?]
  ) throws {
    let inputs: Set<String> = [
      "x", "n", "b", "c", "x1", "n1", "x2", "n2", "pre", "post", "max", "mean", "expected",
      "received", "on_time",
    ]
    let leftOut = inputs.union(ignored)
    func isLeftOut(_ path: String) -> Bool {
      path.split(separator: ".").dropFirst().first.map { leftOut.contains(String($0)) } ?? false
    }
    try compare(statistic, leavingOut: isLeftOut) { entry in
      let rows = try #require(entry.value as? [Any]).map { Row($0) }
      var numbers: [String: Double?] = [:]
      for (index, row) in rows.enumerated() {
        for (key, value) in try compute(row) {
          numbers.updateValue(value, forKey: "\(index).\(key)")
        }
      }
      return numbers
    }
  }
}
