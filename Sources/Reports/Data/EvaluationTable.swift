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
        .text("need"), .text(need.name), .localized(need.label), .empty, .integer(result.n),
        .number(result.gap, decimals: 2), .empty, .empty,
        .number(result.modified, decimals: 3),
        analysis.needs?.ranks[place].map(Report.Cell.integer) ?? .empty,
      ])
    }
    table = Report.Table(
      title: .evaluationTitle,
      columns: [
        .text("kind", .verbatim("kind")), .text("name", .verbatim("name")),
        .text("label", .aspect), .text("group", .evaluatorGroup), .number("n", .count),
        .number("mean", .meanSymbol), .number("sd", .deviationSymbol), .text("level", .level),
        .number("pni_modified", .verbatim("PNI")), .number("rank", .rank),
      ], rows: rows)
  }

  private static func rows(
    _ kind: String, _ name: String, _ label: LocalizedText,
    all: (n: Int, mean: Computed<Double>, deviation: Computed<Double>),
    groups: [Descriptives], of analysis: EvaluationAnalysis
  ) -> [[Report.Cell]] {
    let isLabelled = all.n >= EvaluationReport.fewestForLabel
    let level = all.mean.value.flatMap { analysis.plan.bands?.label(of: $0) }
    let first: [Report.Cell] = [
      .text(kind), .text(name), .localized(label), .empty, .integer(all.n),
      .number(all.mean, decimals: 2), .number(all.deviation, decimals: 2),
      level.map {
        isLabelled ? .localized($0) : .notComputable(Reason.tooFewForLabel.words)
      } ?? .empty,
    ]
    guard analysis.isGrouped else { return [first] }
    return [first]
      + zip(analysis.groups, groups).map { group, values in
        let hidden: Report.Cell? =
          group.isWithheld ? .notComputable(Reason.smallGroup.words) : nil
        return [
          .text(kind), .text(name), .localized(label), .text(group.group ?? ""),
          .integer(values.n), hidden ?? .number(values.mean, decimals: 2),
          hidden ?? .number(values.standardDeviation, decimals: 2),
        ]
      }
  }
}
