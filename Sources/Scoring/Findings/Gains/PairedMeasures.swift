import Statistics

/// What the pairs say without a full score: gains, tests, effect sizes. d = after − before.
extension GainsAnalysis {
  var pairedMeasures: [GainsMeasure] {
    gainMeasures + tTestMeasures + wilcoxonMeasures + effectMeasures + otherPairedMeasures
  }

  private var gainMeasures: [GainsMeasure] {
    let (gain, sum, squares) = (gain, sumOfDifferences, sumOfSquaredDifferences)
    return [
      .count("n", th: "จำนวนคู่", en: "number of pairs", .gains, gain.n),
      GainsMeasure(
        "mean_gain", th: "d̄ = Σd / n, d = หลัง − ก่อน", en: "d̄ = Σd / n, d = post − pre", .gains
      ) {
        gain.mean
      },
      GainsMeasure(
        "sd_gain", th: "S.D. = √(Σ(d − d̄)² / (n − 1))", en: "S.D. = √(Σ(d − d̄)² / (n − 1))", .gains
      ) {
        gain.standardDeviation
      },
      GainsMeasure("se_gain", th: "S.E. = S.D. / √n ของ d", en: "S.E. = S.D. / √n of d", .gains) {
        gain.standardError
      },
      GainsMeasure("median_gain", th: "มัธยฐานของ d", en: "median of d", .gains) { gain.median },
      .count("n_improved", th: "จำนวนผู้มี d > 0", en: "number with d > 0", .gains, gain.improvedCount),
      .count("n_same", th: "จำนวนผู้มี d = 0", en: "number with d = 0", .gains, gain.sameCount),
      .count("n_declined", th: "จำนวนผู้มี d < 0", en: "number with d < 0", .gains, gain.declinedCount),
      GainsMeasure(
        "r_pre_post", th: "สหสัมพันธ์เพียร์สัน r(ก่อน, หลัง)", en: "Pearson's r(pre, post)", .gains
      ) { gain.preWithPost },
      GainsMeasure(
        "r_gain_pre", th: "สหสัมพันธ์เพียร์สัน r(d, ก่อน)", en: "Pearson's r(d, pre)", .gains
      ) { gain.gainWithPre },
      GainsMeasure(
        "r_gain_mean_oldham", th: "สหสัมพันธ์ของ Oldham r(d, (ก่อน + หลัง) / 2)",
        en: "Oldham's r(d, (pre + post) / 2)", .gains
      ) { gain.gainWithMean },
      GainsMeasure("sum_d", th: "Σd", en: "Σd", .gains) { sum },
      GainsMeasure("sum_d2", th: "Σd²", en: "Σd²", .gains) { squares },
    ].map { $0.prefixed("paired.gain.") }
  }

  private var tTestMeasures: [GainsMeasure] {
    let test = tTest
    return [
      GainsMeasure(
        "t", th: "t = d̄ / (S.D. ของ d / √n)", en: "t = d̄ / (S.D. of d / √n)", .gains
      ) { test.t },
      GainsMeasure("df", th: "df = n − 1", en: "df = n − 1", .gains) {
        test.degreesOfFreedom.map(Double.init)
      },
      GainsMeasure(
        "p_two_sided", th: "p สองทาง = 2 · P(T > |t|), T แจกแจงแบบทีที่ n − 1",
        en: "two-sided p = 2 · P(T > |t|), T Student's t with n − 1", .gains
      ) { test.pTwoSided },
      GainsMeasure(
        "p_greater", th: "p ทางเดียว = P(T > t), T แจกแจงแบบทีที่ n − 1",
        en: "one-sided p = P(T > t), T Student's t with n − 1", .gains
      ) { test.pGreater },
      interval("ci95_low", "−", ".975") { test.confidenceInterval().map(\.low) },
      interval("ci95_high", "+", ".975") { test.confidenceInterval().map(\.high) },
      interval("ci90_low", "−", ".95") { test.confidenceInterval(level: 0.90).map(\.low) },
      interval("ci90_high", "+", ".95") { test.confidenceInterval(level: 0.90).map(\.high) },
    ].map { $0.prefixed("paired.t_test.") }
  }

  private func interval(
    _ key: String, _ sign: String, _ quantile: String, _ value: @escaping () -> Computed<Double>
  ) -> GainsMeasure {
    let formula = "d̄ \(sign) t(\(quantile); n − 1) · S.D. / √n"
    return GainsMeasure(key, th: formula, en: formula, .gains, value)
  }

  private var effectMeasures: [GainsMeasure] {
    let sizes = effectSizes
    func size(
      _ key: String, _ formula: String, _ value: @escaping () -> Computed<Double>
    ) -> GainsMeasure {
      GainsMeasure(key, th: formula, en: formula, .gains, value)
    }
    return [
      size("d_z", "d_z = d̄ / s_d") { sizes.dZ },
      size("d_av", "d_av = d̄ / √((s_pre² + s_post²) / 2)") { sizes.dAverage },
      size("d_av_lakens", "d̄ / ((s_pre + s_post) / 2)") { sizes.dAverageLakens },
      size("d_rm", "d_rm = d_z · √(2(1 − r))") { sizes.dRepeatedMeasures },
      size("glass_pre", "Δ = d̄ / s_pre") { sizes.glassPre },
      size("J_exact", "J = Γ(ν/2) / (√(ν/2) · Γ((ν − 1)/2)), ν = n − 1") { sizes.correction },
      size("g_z", "g_z = J · d_z") { sizes.gZ },
      size("g_av", "g_av = J · d_av") { sizes.gAverage },
      GainsMeasure(
        "d_z_ci95_low", th: "ค่า δ ที่ P(T ≥ t; n − 1, δ√n) = .025, T แบบ noncentral t",
        en: "the δ at which P(T ≥ t; n − 1, δ√n) = .025, T noncentral t", .gains
      ) { sizes.confidenceIntervalOfDZ().map(\.low) },
      GainsMeasure(
        "d_z_ci95_high", th: "ค่า δ ที่ P(T ≤ t; n − 1, δ√n) = .025, T แบบ noncentral t",
        en: "the δ at which P(T ≤ t; n − 1, δ√n) = .025, T noncentral t", .gains
      ) { sizes.confidenceIntervalOfDZ().map(\.high) },
    ].map { $0.prefixed("paired.effect_size.") }
  }

  private var otherPairedMeasures: [GainsMeasure] {
    let (superiority, normality, gain) = (superiority, normality, gain)
    return [
      GainsMeasure(
        "paired.prob_superiority.dependent", th: "(จำนวน d > 0 + ½ · จำนวน d = 0) / n",
        en: "(number with d > 0 + ½ · number with d = 0) / n", .gains
      ) { superiority.probability },
      GainsMeasure(
        "paired.prob_superiority.sign_test_p",
        th: "sign test: min(1, 2 · P(X ≤ จำนวนที่น้อยกว่า)), X ~ Bin(จำนวน d ≠ 0, ½)",
        en: "sign test: min(1, 2 · P(X ≤ the smaller number)), X ~ Bin(number with d ≠ 0, ½)",
        .changes
      ) { superiority.signTestP },
      GainsMeasure(
        "paired.shapiro_gain.W", th: "W ของ Shapiro–Wilk จาก d (Royston AS R94)",
        en: "Shapiro–Wilk's W of d (Royston, AS R94)", .gains
      ) { normality.map(\.w) },
      GainsMeasure(
        "paired.shapiro_gain.p", th: "p ของ Shapiro–Wilk จาก d (Royston AS R94)",
        en: "Shapiro–Wilk's p of d (Royston, AS R94)", .gains
      ) { normality.map(\.p) },
      GainsMeasure(
        "paired.shapiro_gain.skew_G1",
        th: "ความเบ้ของ d: G1 = √(n(n − 1)) / (n − 2) · m₃ / m₂^1.5, mₖ = Σ(d − d̄)ᵏ / n",
        en: "skewness of d: G1 = √(n(n − 1)) / (n − 2) · m₃ / m₂^1.5, mₖ = Σ(d − d̄)ᵏ / n", .gains
      ) { gain.skewness },
    ]
  }
}

extension GainsBasis {
  /// The gains of those who changed; the others are left out by the statistic.
  static var changes: GainsBasis {
    pairs(["pre", "post", "gain"]) { pair in
      Thresholds.areEqual(pair.pre.points, pair.post.points)
        ? .leftOut(.noDifference) : .values([pair.pre.points, pair.post.points, pair.gain])
    }
  }
}
