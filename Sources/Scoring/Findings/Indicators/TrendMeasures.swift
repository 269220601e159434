import Statistics

/// A share over three rounds or more.
extension IndicatorAnalysis {
  func trendMeasures(of group: Group) -> [IndicatorMeasure] {
    guard let trend = group.trend else { return [] }
    var measures: [IndicatorMeasure] = []
    for (index, point) in trend.points.enumerated() {
      let round = earlier.indices.contains(index) ? earlier[index] : nil
      measures += self.measures(of: point, in: round, group: group)
    }
    let first = earlier.first
    return measures
      + changeMeasures("first_to_last", trend.firstToLast) {
        changeSample(of: group, since: first, onlySame: false)
      }
      + changeMeasures("first_to_last_of_same_schools", trend.firstToLastOfSameUnits) {
        changeSample(of: group, since: first, onlySame: true)
      }
  }

  private func measures(
    of point: RoundTrend.Point, in round: CountedRound?, group: Group
  ) -> [IndicatorMeasure] {
    let total = point.total
    func number(
      _ key: String, th: String, en: String, columns: [String] = ["numerator", "denominator"],
      isPublic: Bool = false, _ values: @escaping (CountedUnit) -> [Double?],
      _ value: @escaping () -> Computed<Double>
    ) -> IndicatorMeasure {
      IndicatorMeasure(
        "\(point.round).\(key)", th: th, en: en, columns: columns,
        withheld: isPublic ? nil : total.withheld,
        sample: { sample(of: group, in: round, isPublic: isPublic, values) }, value)
    }
    func sum(_ key: String, _ column: String, _ sum: Double, of value: KeyPath<CountedUnit, Double>)
      -> IndicatorMeasure
    {
      number(
        key, th: "ผลรวมของจำนวน", en: "Σ of the counts", columns: [column],
        isPublic: column == "denominator"
      ) {
        [$0[keyPath: value]]
      } _: {
        total.unitCount == 0 ? .notComputable(.noData) : .value(sum)
      }
    }
    let numerator = sum(measure.countKey, "numerator", total.numerator, of: \.numerator)
    guard measure.hasShare else { return [numerator] }
    let parts = { (unit: CountedUnit) -> [Double?] in [unit.numerator, unit.denominator] }
    return [
      numerator,
      sum(measure.wholeKey, "denominator", total.denominator, of: \.denominator),
      number(
        measure.percentKey, th: "100 · ผลรวมตัวตั้ง ÷ ผลรวมตัวหาร (รวมจำนวนก่อนแล้วจึงหาร)",
        en: "100 · Σ numerator ÷ Σ denominator (counts are added, then divided)",
        parts
      ) { total.percent },
      number("ci95_low", th: Self.wilsonLow, en: Self.wilsonLow, parts) {
        point.interval.map { 100 * $0.low }
      },
      number("ci95_high", th: Self.wilsonHigh, en: Self.wilsonHigh, parts) {
        point.interval.map { 100 * $0.high }
      },
    ]
  }
}
