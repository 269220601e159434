import Diagnostics
import Scoring
import Statistics

extension ItemsReport {
  /// Who chose which option of some items: all, and the upper and lower groups.
  func optionTable(of positions: [Int]) -> Report.Table {
    let group = LocalizedText(th: "กลุ่ม", en: "Group")
    return Report.Table(
      title: LocalizedText(th: "การเลือกตัวเลือกรายข้อ", en: "Who chose which option"),
      columns: [
        .text("item", LocalizedText(th: "ข้อ", en: "Item")),
        .text("option", LocalizedText(th: "ตัวเลือก", en: "Option")),
        .number("n", LocalizedText(th: "คน", en: "n")), .number("percent", .percent),
        .number("upper", LocalizedText(th: "สูง", en: "Upper"), group: group),
        .number("middle", LocalizedText(th: "กลาง", en: "Middle"), group: group),
        .number("lower", LocalizedText(th: "ต่ำ", en: "Lower"), group: group),
        .number("r_total", LocalizedText(th: "r รวม", en: "r total")), .text("role", .meaning),
      ],
      rows: positions.flatMap { rows(of: $0) },
      notes: shownNotes(of: positions) + [
        LocalizedText(
          th: "* = เฉลย; ตัวลวงที่ดีมีผู้เลือกตั้งแต่ร้อยละ 5 และกลุ่มต่ำเลือกมากกว่ากลุ่มสูง; "
            + "r รวม = สหสัมพันธ์ของการเลือกตัวเลือกกับคะแนนรวมซึ่งนับข้อนั้นด้วย จึงไม่เท่ากับ r ปรับแก้",
          en: "* = key. A good distractor is chosen by at least 5 %, and by more of the lower "
            + "group; r total = correlation of choosing the option with the total, this item in it, "
            + "and so not the r of the rest")
      ])
  }

  /// Which items are not shown; nothing where all are that have a key.
  private func shownNotes(of positions: [Int]) -> [LocalizedText] {
    let all = analysis.test.items.count { $0.key != nil }
    guard positions.count < all else { return [] }
    return [
      LocalizedText(
        th: "แสดงเฉพาะข้อที่ควรตรวจ \(positions.count.grouped) จาก \(all.grouped) ข้อ "
          + "ข้ออื่นอยู่ใน pramoen report items และ --format json",
        en: "Only items that need a look: \(positions.count.grouped) of \(all.grouped); the others "
          + "are in pramoen report items and --format json")
    ]
  }

  private func rows(of position: Int) -> [[Report.Cell]] {
    let (item, statistics) = (analysis.test.items[position], analysis.items[position])
    let options = statistics.options.map { option in
      cells(
        name: .text(option.option + (option.isKey ? " *" : "")), option.counts, of: statistics.n)
        + [
          option.counts.n == 0 ? .dash : .coefficient(option.rTotal),
          words(for: option, in: statistics),
        ]
    }
    let others = [
      (LocalizedText(th: "ไม่ตอบ", en: "blank"), statistics.blank),
      (LocalizedText(th: "ตอบเกิน", en: "invalid"), statistics.invalid),
    ].filter { $0.1.n > 0 }.map { cells(name: .localized($0.0), $0.1, of: statistics.n) }
    return (options + others).enumerated().map { index, cells in
      [index == 0 ? .text(item.name) : .empty] + cells
    }
  }

  private func cells(name: Report.Cell, _ counts: GroupCounts, of n: Int) -> [Report.Cell] {
    let isSplit = analysis.groups.value.map { !$0.overlaps } ?? false
    let groups = [counts.upper, counts.middle, counts.lower].map { Report.Cell.integer($0) }
    return [name, .integer(counts.n), .percent(counts.n, of: n)]
      + (isSplit ? groups : [.dash, .dash, .dash])
  }

  private func words(for option: OptionStatistics, in item: ItemStatistics) -> Report.Cell {
    if item.likelierKey == option.option {
      return .localized(LocalizedText(th: "อาจเป็นเฉลย", en: "may be the key"))
    }
    guard let distraction = option.distraction(among: item.n) else { return .empty }
    switch distraction {
    case .works: return .localized(LocalizedText(th: "ลวงได้ดี", en: "works"))
    case .rarelyChosen: return .localized(LocalizedText(th: "เลือกน้อย", en: "rarely chosen"))
    case .attractsUpper:
      return .localized(LocalizedText(th: "กลุ่มสูงเลือก", en: "draws the upper group"))
    }
  }
}
