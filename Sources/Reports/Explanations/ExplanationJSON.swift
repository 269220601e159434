import Diagnostics
import Scoring
import Statistics

/// A finding as JSON, complete enough to compute the number again (docs/json.md).
public struct ExplanationJSON: Sendable {
  private let finding: Finding

  public init(_ finding: Finding) {
    self.finding = finding
  }

  public var value: JSONValue {
    let sample = finding.sample
    var record = JSONValue.Object()
    record.set("finding", .string(finding.name))
    record.set("value", finding.value.value.map(JSONValue.number) ?? .null)
    if let reason = finding.value.reason { record.set("reason", .string(reason.rawValue)) }
    record.set(
      "formula", ["th": .string(finding.formula.thai), "en": .string(finding.formula.english)])
    record.set("columns", .array(finding.columns.map(JSONValue.string)))
    var constants = JSONValue.Object()
    for constant in finding.constants { constants.set(constant.name, .number(constant.value)) }
    record.set("constants", .object(constants))
    record.set(
      "forms",
      .array(sample.forms.map { ["form": .string($0.id), "version": .string($0.version)] }))
    record.set("n_used", .integer(sample.usedCount))
    if sample.withheldCount > 0 { record.set("n_withheld", .integer(sample.withheldCount)) }
    var counts = JSONValue.Object()
    for (reason, count) in sample.leftOutCounts { counts.set(reason.rawValue, .integer(count)) }
    record.set("n_left_out", .object(counts))
    record.set("used", .array(sample.used.map(used)))
    record.set(
      "left_out",
      .array(
        sample.leftOut.map { exclusion in
          [
            "subject": .string(exclusion.subject), "source": .string(exclusion.source),
            "reason": .string(exclusion.reason.rawValue),
          ]
        }))
    return .object(record)
  }

  private func used(_ observation: Observation) -> JSONValue {
    var values = JSONValue.Object()
    for (column, value) in zip(finding.columns, observation.values) {
      values.set(column, value.map(JSONValue.number) ?? .null)
    }
    var entry = JSONValue.Object()
    entry.set("subject", .string(observation.subject))
    entry.set("sources", .array(observation.sources.map(JSONValue.string)))
    entry.set("values", .object(values))
    if observation.isWithheld { entry.set("withheld", true) }
    return .object(entry)
  }
}
