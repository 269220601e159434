import Statistics

/// A share now against the round before.
extension IndicatorAnalysis {
  func changeMeasures(
    _ prefix: String, _ change: RoundChange?, sample: @escaping () -> Sample
  ) -> [IndicatorMeasure] {
    guard let change else { return [] }
    let sizes = [change.previous, change.current].compactMap { $0.map { Double($0.total) } }
    func number(
      _ key: String, th: String, en: String, _ value: @escaping () -> Computed<Double>
    ) -> IndicatorMeasure {
      IndicatorMeasure(
        prefix.isEmpty ? key : "\(prefix).\(key)", th: th, en: en,
        columns: ["numerator", "denominator", "previous_numerator", "previous_denominator"],
        sizes: sizes, sample: sample, value)
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
  /// - Parameter before: the units of the earlier round; those of the round before where it is nil.
  func changeSample(of group: Group, since before: [CountedUnit]? = nil, onlySame: Bool) -> Sample {
    changeSample(since: before) { unit in
      group.names.isEmpty || unit.groups == group.names
    } only: { now, before in
      !onlySame || [now, before].allSatisfy { ($0?.denominator ?? 0) > 0 }
    }
  }

  func changeSample(
    since earlier: [CountedUnit]? = nil, of isMember: (CountedUnit) -> Bool,
    only isUsed: (CountedUnit?, CountedUnit?) -> Bool = { _, _ in true }
  ) -> Sample {
    let now = units.map(\.counted)
    let before = earlier ?? previous ?? []
    let earlier = Dictionary(before.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let current = Set(now.map(\.code))
    let pairs =
      now.map { (now: Optional($0), before: earlier[$0.code]) }
      + before.filter { !current.contains($0.code) }.map { (now: nil, before: Optional($0)) }
    var builder = SampleBuilder(forms: forms)
    var members = Members(isWithheld: isWithheld)
    for (unit, other) in pairs {
      let both = [unit, other].compactMap(\.self)
      guard let first = both.first else { continue }
      let sources = both.map(\.source)
      let values = [unit?.numerator, unit?.denominator, other?.numerator, other?.denominator]
      if !both.contains(where: isMember) {
        builder.add(first.code, sources: sources, .leftOut(.otherGroup))
      } else if !isUsed(unit, other) {
        builder.add(
          first.code, sources: sources,
          .leftOut(other == nil ? .noPreviousRound : .nothingToCount))
      } else {
        members.add(
          first.code, sources: sources, values: values,
          sizes: [unit?.denominator ?? 0, other?.denominator ?? 0])
      }
    }
    members.write(to: &builder)
    builder.leave(leftOut)
    return builder.sample
  }
}
