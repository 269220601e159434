import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  /// One table a dimension, then one for items that belong to none.
  func items(withFrequencies: Bool) -> Report.Section? {
    guard !analysis.items.isEmpty, analysis.experts == nil else { return nil }
    var parts = analysis.plan.dimensions.indices.map { dimension in
      (
        title: LocalizedText(
          th: "ผลการประเมิน\(analysis.plan.dimensions[dimension].label.afterThai) จำแนกรายข้อ",
          en: "\(analysis.plan.dimensions[dimension].label.english), by item"),
        items: analysis.dimensions[dimension].items
      )
    }
    let loose = analysis.plan.items.indices.filter { analysis.plan.items[$0].dimension == nil }
    parts.append(
      (title: LocalizedText(th: "ผลการประเมิน จำแนกรายข้อ", en: "Results by item"), items: loose))
    let tables = parts.filter { !$0.items.isEmpty }.map { part in
      Report.Block.table(itemTable(part.title, part.items, withFrequencies: withFrequencies))
    }
    return Report.Section(heading: .ratingItemsHeading, blocks: tables)
  }

  private func itemTable(
    _ title: LocalizedText, _ places: [Int], withFrequencies: Bool
  ) -> Report.Table {
    let results = places.map { analysis.items[$0] }
    let points = analysis.plan.scale.map { Array($0.points.reversed()) } ?? []
    let hasCounts =
      withFrequencies && points.count <= 7
      && results.allSatisfy { $0.frequencies.reason != .needsWholePoints }
    let hasScale = analysis.plan.scale != nil
    var columns: [Report.Column] = [.text("item", .item)]
    if hasCounts {
      columns += points.map {
        .number("n_\($0)", .verbatim("\($0)"), group: .peopleCount)
      }
    }
    columns += [
      .number("n", .count), .number("missing", .missing), .number("mean", .meanSymbol),
      .number("sd", .deviationSymbol),
    ]
    if hasScale { columns.append(.number("top2_percent", .topTwo)) }
    if analysis.plan.bands != nil { columns.append(.text("level", .level)) }
    let rows = zip(places, results).map { place, result -> [Report.Cell] in
      let item = result.all
      var row: [Report.Cell] = [.localized(itemLabel(place))]
      if hasCounts {
        let counts = result.frequencies.map { Array($0.reversed()) }
        row += points.indices.map { place in .integer(counts.map { $0[place] }) }
      }
      row += [
        .integer(result.n), .integer(result.told(item.missing)), .number(item.mean, decimals: 2),
        .number(item.standardDeviation, decimals: 2, keeping: RatedItem.isDivided),
      ]
      if hasScale { row.append(.number(item.topTwoPercent, decimals: 2)) }
      if analysis.plan.bands != nil {
        row.append(label(of: item.mean, persons: item.n, isDivided: item.isDivided))
      }
      return row
    }
    let isMarked = analysis.plan.bands != nil && results.contains(where: \.all.isDivided)
    return Report.Table(
      title: title, columns: columns, rows: rows,
      notes: [bandsNote] + (isMarked ? [.dividedNote] : []) + countNotes(places) + countedNotes,
      finding: itemFinding(places).map { .tableShows($0) })
  }

  private func itemLabel(_ place: Int) -> LocalizedText {
    let item = analysis.plan.items[place]
    guard item.isReversed else { return item.label }
    return LocalizedText(
      th: item.label.thai + " (กลับคะแนน)", en: item.label.english + " (reversed)")
  }

  /// Answers that are neither missing nor points, where there are any.
  private func countNotes(_ places: [Int]) -> [LocalizedText] {
    let other = places.reduce(0) { $0 + analysis.items[$1].notApplicableCount }
    let unasked = places.reduce(0) { $0 + analysis.items[$1].notAskedCount }
    var notes: [LocalizedText] = []
    if other > 0 {
      notes.append(
        LocalizedText(
          th: "ไม่นับคำตอบ “ไม่เกี่ยวข้อง/ไม่ทราบ” \(other.grouped) คำตอบ ซึ่งไม่ใช่การไม่ตอบ",
          en: "\(other.grouped) answers “not applicable” are neither points nor blanks"))
    }
    if unasked > 0 {
      notes.append(
        LocalizedText(
          th: "ผู้ที่ไม่ได้ถูกถามข้อใด ไม่นับเป็นผู้ไม่ตอบข้อนั้น",
          en: "whoever was not asked an item is not counted as having left it blank"))
    }
    return notes
  }

  private func itemFinding(_ places: [Int]) -> LocalizedText? {
    let order = Ranking(
      places.compactMap { place in
        let item = analysis.items[place].all
        guard let mean = item.mean.value, let text = meanText(item.mean, item.standardDeviation)
        else { return nil }
        return Ranking.Entry(
          name: analysis.plan.items[place].label, value: mean, text: .verbatim(text))
      }
    ).phrase(.highest)
    return order.map {
      LocalizedText(th: "ข้อที่มีค่าเฉลี่ย\($0.thai)", en: "by item, \($0.english).")
    }
  }
}
