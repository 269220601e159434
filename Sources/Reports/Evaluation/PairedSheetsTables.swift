import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  /// Two groups on the same tasks: the levels task by task, then the tests.
  var pairTables: [Report.Block] {
    guard let levels = analysis.pairedSheets.first else { return [] }
    return [.table(taskTable(levels)), .table(testTable), .table(agreementTable(levels))]
  }

  private func taskTable(_ sheets: PairedSheets) -> Report.Table {
    let decimals = analysis.plan.steps?.rule == .rating ? 2 : 0
    func number(_ value: Double) -> Report.Cell { .number(value, decimals: decimals) }
    return Report.Table(
      title: LocalizedText(
        th: "ระดับคุณภาพงานเปรียบเทียบระหว่าง"
          + "\(sheets.first.label.amidThai)กับ\(sheets.second.label.afterThai)",
        en: "Levels of work quality: \(sheets.first.label.english) and "
          + "\(sheets.second.label.english)"),
      columns: [
        .text("task", LocalizedText(th: "งาน", en: "Task")),
        .number("first", sheets.first.label), .number("second", sheets.second.label),
        .number("difference", .difference),
      ],
      rows: sheets.pairs.map { pair in
        [.text(pair.task), number(pair.first), number(pair.second), number(pair.difference)]
      },
      total: [
        .localized(LocalizedText(th: "ค่าเฉลี่ย", en: "Mean")),
        .number(sheets.firstMean, decimals: 2), .number(sheets.secondMean, decimals: 2),
        .number(sheets.test.mean, decimals: 2),
      ],
      notes: unpairedNote(sheets).map { [$0] } ?? [],
      finding: pairFinding(sheets).map { .tableShows($0) })
  }

  private func unpairedNote(_ sheets: PairedSheets) -> LocalizedText? {
    guard sheets.unpairedCount > 0 else { return nil }
    return LocalizedText(
      th: "ไม่นับ \(sheets.unpairedCount.grouped) งานที่ไม่มีผลครบทั้งสองฝ่าย",
      en: "\(sheets.unpairedCount.grouped) tasks without a value on both sides are left out")
  }

  private var testTable: Report.Table {
    let rows = analysis.pairedSheets.map { sheets -> [Report.Cell] in
      let interval = sheets.test.confidenceInterval()
      return [
        .localized(sheets.outcome.words), .integer(sheets.pairs.count),
        .number(sheets.test.mean, decimals: 2), .number(interval.map(\.low), decimals: 2),
        .number(interval.map(\.high), decimals: 2), .number(sheets.test.t, decimals: 3),
        .pValue(sheets.test.pTwoSided, starred: true),
        .pValue(sheets.signedRank.pTwoSided, starred: true),
      ]
    }
    return Report.Table(
      title: LocalizedText(
        th: "การทดสอบความแตกต่างของสองฝ่ายแบบจับคู่", en: "Tests of the pairs"),
      columns: [
        .text("outcome", .aspect), .number("n", LocalizedText(th: "คู่", en: "Pairs")),
        .number("difference", .difference), .number("low", .low, group: .interval),
        .number("high", .high, group: .interval), .number("t", .verbatim("t")),
        .number("p", .verbatim("p")),
        .number("wilcoxon_p", .verbatim("p (Wilcoxon)")),
      ], rows: rows,
      notes: [
        LocalizedText(
          th: "ผลต่าง = ฝ่ายแรก − ฝ่ายหลัง ของงานเดียวกัน; t และ Wilcoxon เป็นการทดสอบแบบจับคู่ สองทาง",
          en: "difference: first less second, of the same task; t and Wilcoxon paired, two-sided")
      ])
  }

  private func agreementTable(_ sheets: PairedSheets) -> Report.Table {
    func kappa(_ part: (CohenKappa) -> Computed<Double>) -> Report.Cell {
      .number(sheets.kappaPart(part), decimals: 3, style: .withoutLeadingZero)
    }
    return Report.Table(
      title: LocalizedText(th: "ความตรงกันของระดับจากสองฝ่าย", en: "Agreement on the levels"),
      columns: [
        .text("statistic", LocalizedText(th: "สถิติ", en: "Statistic")), .number("value", .value),
      ],
      rows: [
        [
          .localized(LocalizedText(th: "ร้อยละของงานที่ได้ระดับเดียวกัน", en: "Same level (%)")),
          .number(sheets.exactAgreement, decimals: 2),
        ],
        [.text("Cohen κ"), kappa(\.unweighted)],
        [
          .localized(
            LocalizedText(th: "Cohen κ ถ่วงน้ำหนักเชิงเส้น", en: "Cohen κ, linear weights")),
          kappa(\.linear),
        ],
        [
          .localized(
            LocalizedText(th: "Cohen κ ถ่วงน้ำหนักกำลังสอง", en: "Cohen κ, quadratic weights")),
          kappa(\.quadratic),
        ],
      ],
      notes: [
        LocalizedText(
          th: "κ คิดบนระดับ 0 ถึงขั้นสุดท้าย", en: "κ on the levels from 0 to the last step")
      ])
  }

  private func pairFinding(_ sheets: PairedSheets) -> LocalizedText? {
    guard let mean = sheets.test.mean.value, let size = sheets.test.mean.map(abs).text(decimals: 2)
    else { return nil }
    let (first, second) = (sheets.first.label, sheets.second.label)
    let (above, same, below) = sheets.counts
    let order =
      mean == 0
      ? LocalizedText(
        th: "\(first.beforeThai)และ\(second.amidThai)ให้ระดับเฉลี่ยเท่ากัน",
        en: "\(first.english) and \(second.english) give the same mean level")
      : LocalizedText(
        th: "\(first.beforeThai)ให้ระดับ\(mean > 0 ? "สูง" : "ต่ำ")กว่า\(second.amidThai)เฉลี่ย \(size)",
        en: "\(first.english) is on average \(size) \(mean > 0 ? "above" : "below") "
          + second.english)
    return LocalizedText(
      th: order.thai + " โดยให้ระดับสูงกว่า \(above.grouped) งาน ตรงกัน \(same.grouped) งาน "
        + "และต่ำกว่า \(below.grouped) งาน",
      en: order.english + ": above on \(above.grouped) tasks, the same on \(same.grouped), below "
        + "on \(below.grouped).")
  }
}

extension PairedSheets.Outcome {
  fileprivate var words: LocalizedText {
    switch self {
    case .level: LocalizedText(th: "ระดับคุณภาพงาน", en: "Level")
    case .quality: LocalizedText(th: "ค่าเฉลี่ยคะแนนประเมิน", en: "Mean rating")
    }
  }
}
