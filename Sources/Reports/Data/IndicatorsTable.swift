import Diagnostics
import Scoring
import Statistics

extension IndicatorsReport {
  /// Every figure in rows, for other programs: each indicator for the area, its groups, its units.
  public var dataTable: Report.Table {
    var rows: [[Report.Cell]] = []
    for analysis in analyses {
      rows.append(row(analysis, analysis.area, scope: "area"))
      rows += analysis.groups.map { row(analysis, $0, scope: "group") }
      let changes = Dictionary(
        (analysis.changes ?? []).map { ($0.code, $0.step) },
        uniquingKeysWith: { first, _ in first })
      rows += analysis.units.map { row(analysis, $0, changes[$0.counted.code]) }
      rows += trendRows(analysis, analysis.area, scope: "trend_area")
      rows += analysis.groups.flatMap { trendRows(analysis, $0, scope: "trend_group") }
    }
    return Report.Table(
      title: .indicatorsTitle,
      columns: [
        .text("indicator", .indicator), .text("scope", .init(th: "ขอบเขต", en: "Scope")),
        .text("group", .group), .text("unit", .school), .number("units", .schools),
        .number("units_with_data", .schools), .number("numerator", .numerator),
        .number("denominator", .denominator), .number("percent", .percent),
        .number("ci95_low", .interval), .number("ci95_high", .interval),
        .text("target_met", .targetMet), .number("diff", .points),
        .number("newcombe_ci95_low", .interval), .number("newcombe_ci95_high", .interval),
        .text("status", .standing), .text("band", .level), .text("round", .round),
      ], rows: rows)
  }

  /// A row a round; the last one has the difference from the first.
  private func trendRows(
    _ analysis: IndicatorAnalysis, _ group: IndicatorAnalysis.Group, scope: String
  ) -> [[Report.Cell]] {
    guard let trend = group.trend else { return [] }
    return trend.points.enumerated().map { index, point in
      let isLast = index == trend.points.count - 1
      return row(
        analysis, point.total, names: group.names, scope: scope,
        change: isLast ? trend.firstToLast : nil, round: point.round)
    }
  }

  private func row(
    _ analysis: IndicatorAnalysis, _ group: IndicatorAnalysis.Group, scope: String
  ) -> [Report.Cell] {
    row(
      analysis, group.total, names: group.names, scope: scope, change: group.change,
      round: analysis.round)
  }

  private func row(
    _ analysis: IndicatorAnalysis, _ total: UnitTotal, names: [String], scope: String,
    change: RoundStep?, round: String
  ) -> [Report.Cell] {
    let (withheld, measure) = (total.withheld, analysis.measure)
    let isEmpty = total.unitCount == 0
    return [
      .text(measure.name), .text(scope), .text(names.joined(separator: " / ")), .empty,
      .integer(total.unitCount), .integer(total.unitsWithData),
      isEmpty ? .empty : numerator(total.numerator, withheld),
      isEmpty ? .empty : count(total.denominator),
      measure.hasShare ? percent(total.percent, withheld) : .empty,
      bound(total.interval, \.low, withheld), bound(total.interval, \.high, withheld),
      truth(total.isTargetMet, withheld),
    ] + cells(change) + [
      .text(withheld?.rawValue ?? ""), bandCell(figure(of: total, measure), measure, withheld),
      .text(round),
    ]
  }

  private func row(
    _ analysis: IndicatorAnalysis, _ unit: IndicatorAnalysis.Unit, _ change: RoundStep?
  ) -> [Report.Cell] {
    let (counted, withheld) = (unit.counted, unit.withheld)
    let n = counted.denominator
    let share = counted.share
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      guard analysis.measure.hasShare else { throw .noData }
      return try share.get().wilsonInterval().get()
    }
    let percent = Computed<Double> { () throws(Reason) in try share.get().percent.get() }
    let status =
      unit.status.reason?.rawValue ?? analysis.area.total.withheld?.rawValue
      ?? unit.status.value?.rawValue ?? ""
    return [
      .text(analysis.measure.name), .text("unit"), .text(counted.groups.joined(separator: " / ")),
      .text(counted.code), .integer(1), .integer(n > 0 ? 1 : 0),
      numerator(counted.numerator, withheld), count(n),
      analysis.measure.hasShare ? self.percent(percent, withheld) : .empty,
      bound(interval, \.low, withheld), bound(interval, \.high, withheld),
      truth(unit.isTargetMet, withheld),
    ] + cells(change) + [
      .text(withheld?.rawValue ?? (analysis.measure.hasShare ? status : "")),
      analysis.measure.hasShare ? bandCell(percent, analysis.measure, withheld) : .empty,
      .text(analysis.round),
    ]
  }

  private func bound(
    _ interval: Computed<ConfidenceInterval>, _ end: KeyPath<ConfidenceInterval, Double>,
    _ withheld: Withheld?
  ) -> Report.Cell {
    guard withheld == nil, let value = interval.value else { return .empty }
    return .number(100 * value[keyPath: end], decimals: 2)
  }

  /// A blank where there is no figure, or none that is told.
  private func bandCell(
    _ figure: Computed<Double>, _ measure: Measure, _ withheld: Withheld?
  ) -> Report.Cell {
    let value = withheld == nil ? figure.value : nil
    return value.flatMap { measure.bands?.label(of: $0) }.map { .localized($0) } ?? .empty
  }

  private func truth(_ value: Computed<Bool>?, _ withheld: Withheld?) -> Report.Cell {
    if withheld != nil { return .empty }
    return value?.value.map { .text($0 ? "true" : "false") } ?? .empty
  }

  private func cells(_ step: RoundStep?) -> [Report.Cell] {
    guard let step, let difference = step.toldDifference
    else { return [.empty, .empty, .empty] }
    let interval = step.change.comparison.value?.newcombeInterval().value
    return [
      .number(difference, decimals: 4), interval.map { .number($0.low, decimals: 4) } ?? .empty,
      interval.map { .number($0.high, decimals: 4) } ?? .empty,
    ]
  }
}
