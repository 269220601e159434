import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  var needs: Report.Section? {
    guard let needs = analysis.needs else { return nil }
    return Report.Section(
      heading: .needsHeading,
      blocks: [.table(needsTable(needs))]
        + (analysis.plan.bands == nil ? [] : [.table(levels(of: needs))]))
  }

  /// The most urgent first.
  private func needsTable(_ needs: NeedsAnalysis) -> Report.Table {
    let rows = needs.order.map { place -> [Report.Cell] in
      let result = needs.results[place]
      let interval = result.test.confidenceInterval()
      return [
        .localized(needs.needs[place].label), .integer(result.told(.value(result.n))),
        .number(result.present, decimals: 2), .number(result.desired, decimals: 2),
        .number(result.gap, decimals: 2), .number(result.told(interval.map(\.low)), decimals: 2),
        .number(result.told(interval.map(\.high)), decimals: 2),
        .number(result.modified, decimals: 3, style: .withoutLeadingZero),
        .number(result.original, decimals: 2),
        needs.ranks[place].map(Report.Cell.integer) ?? .dash,
      ]
    }
    let gap = LocalizedText(th: "I − D", en: "I − D")
    return Report.Table(
      title: .needsTitle,
      columns: [
        .text("need", .aspect), .number("n", .count), .number("D", .verbatim("D")),
        .number("I", .verbatim("I")), .number("gap", gap), .number("low", .low, group: .interval),
        .number("high", .high, group: .interval),
        .number("pni_modified", .verbatim("PNI mod")), .number("pni_original", .verbatim("PNI")),
        .number("rank", .rank),
      ],
      rows: rows, notes: needsNotes(needs), finding: needsFinding(needs).map { .tableShows($0) })
  }

  /// What the two means are called; in the order of the needs' table.
  private func levels(of needs: NeedsAnalysis) -> Report.Table {
    let rows = needs.order.map { place -> [Report.Cell] in
      let result = needs.results[place]
      return [
        .localized(needs.needs[place].label), .number(result.present, decimals: 2),
        label(of: result.present, persons: result.n), .number(result.desired, decimals: 2),
        label(of: result.desired, persons: result.n),
      ]
    }
    let (now, wished) = (
      LocalizedText(th: "สภาพปัจจุบัน (D)", en: "Present state (D)"),
      LocalizedText(th: "สภาพที่พึงประสงค์ (I)", en: "Desired state (I)")
    )
    return Report.Table(
      title: LocalizedText(
        th: "ระดับของสภาพปัจจุบันและสภาพที่พึงประสงค์", en: "Levels of the present and desired states"),
      columns: [
        .text("need", .aspect), .number("D", .meanSymbol, group: now),
        .text("D_level", .level, group: now), .number("I", .meanSymbol, group: wished),
        .text("I_level", .level, group: wished),
      ], rows: rows, notes: [bandsNote])
  }

  private func needsNotes(_ needs: NeedsAnalysis) -> [LocalizedText] {
    var notes =
      countedNotes + [
        LocalizedText(
          th: "PNI modified = (I − D)/D, PNI = (I − D) × I; ช่วงเชื่อมั่น 95 % ของ I − D; "
            + "ค่าเท่ากันใช้ลำดับเดียวกัน",
          en: "PNI modified = (I − D)/D, PNI = (I − D) × I; 95 % interval of I − D; ties share a "
            + "rank")
      ]
    let oneSided = needs.results.reduce(0) { $0 + $1.oneSided }
    if oneSided > 0 {
      notes.append(
        LocalizedText(
          th: "ไม่นับคำตอบที่ตอบเพียงด้านเดียว \(oneSided.grouped) คำตอบ",
          en: "\(oneSided.grouped) answers to one side only are left out of both"))
    }
    return notes
  }

  private func needsFinding(_ needs: NeedsAnalysis) -> LocalizedText? {
    let order = Ranking(
      needs.needs.indices.compactMap { place in
        let index = needs.results[place].modified
        guard let value = index.value,
          let text = index.text(decimals: 3, style: .withoutLeadingZero)
        else { return nil }
        return Ranking.Entry(
          name: needs.needs[place].label, value: value, text: .verbatim("PNI modified = \(text)"))
      }
    ).phrase(.highest)
    return order.map {
      LocalizedText(
        th: "ความต้องการจำเป็นที่มีค่าดัชนี\($0.thai)", en: "of the needs, \($0.english).")
    }
  }
}
