import Diagnostics
import Statistics

/// Of tasks that two groups rated, each on a sheet of its own.
extension EvaluationAnalysis {
  var pairMeasures: [EvaluationMeasure] {
    pairedSheets.flatMap { sheets -> [EvaluationMeasure] in
      let basis = { pairSample(sheets) }
      let columns = [sheets.first.group ?? "first", sheets.second.group ?? "second"]
      let parts: [(String, LocalizedText, Computed<Double>)] = [
        (
          "n", .init(th: "จำนวนคู่", en: "number of pairs"), .value(Double(sheets.pairs.count))
        ),
        ("mean_first", .mean, sheets.firstMean), ("mean_second", .mean, sheets.secondMean),
        (
          "mean_difference", .init(th: "d̄ = Σd / n", en: "d̄ = Σd / n"), sheets.test.mean
        ),
        ("sd_difference", .deviation, sheets.test.standardDeviation),
        ("t", .verbatim("t = d̄/(s_d/√n)"), sheets.test.t),
        ("df", .verbatim("n − 1"), sheets.test.degreesOfFreedom.map(Double.init)),
        ("p_two_sided", .verbatim("t, df = n − 1"), sheets.test.pTwoSided),
        ("wilcoxon_p", .verbatim("Wilcoxon"), sheets.signedRank.pTwoSided),
        (
          "exact_agreement_percent",
          .init(th: "100 · จำนวนคู่ที่ตรงกัน / n", en: "100 · equal pairs / n"),
          sheets.exactAgreement
        ),
        ("kappa_unweighted", Self.kappa("0/1"), sheets.kappaPart(\.unweighted)),
        ("kappa_equal", Self.kappa("|i − j|"), sheets.kappaPart(\.linear)),
        ("kappa_squared", Self.kappa("(i − j)²"), sheets.kappaPart(\.quadratic)),
      ]
      return parts.map { key, formula, value in
        EvaluationMeasure(
          "work_quality.pairs.\(sheets.outcome.rawValue).\(key)", formula, columns: columns,
          sample: basis
        ) { value }
      }
    }
  }

  private static func kappa(_ weight: String) -> LocalizedText {
    .verbatim("κ = 1 − Σw·o/Σw·e, w = \(weight)")
  }

  /// A pair is two sheets; sheets without a partner are left out.
  private func pairSample(_ sheets: PairedSheets) -> Sample {
    var builder = SampleBuilder(forms: forms)
    for pair in sheets.pairs {
      builder.add(
        pair.task, sources: pair.rows.map { answers[$0].source },
        .values([pair.first, pair.second]))
    }
    for person in answers {
      builder.add(person.subject, sources: [person.source], .leftOut(.noPartner))
    }
    return builder.sample
  }
}

extension PairedSheets {
  /// One of the three kappas.
  public func kappaPart(
    _ part: (CohenKappa) -> Computed<Double>
  ) -> Computed<Double> {
    Computed { () throws(Reason) in try part(kappa.get()).get() }
  }
}
