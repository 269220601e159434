import Diagnostics
import Scoring
import Statistics

/// An evaluation as rows, for other programs: for each item, each dimension and the whole one row of
/// all persons, then one for each group that is shown apart.
public struct EvaluationTable: Sendable {
  public let table: Report.Table

  public init(_ analysis: EvaluationAnalysis) {
    var rows: [[Report.Cell]] = []
    for (item, result) in zip(analysis.plan.items, analysis.items) {
      rows += Self.rows(
        "item", item.name, item.label,
        all: (result.all.n, result.all.mean, result.all.standardDeviation),
        groups: result.byGroup, of: analysis)
    }
    for (dimension, result) in zip(analysis.plan.dimensions, analysis.dimensions) {
      rows += Self.rows(
        "dimension", dimension.name, dimension.label,
        all: (result.all.n, result.all.mean, result.all.standardDeviation),
        groups: result.byGroup, of: analysis)
    }
    for (need, place) in zip(analysis.needs?.needs ?? [], (analysis.needs?.needs ?? []).indices) {
      guard let result = analysis.needs?.results[place] else { continue }
      rows.append([
        .text("need"), .text(need.name), .localized(need.label), .empty,
        .integer(result.told(.value(result.n))), .number(result.gap, decimals: 2), .empty, .empty,
        .number(result.modified, decimals: 3),
        analysis.needs?.ranks[place].map(Report.Cell.integer) ?? .empty,
        Self.reason(result.modified),
      ])
    }
    table = Report.Table(
      title: .evaluationTitle,
      columns: [
        .text("kind", .verbatim("kind")), .text("name", .verbatim("name")),
        .text("label", .aspect), .text("group", analysis.plan.groupColumn), .number("n", .count),
        .number("mean", .meanSymbol), .number("sd", .deviationSymbol), .text("level", .level),
        .number("pni_modified", .verbatim("PNI")), .number("rank", .rank),
        .text("reason", .verbatim("reason")),
      ], rows: rows)
  }

  /// Why a row has no number, in the code that the JSON has.
  private static func reason(_ value: Computed<Double>) -> Report.Cell {
    value.reason.map { .text($0.rawValue) } ?? .empty
  }

  private static func rows(
    _ kind: String, _ name: String, _ label: LocalizedText,
    all: (n: Int, mean: Computed<Double>, deviation: Computed<Double>),
    groups: [Descriptives], of analysis: EvaluationAnalysis
  ) -> [[Report.Cell]] {
    let isLabelled = all.n >= EvaluationPlan.fewestForLabel
    let level = all.mean.value.flatMap { analysis.plan.bands?.label(of: $0) }
    let first: [Report.Cell] = [
      .text(kind), .text(name), .localized(label), .empty,
      .integer(all.mean.told(all.n)), .number(all.mean, decimals: 2),
      .number(all.deviation, decimals: 2),
      level.map {
        isLabelled ? .localized($0) : .notComputable(Reason.tooFewForLabel.words)
      } ?? .empty, .empty, .empty, reason(all.mean),
    ]
    guard analysis.isGrouped else { return [first] }
    return [first]
      + zip(analysis.groups, groups).map { group, values in
        let mean = group.told(values.mean)
        return [
          .text(kind), .text(name), .localized(label), .text(group.group ?? ""),
          .integer(group.told(.value(values.n))), .number(mean, decimals: 2),
          .number(group.told(values.standardDeviation), decimals: 2), .empty, .empty, .empty,
          reason(mean),
        ]
      }
  }
}
