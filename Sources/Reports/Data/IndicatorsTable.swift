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
        (analysis.changes ?? []).map { ($0.code, $0.change) },
        uniquingKeysWith: { first, _ in first })
      rows += analysis.units.map { row(analysis, $0, changes[$0.counted.code]) }
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
        .text("status", .standing),
      ], rows: rows)
  }

  private func row(
    _ analysis: IndicatorAnalysis, _ group: IndicatorAnalysis.Group, scope: String
  ) -> [Report.Cell] {
    let total = group.total
    let n = total.denominator
    return [
      .text(analysis.measure.name), .text(scope), .text(group.names.joined(separator: " / ")),
      .empty, .integer(total.unitCount), .integer(total.unitsWithData), count(total.numerator),
      count(n), analysis.measure.hasShare ? percent(total.percent, of: n) : .empty,
      bound(total.interval, \.low, n), bound(total.interval, \.high, n),
      truth(total.isTargetMet),
    ] + cells(group.change) + [.empty]
  }

  private func row(
    _ analysis: IndicatorAnalysis, _ unit: IndicatorAnalysis.Unit, _ change: RoundChange?
  ) -> [Report.Cell] {
    let counted = unit.counted
    let n = counted.denominator
    let share = counted.share
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      guard analysis.measure.hasShare else { throw .noData }
      return try share.get().wilsonInterval().get()
    }
    let percent = Computed<Double> { () throws(Reason) in try share.get().percent.get() }
    let status = unit.status.value?.rawValue ?? unit.status.reason?.rawValue ?? ""
    return [
      .text(analysis.measure.name), .text("unit"), .text(counted.groups.joined(separator: " / ")),
      .text(counted.code), .integer(1), .integer(n > 0 ? 1 : 0), count(counted.numerator), count(n),
      analysis.measure.hasShare ? self.percent(percent, of: n) : .empty,
      bound(interval, \.low, n), bound(interval, \.high, n), truth(unit.isTargetMet),
    ] + cells(change)
      + [.text(!analysis.measure.hasShare ? "" : isHidden(n) ? "suppressed" : status)]
  }

  private func bound(
    _ interval: Computed<ConfidenceInterval>, _ end: KeyPath<ConfidenceInterval, Double>,
    _ n: Double
  ) -> Report.Cell {
    guard !isHidden(n), let value = interval.value else { return .empty }
    return .number(100 * value[keyPath: end], decimals: 2)
  }

  private func truth(_ value: Computed<Bool>?) -> Report.Cell {
    value?.value.map { .text($0 ? "true" : "false") } ?? .empty
  }

  private func cells(_ change: RoundChange?) -> [Report.Cell] {
    let sizes = [change?.previous, change?.current].compactMap { $0.map { Double($0.total) } }
    guard let change, let difference = change.difference.value, !sizes.contains(where: isHidden)
    else { return [.empty, .empty, .empty] }
    let interval = change.comparison.value?.newcombeInterval().value
    return [
      .number(difference, decimals: 4), interval.map { .number($0.low, decimals: 4) } ?? .empty,
      interval.map { .number($0.high, decimals: 4) } ?? .empty,
    ]
  }
}
