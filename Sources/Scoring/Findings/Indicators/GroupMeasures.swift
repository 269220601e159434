import Statistics

/// The figures of several units together: counts are added, then divided.
extension IndicatorAnalysis {
  func measures(of group: Group) -> [IndicatorMeasure] {
    countMeasures(of: group) + levelMeasures(of: group)
      + (measure.hasShare ? shareMeasures(of: group) : [])
      + changeMeasures("change", group.change) { changeSample(of: group, onlySame: false) }
      + changeMeasures("change_of_same_schools", group.changeOfSameUnits) {
        changeSample(of: group, onlySame: true)
      }
  }

  private func countMeasures(of group: Group) -> [IndicatorMeasure] {
    let total = group.total
    func sum(
      _ key: String, _ number: Double?, isPublic: Bool = false,
      _ value: @escaping (CountedUnit) -> Double?
    ) -> IndicatorMeasure {
      IndicatorMeasure(
        key, th: "ผลรวมของจำนวน", en: "Σ of the counts", columns: [key],
        withheld: isPublic ? nil : total.withheld,
        sample: { sample(of: group, isPublic: isPublic) { [value($0)] } }
      ) {
        // A unit that does not say keeps the sum from being one.
        guard let number, total.unitCount > 0 else { return .notComputable(.noData) }
        return .value(number)
      }
    }
    func count(_ key: String, _ number: Int, th: String, en: String) -> IndicatorMeasure {
      IndicatorMeasure(
        key, th: th, en: en, columns: ["denominator"],
        sample: { sample(of: group, isPublic: true) { [$0.denominator] } }
      ) { .value(Double(number)) }
    }
    var measures = [
      count(
        "schools", total.unitCount, th: "จำนวนหน่วยที่รายงาน", en: "number of units that reported"),
      count(
        "schools_with_data", total.unitsWithData, th: "จำนวนหน่วยที่ตัวหาร > 0",
        en: "number of units with a denominator above 0"),
    ]
    switch measure.kind {
    case .levels:
      measures += [
        sum("enrolled", total.enrolled.map(Double.init), isPublic: true) {
          $0.enrolled.map(Double.init)
        },
        sum("tested", total.tested.map(Double.init), isPublic: true) {
          ($0.tested ?? $0.levels?.total).map(Double.init)
        }, sum("counted", total.denominator, isPublic: true) { $0.denominator },
      ]
    case .share:
      measures += [
        sum("numerator", total.numerator) { $0.numerator },
        sum("denominator", total.denominator, isPublic: true) { $0.denominator },
      ]
    case .count:
      measures += [sum("numerator", total.numerator) { $0.numerator }]
    }
    guard let completeness = total.completeness else { return measures }
    return measures + [
      IndicatorMeasure(
        "completeness_percent", th: "100 · ผลรวมผู้เข้าสอบ ÷ ผลรวมนักเรียนทั้งหมด",
        en: "100 · Σ tested ÷ Σ enrolled", columns: ["tested", "enrolled"],
        sample: {
          sample(of: group, isPublic: true) {
            [($0.tested ?? $0.levels?.total).map(Double.init), $0.enrolled.map(Double.init)]
          }
        }
      ) { completeness }
    ]
  }

  private func levelMeasures(of group: Group) -> [IndicatorMeasure] {
    guard measure.kind == .levels, let levels = group.total.levels else { return [] }
    return measure.levels.enumerated().flatMap { index, level in
      let counts = { (unit: CountedUnit) -> Double? in
        unit.levels.map { Double($0.counts[index]) }
      }
      return [
        IndicatorMeasure(
          "n_\(level.shortName)", th: "ผลรวมของจำนวน", en: "Σ of the counts", columns: [level.name],
          withheld: group.total.withheld, sample: { sample(of: group) { [counts($0)] } }
        ) { levels.map { Double($0.counts[index]) } },
        IndicatorMeasure(
          "pct_\(level.shortName)", th: "100 · ผลรวมของระดับนี้ ÷ ผลรวมของทุกระดับ",
          en: "100 · Σ of this level ÷ Σ of all levels", columns: [level.name, "denominator"],
          withheld: group.total.withheld,
          sample: { sample(of: group) { [counts($0), $0.denominator] } }
        ) {
          Computed { () throws(Reason) in try levels.get().percent(ofLevel: index).get() }
        },
      ]
    }
  }

  private func shareMeasures(of group: Group) -> [IndicatorMeasure] {
    let total = group.total
    let parts = { sample(of: group) { [$0.numerator, $0.denominator] } }
    func share(
      _ key: String, th: String, en: String, _ value: @escaping () -> Computed<Double>
    ) -> IndicatorMeasure {
      IndicatorMeasure(
        key, th: th, en: en, columns: ["numerator", "denominator"], withheld: total.withheld,
        sample: parts, value)
    }
    var measures = [
      share(
        measure.percentKey, th: "100 · ผลรวมตัวตั้ง ÷ ผลรวมตัวหาร (รวมจำนวนก่อนแล้วจึงหาร)",
        en: "100 · Σ numerator ÷ Σ denominator (counts are added, then divided)"
      ) { total.percent },
      share("ci95_low", th: Self.wilsonLow, en: Self.wilsonLow) {
        total.interval.map { 100 * $0.low }
      },
      share("ci95_high", th: Self.wilsonHigh, en: Self.wilsonHigh) {
        total.interval.map { 100 * $0.high }
      },
    ]
    if measure.kind == .levels {
      measures.append(
        IndicatorMeasure(
          measure.countKey, th: "ผลรวมของจำนวนที่ถึงระดับ", en: "Σ of the counts that reach the level",
          columns: ["numerator"], withheld: total.withheld,
          sample: { sample(of: group) { [$0.numerator] } }
        ) { .value(total.numerator) })
    }
    if let meeting = total.unitsMeetingTarget, let target = measure.target {
      measures.append(
        IndicatorMeasure(
          "schools_meeting_target", th: "จำนวนหน่วยที่ถึงเป้าหมาย",
          en: "number of units that meet the target", columns: ["target_met"],
          withheld: total.verdictsWithheld,
          sample: {
            sample(of: group) { [target.isMet(by: $0.share).value.map { $0 ? 1 : 0 }] }
          }
        ) { .value(Double(meeting)) })
    }
    return measures
  }

  static let wilsonLow = "100 · (p + z²/2n − z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96"
  static let wilsonHigh = "100 · (p + z²/2n + z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96"
}
