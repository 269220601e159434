import Scoring
import Statistics

/// The figures of one measure on their way into JSON, with the reasons of those that do not exist.
struct MeasureRecord {
  private let analysis: IndicatorAnalysis
  private let report: IndicatorsReport
  private(set) var reasons = JSONValue.Object()

  init(_ analysis: IndicatorAnalysis, _ report: IndicatorsReport) {
    self.analysis = analysis
    self.report = report
  }

  private var measure: Measure { analysis.measure }

  mutating func members() -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("label", measure.label.json), ("kind", .string(measure.kind.word)),
      ("levels", .array(measure.levels.map { .string($0.name) })),
    ]
    members.append(("literacy.area", .object(total(analysis.area, "literacy.area"))))
    let groups = analysis.groups.enumerated().map { index, group in
      var row = JSONValue.Object()
      for (name, value) in zip(report.context.groupNames, group.names) {
        row.set(name, .string(value))
      }
      for member in total(group, "literacy.cluster[\(index)]").members {
        row.set(member.key, member.value)
      }
      return JSONValue.object(row)
    }
    members.append(("literacy.cluster", .array(groups)))
    let units = analysis.units.enumerated().map { unit($1, "literacy.school[\($0)]") }
    members.append(("literacy.school", .array(units)))
    if let changes = analysis.changes {
      let rows = changes.enumerated().map { index, entry in
        var row = change(entry.change, "literacy.gain_vs_previous_round[\(index)]")
        row.set(report.context.unitName, .string(entry.code))
        return JSONValue.object(row)
      }
      members.append(("literacy.gain_vs_previous_round", .array(rows)))
    }
    let leftOut = analysis.leftOut.map { exclusion -> JSONValue in
      [
        "subject": .string(exclusion.subject), "source": .string(exclusion.source),
        "reason": .string(exclusion.reason.rawValue),
      ]
    }
    members.append(("left_out", .array(leftOut)))
    members.append(("warnings", .array(analysis.warnings.map { .string($0.rawValue) })))
    return members
  }

  private mutating func total(_ group: IndicatorAnalysis.Group, _ path: String)
    -> JSONValue.Object
  {
    let total = group.total
    var row = JSONValue.Object()
    row.set("schools", .integer(total.unitCount))
    row.set("schools_with_data", .integer(total.unitsWithData))
    if measure.kind == .levels {
      row.set("enrolled", total.enrolled.map { .integer($0) } ?? .null)
      row.set("tested", total.tested.map { .integer($0) } ?? .null)
      row.set("counted", .number(total.denominator))
      if let completeness = total.completeness {
        set("completeness_percent", completeness, in: &row, path)
      }
      addLevels(total, to: &row, path)
    } else {
      row.set("numerator", .number(total.numerator))
      if measure.kind == .share { row.set("denominator", .number(total.denominator)) }
    }
    if measure.hasShare {
      if measure.kind == .levels { row.set(measure.countKey, .number(total.numerator)) }
      addShare(total, to: &row, path)
    }
    addTarget(total, to: &row, path)
    if let change = group.change {
      row.set("change", .object(self.change(change, path + ".change")))
    }
    if let same = group.changeOfSameUnits {
      row.set("change_of_same_schools", .object(change(same, path + ".change_of_same_schools")))
    }
    return row
  }

  private mutating func addLevels(
    _ total: UnitTotal, to row: inout JSONValue.Object, _ path: String
  ) {
    guard let levels = total.levels else { return }
    for (index, level) in measure.levels.enumerated() {
      row.set("n_\(level.shortName)", levels.value.map { .integer($0.counts[index]) } ?? .null)
    }
    for (index, level) in measure.levels.enumerated() {
      let percent = Computed<Double> { () throws(Reason) in
        try levels.get().percent(ofLevel: index).get()
      }
      set("pct_\(level.shortName)", hidden(percent, total.denominator), in: &row, path)
    }
  }

  private mutating func addShare(_ total: UnitTotal, to row: inout JSONValue.Object, _ path: String)
  {
    let n = total.denominator
    set(measure.percentKey, hidden(total.percent, n), in: &row, path)
    set("ci95_low", hidden(total.interval.map { 100 * $0.low }, n), in: &row, path)
    set("ci95_high", hidden(total.interval.map { 100 * $0.high }, n), in: &row, path)
    if report.isHidden(n) { row.set("suppressed", true) }
  }

  private mutating func addTarget(
    _ total: UnitTotal, to row: inout JSONValue.Object, _ path: String
  ) {
    if let target = measure.target {
      row.set("target_percent", .number(target.percent))
      row.set("target_direction", .string(target.direction.rawValue))
      row.set("schools_meeting_target", total.unitsMeetingTarget.map { .integer($0) } ?? .null)
      let near = Computed<Bool> { () throws(Reason) in
        try target.isWithinChance(of: total.share.get()).get()
      }
      row.set("target_within_interval", near.value.map { .boolean($0) } ?? .null)
    }
    if let wanted = measure.countTarget { row.set("target", .number(wanted)) }
    if let isMet = total.isTargetMet {
      if let reason = isMet.reason { note(reason.rawValue, path + ".target_met") }
      row.set("target_met", isMet.value.map { .boolean($0) } ?? .null)
    }
  }

  private mutating func unit(_ unit: IndicatorAnalysis.Unit, _ path: String) -> JSONValue {
    let counted = unit.counted
    var row = JSONValue.Object()
    row.set(report.context.unitName, .string(counted.code))
    if let label = counted.label { row.set("name", .string(label)) }
    for (name, value) in zip(report.context.groupNames, counted.groups) {
      row.set(name, .string(value))
    }
    if measure.kind == .levels {
      if let enrolled = counted.enrolled { row.set("enrolled", .integer(enrolled)) }
      row.set("tested", .number(counted.denominator))
      for (level, count) in zip(measure.levels, counted.levels?.counts ?? []) {
        row.set("n_\(level.shortName)", .integer(count))
      }
    } else {
      row.set("numerator", .number(counted.numerator))
      if measure.kind == .share { row.set("denominator", .number(counted.denominator)) }
    }
    if measure.hasShare { addStanding(of: unit, to: &row, path) }
    return .object(row)
  }

  private mutating func addStanding(
    of unit: IndicatorAnalysis.Unit, to row: inout JSONValue.Object, _ path: String
  ) {
    let counted = unit.counted
    let n = counted.denominator
    if report.isHidden(n) {
      row.set(measure.percentKey, .null)
      note("suppressed", "\(path).\(measure.percentKey)")
      row.set("status", "suppressed")
      return
    }
    if measure.kind == .levels { row.set(measure.countKey, .number(counted.numerator)) }
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      try counted.share.get().wilsonInterval().get()
    }
    let percent = Computed<Double> { () throws(Reason) in try counted.share.get().percent.get() }
    set(measure.percentKey, percent, in: &row, path)
    set("ci95_low", interval.map { 100 * $0.low }, in: &row, path)
    set("ci95_high", interval.map { 100 * $0.high }, in: &row, path)
    set("z_vs_area", unit.zVersusArea, in: &row, path)
    set("z_sd", unit.zOverUnits, in: &row, path)
    set("z_robust_mad", unit.robustZ, in: &row, path)
    row.set("tukey_outlier", unit.isOutsideFences.value.map { .boolean($0) } ?? .null)
    set("funnel95_low", unit.limits.map { 100 * $0.alertLow }, in: &row, path)
    set("funnel95_high", unit.limits.map { 100 * $0.alertHigh }, in: &row, path)
    set("funnel998_low", unit.limits.map { 100 * $0.alarmLow }, in: &row, path)
    set("funnel998_high", unit.limits.map { 100 * $0.alarmHigh }, in: &row, path)
    let status = unit.status.value?.rawValue ?? unit.status.reason?.rawValue ?? ""
    row.set("status", .string(status))
    if let isMet = unit.isTargetMet {
      row.set("target_met", isMet.value.map { .boolean($0) } ?? .null)
    }
  }

  private mutating func change(_ change: RoundChange, _ path: String) -> JSONValue.Object {
    var row = JSONValue.Object()
    row.set("status", .string(change.status.rawValue))
    let sizes = [change.previous, change.current].compactMap { $0.map { Double($0.total) } }
    let isHidden = sizes.contains(where: report.isHidden)
    func number(_ value: (ProportionDifference) -> Computed<Double>) -> Computed<Double> {
      Computed { () throws(Reason) in try value(change.comparison.get()).get() }
    }
    let values: [(String, Computed<Double>)] = [
      ("diff", change.difference),
      ("newcombe_ci95_low", number { $0.newcombeInterval().map(\.low) }),
      ("newcombe_ci95_high", number { $0.newcombeInterval().map(\.high) }),
      ("z_pooled", number(\.pooledZ)), ("p_two_sided", number(\.pTwoSided)),
      ("relative_percent", change.relativePercent),
    ]
    for (key, value) in values {
      if isHidden {
        row.set(key, .null)
        note("suppressed", "\(path).\(key)")
      } else {
        set(key, value, in: &row, path)
      }
    }
    return row
  }

  private func hidden(_ value: Computed<Double>, _ n: Double) -> Computed<Double>? {
    report.isHidden(n) ? nil : value
  }

  private mutating func set(
    _ key: String, _ value: Computed<Double>?, in row: inout JSONValue.Object, _ path: String
  ) {
    if let number = value?.value {
      row.set(key, .number(number))
    } else {
      row.set(key, .null)
      note(value?.reason?.rawValue ?? "suppressed", "\(path).\(key)")
    }
  }

  private mutating func note(_ reason: String, _ path: String) {
    reasons.set(path, .string(reason))
  }
}

extension Measure.Kind {
  fileprivate var word: String {
    switch self {
    case .share: "share"
    case .count: "count"
    case .levels: "levels"
    }
  }
}
