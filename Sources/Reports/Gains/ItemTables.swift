import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  /// Right answers by item and by objective, where the items are known.
  var items: Report.Section? {
    guard let sensitivities = analysis.items else { return nil }
    var blocks: [Report.Block] = [.table(itemTable(sensitivities))]
    if !context.objectives.isEmpty { blocks.append(.table(objectiveTable(sensitivities))) }
    return Report.Section(heading: .itemsHeading, blocks: blocks)
  }

  private func itemTable(_ sensitivities: ItemSensitivities) -> Report.Table {
    let hasLabels = context.itemLabels.count == analysis.scores.items.count
    let name = Report.Column.text("item", LocalizedText(th: "ข้อ", en: "Item"))
    let label = Report.Column.text("label", LocalizedText(th: "ข้อคำถาม", en: "Question"))
    return Report.Table(
      title: LocalizedText(
        th: "ร้อยละของผู้ตอบถูก\(thaiPre)และ\(thaiPost) จำแนกรายข้อ",
        en: "Right answers before and after, by item"),
      columns: (hasLabels ? [name, label] : [name]) + Self.shareColumns + [
        .number("s_index", .verbatim("S")),
        .number("p_holm", LocalizedText(th: "p (Holm)", en: "p (Holm)")),
      ],
      rows: Self.itemOrder(sensitivities).map { index in
        let item = (analysis.scores.items[index], sensitivities.items[index])
        let labels: [Report.Cell] = hasLabels ? [.localized(context.itemLabels[index])] : []
        let p = sensitivities.holmP.indices.contains(index) ? sensitivities.holmP[index] : nil
        return [.text(item.0)] + labels + itemCells(item.1)
          + [p.map { .pValue($0, starred: true) } ?? .dash]
      },
      notes: [.itemNote], finding: .tableShows(itemFinding(sensitivities)))
  }

  /// Items that fell stand first, whatever their place in the test.
  private static func itemOrder(_ sensitivities: ItemSensitivities) -> [Int] {
    func fell(_ index: Int) -> Bool { (sensitivities.items[index].value?.index ?? 0) < 0 }
    let all = sensitivities.items.indices
    return all.filter(fell) + all.filter { !fell($0) }
  }

  private static var shareColumns: [Report.Column] {
    [
      .number("pre_n", LocalizedText(th: "คน", en: "n"), group: .beforeShort),
      .number("pre_percent", .percent, group: .beforeShort),
      .number("post_n", LocalizedText(th: "คน", en: "n"), group: .afterShort),
      .number("post_percent", .percent, group: .afterShort),
    ]
  }

  private func itemCells(_ item: Computed<ItemSensitivity>) -> [Report.Cell] {
    switch item {
    case .notComputable(let reason):
      return Array(repeating: .absent(reason), count: 5)
    case .value(let item):
      let (pre, post) = (item.preCount, item.postCount)
      return [
        .integer(pre), .percent(pre, of: item.personCount), .integer(post),
        .percent(post, of: item.personCount),
        .number(item.index, decimals: 2, style: .withoutLeadingZero),
      ]
    }
  }

  private func itemFinding(_ sensitivities: ItemSensitivities) -> LocalizedText {
    let items = zip(analysis.scores.items, sensitivities.items).compactMap { name, item in
      item.value.map { (name: name, item: $0) }
    }
    guard !items.isEmpty else { return .nobodyMatched }
    let order = Ranking(
      items.map { name, item in
        let s = DisplayNumber(item.index, decimals: 2, style: .withoutLeadingZero)?.text ?? ""
        return Ranking.Entry(
          name: LocalizedText(th: "ข้อ \(name)", en: "item \(name)"), value: item.index,
          text: .verbatim("S = \(s)"))
      }
    ).phrase(.highest)
    let desirable = items.count {
      Double(10 * ($0.item.postCount - $0.item.preCount)) >= 3 * Double($0.item.personCount)
    }
    let fallen = items.filter { $0.item.index < 0 }.map { LocalizedText.verbatim($0.name) }
    let falls =
      fallen.isEmpty
      ? LocalizedText(th: "ไม่มีข้อที่ตอบถูกน้อยลง", en: "no item fell")
      : LocalizedText(
        th: "ข้อที่ตอบถูกน้อยลงซึ่งควรตรวจเฉลยและเนื้อหา ได้แก่ \(fallen.listed().thai)",
        en: "items that fell, whose key and content should be checked: \(fallen.listed().english)")
    let significant = sensitivities.holmP.count { $0.map { $0 < 0.05 } ?? false }
    return LocalizedText(
      th: "จากทั้งหมด \(items.count) ข้อ ข้อที่ดัชนีความไว S เข้าเกณฑ์ (.30 ขึ้นไป) มี \(desirable) ข้อ "
        + "และเปลี่ยนไปอย่างมีนัยสำคัญเมื่อปรับด้วย Holm \(significant) ข้อ "
        + "ข้อที่มีดัชนีความไว\(order?.thai ?? "") \(falls.thai)",
      en: "of \(items.count) items, \(desirable) reach a sensitivity S of .30 and \(significant) "
        + "changed significantly after Holm's adjustment; \(order?.english ?? ""); "
        + "\(falls.english).")
  }

  private func objectiveTable(_ sensitivities: ItemSensitivities) -> Report.Table {
    let objectives = context.objectives.map { objective in
      (objective, ObjectiveShare(objective, of: sensitivities))
    }
    return Report.Table(
      title: LocalizedText(
        th: "ร้อยละของการตอบถูก\(thaiPre)และ\(thaiPost) จำแนกรายวัตถุประสงค์",
        en: "Right answers before and after, by objective"),
      columns: [
        .text("objective", LocalizedText(th: "วัตถุประสงค์", en: "Objective")),
        .number("items", LocalizedText(th: "จำนวนข้อ", en: "Items")),
        .number("pre_percent", .percent, group: .beforeShort),
        .number("post_percent", .percent, group: .afterShort),
        .number("diff", .difference),
      ],
      rows: objectives.map { objective, share in
        [.localized(objective.title), .integer(share.itemCount)]
          + [share.pre, share.post, share.difference].map { .number($0, decimals: 2) }
      },
      notes: [.objectiveNote],
      finding: .tableShows(objectiveFinding(objectives)))
  }

  private func objectiveFinding(
    _ objectives: [(objective: Objective, share: ObjectiveShare)]
  ) -> LocalizedText {
    let order = Ranking(
      objectives.compactMap { objective, share in
        guard let value = share.difference.value,
          let text = DisplayNumber(value, decimals: 2)?.text
        else { return nil }
        return Ranking.Entry(
          name: objective.title, value: value,
          text: LocalizedText(th: "ผลต่างร้อยละ \(text)", en: "\(text) percentage points"))
      }
    ).phrase(.highest)
    guard let order else { return .nobodyMatched }
    return LocalizedText(
      th: "วัตถุประสงค์ที่ร้อยละของการตอบถูกเปลี่ยนไป\(order.thai)",
      en: "of the changes in right answers by objective, \(order.english).")
  }
}

/// The right answers to all items of one objective together.
private struct ObjectiveShare {
  let itemCount: Int
  /// In per cent of all answers.
  let pre: Computed<Double>
  let post: Computed<Double>
  let difference: Computed<Double>

  init(_ objective: GainsReport.Objective, of sensitivities: ItemSensitivities) {
    let positions = objective.items.filter(sensitivities.items.indices.contains)
    let items = positions.compactMap { sensitivities.items[$0].value }
    let total = items.reduce(0) { $0 + $1.personCount }
    func percent(_ count: (ItemSensitivity) -> Int) -> Computed<Double> {
      let right = items.reduce(0) { $0 + count($1) }
      return total > 0
        ? .value(100 * Double(right) / Double(total))
        : .notComputable(positions.isEmpty ? .noData : .noPairs)
    }
    itemCount = positions.count
    pre = percent(\.preCount)
    post = percent(\.postCount)
    difference = percent { $0.postCount - $0.preCount }
  }
}

extension GainsReport.Objective {
  fileprivate var title: LocalizedText {
    LocalizedText(th: "\(name) \(label.thai)", en: "\(name) \(label.english)")
  }
}

extension ItemSensitivity {
  fileprivate var preCount: Int { Int((preShare * Double(personCount)).rounded()) }
  fileprivate var postCount: Int { Int((postShare * Double(personCount)).rounded()) }
}

extension LocalizedText {
  fileprivate static let itemNote = LocalizedText(
    th: "S = สัดส่วนตอบถูกหลัง − ก่อน (ดัชนีความไวของ Cox และ Vargas) ควรมีค่า .30 ขึ้นไป ข้อที่ติดลบอยู่บนสุด; "
      + "p จากการทดสอบแมคนีมาร์แบบแม่นตรง ปรับตามจำนวนข้อด้วยวิธีของ Holm; ไม่ตอบถือว่าผิด",
    en:
      "S = share of right answers after − before (Cox and Vargas), desirable from .30, items below 0 first; "
      + "p by McNemar's exact test, adjusted for the number of items by Holm; blank counts as wrong"
  )
  fileprivate static let objectiveNote = LocalizedText(
    th: "ร้อยละ = จำนวนคำตอบที่ถูกทุกข้อรวมกัน ÷ จำนวนคำตอบทั้งหมด × 100",
    en: "Per cent = right answers to all items together ÷ all answers × 100")
}
