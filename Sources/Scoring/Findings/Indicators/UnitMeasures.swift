import Statistics

/// The figures of one unit: its own, and how it stands beside the others.
extension IndicatorAnalysis {
  func measures(of unit: Unit) -> [IndicatorMeasure] {
    let counted = unit.counted
    var measures: [IndicatorMeasure] = []
    func own(
      _ key: String, _ column: String, _ value: Double, isPublic: Bool = false
    ) {
      measures.append(
        IndicatorMeasure(
          key, th: "จำนวนที่รายงาน", en: "the count that was reported", columns: [column],
          withheld: isPublic ? nil : unit.withheld, sample: { sample(of: counted, [value]) }
        ) { .value(value) })
    }
    if measure.kind == .levels {
      if let enrolled = counted.enrolled {
        own("enrolled", "enrolled", Double(enrolled), isPublic: true)
      }
      own("tested", "tested", counted.denominator, isPublic: true)
      for (level, count) in zip(measure.levels, counted.levels?.counts ?? []) {
        own("n_\(level.shortName)", level.name, Double(count))
      }
      if measure.hasShare { own(measure.countKey, "numerator", counted.numerator) }
    } else {
      own("numerator", "numerator", counted.numerator, isPublic: measure.kind == .count)
      if measure.kind == .share {
        own("denominator", "denominator", counted.denominator, isPublic: true)
      }
    }
    return measure.hasShare ? measures + standing(of: unit) : measures
  }

  private func standing(of unit: Unit) -> [IndicatorMeasure] {
    let counted = unit.counted
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      try counted.share.get().wilsonInterval().get()
    }
    let alone = { sample(of: counted, [counted.numerator, counted.denominator]) }
    func number(
      _ key: String, th: String, en: String, withheld: Withheld? = nil,
      _ sample: @escaping () -> Sample, _ value: @escaping () -> Computed<Double>
    ) -> IndicatorMeasure {
      IndicatorMeasure(
        key, th: th, en: en, columns: ["numerator", "denominator"],
        withheld: unit.withheld ?? withheld, sample: sample, value)
    }
    let everybody = { sample(of: area) { [$0.numerator, $0.denominator] } }
    let toldOnes = { toldSample { [$0.numerator, $0.denominator] } }
    func limit(_ key: String, _ end: @escaping (Funnel.Limits) -> Double) -> IndicatorMeasure {
      number(
        key, th: "ขอบกรวย: p ของทั้งเขต กับ n ของหน่วย (ทวินามแบบแม่นตรง)",
        en: "funnel limit: p of the area, n of the unit (exact binomial)",
        withheld: area.total.withheld, everybody
      ) { unit.limits.map { 100 * end($0) } }
    }
    return [
      number(
        measure.percentKey, th: "100 · ตัวตั้ง ÷ ตัวหาร", en: "100 · numerator ÷ denominator", alone
      ) { Computed { () throws(Reason) in try counted.share.get().percent.get() } },
      number("ci95_low", th: Self.wilsonLow, en: Self.wilsonLow, alone) {
        interval.map { 100 * $0.low }
      },
      number("ci95_high", th: Self.wilsonHigh, en: Self.wilsonHigh, alone) {
        interval.map { 100 * $0.high }
      },
      number(
        "z_vs_area", th: "z = (p − P) / √(P(1 − P)/n), P ของทั้งเขต",
        en: "z = (p − P) / √(P(1 − P)/n), P of the area", withheld: area.total.withheld, everybody
      ) { unit.zVersusArea },
      number(
        "z_sd", th: "(ร้อยละ − x̄) / S.D. ของร้อยละทุกหน่วยที่แสดงผล",
        en: "(per cent − mean) / S.D. of the per cents of all units shown", toldOnes
      ) { unit.zOverUnits },
      number(
        "z_robust_mad", th: ".6745 · (ร้อยละ − มัธยฐาน) / MAD ของทุกหน่วยที่แสดงผล",
        en: ".6745 · (per cent − median) / MAD of all units shown", toldOnes
      ) { unit.robustZ },
      limit("funnel95_low", \.alertLow), limit("funnel95_high", \.alertHigh),
      limit("funnel998_low", \.alarmLow), limit("funnel998_high", \.alarmHigh),
    ]
  }

  /// One unit alone.
  private func sample(of unit: CountedUnit, _ values: [Double?]) -> Sample {
    Sample(
      used: [Observation(subject: unit.code, source: unit.source, values: values)], forms: forms)
  }

  /// The units of a group; the others, and what was read and does not count, are left out.
  ///
  /// - Parameters:
  ///   - round: an earlier round; the one analysed where it is nil.
  ///   - isPublic: whether the values may be told of each unit. Otherwise units whose figures are
  ///     withheld stand in one sum, so that the number can still be counted again.
  func sample(
    of group: Group, in round: CountedRound? = nil, isPublic: Bool = false,
    _ values: (CountedUnit) -> [Double?]
  ) -> Sample {
    var builder = SampleBuilder(forms: forms)
    var members = Members()
    let units = round ?? current
    for unit in units.units {
      if !group.names.isEmpty, unit.groups != group.names {
        builder.add(unit.code, sources: [unit.source], .leftOut(.otherGroup))
      } else {
        members.add(
          unit.code, sources: [unit.source], values: values(unit),
          isTold: isPublic || units.withholding.units[unit.code] == nil)
      }
    }
    members.write(to: &builder)
    if round == nil { builder.leave(leftOut) }
    return builder.sample
  }

  /// The units that are told, where a number is about these alone.
  private func toldSample(_ values: (CountedUnit) -> [Double?]) -> Sample {
    var builder = SampleBuilder(forms: forms)
    for unit in units {
      let reason = unit.withheld.map {
        $0 == .tooFew ? ExclusionReason.smallGroup : .protectsSmallGroup
      }
      builder.add(
        unit.counted.code, sources: [unit.counted.source],
        reason.map { .leftOut($0) } ?? .values(values(unit.counted)))
    }
    builder.leave(leftOut)
    return builder.sample
  }
}
