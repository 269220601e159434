import Diagnostics
import Reports

/// An invented gains report of an invented workshop: 36 people, seven tables, every kind of cell.
enum SampleReport {
  static func report(people: Int = 36) -> Report {
    let scores = SampleScores(people: people)
    return Report(
      title: .init(
        th: "รายงานผลการทดสอบก่อนและหลังการประชุมเชิงปฏิบัติการ",
        en: "Pre-test and post-test results of the workshop"),
      subtitle: .init(
        th: "การนำเข้าข้อมูลโครงการในระบบติดตามและประเมินผลแห่งชาติ (eMENSCR)",
        en: "Entering project data in the national monitoring and evaluation system (eMENSCR)"),
      facts: [
        .init(
          .init(th: "หน่วยงาน", en: "Office"),
          .init(
            th: "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง (ข้อมูลสมมติ)", en: "Example area office (invented data)")),
        .init(.init(th: "วันที่", en: "Date"), .init(th: "13 มีนาคม 2566", en: "13 March 2023")),
        .init(
          .init(th: "แบบทดสอบ", en: "Test"),
          .init(
            th: "ความรู้เรื่อง eMENSCR 20 ข้อ ฉบับที่ 3", en: "Knowledge of eMENSCR, 20 items, version 3")),
      ],
      sections: [
        summary(of: scores), comparison(of: scores), individuals(of: scores), items(of: scores),
      ])
  }

  private static func summary(of scores: SampleScores) -> Report.Section {
    .init(
      heading: .init(th: "1. สรุปผล", en: "1. Summary"),
      blocks: [
        .keyFigures([
          .init(
            .init(th: "ผู้เข้าสอบครบสองครั้ง", en: "Matched participants"),
            .integer(scores.pre.count), unit: .init(th: "คน", en: "people"),
            note: .init(
              th: "ก่อน \(scores.pre.count + 2) หลัง \(scores.pre.count + 1)",
              en: "before \(scores.pre.count + 2), after \(scores.pre.count + 1)")),
          .init(
            .init(th: "ค่าเฉลี่ยหลังการประชุม", en: "Mean after"), .number(scores.postMean, decimals: 2),
            unit: .init(th: "จาก 20 คะแนน", en: "of 20"),
            note: .init(
              th: "ก่อนการประชุม \(scores.preMeanText)", en: "before: \(scores.preMeanText)")),
          .init(
            .init(th: "ดัชนีประสิทธิผล (E.I.)", en: "Effectiveness index (E.I.)"),
            .number(0.44911, decimals: 2, style: .withoutLeadingZero),
            note: .init(th: "เกณฑ์ .50", en: "criterion .50")),
          .init(
            .init(th: "ผ่านเกณฑ์ร้อยละ 70", en: "Passed (70 per cent)"),
            .number(63.888889, decimals: 2),
            unit: .init(th: "ร้อยละ", en: "per cent")),
        ]),
        .notices([
          .init(
            .warning,
            .init(
              th: "ไม่มีกลุ่มเปรียบเทียบ คะแนนที่เพิ่มขึ้นส่วนหนึ่งอาจเกิดจากการทำแบบทดสอบซ้ำ",
              en:
                "There is no comparison group; part of the gain may come from taking the test twice."
            ),
            remedy: .init(
              th: "หากต้องการสรุปว่าเป็นผลของการประชุม ให้เก็บข้อมูลจากกลุ่มที่ยังไม่เข้าประชุมด้วย",
              en: "To attribute the gain to the workshop, test a group that did not attend.")),
          .init(
            .information,
            .init(
              th: "จับคู่ไม่ได้ 3 คน ดูตารางที่ 5", en: "Three people could not be matched; see Table 5.")),
        ]),
        .figure(
          .init(
            title: .init(
              th: "การกระจายของคะแนนก่อนและหลังการประชุม",
              en: "Distribution of scores before and after the workshop"),
            content: .beforeAfter(scores.figure))),
      ])
  }

  private static func comparison(of scores: SampleScores) -> Report.Section {
    .init(
      heading: .init(th: "2. ผลการเปรียบเทียบ", en: "2. Comparison"),
      blocks: [
        .paragraph(
          .init(
            th:
              "ผู้เข้าประชุมทำแบบทดสอบฉบับเดียวกันก่อนและหลังการประชุม การวิเคราะห์ใช้เฉพาะผู้ที่มีคะแนนครบทั้งสองครั้ง และเปรียบเทียบด้วยการทดสอบค่าทีแบบไม่อิสระ",
            en:
              "Participants took the same test before and after the workshop. Only people with both scores are analysed, with a paired t-test."
          )),
        .table(participants), .table(t), .table(byDimension), .table(levels),
      ])
  }

  private static func individuals(of scores: SampleScores) -> Report.Section {
    .init(
      heading: .init(th: "3. คะแนนรายบุคคล", en: "3. Individual scores"),
      blocks: [.table(unmatched), .table(individual(scores))])
  }

  private static func items(of scores: SampleScores) -> Report.Section {
    .init(
      heading: .init(th: "4. คุณภาพของข้อสอบ", en: "4. Item quality"),
      blocks: [
        .heading(.init(th: "4.1 รายข้อ", en: "4.1 By item")),
        .table(itemTable),
      ])
  }
}
