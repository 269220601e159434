import Statistics

/// Those who took part against the comparison group: differences are theirs minus its.
extension GainsAnalysis {
  var armMeasures: [GainsMeasure] {
    guard let arms else { return [] }
    let comparison = arms.comparison
    let basis = GainsBasis.pairs(["pre", "post", "gain", "treated"]) { pair in
      guard let group = pair.pre.group else { return .leftOut(.noGroup) }
      return .values(
        [pair.pre.points, pair.post.points, pair.gain, group == comparison ? 0 : 1])
    }.ofEverybody
    return gainMeasures(of: arms.gains, basis).map { $0.prefixed("groups.two_independent.") }
      + adjustedMeasures(of: arms.adjusted, basis).map { $0.prefixed("groups.ancova.") }
  }

  private func gainMeasures(
    of gains: Computed<TwoGroups>, _ basis: GainsBasis
  ) -> [GainsMeasure] {
    func measure(
      _ key: String, th: String, en: String, _ value: @escaping (TwoGroups) -> Computed<Double>
    ) -> GainsMeasure {
      GainsMeasure(key, th: th, en: en, basis) {
        Computed { () throws(Reason) in try value(gains.get()).get() }
      }
    }
    return [
      measure("mean_diff", th: "d̄₁ − d̄₂ (1 = เข้าร่วม, 2 = เปรียบเทียบ)", en: "d̄₁ − d̄₂ (1 = treated)") {
        $0.meanDifference
      },
      measure(
        "welch_t", th: "t = (d̄₁ − d̄₂) / √(s₁²/n₁ + s₂²/n₂)",
        en: "t = (d̄₁ − d̄₂) / √(s₁²/n₁ + s₂²/n₂)"
      ) { $0.welch.t },
      measure(
        "welch_df", th: "df แบบ Welch–Satterthwaite", en: "Welch–Satterthwaite degrees of freedom"
      ) { $0.welch.degreesOfFreedom },
      measure("welch_p", th: "2 · P(T > |t|) แบบ Welch", en: "2 · P(T > |t|), Welch") {
        $0.welch.pTwoSided
      },
      measure(
        "welch_ci95_low", th: "d̄₁ − d̄₂ − t(.975; df) · S.E.", en: "d̄₁ − d̄₂ − t(.975; df) · S.E."
      ) { $0.welch.confidenceInterval().map(\.low) },
      measure(
        "welch_ci95_high", th: "d̄₁ − d̄₂ + t(.975; df) · S.E.", en: "d̄₁ − d̄₂ + t(.975; df) · S.E."
      ) { $0.welch.confidenceInterval().map(\.high) },
      measure(
        "student_t", th: "t = (d̄₁ − d̄₂) / (s_p √(1/n₁ + 1/n₂))",
        en: "t = (d̄₁ − d̄₂) / (s_p √(1/n₁ + 1/n₂))"
      ) { $0.student.t },
      measure(
        "student_p", th: "2 · P(T > |t|), df = n₁ + n₂ − 2", en: "2 · P(T > |t|), df = n₁ + n₂ − 2"
      ) { $0.student.pTwoSided },
      measure(
        "U_first", th: "U₁ = จำนวนคู่ที่ d₁ > d₂ + ½ · จำนวนคู่ที่เท่ากัน",
        en: "U₁ = pairs with d₁ > d₂ + ½ · pairs alike"
      ) { .value($0.mannWhitney.uFirst) },
      measure(
        "mw_p_normal_cc", th: "p ของ Mann–Whitney แบบปกติ ปรับค่าซ้ำและความต่อเนื่อง",
        en: "Mann–Whitney's p, normal, corrected for ties and continuity"
      ) { $0.mannWhitney.pTwoSided },
      measure("prob_superiority", th: "U₁ / (n₁ n₂)", en: "U₁ / (n₁ n₂)") {
        .value($0.mannWhitney.superiority)
      },
      measure("cohens_d", th: "d = (d̄₁ − d̄₂) / s_p", en: "d = (d̄₁ − d̄₂) / s_p") { $0.cohensD },
      measure("hedges_g", th: "g = J(n₁ + n₂ − 2) · d", en: "g = J(n₁ + n₂ − 2) · d") {
        $0.hedgesG
      },
    ]
  }

  private func adjustedMeasures(
    of adjusted: AdjustedDifference, _ basis: GainsBasis
  ) -> [GainsMeasure] {
    func measure(
      _ key: String, th: String, en: String, _ value: @escaping () -> Computed<Double>
    ) -> GainsMeasure {
      GainsMeasure(key, th: th, en: en, basis, value)
    }
    return [
      measure(
        "adjusted_difference", th: "b ของกลุ่ม ในสมการ หลัง = a + b·กลุ่ม + c·ก่อน (กำลังสองน้อยที่สุด)",
        en: "b of the group in post = a + b·group + c·pre, least squares"
      ) { adjusted.difference },
      measure("se", th: "S.E. ของ b", en: "standard error of b") { adjusted.standardError },
      measure("t", th: "t = b / S.E.", en: "t = b / S.E.") { adjusted.t },
      measure("p", th: "2 · P(T > |t|), df = n − 3", en: "2 · P(T > |t|), df = n − 3") {
        adjusted.pTwoSided
      },
      measure("ci95_low", th: "b − t(.975; n − 3) · S.E.", en: "b − t(.975; n − 3) · S.E.") {
        adjusted.confidenceInterval().map(\.low)
      },
      measure("ci95_high", th: "b + t(.975; n − 3) · S.E.", en: "b + t(.975; n − 3) · S.E.") {
        adjusted.confidenceInterval().map(\.high)
      },
      measure(
        "slope_pre", th: "c ของคะแนนก่อน ในสมการเดียวกัน", en: "c of the score before, same equation"
      ) {
        adjusted.slope
      },
    ]
  }
}
