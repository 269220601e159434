import Diagnostics
import Scoring
import Statistics
import ThaiText

/// Indicators as JSON (docs/json.md): the figures of a table of counts at the top, those of a form
/// by the name of each indicator.
public struct IndicatorsJSON: Sendable {
  let report: IndicatorsReport

  public init(_ report: IndicatorsReport) {
    self.report = report
  }

  public var value: JSONValue {
    var object = JSONValue.Object()
    let context = report.context
    object.set("unit", .string(context.unitName))
    object.set("by", .array(context.groupNames.map { .string($0) }))
    object.set("against", context.previousName.map { .string($0) } ?? .null)
    if context.earlierNames.count > 1 {
      object.set("rounds_before", .array(context.earlierNames.map { .string($0) }))
    }
    if !context.rounds.isEmpty { object.set("rounds", .array(context.rounds.map(json))) }
    if context.groupsOverlap { object.set("groups_overlap", true) }
    var reasons = JSONValue.Object()
    if context.isPlainTable, let analysis = report.analyses.first {
      var record = MeasureRecord(analysis, report)
      for member in record.members() { object.set(member.key, member.value) }
      reasons = record.reasons
    } else {
      var indicators = JSONValue.Object()
      for analysis in report.analyses {
        var record = MeasureRecord(analysis, report)
        var own = JSONValue.Object()
        for member in record.members() { own.set(member.key, member.value) }
        own.set("not_computable", .object(record.reasons))
        indicators.set(analysis.measure.name, .object(own))
      }
      object.set("indicators", .object(indicators))
    }
    if let coverage = context.coverage {
      let known: [JSONValue] =
        if case .array(let warnings)? = object["warnings"] { warnings } else { [] }
      let own = report.coverageWarnings.map { JSONValue.string($0.rawValue) }
      object.set("warnings", .array(known + own))
      object.set("coverage", json(coverage, &reasons))
    }
    object.set("faults", .array(context.faults.map(json)))
    object.set("doubts", .array(context.doubts.map(json)))
    object.set("not_computable", .object(reasons))
    return .object(object)
  }

  /// Times that nobody knows are absent.
  private func json(_ round: IndicatorsReport.ComparedRound) -> JSONValue {
    var object = JSONValue.Object()
    object.set("round", .string(round.name))
    let times = round.times
    for (key, time) in [
      ("opens", times.opens), ("due", times.due), ("closes", times.closes),
      ("last_report", times.latestReport), ("opened_at", times.openedAt),
    ] {
      if let time { object.set(key, .string(time.iso8601)) }
    }
    return .object(object)
  }

  private func json(_ fault: Diagnostic) -> JSONValue {
    var object = JSONValue.Object()
    object.set("severity", .string(fault.severity.rawValue))
    object.set("code", .string(fault.message.code))
    object.set("place", fault.place.map { .string("\($0)") } ?? .null)
    if case .row(_, let row, let column)? = fault.place {
      object.set("row", .integer(row))
      object.set("column", column.map { .string($0) } ?? .null)
    }
    object.set("finding", fault.message.finding.json)
    object.set("remedy", fault.message.remedy.json)
    return .object(object)
  }

  private func json(_ doubt: IndicatorsReport.Doubt) -> JSONValue {
    var object = JSONValue.Object()
    object.set(report.context.unitName, .string(doubt.code))
    object.set("name", doubt.label.map { .string($0) } ?? .null)
    object.set("finding", doubt.message.finding.json)
    return .object(object)
  }

  private func json(_ coverage: RoundCoverage, _ reasons: inout JSONValue.Object) -> JSONValue {
    var object = JSONValue.Object()
    for member in counts(coverage.total, coverage, "coverage", &reasons) {
      object.set(member.key, member.value)
    }
    object.set("due", coverage.due.map { .string($0.iso8601) } ?? .null)
    if coverage.due == nil { reasons.set("coverage.due", .string(Reason.noData.rawValue)) }
    object.set(
      "by",
      .array(
        coverage.groups.map { group in
          var row = JSONValue.Object()
          for (name, value) in zip(report.context.groupNames, group.groups) {
            row.set(name, .string(value))
          }
          for member in counts(
            group, coverage, "coverage.by.\(group.groups.joined(separator: "/"))", &reasons)
          {
            row.set(member.key, member.value)
          }
          return .object(row)
        }))
    object.set(
      "late",
      .array(
        coverage.late.map { unit, time in
          ["code": .string(unit.code), "submitted_at": .string(time.iso8601)]
        }))
    object.set("missing", .array(coverage.missing.map { .string($0.code) }))
    object.set("not_applicable", .array(coverage.notApplicable.map { .string($0.code) }))
    object.set("unexpected", .array(coverage.unexpected.map { .string($0) }))
    return .object(object)
  }

  private func counts(
    _ count: RoundCoverage.Count, _ coverage: RoundCoverage, _ path: String,
    _ reasons: inout JSONValue.Object
  ) -> [(key: String, value: JSONValue)] {
    func number(_ key: String, _ value: Computed<Double>) -> (key: String, value: JSONValue) {
      if let reason = value.reason { reasons.set("\(path).\(key)", .string(reason.rawValue)) }
      return (key, value.value.map(JSONValue.number) ?? .null)
    }
    func rate(_ rate: (ReportingRates) -> Computed<Double>) -> Computed<Double> {
      Computed { () throws(Reason) in try rate(count.rates.get()).get() }
    }
    // Without a due date nobody knows what is in time.
    let noDue = coverage.due == nil ? Computed<Double>.notComputable(.noData) : nil
    return [
      number("expected", count.rates.map { Double($0.expected) }),
      number("received", count.rates.map { Double($0.received) }),
      number("on_time", noDue ?? count.rates.map { Double($0.onTime) }),
      number("n_late", noDue ?? .value(Double(count.late))),
      ("n_missing", .integer(count.missing)),
      ("n_not_applicable", .integer(count.notApplicable)),
      number("completeness_percent", rate(\.completeness)),
      number("timeliness_percent_of_expected", noDue ?? rate(\.timelinessOfExpected)),
      number("timeliness_percent_of_received", noDue ?? rate(\.timelinessOfReceived)),
    ]
  }
}
