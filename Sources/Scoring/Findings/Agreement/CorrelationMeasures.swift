import Diagnostics
import Statistics

extension RaterAgreement {
  var correlationMeasures: [AgreementMeasure] {
    let count = AgreementMeasure("agreement.icc.subjects", .ratedByAll, of: correlation) {
      .value(Double($0.subjects))
    }
    let raters = AgreementMeasure("agreement.icc.raters", .raterCount, of: correlation) {
      .value(Double($0.raters))
    }
    return CoefficientOfRaters.all.flatMap(measures) + [count, raters]
  }

  private func measures(of form: CoefficientOfRaters) -> [AgreementMeasure] {
    func measure(
      _ key: String, _ formula: LocalizedText,
      _ value: @escaping (IntraclassCorrelation.Form) -> Computed<Double>
    ) -> AgreementMeasure {
      AgreementMeasure("agreement.icc.\(form.name).\(key)", formula, of: correlation) {
        value(form.path($0))
      }
    }
    let error = form.isOneWay ? "MSW" : "MSE"
    let limits = LocalizedText.verbatim(
      form.isAbsolute ? "95 % CI: McGraw & Wong (1996)" : "95 % CI: Shrout & Fleiss (1979), F")
    return [
      measure("icc", .verbatim(form.formula), \.value),
      measure("F", .verbatim("F = MSR/\(error)"), \.f),
      measure("df1", .verbatim("df₁ = n − 1")) { .value($0.numeratorDegrees) },
      measure(
        "df2", .verbatim(form.isOneWay ? "df₂ = n(k − 1)" : "df₂ = (n − 1)(k − 1)")
      ) { .value($0.denominatorDegrees) },
      measure("p", .verbatim("P(F(df₁, df₂) > MSR/\(error))"), \.p),
      measure("ci95_low", limits) { $0.interval.map(\.low) },
      measure("ci95_high", limits) { $0.interval.map(\.high) },
    ]
  }
}

/// One of the six intraclass correlations: n things, k raters.
private struct CoefficientOfRaters {
  let name: String
  let formula: String
  let isOneWay: Bool
  let isAbsolute: Bool
  let path: (IntraclassCorrelation) -> IntraclassCorrelation.Form

  static var all: [CoefficientOfRaters] {
    [
      .init("ICC1", "(MSR − MSW)/(MSR + (k − 1)MSW)", isOneWay: true, \.single1),
      .init(
        "ICC2_1", "(MSR − MSE)/(MSR + (k − 1)MSE + k(MSC − MSE)/n)", isAbsolute: true, \.single2),
      .init("ICC3_1", "(MSR − MSE)/(MSR + (k − 1)MSE)", \.single3),
      .init("ICC1k", "(MSR − MSW)/MSR", isOneWay: true, \.average1),
      .init("ICC2k", "(MSR − MSE)/(MSR + (MSC − MSE)/n)", isAbsolute: true, \.average2),
      .init("ICC3k", "(MSR − MSE)/MSR", \.average3),
    ]
  }

  private init(
    _ name: String, _ formula: String, isOneWay: Bool = false, isAbsolute: Bool = false,
    _ path: @escaping (IntraclassCorrelation) -> IntraclassCorrelation.Form
  ) {
    self.name = name
    self.formula = formula
    self.isOneWay = isOneWay
    self.isAbsolute = isAbsolute
    self.path = path
  }
}
