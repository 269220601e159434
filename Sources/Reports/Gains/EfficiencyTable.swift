import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  /// E1/E2 against its standard; nil where no marks of the course were given.
  var efficiency: Report.Section? {
    guard let course = analysis.efficiency else { return nil }
    return Report.Section(
      heading: .efficiencyHeading, blocks: [.table(efficiencyTable(course))])
  }

  private func efficiencyTable(_ course: ProcessEfficiency) -> Report.Table {
    return Report.Table(
      title: LocalizedText(
        th: "ประสิทธิภาพของกระบวนการและผลลัพธ์ (E1/E2) เทียบกับเกณฑ์ \(course.standardText)",
        en: "Efficiency of the process and its result (E1/E2) against \(course.standardText)"),
      columns: [
        .text("efficiency", LocalizedText(th: "ประสิทธิภาพ", en: "Efficiency")),
        .number("n", .verbatim("n")), .number("mean", .meanSymbol),
        .number("full_score", .fullScore), .number("percent", .percent),
        .number("standard", .criterion),
        .text("label", LocalizedText(th: "เทียบกับเกณฑ์", en: "Against it")),
      ],
      rows: [
        row(
          LocalizedText(th: "กระบวนการ (E1)", en: "Process (E1)"), course.pairs.map(\.process),
          course.processMaximum, course.process, course.standard.process,
          course.processComparison),
        row(
          LocalizedText(th: "ผลลัพธ์ (E2)", en: "Result (E2)"), course.pairs.map(\.final),
          course.finalMaximum, course.final, course.standard.final,
          course.finalComparison),
        [
          .localized(LocalizedText(th: "ผลต่าง E1 − E2", en: "Difference E1 − E2")), .empty,
          .empty, .empty, .number(course.difference, decimals: 2),
        ],
      ],
      notes: notes(of: course), finding: .tableShows(finding(of: course)))
  }

  private func row(
    _ name: LocalizedText, _ scores: [SubjectScore], _ maximum: Double?,
    _ percent: Computed<Double>, _ standard: Double,
    _ comparison: InstructionalEfficiency.Comparison?
  ) -> [Report.Cell] {
    [
      .localized(name), .integer(scores.count),
      .number(Descriptives(scores.map(\.points)).mean, decimals: 2),
      maximum.map { .text($0.axisText) } ?? .notComputable(Reason.noMaximum.words),
      .number(percent, decimals: 2), .text(standard.axisText),
      comparison.map { .localized($0.words) } ?? .empty,
    ]
  }

  private func notes(of course: ProcessEfficiency) -> [LocalizedText] {
    var notes = [
      LocalizedText(
        th: "E1 = คะแนนระหว่างเรียนเฉลี่ยเป็นร้อยละ, E2 = คะแนนหลังเฉลี่ยเป็นร้อยละ "
          + "ของผู้ที่มีทั้งสองคะแนน; เท่ากับเกณฑ์เมื่อต่างจากเกณฑ์ไม่เกิน 2.5",
        en: "E1 is the mean of the course's marks in per cent, E2 of the test after it, of those "
          + "with both; equal means within 2.5 of the standard")
    ]
    if !course.processOnly.isEmpty || !course.finalOnly.isEmpty {
      notes.append(
        LocalizedText(
          th: "ไม่ได้ใช้: มีเฉพาะคะแนนระหว่างเรียน \(course.processOnly.count.grouped) คน "
            + "มีเฉพาะคะแนนหลัง \(course.finalOnly.count.grouped) คน",
          en: "not used: \(course.processOnly.count.grouped) with the course's marks only, "
            + "\(course.finalOnly.count.grouped) with a score after only"))
    }
    if course.standard == EfficiencyStandard(process: 90, final: 90) {
      notes.append(.notTheNinetyNinety)
    }
    return notes
  }

  private func finding(of course: ProcessEfficiency) -> LocalizedText {
    guard let process = course.process.text(decimals: 2),
      let final = course.final.text(decimals: 2),
      let first = course.processComparison?.words, let second = course.finalComparison?.words
    else {
      let reason =
        course.process.reason?.words
        ?? LocalizedText(th: "ไม่มีข้อมูล", en: "there are no data")
      return LocalizedText(
        th: "คำนวณ E1/E2 ไม่ได้ เพราะ\(reason.thai)",
        en: "E1/E2 cannot be computed because \(reason.english).")
    }
    return LocalizedText(
      th: "ประสิทธิภาพ E1/E2 เท่ากับ \(process)/\(final) (n = \(course.pairs.count.grouped)) "
        + "เมื่อเทียบกับเกณฑ์ \(course.standardText) E1 \(first.thai) และ E2 \(second.thai)",
      en: "E1/E2 is \(process)/\(final) (n = \(course.pairs.count.grouped)); against "
        + "\(course.standardText), E1 is \(first.english) and E2 is \(second.english).")
  }
}

extension ProcessEfficiency {
  fileprivate var standardText: String {
    "\(standard.process.axisText)/\(standard.final.axisText)"
  }
}

extension InstructionalEfficiency.Comparison {
  fileprivate var words: LocalizedText {
    switch self {
    case .above: LocalizedText(th: "สูงกว่าเกณฑ์", en: "above the standard")
    case .equal: LocalizedText(th: "เท่ากับเกณฑ์", en: "equal to the standard")
    case .below: LocalizedText(th: "ต่ำกว่าเกณฑ์", en: "below the standard")
    }
  }
}

extension LocalizedText {
  fileprivate static let efficiencyHeading = LocalizedText(
    th: "ประสิทธิภาพ E1/E2", en: "Efficiency E1/E2")
  fileprivate static let notTheNinetyNinety = LocalizedText(
    th: "90/90 ในที่นี้คือ E1/E2 เทียบกับ 90 ไม่ใช่ “มาตรฐาน 90/90” ซึ่งหมายถึง"
      + "คะแนนเฉลี่ยร้อยละ 90 ขึ้นไป และผู้เรียนร้อยละ 90 ขึ้นไปรอบรู้",
    en: "90/90 here is E1/E2 against 90, not the “90/90 standard”, which asks for a mean of at "
      + "least 90 per cent and for mastery by at least 90 per cent of the pupils")
}
