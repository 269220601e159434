import Diagnostics
import Statistics

/// Of who was to report in a round and did: over the whole roster, and in each group.
extension RoundCoverage {
  func measures(forms: [FormVersion]) -> [(name: String, measure: IndicatorMeasure)] {
    let all = measures(of: total, forms).map { ("coverage.\($0.name)", $0) }
    let ofGroups = groups.flatMap { group in
      measures(of: group, forms).map {
        ("coverage.by.\(group.groups.joined(separator: "/")).\($0.name)", $0)
      }
    }
    return (all + ofGroups).map { (name: $0.0, measure: $0.1) }
  }

  private func measures(of count: Count, _ forms: [FormVersion]) -> [IndicatorMeasure] {
    func measure(
      _ key: String, th: String, en: String, _ value: @escaping () -> Computed<Double>
    ) -> IndicatorMeasure {
      IndicatorMeasure(
        key, th: th, en: en, columns: ["expected", "received", "late", "on_time"],
        sample: { sample(of: count, forms) }, value)
    }
    func rate(
      _ key: String, th: String, en: String, needsDue: Bool = false,
      _ value: @escaping (ReportingRates) -> Computed<Double>
    ) -> IndicatorMeasure {
      measure(key, th: th, en: en) {
        Computed { () throws(Reason) in
          // Without a due date nobody knows what is in time.
          if needsDue, due == nil { throw .noData }
          return try value(count.rates.get()).get()
        }
      }
    }
    return [
      rate("expected", th: "จำนวนหน่วยที่ต้องรายงาน", en: "units that had to report") {
        .value(Double($0.expected))
      },
      rate("received", th: "จำนวนหน่วยที่รายงานแล้ว", en: "units that reported") {
        .value(Double($0.received))
      },
      rate("on_time", th: "จำนวนหน่วยที่รายงานทันกำหนด", en: "units in time", needsDue: true) {
        .value(Double($0.onTime))
      },
      rate("n_late", th: "จำนวนหน่วยที่รายงานล่าช้า", en: "units that were late", needsDue: true) { _ in
        .value(Double(count.late))
      },
      measure("n_missing", th: "จำนวนหน่วยที่ยังไม่รายงาน", en: "units that did not report") {
        .value(Double(count.missing))
      },
      measure(
        "n_not_applicable", th: "จำนวนหน่วยที่แบบฟอร์มนี้ไม่เกี่ยวข้อง",
        en: "units that the form does not concern"
      ) { .value(Double(count.notApplicable)) },
      rate(
        "completeness_percent", th: "100 · รายงานแล้ว ÷ ต้องรายงาน", en: "100 · received ÷ expected",
        \.completeness),
      rate(
        "timeliness_percent_of_expected", th: "100 · ทันกำหนด ÷ ต้องรายงาน",
        en: "100 · on time ÷ expected", needsDue: true, \.timelinessOfExpected),
      rate(
        "timeliness_percent_of_received", th: "100 · ทันกำหนด ÷ รายงานแล้ว",
        en: "100 · on time ÷ received", needsDue: true, \.timelinessOfReceived),
    ]
  }

  /// The units of the roster: those of the group, and the others left out.
  private func sample(of count: Count, _ forms: [FormVersion]) -> Sample {
    let isWhole = count.groups.isEmpty
    let (own, others) = (
      units.filter { isWhole || $0.expected.groups == count.groups },
      units.filter { !isWhole && $0.expected.groups != count.groups }
    )
    return Sample(
      used: own.map { unit in
        Observation(
          subject: unit.expected.code, sources: [],
          values: [
            unit.state == .notApplicable ? 0 : 1,
            unit.state == .received || unit.state == .late ? 1 : 0, unit.state == .late ? 1 : 0,
            // A report without a time is neither in time nor late.
            unit.state == .received && (due == nil || unit.submittedAt != nil) ? 1 : 0,
          ])
      },
      leftOut: others.map {
        Exclusion(subject: $0.expected.code, source: "", reason: .otherGroup)
      }, forms: forms)
  }
}
