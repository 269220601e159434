import Diagnostics

extension Message {
  static func branchNotTaken(_ branch: Branch) -> Message {
    let (owner, formula) = (branch.owner, branch.formula)
    let finding: LocalizedText
    switch branch.outcome {
    case .relevant:
      finding = .init(
        th: "ไม่มีสถานการณ์ที่ถามข้อ \(owner) (relevant เป็นจริง)",
        en: "in no scenario is `\(owner)` relevant")
    case .notRelevant:
      finding = .init(
        th: "ไม่มีสถานการณ์ที่ไม่ถามข้อ \(owner) (relevant เป็นเท็จ)",
        en: "in no scenario is `\(owner)` not relevant")
    case .held:
      finding = .init(
        th: "ไม่มีสถานการณ์ที่คำตอบของ \(owner) ผ่าน constraint",
        en: "in no scenario does an answer to `\(owner)` keep the constraint")
    case .broken:
      finding = .init(
        th: "ไม่มีสถานการณ์ที่คำตอบของ \(owner) ผิด constraint",
        en: "in no scenario does an answer to `\(owner)` break the constraint")
    case .conditionTrue:
      finding = .init(
        th: "ไม่มีสถานการณ์ที่เงื่อนไข if ใน \(branch.column.rawValue) ของ \(owner) เป็นจริง",
        en: "in no scenario is the condition of an `if` in the \(branch.column.rawValue) of "
          + "`\(owner)` true")
    case .conditionFalse:
      finding = .init(
        th: "ไม่มีสถานการณ์ที่เงื่อนไข if ใน \(branch.column.rawValue) ของ \(owner) เป็นเท็จ",
        en: "in no scenario is the condition of an `if` in the \(branch.column.rawValue) of "
          + "`\(owner)` false")
    case .computed:
      finding = .init(
        th: "ไม่มีสถานการณ์ที่ \(owner) คำนวณได้ค่า",
        en: "in no scenario does the calculation of `\(owner)` have a value")
    }
    return Message(
      code: "branch-not-taken", finding: finding,
      remedy: .init(
        th: "เพิ่มสถานการณ์ที่แสดงกรณีนี้ของกฎ \(formula)",
        en: "add a scenario that goes this way of \(formula)"))
  }
}
