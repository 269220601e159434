import Statistics

/// A share now against the round before.
extension IndicatorAnalysis {
  func changeMeasures(
    _ prefix: String, _ step: RoundStep?, sample: @escaping () -> Sample
  ) -> [IndicatorMeasure] {
    guard let step else { return [] }
    let change = step.change
    func number(
      _ key: String, th: String, en: String, _ value: @escaping () -> Computed<Double>
    ) -> IndicatorMeasure {
      IndicatorMeasure(
        prefix.isEmpty ? key : "\(prefix).\(key)", th: th, en: en,
        columns: ["numerator", "denominator", "previous_numerator", "previous_denominator"],
        withheld: step.withheld, sample: sample, value)
    }
    func compared(_ value: @escaping (ProportionDifference) -> Computed<Double>)
      -> () -> Computed<Double>
    {
      { Computed { () throws(Reason) in try value(change.comparison.get()).get() } }
    }
    let newcombe = "Newcombe (1998), 10"
    return [
      number(
        "diff", th: "p − p ครั้งก่อน, p = ผลรวมตัวตั้ง ÷ ผลรวมตัวหาร",
        en: "p − p of the round before, p = Σ numerator ÷ Σ denominator"
      ) { change.difference },
      number(
        "newcombe_ci95_low", th: newcombe, en: newcombe,
        compared { $0.newcombeInterval().map(\.low) }),
      number(
        "newcombe_ci95_high", th: newcombe, en: newcombe,
        compared { $0.newcombeInterval().map(\.high) }),
      number(
        "z_pooled", th: "z = (p₂ − p₁) / √(p̄(1 − p̄)(1/n₁ + 1/n₂))",
        en: "z = (p₂ − p₁) / √(p̄(1 − p̄)(1/n₁ + 1/n₂))", compared(\.pooledZ)),
      number("p_two_sided", th: "2 · P(Z > |z|)", en: "2 · P(Z > |z|)", compared(\.pTwoSided)),
      number(
        "relative_percent", th: "100 · (p₂ − p₁) / p₁", en: "100 · (p₂ − p₁) / p₁"
      ) { change.relativePercent },
    ]
  }

  /// The units of either round that belong to a group.
  ///
  /// - Parameter before: the earlier round; the one before where it is nil.
  func changeSample(of group: Group, since before: CountedRound? = nil, onlySame: Bool) -> Sample {
    changeSample(since: before) { unit in
      group.names.isEmpty || unit.groups == group.names
    } only: { now, before in
      !onlySame || [now, before].allSatisfy { ($0?.denominator ?? 0) > 0 }
    }
  }

  func changeSample(
    since before: CountedRound? = nil, of isMember: (CountedUnit) -> Bool,
    only isUsed: (CountedUnit?, CountedUnit?) -> Bool = { _, _ in true }
  ) -> Sample {
    let before = before ?? earlier.last ?? CountedRound(name: "", units: [])
    let known = Dictionary(
      before.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let present = Set(current.units.map(\.code))
    let pairs =
      current.units.map { (now: Optional($0), before: known[$0.code]) }
      + before.units.filter { !present.contains($0.code) }.map { (now: nil, before: Optional($0)) }
    var builder = SampleBuilder(forms: forms)
    var members = Members()
    for (unit, other) in pairs {
      let both = [unit, other].compactMap(\.self)
      guard let first = both.first else { continue }
      let sources = both.map(\.source)
      let values = [unit?.numerator, unit?.denominator, other?.numerator, other?.denominator]
      if !both.contains(where: isMember) {
        builder.add(first.code, sources: sources, .leftOut(.otherGroup))
      } else if !isUsed(unit, other) {
        let reason: ExclusionReason =
          unit == nil ? .noCurrentRound : other == nil ? .noPreviousRound : .nothingToCount
        builder.add(first.code, sources: sources, .leftOut(reason))
      } else {
        let isTold = [current, before].allSatisfy { $0.withholding.units[first.code] == nil }
        members.add(first.code, sources: sources, values: values, isTold: isTold)
      }
    }
    members.write(to: &builder)
    builder.leave(leftOut)
    return builder.sample
  }
}
