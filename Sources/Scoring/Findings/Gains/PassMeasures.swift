import Diagnostics
import Statistics

/// Pass marks and criteria: the first of each under the plain names, every one under its percentage.
extension GainsAnalysis {
  func passMeasures(_ gains: BoundedGains, _ maximum: Finding.Constant) -> [GainsMeasure] {
    (gains.passRates.first.map { measures(of: $0, maximum) } ?? [])
      + gains.passRates.flatMap { rate in
        measures(of: rate, maximum).map { $0.prefixed("pass_rates.\(rate.percent.nameText).") }
      }
  }

  private func measures(of rate: PassRate, _ maximum: Finding.Constant) -> [GainsMeasure] {
    let constants = [maximum, Finding.Constant("pass_percent", rate.percent)]
    func passes(_ score: SubjectScore) -> Double {
      Thresholds.reaches(score.points, percent: rate.percent, of: maximum.value) ? 1 : 0
    }
    let before = GainsBasis.matchedBefore(["pre", "passes"]) { [$0.points, passes($0)] }
    let after = GainsBasis.matchedAfter(["post", "passes"]) { [$0.points, passes($0)] }
    let both = GainsBasis.pairs(["pre", "post", "passed_before", "passed_after"]) { pair in
      .values([pair.pre.points, pair.post.points, passes(pair.pre), passes(pair.post)])
    }
    func wilson(
      _ key: String, _ basis: GainsBasis, _ share: Computed<Proportion>,
      _ end: @escaping (ConfidenceInterval) -> Double
    ) -> GainsMeasure {
      let sign = key.hasSuffix("low") ? "−" : "+"
      let formula =
        "Wilson: (p + z²/2n \(sign) z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96, p = x/n"
      return GainsMeasure(
        "pass_rate.wilson.\(key)", th: formula, en: formula, basis, constants: constants
      ) {
        Computed<ConfidenceInterval> { () throws(Reason) in
          try share.get().wilsonInterval().get()
        }.map(end)
      }
    }
    func counted(
      _ key: String, th: String, en: String, _ basis: GainsBasis,
      _ value: @escaping () -> Computed<Double>
    ) -> GainsMeasure {
      GainsMeasure("pass_rate.\(key)", th: th, en: en, basis, constants: constants, value)
    }
    return [
      counted(
        "wilson.pre_pass", th: "จำนวนผู้ผ่านเกณฑ์ก่อน (100 · คะแนน ≥ เกณฑ์ · M)",
        en: "number who pass before (100 · score ≥ mark · M)", before
      ) { rate.pre.map { Double($0.count) } },
      counted(
        "wilson.post_pass", th: "จำนวนผู้ผ่านเกณฑ์หลัง (100 · คะแนน ≥ เกณฑ์ · M)",
        en: "number who pass after (100 · score ≥ mark · M)", after
      ) { rate.post.map { Double($0.count) } },
      counted("wilson.n", th: "จำนวนคู่", en: "number of pairs", both) {
        rate.post.map { Double($0.total) }
      },
      wilson("pre_ci95_low", before, rate.pre, \.low),
      wilson("pre_ci95_high", before, rate.pre, \.high),
      wilson("post_ci95_low", after, rate.post, \.low),
      wilson("post_ci95_high", after, rate.post, \.high),
      counted(
        "mcnemar_exact.pass_to_fail", th: "จำนวนผู้ผ่านก่อนแต่ไม่ผ่านหลัง",
        en: "number who pass before and fail after", both
      ) { rate.change.map { Double($0.lostCount) } },
      counted(
        "mcnemar_exact.fail_to_pass", th: "จำนวนผู้ไม่ผ่านก่อนแต่ผ่านหลัง",
        en: "number who fail before and pass after", both
      ) { rate.change.map { Double($0.gainedCount) } },
      counted("mcnemar_exact.p", th: Self.mcNemarWords.thai, en: Self.mcNemarWords.english, both) {
        rate.change.map(\.pTwoSided)
      },
    ]
  }

  static var mcNemarWords: LocalizedText {
    LocalizedText(
      th: "McNemar แบบแม่นตรง: min(1, 2 · P(X ≤ min(b, c))), X ~ Bin(b + c, ½)",
      en: "McNemar, exact: min(1, 2 · P(X ≤ min(b, c))), X ~ Bin(b + c, ½)")
  }

  func criterionMeasures(_ gains: BoundedGains, _ maximum: Finding.Constant) -> [GainsMeasure] {
    (gains.criteria.first.map { measures(of: $0.test, percent: $0.percent, maximum) } ?? [])
      + gains.criteria.flatMap { percent, test in
        measures(of: test, percent: percent, maximum).map {
          $0.prefixed("criteria.\(percent.nameText).")
        }
      }
  }

  private func measures(
    of criterion: CriterionTest, percent: Double, _ maximum: Finding.Constant
  ) -> [GainsMeasure] {
    let test = criterion.test
    let constants = [
      maximum, Finding.Constant("criterion_percent", percent),
      Finding.Constant("mu0", criterion.criterion),
    ]
    func measure(
      _ key: String, th: String, en: String, _ value: @escaping () -> Computed<Double>
    ) -> GainsMeasure {
      GainsMeasure(
        "criterion.one_sample_t.\(key)", th: th, en: en, .matchedAfter(), constants: constants,
        value)
    }
    return [
      measure("mean_percent", th: "100 · x̄ หลัง / M", en: "100 · mean after / M") {
        criterion.meanPercent
      },
      measure(
        "t", th: "t = (x̄ − μ₀) / (S.D. / √n), μ₀ = เกณฑ์ · M / 100",
        en: "t = (x̄ − μ₀) / (S.D. / √n), μ₀ = criterion · M / 100"
      ) { test.t },
      measure("df", th: "df = n − 1", en: "df = n − 1") {
        test.degreesOfFreedom.map(Double.init)
      },
      measure(
        "p_two_sided", th: "p สองทาง = 2 · P(T > |t|)", en: "two-sided p = 2 · P(T > |t|)"
      ) { test.pTwoSided },
      measure("p_greater", th: "p ทางเดียว = P(T > t)", en: "one-sided p = P(T > t)") {
        test.pGreater
      },
      measure(
        "ci95_low_score", th: "x̄ − t(.975; n − 1) · S.D. / √n", en: "x̄ − t(.975; n − 1) · S.D. / √n"
      ) { test.confidenceInterval().map(\.low) },
      measure(
        "ci95_high_score", th: "x̄ + t(.975; n − 1) · S.D. / √n",
        en: "x̄ + t(.975; n − 1) · S.D. / √n"
      ) { test.confidenceInterval().map(\.high) },
    ]
  }
}

extension Double {
  /// As a part of a name: `70`, `66.7`.
  var nameText: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
