import Diagnostics
import Statistics

/// Of tasks that two groups rated, each on a sheet of its own.
extension EvaluationAnalysis {
  var sheetMeasures: [EvaluationMeasure] {
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
      let path = "work_quality.pairs.\(sheets.outcome.rawValue)"
      let measures = (parts + countParts(sheets)).map { key, formula, value in
        EvaluationMeasure("\(path).\(key)", formula, columns: columns, sample: basis) { value }
      }
      return sheets.outcome == .level
        ? measures + taskMeasures(sheets, at: path, columns: columns) : measures
    }
  }

  private func countParts(
    _ sheets: PairedSheets
  ) -> [(String, LocalizedText, Computed<Double>)] {
    let interval = sheets.test.confidenceInterval()
    let limits = LocalizedText.verbatim("d̄ ± t(.975; n − 1) · s_d/√n")
    func count(_ key: String, th: String, en: String, _ count: Int)
      -> (String, LocalizedText, Computed<Double>)
    { (key, .init(th: th, en: en), .value(Double(count))) }
    let counts = sheets.counts
    return [
      ("ci95_low", limits, interval.map(\.low)), ("ci95_high", limits, interval.map(\.high)),
      count("n_above", th: "จำนวนคู่ที่ฝ่ายแรกสูงกว่า", en: "pairs with first > second", counts.above),
      count("n_same", th: "จำนวนคู่ที่เท่ากัน", en: "pairs with first = second", counts.same),
      count("n_below", th: "จำนวนคู่ที่ฝ่ายแรกต่ำกว่า", en: "pairs with first < second", counts.below),
      count(
        "unpaired", th: "จำนวนงานที่ไม่มีผลครบสองฝ่าย", en: "tasks without a value on both sides",
        sheets.unpairedCount),
    ]
  }

  private func taskMeasures(
    _ sheets: PairedSheets, at path: String, columns: [String]
  ) -> [EvaluationMeasure] {
    sheets.pairs.flatMap { pair -> [EvaluationMeasure] in
      let basis = { pairSample(sheets, only: pair) }
      let value = LocalizedText(th: "ระดับของแผ่นนี้", en: "the level of this sheet")
      return [
        ("first", value, pair.first), ("second", value, pair.second),
        ("difference", .init(th: "ฝ่ายแรก − ฝ่ายหลัง", en: "first less second"), pair.difference),
      ].map { key, formula, number in
        EvaluationMeasure(
          "\(path).tasks.\(pair.task).\(key)", formula, columns: columns, sample: basis
        ) { .value(number) }
      }
    }
  }

  private static func kappa(_ weight: String) -> LocalizedText {
    .verbatim("κ = 1 − Σw·o/Σw·e, w = \(weight)")
  }

  /// A pair is two sheets; sheets without a partner are left out.
  private func pairSample(_ sheets: PairedSheets, only own: PairedSheets.Pair? = nil) -> Sample {
    var builder = SampleBuilder(forms: forms)
    for pair in own.map({ [$0] }) ?? sheets.pairs {
      builder.add(
        pair.task, sources: pair.rows.map { answers[$0].source },
        .values([pair.first, pair.second]))
    }
    for person in own == nil ? answers : [] {
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
