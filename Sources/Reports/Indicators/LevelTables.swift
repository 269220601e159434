import Diagnostics
import Scoring
import Statistics

extension IndicatorsReport {
  /// Counts and percentages per level; only percentages where room is short.
  func levelSection(isWide: Bool) -> Report.Section? {
    let tables = inFull(analyses.filter { $0.measure.kind == .levels }).map {
      Report.Block.table(levelTable($0, isWide: isWide))
    }
    return tables.isEmpty ? nil : Report.Section(heading: .levelsHeading, blocks: tables)
  }

  private func levelTable(_ analysis: IndicatorAnalysis, isWide: Bool) -> Report.Table {
    // Thai tables run from the highest level down.
    let order = analysis.measure.levels.indices.reversed()
    var columns: [Report.Column] = [
      .text("group", context.groupNames.isEmpty ? .wholeArea : groupHeader),
      .number("tested", .tested),
    ]
    for index in order {
      let level = analysis.measure.levels[index]
      if isWide {
        columns.append(
          .number("n_\(level.shortName)", .verbatim("n"), group: level.label.withoutUnit))
        columns.append(.number("pct_\(level.shortName)", .percent, group: level.label.withoutUnit))
      } else {
        columns.append(.number("pct_\(level.shortName)", level.label.withoutUnit, group: .percent))
      }
    }
    func row(_ name: Report.Cell, _ total: UnitTotal) -> [Report.Cell] {
      var row: [Report.Cell] = [name, count(total.denominator)]
      for index in order {
        let levels = total.levels ?? .notComputable(.noData)
        if isWide {
          row.append(
            total.withheld.map { .localized($0.mark) }
              ?? .integer(levels.map { $0.counts[index] }))
        }
        let percent = Computed<Double> { () throws(Reason) in
          try levels.get().percent(ofLevel: index).get()
        }
        row.append(self.percent(percent, total.withheld))
      }
      return row
    }
    let rows = analysis.groups.map { row(groupName($0.names), $0.total) }
    let total =
      context.groupsOverlap ? nil : row(.localized(.wholeArea), analysis.area.total)
    return Report.Table(
      title: LocalizedText(
        th: "จำนวนและร้อยละจำแนกตามระดับ: \(analysis.measure.label.thai)",
        en: "By level: \(analysis.measure.label.english)"),
      columns: columns, rows: rows,
      total: total,
      notes: [
        LocalizedText(
          th: "ร้อยละของแต่ละแถวอาจรวมกันไม่เท่ากับ 100.00 เพราะการปัดเศษ",
          en: "The percentages of a row need not add up to 100.00, as they are rounded.")
      ] + withheldNotes(rows + [total].compactMap(\.self)),
      finding: levelFinding(analysis).map { .tableShows($0) })
  }

  private func levelFinding(_ analysis: IndicatorAnalysis) -> LocalizedText? {
    guard !context.groupsOverlap, let levels = analysis.area.total.levels?.value,
      analysis.area.total.withheld == nil
    else {
      return nil
    }
    let entries = analysis.measure.levels.enumerated().compactMap { index, level in
      levels.percent(ofLevel: index).value.flatMap { percent in
        DisplayNumber(percent, decimals: 2).map {
          Ranking.Entry(
            name: level.label.withoutUnit, value: percent,
            text: LocalizedText(th: "ร้อยละ \($0.text)", en: "\($0.text) per cent"))
        }
      }
    }
    guard let order = Ranking(entries).phrase(.mostOfLevels) else { return nil }
    return LocalizedText(
      th: "ในภาพรวม\(order.thai)", en: "of all levels, \(order.english)")
  }
}

extension LocalizedText {
  /// Without the unit in brackets that a question ends in, which is that of what was typed.
  fileprivate var withoutUnit: LocalizedText {
    func shortened(_ text: String) -> String {
      guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex else {
        return text
      }
      return String(text[..<open].reversed().drop { $0 == " " }.reversed())
    }
    return LocalizedText(th: shortened(thai), en: shortened(english))
  }
}
