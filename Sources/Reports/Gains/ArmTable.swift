import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  /// Those who took part against the comparison group; nil where there is none.
  var armTable: Report.Table? {
    guard let arms = analysis.arms else { return nil }
    return Report.Table(
      title: LocalizedText(
        th: "ผลต่างของผู้เข้าร่วมเทียบกับกลุ่มเปรียบเทียบ (\(arms.comparison))",
        en: "Participants against the comparison group (\(arms.comparison))"),
      columns: [
        .text("statistic", LocalizedText(th: "สถิติ", en: "Statistic")),
        .number("value", .value), .number("low", .low, group: .interval),
        .number("high", .high, group: .interval), .text("test", .occasion),
        .number("p", .verbatim("p")),
      ],
      rows: armRows(arms),
      notes: [
        LocalizedText(
          th: "ผลต่าง = ผู้เข้าร่วม − กลุ่มเปรียบเทียบ; ผลต่างที่ปรับแล้วคือคะแนนหลังเมื่อคะแนนก่อนเท่ากัน "
            + "(ANCOVA) ซึ่งควรใช้เป็นหลัก; d ใช้ S.D. รวมของสองกลุ่ม",
          en: "differences are participants minus comparison group; the adjusted one is of scores "
            + "after at equal scores before (ANCOVA), the preferred figure; d is in pooled S.D.")
      ],
      finding: armFinding(arms).map { .tableShows($0) })
  }

  private func armRows(_ arms: ArmComparison) -> [[Report.Cell]] {
    let gains = arms.gains
    let welch = gains.map(\.welch)
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      try welch.get().confidenceInterval().get()
    }
    let adjusted = arms.adjusted
    let limits = adjusted.confidenceInterval()
    func test(_ name: String, _ value: Computed<Double>, _ df: String?) -> Report.Cell {
      value.text(decimals: 3).map { .text("\(name) = \($0)" + (df.map { ", df = \($0)" } ?? "")) }
        ?? .empty
    }
    return [
      [
        .localized(
          LocalizedText(th: "ความต่างของผลต่างเฉลี่ย (D̄)", en: "Difference of mean gains (D̄)")),
        .number(gains.flatMap(\.meanDifference), decimals: 2),
        .number(interval.map(\.low), decimals: 2), .number(interval.map(\.high), decimals: 2),
        test(
          "Welch t", welch.flatMap(\.t), welch.flatMap(\.degreesOfFreedom).text(decimals: 2)),
        .pValue(welch.flatMap(\.pTwoSided), starred: true),
      ],
      [
        .localized(LocalizedText(th: "ผลต่างที่ปรับแล้ว", en: "Adjusted difference")),
        .number(adjusted.difference, decimals: 2), .number(limits.map(\.low), decimals: 2),
        .number(limits.map(\.high), decimals: 2),
        test("ANCOVA t", adjusted.t, adjusted.degreesOfFreedom.grouped),
        .pValue(adjusted.pTwoSided, starred: true),
      ],
      [
        .localized(
          LocalizedText(th: "โอกาสที่ผู้เข้าร่วมได้มากกว่า", en: "Chance of a larger gain")),
        .number(gains.map(\.mannWhitney.superiority), decimals: 2, style: .withoutLeadingZero),
        .empty, .empty, test("Mann–Whitney U", gains.map(\.mannWhitney.uFirst), nil),
        .pValue(gains.flatMap(\.mannWhitney.pTwoSided), starred: true),
      ],
      [.text("Cohen d"), .number(gains.flatMap(\.cohensD), decimals: 2)],
      [.text("Hedges g"), .number(gains.flatMap(\.hedgesG), decimals: 2)],
    ]
  }

  private func armFinding(_ arms: ArmComparison) -> LocalizedText? {
    guard let difference = arms.adjusted.difference.text(decimals: 2),
      let p = arms.adjusted.pTwoSided.value, let text = arms.adjusted.pTwoSided.probabilityText
    else { return nil }
    let verdict =
      p < 0.05
      ? LocalizedText(
        th: "แตกต่างจากกลุ่มเปรียบเทียบอย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "differs significantly from the comparison group at .05")
      : LocalizedText(
        th: "ไม่แตกต่างจากกลุ่มเปรียบเทียบอย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "does not differ significantly from the comparison group at .05")
    return LocalizedText(
      th: "เมื่อปรับคะแนนก่อนให้เท่ากัน คะแนนหลังของผู้เข้าร่วม\(verdict.thai) "
        + "(ผลต่าง \(difference) คะแนน, p \(text))",
      en: "at equal scores before, the participants' score after \(verdict.english) "
        + "(\(difference) points, p \(text)).")
  }
}
