import Statistics

/// The signed-rank tests. Zeros are dropped but by Pratt's variant and the Hodges–Lehmann estimate.
extension GainsAnalysis {
  var wilcoxonMeasures: [GainsMeasure] {
    usualMeasures + [
      GainsMeasure(
        "paired.wilcoxon_pratt.z",
        th: "z ของ Pratt: จัดอันดับ |d| รวมค่า 0 แล้วตัดค่า 0 ออก ไม่ปรับความต่อเนื่อง",
        en: "Pratt's z: |d| ranked with the zeros, zeros then dropped, no continuity correction",
        .gains
      ) { [pratt] in pratt.z },
      GainsMeasure(
        "paired.wilcoxon_pratt.p_normal_no_cc", th: "2 · P(Z > |z|)", en: "2 · P(Z > |z|)", .gains
      ) { [pratt] in pratt.pTwoSided },
      GainsMeasure(
        "paired.hodges_lehmann", th: "มัธยฐานของ (dᵢ + dⱼ) / 2 ทุกคู่ i ≤ j",
        en: "median of all (dᵢ + dⱼ) / 2, i ≤ j", .gains
      ) { [hodgesLehmannEstimate] in hodgesLehmannEstimate },
    ]
  }

  private var usualMeasures: [GainsMeasure] {
    let test = signedRank
    let (positives, negatives) = (positiveRankSum, negativeRankSum)
    let exact = test.method == .exact
    func measure(
      _ key: String, th: String, en: String, _ value: @escaping () -> Computed<Double>
    ) -> GainsMeasure {
      GainsMeasure("paired.wilcoxon.\(key)", th: th, en: en, .changes, value)
    }
    return [
      .count(
        "paired.wilcoxon.n_nonzero", th: "จำนวนผู้มี d ≠ 0", en: "number with d ≠ 0", .gains,
        test.nonZeroCount),
      .count(
        "paired.wilcoxon.n_zero", th: "จำนวนผู้มี d = 0", en: "number with d = 0", .gains,
        test.zeroCount),
      measure("V_plus", th: "ผลรวมอันดับของ |d| ที่ d > 0", en: "sum of the ranks of |d| with d > 0") {
        positives
      },
      measure("V_minus", th: "ผลรวมอันดับของ |d| ที่ d < 0", en: "sum of the ranks of |d| with d < 0") {
        negatives
      },
      measure(
        "z_no_cc", th: "z = (V⁺ − n(n+1)/4) / √(n(n+1)(2n+1)/24 − Σ(t³−t)/48)",
        en: "z = (V⁺ − n(n+1)/4) / √(n(n+1)(2n+1)/24 − Σ(t³−t)/48)"
      ) { test.zUncorrected },
      measure(
        "z_cc", th: "z ปรับความต่อเนื่อง ½ เข้าหา 0", en: "z with continuity correction ½ towards 0"
      ) { test.z },
      measure(
        "p_normal_cc", th: "2 · P(Z > |z|), z ปรับความต่อเนื่อง", en: "2 · P(Z > |z|), z corrected"
      ) {
        test.pNormal
      },
      measure(
        "p_normal_no_cc", th: "2 · P(Z > |z|), z ไม่ปรับความต่อเนื่อง",
        en: "2 · P(Z > |z|), z uncorrected"
      ) { test.pNormalUncorrected },
      measure(
        "rank_biserial", th: "r = (V⁺ − V⁻) / (V⁺ + V⁻)", en: "r = (V⁺ − V⁻) / (V⁺ + V⁻)"
      ) { test.rankBiserial },
      measure("p_exact", th: Self.exactWords.thai, en: Self.exactWords.english) { test.pExact },
      measure(
        "p_two_sided", th: exact ? Self.exactWords.thai : "2 · P(Z > |z|), z ปรับความต่อเนื่อง",
        en: exact ? Self.exactWords.english : "2 · P(Z > |z|), z corrected"
      ) { test.pTwoSided },
      measure(
        "p_greater", th: exact ? "P(V ≥ V⁺) แบบแม่นตรง" : "P(Z > z), z ปรับความต่อเนื่อง",
        en: exact ? "P(V ≥ V⁺), exact" : "P(Z > z), z corrected"
      ) { test.pGreater },
    ]
  }

  private static var exactWords: (thai: String, english: String) {
    (
      "min(1, 2 · min(P(V ≤ V⁺), P(V ≥ V⁺))) แบบแม่นตรงจากทุกเครื่องหมายที่เป็นไปได้ของอันดับ",
      "min(1, 2 · min(P(V ≤ V⁺), P(V ≥ V⁺))), exact over all signs of the ranks"
    )
  }
}
