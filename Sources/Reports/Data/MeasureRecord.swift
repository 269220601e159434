import Diagnostics
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
    if let bands = measure.bands { members.append(("bands", bands.json)) }
    members.append(("literacy.area", .object(total(analysis.area, "literacy.area"))))
    let groups = analysis.groups.map { group in
      let path = "literacy.cluster.\(group.names.joined(separator: "/"))"
      return JSONValue.object(named(group, total(group, path)))
    }
    members.append(("literacy.cluster", .array(groups)))
    let units = analysis.units.map { unit($0, "literacy.school.\($0.counted.code)") }
    members.append(("literacy.school", .array(units)))
    if let changes = analysis.changes {
      let rows = changes.map { entry in
        var row = change(entry.step, "literacy.gain_vs_previous_round.\(entry.code)")
        row.set(report.context.unitName, .string(entry.code))
        return JSONValue.object(row)
      }
      members.append(("literacy.gain_vs_previous_round", .array(rows)))
    }
    if let trend { members.append(("literacy.trend", trend)) }
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

  /// The row of a group behind its names.
  private func named(_ group: IndicatorAnalysis.Group, _ figures: JSONValue.Object)
    -> JSONValue.Object
  {
    var row = JSONValue.Object()
    for (name, value) in zip(report.context.groupNames, group.names) {
      row.set(name, .string(value))
    }
    for member in figures.members { row.set(member.key, member.value) }
    return row
  }

  private mutating func total(_ group: IndicatorAnalysis.Group, _ path: String)
    -> JSONValue.Object
  {
    let total = group.total
    var row = JSONValue.Object()
    row.set("schools", .integer(total.unitCount))
    row.set("schools_with_data", .integer(total.unitsWithData))
    // Where nobody reported, there is no sum, rather than one of 0.
    func sum<Number>(_ number: Number?) -> Number? { total.unitCount == 0 ? nil : number }
    let numerator = sum(total.numerator).orNoData
    let denominator = sum(total.denominator).orNoData
    if measure.kind == .levels {
      set("enrolled", sum(total.enrolled).map(Double.init).orNoData, in: &row, path)
      set("tested", sum(total.tested).map(Double.init).orNoData, in: &row, path)
      set("counted", denominator, in: &row, path)
      if let completeness = total.completeness {
        set("completeness_percent", completeness, in: &row, path)
      }
      addLevels(total, to: &row, path)
    } else {
      set("numerator", numerator, total.withheld, in: &row, path)
      if measure.kind != .count { set("denominator", denominator, in: &row, path) }
    }
    if measure.hasShare {
      if measure.kind == .levels {
        set(measure.countKey, numerator, total.withheld, in: &row, path)
      }
      addShare(total, to: &row, path)
    }
    if measure.bands != nil {
      setBand(of: report.figure(of: total, measure), total.withheld, in: &row, path)
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
      let count = levels.map { Double($0.counts[index]) }
      set("n_\(level.shortName)", count, total.withheld, in: &row, path)
    }
    for (index, level) in measure.levels.enumerated() {
      let percent = Computed<Double> { () throws(Reason) in
        try levels.get().percent(ofLevel: index).get()
      }
      set("pct_\(level.shortName)", percent, total.withheld, in: &row, path)
    }
  }

  private mutating func addShare(_ total: UnitTotal, to row: inout JSONValue.Object, _ path: String)
  {
    let withheld = total.withheld
    set(measure.percentKey, total.percent, withheld, in: &row, path)
    set("ci95_low", total.interval.map { 100 * $0.low }, withheld, in: &row, path)
    set("ci95_high", total.interval.map { 100 * $0.high }, withheld, in: &row, path)
    if withheld != nil { row.set("suppressed", true) }
  }

  private mutating func addTarget(
    _ total: UnitTotal, to row: inout JSONValue.Object, _ path: String
  ) {
    if let target = measure.target {
      row.set("target_percent", .number(target.percent))
      row.set("target_direction", .string(target.direction.rawValue))
      let meeting = total.unitsMeetingTarget.map(Double.init).orNoData
      set("schools_meeting_target", meeting, total.verdictsWithheld, in: &row, path)
      let near = Computed<Bool> { () throws(Reason) in
        try target.isWithinChance(of: total.share.get()).get()
      }
      set("target_within_interval", near, total.withheld, in: &row, path)
    }
    if let wanted = measure.countTarget { row.set("target", .number(wanted)) }
    if let isMet = total.isTargetMet { set("target_met", isMet, total.withheld, in: &row, path) }
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
        let count = Computed.value(Double(count))
        set("n_\(level.shortName)", count, unit.withheld, in: &row, path)
      }
    } else {
      set("numerator", .value(counted.numerator), unit.withheld, in: &row, path)
      if measure.kind != .count { row.set("denominator", .number(counted.denominator)) }
    }
    if measure.hasShare { addStanding(of: unit, to: &row, path) }
    return .object(row)
  }

  private mutating func addStanding(
    of unit: IndicatorAnalysis.Unit, to row: inout JSONValue.Object, _ path: String
  ) {
    let counted = unit.counted
    if let withheld = unit.withheld {
      for key in [measure.countKey, measure.percentKey] {
        row.set(key, .null)
        note(withheld.rawValue, "\(path).\(key)")
      }
      row.set("status", .string(withheld.rawValue))
      if let isMet = unit.isTargetMet { set("target_met", isMet, withheld, in: &row, path) }
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
    let ofArea = analysis.area.total.withheld
    set("z_vs_area", unit.zVersusArea, ofArea, in: &row, path)
    set("z_sd", unit.zOverUnits, in: &row, path)
    set("z_robust_mad", unit.robustZ, in: &row, path)
    set("tukey_outlier", unit.isOutsideFences, in: &row, path)
    set("funnel95_low", unit.limits.map { 100 * $0.alertLow }, ofArea, in: &row, path)
    set("funnel95_high", unit.limits.map { 100 * $0.alertHigh }, ofArea, in: &row, path)
    set("funnel998_low", unit.limits.map { 100 * $0.alarmLow }, ofArea, in: &row, path)
    set("funnel998_high", unit.limits.map { 100 * $0.alarmHigh }, ofArea, in: &row, path)
    let status =
      unit.status.reason?.rawValue ?? ofArea?.rawValue ?? unit.status.value?.rawValue ?? ""
    row.set("status", .string(status))
    if let isMet = unit.isTargetMet { set("target_met", isMet, in: &row, path) }
    if measure.bands != nil { setBand(of: percent, nil, in: &row, path) }
  }

  // MARK: Rounds

  private mutating func change(_ step: RoundStep, _ path: String) -> JSONValue.Object {
    let change = step.change
    var row = JSONValue.Object()
    row.set("status", .string(change.status.rawValue))
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
    for (key, value) in values { set(key, value, step.withheld, in: &row, path) }
    return row
  }

  /// Rounds in their order, for the area and each group; nil with fewer than three.
  private var trend: JSONValue? {
    mutating get {
      guard let area = analysis.area.trend else { return nil }
      var object = JSONValue.Object()
      object.set("rounds", .array(area.points.map { .string($0.round) }))
      object.set("area", .object(line(area, "literacy.trend.area")))
      let groups = analysis.groups.compactMap { group -> JSONValue? in
        guard let trend = group.trend else { return nil }
        let path = "literacy.trend.cluster.\(group.names.joined(separator: "/"))"
        return .object(named(group, line(trend, path)))
      }
      object.set("cluster", .array(groups))
      return .object(object)
    }
  }

  private mutating func line(_ trend: RoundTrend, _ path: String) -> JSONValue.Object {
    var object = JSONValue.Object()
    let points = trend.points.map { JSONValue.object(point($0, "\(path).\($0.round)")) }
    object.set("points", .array(points))
    if let change = trend.firstToLast {
      object.set("first_to_last", .object(self.change(change, path + ".first_to_last")))
    }
    if let change = trend.firstToLastOfSameUnits {
      let key = "first_to_last_of_same_schools"
      object.set(key, .object(self.change(change, "\(path).\(key)")))
    }
    return object
  }

  private mutating func point(_ point: RoundTrend.Point, _ path: String) -> JSONValue.Object {
    var row = JSONValue.Object()
    let (total, withheld) = (point.total, point.total.withheld)
    row.set("round", .string(point.round))
    row.set("schools", .integer(total.unitCount))
    // Where nobody reported, there is no sum, rather than one of 0.
    let sum: Computed<Double> =
      total.unitCount == 0 ? .notComputable(.noData) : .value(total.numerator)
    guard measure.hasShare else {
      set(measure.countKey, sum, in: &row, path)
      return row
    }
    set(measure.countKey, sum, withheld, in: &row, path)
    set(
      measure.wholeKey,
      total.unitCount == 0 ? .notComputable(.noData) : .value(total.denominator), in: &row, path)
    set(measure.percentKey, total.percent, withheld, in: &row, path)
    set("ci95_low", point.interval.map { 100 * $0.low }, withheld, in: &row, path)
    set("ci95_high", point.interval.map { 100 * $0.high }, withheld, in: &row, path)
    if measure.bands != nil {
      setBand(of: report.figure(of: total, measure), withheld, in: &row, path)
    }
    return row
  }

  // MARK: Values

  private mutating func set(
    _ key: String, _ value: Computed<Bool>, _ withheld: Withheld? = nil,
    in row: inout JSONValue.Object, _ path: String
  ) {
    let told = withheld == nil ? value.value : nil
    row.set(key, told.map { .boolean($0) } ?? .null)
    if told == nil { note(value.reason, withheld, "\(path).\(key)") }
  }

  /// What the figure is called.
  private mutating func setBand(
    of figure: Computed<Double>, _ withheld: Withheld?, in row: inout JSONValue.Object,
    _ path: String
  ) {
    let value = withheld == nil ? figure.value : nil
    let label = value.flatMap { measure.bands?.label(of: $0) }
    row.set("band", label?.json ?? .null)
    if label == nil { note(figure.reason ?? .scoreOutOfRange, withheld, "\(path).band") }
  }

  private mutating func set(
    _ key: String, _ value: Computed<Double>, _ withheld: Withheld? = nil,
    in row: inout JSONValue.Object, _ path: String
  ) {
    let told = withheld == nil ? value.value : nil
    row.set(key, told.map { .number($0) } ?? .null)
    if told == nil { note(value.reason, withheld, "\(path).\(key)") }
  }

  /// What is withheld is withheld for that reason, whatever else there is.
  private mutating func note(_ reason: Reason?, _ withheld: Withheld?, _ path: String) {
    note(withheld?.rawValue ?? reason?.rawValue ?? Reason.noData.rawValue, path)
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

extension Double? {
  /// A count that nobody gave is no 0.
  fileprivate var orNoData: Computed<Double> { map { .value($0) } ?? .notComputable(.noData) }
}

extension EvaluationPlan.BandSet {
  fileprivate var json: JSONValue {
    [
      "name": .string(name),
      "bands": .array(
        zip(bands.bands, labels).map { band, label in
          ["from": .number(band.from), "th": .string(label.thai), "en": .string(label.english)]
        }),
    ]
  }
}
