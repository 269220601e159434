import Diagnostics
import Statistics

extension RaterAgreement {
  var fleissMeasures: [AgreementMeasure] {
    func measure(
      _ key: String, _ formula: String, _ value: @escaping (FleissKappa) -> Computed<Double>
    ) -> AgreementMeasure {
      AgreementMeasure("agreement.fleiss_kappa.\(key)", .verbatim(formula), of: fleiss, value)
    }
    return [
      measure("kappa", "κ = (P̄ − Σp²)/(1 − Σp²)", \.value),
      measure("z", "z = κ/S.E.(κ), κ = 0 (Fleiss, Nee & Landis 1979)", \.z),
      measure("p", "2P(Z > |κ/S.E.|)", \.p),
      measure(
        "conger_exact_kappa", "κ = (P̄ − P_e)/(1 − P_e), P_e = Σp² − Σs²/(m − 1) (Conger 1980)",
        \.conger),
    ]
  }

  /// Of two raters alone.
  var cohenMeasures: [AgreementMeasure] {
    guard let cohen else { return [] }
    func measure(
      _ key: String, _ formula: LocalizedText, _ value: @escaping (CohenKappa) -> Computed<Double>
    ) -> AgreementMeasure {
      AgreementMeasure("agreement.cohen_kappa.\(key)", formula, of: cohen, value)
    }
    let interval = LocalizedText.verbatim("κ ± 1.96·S.E.(κ) (Fleiss, Cohen & Everitt 1969)")
    return [
      measure("n", .ratedByAll) { .value(Double($0.n)) },
      measure(
        "percent_agreement",
        .init(th: "100 · จำนวนที่ให้ตรงกัน / n", en: "100 · number rated alike / n"),
        \.percentAgreement),
      measure("kappa_unweighted", .verbatim("κ = 1 − Σ[a ≠ b]p_ab/Σ[a ≠ b]p_a·p_b"), \.unweighted),
      measure("kappa_equal", .verbatim("κ = 1 − Σ|a − b|p_ab/Σ|a − b|p_a·p_b"), \.linear),
      measure("kappa_squared", .verbatim("κ = 1 − Σ(a − b)²p_ab/Σ(a − b)²p_a·p_b"), \.quadratic),
      measure("kappa_ci95_low", interval) { $0.interval.map(\.low) },
      measure("kappa_ci95_high", interval) { $0.interval.map(\.high) },
    ]
  }
}
