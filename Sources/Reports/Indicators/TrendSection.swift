import Diagnostics
import Scoring
import Statistics

extension IndicatorsReport {
  /// Three rounds or more beside one another; nil with fewer.
  func trendSection(isWide: Bool) -> Report.Section? {
    var blocks: [Report.Block] = []
    for analysis in inFull(analyses) {
      guard let trend = analysis.area.trend else { continue }
      if !context.groupsOverlap { blocks.append(.table(roundTable(analysis, trend))) }
      if !analysis.groups.isEmpty { blocks.append(.table(groupTrends(analysis, isWide: isWide))) }
      if isWide, let figure = figure(analysis, trend) { blocks.append(.figure(figure)) }
    }
    return blocks.isEmpty ? nil : Report.Section(heading: .trendHeading, blocks: blocks)
  }

  private func roundTable(_ analysis: IndicatorAnalysis, _ trend: RoundTrend) -> Report.Table {
    let measure = analysis.measure
    var columns: [Report.Column] = [
      .text("round", .round), .number("schools", .schools), .number("numerator", .numerator),
    ]
    if measure.hasShare {
      columns += [
        .number("denominator", measure.kind == .levels ? .tested : .denominator),
        .number("percent", .percent), .text("ci95", .interval),
      ]
    }
    let rows = trend.points.map { point -> [Report.Cell] in
      let total = point.total
      var row: [Report.Cell] = [.text(point.round), .integer(total.unitCount)]
      guard total.unitCount > 0 else {
        return row + columns.dropFirst(2).map { _ in .notComputable(Reason.noData.words) }
      }
      let withheld = total.withheld
      row.append(numerator(total.numerator, withheld))
      if measure.hasShare {
        row += [
          count(total.denominator), percent(total.percent, withheld),
          interval(point.interval, withheld),
        ]
      }
      return row
    }
    return Report.Table(
      title: LocalizedText(
        th: "\(measure.label.thai) ทุกครั้ง", en: "\(measure.label.english), all rounds"),
      columns: columns, rows: rows, notes: [.trendNote] + withheldNotes(rows),
      finding: trendFinding(trend).map { .tableShows($0) })
  }

  private func trendFinding(_ trend: RoundTrend) -> LocalizedText? {
    guard let first = trend.points.first?.round, let last = trend.points.last?.round,
      let change = trend.firstToLast, let all = words(for: change)
    else { return nil }
    var (thai, english) = (
      "จาก \(first) ถึง \(last) เปลี่ยน \(all.thai)",
      "from \(first) to \(last) it changed by \(all.english)"
    )
    if let same = trend.firstToLastOfSameUnits.flatMap(words) {
      thai += "; เฉพาะโรงเรียนที่มีข้อมูลทั้งสองครั้ง \(same.thai)"
      english += "; for the schools with data in both, by \(same.english)"
    }
    return LocalizedText(th: thai, en: english)
  }

  private func words(for step: RoundStep) -> LocalizedText? {
    guard let difference = step.toldDifference else { return nil }
    let points = signed(100 * difference)
    guard let interval = step.change.comparison.value?.newcombeInterval().value else {
      return LocalizedText(th: "\(points) จุด", en: "\(points) points")
    }
    let range = "[\(signed(100 * interval.low)), \(signed(100 * interval.high))]"
    return LocalizedText(
      th: "\(points) จุด (ช่วงเชื่อมั่น 95% \(range))",
      en: "\(points) points (95% interval \(range))")
  }

  /// A row a group, a column a round.
  private func groupTrends(_ analysis: IndicatorAnalysis, isWide: Bool) -> Report.Table {
    let measure = analysis.measure
    let rounds = analysis.area.trend?.points.map(\.round) ?? []
    let figures: LocalizedText = measure.hasShare ? .percent : .numerator
    var columns: [Report.Column] = [.text("group", groupHeader)]
    for (index, round) in rounds.enumerated() {
      columns.append(.number("round_\(index + 1)", .verbatim(round), group: figures))
    }
    if measure.hasShare {
      columns.append(.number("first_to_last", .firstToLast))
      if isWide { columns.append(.text("first_to_last_ci95", .interval)) }
    }
    func row(_ name: Report.Cell, _ group: IndicatorAnalysis.Group) -> [Report.Cell] {
      let points = group.trend?.points ?? []
      var row = [name] + points.map { cell($0, measure) }
      if measure.hasShare {
        row.append(change(group.trend?.firstToLast))
        if isWide { row.append(changeInterval(group.trend?.firstToLast)) }
      }
      return row
    }
    let rows = analysis.groups.map { row(groupName($0.names), $0) }
    let total = context.groupsOverlap ? nil : row(.localized(.wholeArea), analysis.area)
    return Report.Table(
      title: LocalizedText(
        th: "\(measure.label.thai) ทุกครั้ง จำแนกตาม\(groupHeader.thai)",
        en: "\(measure.label.english), all rounds by \(groupHeader.english)"),
      columns: columns, rows: rows,
      total: total, notes: [.trendNote] + withheldNotes(rows + [total].compactMap(\.self)))
  }

  private func cell(_ point: RoundTrend.Point, _ measure: Measure) -> Report.Cell {
    guard point.total.unitCount > 0 else { return .notComputable(Reason.noData.words) }
    return measure.hasShare
      ? percent(point.total.percent, point.total.withheld) : count(point.total.numerator)
  }

  private func figure(_ analysis: IndicatorAnalysis, _ trend: RoundTrend) -> Report.Figure? {
    guard analysis.measure.hasShare, !context.groupsOverlap else { return nil }
    func line(_ label: LocalizedText, _ trend: RoundTrend?) -> TrendFigure.Line {
      TrendFigure.Line(
        label: label,
        points: (trend?.points ?? []).map { point in
          guard point.total.withheld == nil, let percent = point.total.percent.value else {
            return nil
          }
          return TrendFigure.Point(
            percent: percent,
            interval: point.interval.value.map { 100 * $0.low...max(100 * $0.low, 100 * $0.high) })
        })
    }
    let others = analysis.groups.map { group in
      line(groupText(group.names), group.trend)
    }
    let figure = TrendFigure(
      rounds: trend.points.map(\.round), main: line(.wholeArea, trend), others: others,
      target: analysis.measure.target?.percent)
    return figure.map {
      Report.Figure(
        title: LocalizedText(
          th: "แนวโน้ม: \(analysis.measure.label.thai)",
          en: "Trend: \(analysis.measure.label.english)"),
        content: .trend($0),
        notes: [
          LocalizedText(
            th: "เส้นเข้ม = ภาพรวม ขีดตั้ง = ช่วงเชื่อมั่น 95% เส้นบาง = แต่ละกลุ่ม "
              + "ระยะห่างระหว่างครั้งบนภาพเท่ากันเสมอ ไม่ได้บอกเวลาจริง",
            en: "Dark line = all together, bars = 95% intervals, thin lines = groups. Rounds stand "
              + "at equal distances, whatever time lay between them.")
        ])
    }
  }
}
