import Foundation
import Statistics

/// A small table worked out in exact fractions: the inputs stand beside the results.
struct SmallTable {
  let statistic: String
  let value: Input

  /// The results, with the inputs beside them; nil for an unknown statistic.
  var found: Any? {
    switch statistic {
    case "ioc": return objectiveCongruence
    case "cvi": return contentValidity
    case "pni_modified": return needs
    case "e1_e2": return efficiency
    case "weighted_composite": return composite
    case "holm": return adjusted
    default:
      guard let row else { return nil }
      return value.elements.map { row($0) }
    }
  }

  /// What is computed of one row of a list.
  private var row: ((Input) -> [String: Any])? {
    switch statistic {
    case "wilson": intervals
    case "quantiles": quantiles
    case "gain_cases": gainsOfOne
    case "signed_rank": signedRanks
    case "mcnemar_exact": mcNemar
    case "two_proportions": twoProportions
    case "kendall_w": concordance
    case "likert_bands": bands
    case "upper_lower_groups": upperLower
    case "reporting_rate": reporting
    default: nil
    }
  }

  private func intervals(_ row: Input) -> [String: Any] {
    let share = try? row.proportion()
    let (wilson, exact) = (share?.wilsonInterval().value, share?.clopperPearsonInterval().value)
    return row.echo("x", "n").beside([
      "low": json(wilson?.low), "high": json(wilson?.high),
      "clopper_pearson_low": json(exact?.low), "clopper_pearson_high": json(exact?.high),
    ])
  }

  private func quantiles(_ row: Input) -> [String: Any] {
    let column = Descriptives(row.list("x"))
    func all(_ method: QuantileMethod) -> [Any] {
      [0.25, 0.5, 0.75].map { json(column.quantile($0, method: method)) }
    }
    return row.echo("x").beside(["type7": all(.inclusive), "type6": all(.exclusive)])
  }

  private func gainsOfOne(_ row: Input) -> [String: Any] {
    let pair = PairedScores([(pre: row.number("pre"), post: row.number("post"))])
    guard let bounded = try? BoundedScores(pair, maximum: row.number("max")) else { return [:] }
    let relative = RelativeGain(bounded).individuals.first
    return row.echo("pre", "post", "max").beside([
      "hake_g": json(AverageIndividualGain(bounded).mean),
      "marx_cummings_c": json(NormalizedChange(bounded).mean),
      "relative_percent": json(relative?.percent),
      "level": relative?.level.rawValue ?? "",
    ])
  }

  private func signedRanks(_ row: Input) -> [String: Any] {
    let test = SignedRankTest(
      PairedScores(zip(row.list("pre"), row.list("post")).map { (pre: $0, post: $1) }))
    return row.echo("pre", "post").beside([
      "n_nonzero": test.nonZeroCount, "V_plus": test.positiveRankSum,
      "V_minus": test.negativeRankSum, "p_exact_two_sided": json(test.pExact),
      "p_exact_greater": json(test.pGreater),
    ])
  }

  private func mcNemar(_ row: Input) -> [String: Any] {
    let test = try? McNemarTest(gainedCount: row.count("b"), lostCount: row.count("c"))
    return row.echo("b", "c").beside([
      "p": json(test?.pTwoSided), "chi2_no_cc": json(test?.chiSquared.value),
    ])
  }

  private func twoProportions(_ row: Input) -> [String: Any] {
    guard let first = try? Proportion(count: row.count("x1"), total: row.count("n1")),
      let second = try? Proportion(count: row.count("x2"), total: row.count("n2"))
    else { return [:] }
    let difference = ProportionDifference(first, second)
    let interval = difference.newcombeInterval().value
    return row.echo("x1", "n1", "x2", "n2").beside([
      "diff": json(difference.value), "newcombe_ci95_low": json(interval?.low),
      "newcombe_ci95_high": json(interval?.high), "z_pooled": json(difference.pooledZ),
      "p_two_sided": json(difference.pTwoSided),
    ])
  }

  private func concordance(_ row: Input) -> [String: Any] {
    let test = try? KendallW(row["ratings"].rows)
    return row.echo("ratings").beside([
      "W": json(test?.value.value), "chi2": json(test?.chiSquared.value),
      "p": json(test?.p.value),
    ])
  }

  private func bands(_ row: Input) -> [String: Any] {
    let mean = row.number("mean")
    guard let scale = try? PointScale(lowest: 1, highest: 5),
      let half = try? BandScheme.srisaArd.bands(on: scale).band(of: mean).name,
      let equal = try? BandScheme.equalWidth.bands(on: scale).index(of: mean),
      let rounded = try? RoundedDecimal(mean, places: 2).value
    else { return [:] }
    return row.echo("mean").beside([
      "rounded": rounded, "half_step": half, "equal_width_index": equal + 1,
    ])
  }

  private func upperLower(_ row: Input) -> [String: Any] {
    guard let groups = try? UpperLowerGroups(totals: row.list("totals")) else { return [:] }
    return row.echo("totals").beside([
      "g": groups.targetSize, "upper_cut": groups.upperCut, "lower_cut": groups.lowerCut,
      "n_upper": groups.upperCount, "n_lower": groups.lowerCount, "overlap": groups.overlaps,
    ])
  }

  private func reporting(_ row: Input) -> [String: Any] {
    let rates = try? ReportingRates(
      expected: row.count("expected"), received: row.count("received"),
      onTime: row.count("on_time"))
    return row.echo("expected", "received", "on_time").beside([
      "completeness_percent": json(rates?.completeness.value),
      "timeliness_percent_of_expected": json(rates?.timelinessOfExpected.value),
      "timeliness_percent_of_received": json(rates?.timelinessOfReceived.value),
    ])
  }
}
