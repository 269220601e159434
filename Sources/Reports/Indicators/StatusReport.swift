import Diagnostics
import Scoring
import Statistics
import ThaiText

extension IndicatorsReport {
  /// Who has reported in a round, and who has not.
  public var status: Report {
    Report(
      title: coverageHeading, subtitle: context.title, facts: context.facts,
      sections: [coverageSection, listSection].compactMap { $0 })
  }

  /// One row a unit of the roster, for other programs.
  public var statusTable: Report.Table {
    let groups = context.groupNames.map {
      Report.Column.text($0, context.groupLabels[$0] ?? .levelName($0))
    }
    return Report.Table(
      title: coverageHeading,
      columns: [.text("code", .code), .text("name", .name)] + groups + [
        .text("state", .init(th: "สถานะ", en: "State")),
        .text("submitted_at", .init(th: "เวลาส่ง", en: "Submitted")),
      ],
      rows: (context.coverage?.units ?? []).map { unit in
        [.text(unit.expected.code), .text(unit.expected.label ?? "")]
          + unit.expected.groups.map { .text($0) }
          + [.text(unit.state.rawValue), .text(unit.submittedAt?.iso8601 ?? "")]
      })
  }

  /// What to send to those who have not reported; nil where all have.
  public func reminder(round: String) -> LocalizedText? {
    guard let coverage = context.coverage, !coverage.missing.isEmpty else { return nil }
    let due = coverage.due?.date
    let count = coverage.missing.count
    var thai = isOfSchools ? "เรียน ผู้รับผิดชอบข้อมูลของโรงเรียน\n" : "เรียน ผู้เข้าร่วม\n"
    thai += "“\(context.title.thai)” รอบ \(round)"
    thai += due.map { " กำหนดส่งภายในวันที่ \($0.formatted(.thaiLong))" } ?? ""
    thai +=
      isOfSchools
      ? "\nยังไม่ได้รับรายงานจาก \(count) โรงเรียน ดังนี้\n"
      : "\nยังไม่ได้รับคำตอบจากผู้เข้าร่วม \(count) คน ดังนี้\n"
    var english = "“\(context.title.english)”, round \(round)"
    english += due.map { ", due \($0.formatted(.english))" } ?? ""
    let unit = (isOfSchools ? "school" : "participant") + (count == 1 ? "" : "s")
    english += "\nNot yet received from \(count) \(unit):\n"
    let members = Dictionary(grouping: coverage.missing, by: \.groups)
    for group in members.keys.sortedInThaiOrder(by: { $0.joined(separator: " / ") }) {
      var lines = ""
      let name = group.filter { !$0.isEmpty }.joined(separator: " / ")
      if !name.isEmpty { lines += "\n\(name)\n" }
      for unit in members[group] ?? [] {
        lines += "- \(unit.label.map { "\($0) (\(unit.code))" } ?? unit.code)\n"
      }
      thai += lines
      english += lines
    }
    thai +=
      isOfSchools
      ? "\nหากส่งแล้วหรือไม่เปิดสอนชั้นที่รายงาน โปรดแจ้งเจ้าหน้าที่"
      : "\nหากส่งแล้วหรือแบบนี้ไม่เกี่ยวข้องกับท่าน โปรดแจ้งเจ้าหน้าที่"
    english +=
      "\nIf you have \(isOfSchools ? "reported" : "answered"), or the form does not concern you, "
      + "please tell the office."
    return LocalizedText(th: thai, en: english)
  }
}
