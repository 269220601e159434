import Diagnostics
import Statistics

extension ItemAnalysis {
  var reliabilityMeasures: [ItemMeasure] {
    (moments + coefficients + halves + between).map {
      ItemMeasure(
        $0.name.hasPrefix("test.") ? $0.name : "test.reliability.\($0.name)",
        th: $0.formula.thai, en: $0.formula.english, $0.basis, constants: $0.constants, $0.value)
    }
  }

  private var moments: [ItemMeasure] {
    [
      .count("n", th: "จำนวนผู้ตอบครบ", en: "persons with complete answers", .total, reliability.n),
      .count("k", th: "จำนวนข้อ", en: "number of items", .nothing, reliability.itemCount),
      ItemMeasure("mean", th: "X̄ = ΣX / n", en: "X̄ = ΣX / n", .total, reliability.mean),
      ItemMeasure(
        "sd", th: "s_X = √(Σ(X − X̄)² / (n − 1))", en: "s_X = √(Σ(X − X̄)² / (n − 1))", .total,
        reliability.standardDeviation),
      ItemMeasure(
        "var", th: "s_X² = Σ(X − X̄)² / (n − 1)", en: "s_X² = Σ(X − X̄)² / (n − 1)", .total,
        reliability.variance),
    ]
  }

  private var coefficients: [ItemMeasure] {
    let interval = reliability.confidenceInterval()
    return [
      ItemMeasure(
        "alpha", th: "α = k/(k − 1) · (1 − Σsⱼ²/s_X²)", en: "α = k/(k − 1) · (1 − Σsⱼ²/s_X²)",
        .everyItem, reliability.alpha),
      ItemMeasure(
        "feldt_ci95_low", th: "1 − (1 − α) · F(.975; n − 1, (n − 1)(k − 1))",
        en: "1 − (1 − α) · F(.975; n − 1, (n − 1)(k − 1))", .everyItem, interval.map(\.low)),
      ItemMeasure(
        "feldt_ci95_high", th: "1 − (1 − α) · F(.025; n − 1, (n − 1)(k − 1))",
        en: "1 − (1 − α) · F(.025; n − 1, (n − 1)(k − 1))", .everyItem, interval.map(\.high)),
      ItemMeasure(
        "sem", th: "SEM = s_X · √(1 − α)", en: "SEM = s_X · √(1 − α)", .everyItem,
        reliability.standardError),
      ItemMeasure(
        "kr20", th: "k/(k − 1) · (1 − Σpq/σ²) ใช้ความแปรปรวนประชากร เท่ากับ α",
        en: "k/(k − 1) · (1 − Σpq/σ²) with the population variance, equal to α", .everyItem,
        reliability.kr20),
      ItemMeasure(
        "kr21", th: "k/(k − 1) · (1 − X̄(k − X̄)/(kσ²)) ใช้ความแปรปรวนประชากร",
        en: "k/(k − 1) · (1 − X̄(k − X̄)/(kσ²)) with the population variance", .everyItem,
        reliability.kr21),
      ItemMeasure(
        "kr21_sample_var", th: "k/(k − 1) · (1 − X̄(k − X̄)/(ks²))",
        en: "k/(k − 1) · (1 − X̄(k − X̄)/(ks²))", .everyItem, reliability.kr21OfSampleVariance),
    ]
  }

  private var halves: [ItemMeasure] {
    [
      ItemMeasure(
        "split_half_r_odd_even", th: "r ของผลรวมข้อลำดับคี่กับข้อลำดับคู่",
        en: "correlation of the sum of items 1, 3, 5, … with that of items 2, 4, 6, …", .everyItem,
        reliability.splitHalf),
      ItemMeasure(
        "spearman_brown", th: "2r/(1 + r) ของสองครึ่ง", en: "2r/(1 + r) of the halves", .everyItem,
        reliability.spearmanBrown),
      ItemMeasure(
        "guttman_lambda4_odd_even", th: "λ4 = 2(1 − (s_o² + s_e²)/s_X²)",
        en: "λ4 = 2(1 − (s_o² + s_e²)/s_X²)", .everyItem, reliability.lambda4),
    ]
  }

  private var between: [ItemMeasure] {
    [
      ItemMeasure(
        "mean_inter_item_r", th: "r̄ = ค่าเฉลี่ยของ r ทุกคู่ข้อ",
        en: "r̄ = mean correlation of two items", .everyItem, interItem.meanCorrelation),
      ItemMeasure(
        "std_alpha", th: "k·r̄/(1 + (k − 1)·r̄)", en: "k·r̄/(1 + (k − 1)·r̄)", .everyItem,
        interItem.standardizedAlpha),
      ItemMeasure(
        "guttman_lambda2", th: "λ2 = (Σc_ij + √(k/(k − 1)·Σc_ij²))/s_X², i ≠ j",
        en: "λ2 = (Σc_ij + √(k/(k − 1)·Σc_ij²))/s_X², i ≠ j", .everyItem, interItem.lambda2),
      ItemMeasure(
        "guttman_lambda6", th: "λ6 = 1 − Σ(1 − smcⱼ)/Σr_ij", en: "λ6 = 1 − Σ(1 − smcⱼ)/Σr_ij",
        .everyItem, interItem.lambda6),
      ItemMeasure(
        "test.omega_total_1factor", th: "ω = (Σλ)²/((Σλ)² + Σ(1 − λ²)) หนึ่งองค์ประกอบ minres",
        en: "ω = (Σλ)²/((Σλ)² + Σ(1 − λ²)), one minres factor", .everyItem, interItem.omegaTotal),
      ItemMeasure(
        "test.alpha_pairwise", th: "α จากความแปรปรวนร่วมรายคู่ (ใช้ทุกคนที่ตอบทั้งสองข้อ)",
        en: "α from pairwise covariances, of everybody who answered both items",
        .everyItemOfEverybody, pairwiseAlpha),
    ]
  }

  /// The first cut is printed under the plain name of the statistic as well.
  func cutMeasures(of cut: Cut) -> [ItemMeasure] {
    let isFirst = cuts.first?.percent == cut.percent
    let own = cutMeasures(of: cut, "cuts.\(Self.text(of: cut.percent))")
    return (isFirst ? cutMeasures(of: cut, "test.criterion_referenced") : []) + own
  }

  /// `60`, `62.5`.
  private static func text(of percent: Double) -> String {
    Int(exactly: percent).map(String.init) ?? "\(percent)"
  }

  private func cutMeasures(of cut: Cut, _ prefix: String) -> [ItemMeasure] {
    let coefficients = cut.coefficients
    let constants = [Finding.Constant("cut_points", coefficients.cut)]
    func measure(
      _ key: String, _ formula: String, _ basis: ItemBasis, _ value: Computed<Double>
    ) -> ItemMeasure {
      ItemMeasure(
        "\(prefix).\(key)", th: formula, en: formula, basis, constants: constants, value)
    }
    return [
      ItemMeasure(
        "\(prefix).cut_percent", th: "จุดตัดเป็นร้อยละที่ตั้งไว้", en: "the cut that was set, in per cent",
        .nothing, .value(cut.percent)),
      ItemMeasure(
        "\(prefix).cut_points", th: "C = ร้อยละ · คะแนนเต็ม / 100", en: "C = per cent · max / 100",
        .nothing, .value(coefficients.cut)),
      ItemMeasure(
        "\(prefix).n_reaching", th: "จำนวนผู้ได้ X ≥ C", en: "persons with X ≥ C", .total,
        constants: constants, cut.reaching.map { Double($0.count) }),
      measure(
        "lovett_rcc", "1 − (kΣX − ΣX²)/((k − 1)Σ(X − C)²)", .everyItem, coefficients.lovett),
      measure(
        "livingston_k2_kr20", "(KR20·σ² + (X̄ − C)²)/(σ² + (X̄ − C)²)", .everyItem,
        coefficients.livingstonKR20),
      measure(
        "livingston_k2_kr21", "(KR21·σ² + (X̄ − C)²)/(σ² + (X̄ − C)²)", .everyItem,
        coefficients.livingstonKR21),
      measure(
        "livingston_k2_alpha", "(α·σ² + (X̄ − C)²)/(σ² + (X̄ − C)²)", .everyItem,
        coefficients.livingstonAlpha),
    ]
  }
}
