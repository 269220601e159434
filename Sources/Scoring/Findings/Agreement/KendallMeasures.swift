import Diagnostics
import Statistics

extension RaterAgreement {
  var kendallMeasures: [AgreementMeasure] {
    func measure(
      _ key: String, _ formula: LocalizedText, _ value: @escaping (KendallW) -> Computed<Double>
    ) -> AgreementMeasure {
      AgreementMeasure("agreement.kendall_w.\(key)", formula, of: kendall, value)
    }
    return [
      measure(
        "W_ties",
        .init(
          th: "W = 12S/(m²(n³ − n) − mΣ(t³ − t)), S = Σ(R − R̄)², R = ผลรวมอันดับของรายการ",
          en: "W = 12S/(m²(n³ − n) − mΣ(t³ − t)), S = Σ(R − R̄)², R = sum of a thing's ranks"),
        \.value),
      measure("W_uncorrected", .verbatim("W = 12S/(m²(n³ − n))"), \.uncorrected),
      measure("chi2", .verbatim("χ² = m(n − 1)W"), \.chiSquared),
      measure("df", .verbatim("df = n − 1")) { .value(Double($0.degreesOfFreedom)) },
      measure("p", .verbatim("P(χ² > m(n − 1)W), df = n − 1"), \.p),
      measure("subjects", .ratedByAll) { .value(Double($0.subjects)) },
      measure("raters", .raterCount) { .value(Double($0.raters)) },
      measure(
        "incomplete",
        .init(th: "จำนวนรายการที่ประเมินไม่ครบทุกราย", en: "number of things that some rater left out")
      ) { .value(Double($0.incomplete)) },
    ]
  }
}
