import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  var workQuality: Report.Section? {
    guard let quality = analysis.workQuality else { return nil }
    return Report.Section(
      heading: .workQualityHeading,
      blocks: [.table(stepTable(quality)), .table(levelTable(quality))] + pairTables)
  }

  private func stepTable(_ quality: WorkQualityAnalysis) -> Report.Table {
    let isRating = quality.steps.rule == .rating
    let rows = zip(quality.steps.steps, quality.counts).map { step, count -> [Report.Cell] in
      [
        .localized(step.label), .integer(count.done), .integer(count.notDone),
        .integer(count.blank), .percent(count.done, of: count.done + count.notDone),
      ]
    }
    return Report.Table(
      title: LocalizedText(th: "ผลการดำเนินงานแต่ละขั้น", en: "The steps, one by one"),
      columns: [
        .text("step", LocalizedText(th: "ขั้น", en: "Step")),
        .number(
          "done",
          isRating
            ? LocalizedText(th: "ให้คะแนนแล้ว", en: "Rated")
            : LocalizedText(th: "ดำเนินการแล้ว", en: "Done")),
        .number("not_done", LocalizedText(th: "ยังไม่ดำเนินการ", en: "Not done")),
        .number("blank", .missing), .number("percent", .percent),
      ], rows: rows)
  }

  private func levelTable(_ quality: WorkQualityAnalysis) -> Report.Table {
    let rows = quality.results.map { result -> [Report.Cell] in
      let steps = result.outOfOrder.map { String($0 + 1) }.joined(separator: ", ")
      let label = result.level.value.flatMap { quality.steps.bands?.label(of: $0) }
      return [
        .text(result.subject), .localized(groupLabel(result.group)),
        .number(result.level, decimals: quality.steps.rule == .rating ? 2 : 0),
        label.map { .localized($0) } ?? .dash, steps.isEmpty ? .empty : .text(steps),
      ]
    }
    return Report.Table(
      title: LocalizedText(
        th: "ระดับคุณภาพการปฏิบัติงานที่ได้", en: "Level of work quality reached"),
      columns: [
        .text("subject", .code), .text("group", analysis.plan.groupColumn),
        .number("level", .level),
        .text("meaning", .meaning),
        .text(
          "out_of_order", LocalizedText(th: "ขั้นที่ทำข้ามลำดับ", en: "Steps out of order")),
      ],
      rows: rows,
      total: [
        .localized(LocalizedText(th: "ค่าเฉลี่ย", en: "Mean")), .empty,
        .number(quality.levels.mean, decimals: 2),
      ],
      notes: [quality.steps.rule.note], finding: levelFinding(quality).map { .tableShows($0) })
  }

  private func groupLabel(_ group: String?) -> LocalizedText {
    guard let group else { return .verbatim("") }
    return analysis.groups.first { $0.group == group }?.label ?? .verbatim(group)
  }

  private func levelFinding(_ quality: WorkQualityAnalysis) -> LocalizedText? {
    guard let mean = quality.levels.mean.text(decimals: 2) else { return nil }
    let top = Double(quality.steps.steps.count)
    let reached = quality.results.count { $0.level.value == top }
    let share = LocalizedText.share(reached, of: quality.levels.n)
    return LocalizedText(
      th: "ระดับที่ได้เฉลี่ย \(mean) จาก \(quality.steps.steps.count) ขั้น "
        + "งานที่ดำเนินการครบทุกขั้นมี \(share.thai.replacingPeople)",
      en: "the mean level is \(mean) of \(quality.steps.steps.count); "
        + "\(reached.grouped) of \(quality.levels.n.grouped) reached the last step.")
  }
}

extension String {
  /// Tasks are counted as รายการ, not as people.
  fileprivate var replacingPeople: String { replacing(" คน", with: " รายการ") }
}

extension EvaluationPlan.Steps.Rule {
  fileprivate var note: LocalizedText {
    switch self {
    case .milestone:
      LocalizedText(
        th: "ระดับ = ขั้นสุดท้ายที่ดำเนินการแล้วโดยทุกขั้นก่อนหน้าดำเนินการแล้ว (ขั้นบันได)",
        en: "level = the last step that is done with every step before it")
    case .count:
      LocalizedText(th: "ระดับ = จำนวนขั้นที่ดำเนินการแล้ว", en: "level = how many steps are done")
    case .rating:
      LocalizedText(
        th: "ระดับ = ค่าเฉลี่ยถ่วงน้ำหนักของคะแนนแต่ละขั้น", en: "level = the weighted mean rating")
    }
  }
}
