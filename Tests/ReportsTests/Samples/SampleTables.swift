import Diagnostics
import Reports

extension SampleReport {
  static let before = LocalizedText(th: "ก่อนการประชุม", en: "Before")
  static let after = LocalizedText(th: "หลังการประชุม", en: "After")
  static let mean = LocalizedText.verbatim("x̄")
  static let sd = LocalizedText.verbatim("S.D.")
  static let total = Report.Cell.localized(.init(th: "รวม", en: "Total"))

  static var participants: Report.Table {
    .init(
      title: .init(
        th: "จำนวนและร้อยละของผู้เข้าประชุม จำแนกตามตำแหน่ง",
        en: "Participants by position, number and per cent"),
      columns: [
        .text("position", .init(th: "ตำแหน่ง", en: "Position")),
        .number("n", .init(th: "จำนวน (คน)", en: "People")),
        .number("percent", .init(th: "ร้อยละ", en: "Per cent")),
      ],
      rows: [
        [.text("ผู้อำนวยการกลุ่ม"), .integer(6), .number(16.666667, decimals: 2)],
        [.text("นักวิเคราะห์นโยบายและแผน"), .integer(11), .number(30.555556, decimals: 2)],
        [.text("เจ้าหน้าที่ผู้นำเข้าข้อมูล <บันทึก & ส่ง>"), .integer(19), .number(52.777778, decimals: 2)],
      ],
      total: [total, .integer(36), .number(100, decimals: 2)],
      finding: .tableShows(
        .init(
          th:
            "ผู้เข้าประชุมส่วนใหญ่เป็นเจ้าหน้าที่ผู้นำเข้าข้อมูล จำนวน 19 คน คิดเป็นร้อยละ 52.78 รองลงมาคือนักวิเคราะห์นโยบายและแผน จำนวน 11 คน คิดเป็นร้อยละ 30.56",
          en:
            "most participants were data enterers (19 people, 52.78 per cent), followed by policy and plan analysts (11 people, 30.56 per cent)."
        )))
  }

  static var t: Report.Table {
    .init(
      title: .init(
        th: "ผลการเปรียบเทียบคะแนนเฉลี่ยก่อนและหลังการประชุม",
        en: "Mean scores before and after the workshop"),
      columns: [
        .text("phase", .init(th: "การทดสอบ", en: "Test")),
        .number("n", .verbatim("n")),
        .number("max", .init(th: "คะแนนเต็ม", en: "Full score")),
        .number("mean", mean), .number("sd", sd),
        .number("percent", .init(th: "ร้อยละ", en: "Per cent")),
        .number("sum_d", .verbatim("ΣD")), .number("sum_d2", .verbatim("ΣD²")),
        .number("t", .verbatim("t")), .number("p", .verbatim("p")),
      ],
      rows: [
        [
          .localized(before), .integer(36), .integer(20), .number(9.944444, decimals: 2),
          .number(3.1622, decimals: 2), .number(49.722222, decimals: 2), .empty, .empty, .empty,
          .empty,
        ],
        [
          .localized(after), .integer(36), .integer(20), .number(14.027778, decimals: 2),
          .number(2.9137, decimals: 2), .number(70.138889, decimals: 2), .integer(147),
          .integer(1023), .number(8.75213, decimals: 2), .pValue(0.0000002, starred: true),
        ],
      ],
      notes: [
        .init(
          th: "การทดสอบค่าทีแบบไม่อิสระ df = 35 ทดสอบแบบสองทาง",
          en: "Paired t-test, df = 35, two-sided.")
      ],
      finding: .tableShows(
        .init(
          th:
            "คะแนนเฉลี่ยหลังการประชุม (x̄ = 14.03) สูงกว่าก่อนการประชุม (x̄ = 9.94) อย่างมีนัยสำคัญทางสถิติที่ระดับ .01",
          en:
            "the mean after the workshop (14.03) is higher than before (9.94), significant at the .01 level."
        )))
  }

  static var byDimension: Report.Table {
    let dimensions: [(LocalizedText, Double, Double, Double, Double, Double?)] = [
      (
        .init(
          th: "ความเชื่อมโยงกับยุทธศาสตร์ชาติและแผนแม่บท",
          en: "Links to the national strategy and master plans"), 2.31, 1.08, 3.44, 0.97, 0.012
      ),
      (
        .init(th: "ข้อมูลพื้นฐานโครงการ (M1–M5)", en: "Project record (M1–M5)"), 3.28, 1.21, 4.36, 0.83,
        0.0004
      ),
      (
        .init(th: "การรายงานความก้าวหน้า (M6)", en: "Progress reports (M6)"), 2.14, 1.3, 2.53, 1.25,
        0.0678
      ),
      (.init(th: "การอนุมัติ (M7)", en: "Approval (M7)"), 2.0, 0, 3.0, 0, nil),
    ]
    return .init(
      title: .init(
        th: "คะแนนเฉลี่ยรายด้าน ก่อนและหลังการประชุม จำแนกตามเนื้อหาของแบบทดสอบ",
        en: "Mean scores by dimension, before and after"),
      columns: [
        .text("dimension", .init(th: "ด้าน", en: "Dimension")),
        .number("pre_mean", mean, group: before), .number("pre_sd", sd, group: before),
        .number("post_mean", mean, group: after), .number("post_sd", sd, group: after),
        .number("p", .verbatim("p")),
        .text("level", .init(th: "ระดับ", en: "Level")),
      ],
      rows: dimensions.map { name, preMean, preSD, postMean, postSD, p in
        [
          .localized(name), .number(preMean, decimals: 2), .number(preSD, decimals: 2),
          .number(postMean, decimals: 2), .number(postSD, decimals: 2),
          p.map { .pValue($0, starred: true) }
            ?? .notComputable(
              .init(
                th: "ผลต่างของทุกคนเท่ากัน (S.D. = 0)",
                en: "everyone's difference is the same (S.D. = 0)")),
          .localized(.init(th: "มาก", en: "high")),
        ]
      },
      total: [
        total, .number(9.73, decimals: 2), .number(3.16, decimals: 2), .number(13.33, decimals: 2),
        .number(2.91, decimals: 2), .pValue(0.0000002, starred: true),
        .localized(.init(th: "มาก", en: "high")),
      ],
      notes: [
        .init(
          th:
            "เกณฑ์แปลผล: 4.51–5.00 มากที่สุด, 3.51–4.50 มาก, 2.51–3.50 ปานกลาง, 1.51–2.50 น้อย, 1.00–1.50 น้อยที่สุด",
          en:
            "Bands: 4.51–5.00 highest, 3.51–4.50 high, 2.51–3.50 medium, 1.51–2.50 low, 1.00–1.50 lowest"
        )
      ],
      finding: .init(
        th:
          "จากตารางที่ \(.number) พบว่า คะแนนเพิ่มขึ้นทุกด้าน ด้านที่เพิ่มขึ้นสูงสุดคือ ความเชื่อมโยงกับยุทธศาสตร์ชาติและแผนแม่บท รองลงมาคือ ข้อมูลพื้นฐานโครงการ",
        en:
          "Table \(.number) shows that scores rose in every dimension, most in the links to the national strategy."
      ))
  }

  static var levels: Report.Table {
    .init(
      title: .init(th: "ระดับคะแนนพัฒนาการสัมพัทธ์", en: "Levels of relative gain"),
      columns: [
        .text("level", .init(th: "ระดับ", en: "Level")),
        .text("range", .init(th: "ช่วงคะแนน", en: "Range")),
        .number("n", .init(th: "จำนวน (คน)", en: "People")),
        .number("percent", .init(th: "ร้อยละ", en: "Per cent")),
      ],
      rows: [
        [
          .localized(.init(th: "สูงมาก", en: "very high")), .text("> 75"), .integer(3),
          .number(8.571429, decimals: 2),
        ],
        [
          .localized(.init(th: "สูง", en: "high")), .text("> 50–75"), .integer(11),
          .number(31.428571, decimals: 2),
        ],
        [
          .localized(.init(th: "กลาง", en: "medium")), .text("> 25–50"), .integer(13),
          .number(37.142857, decimals: 2),
        ],
        [
          .localized(.init(th: "ต้น", en: "initial")), .text("0–25"), .integer(7),
          .number(20, decimals: 2),
        ],
        [
          .localized(.init(th: "ลดลง", en: "declined")), .text("< 0"), .integer(1),
          .number(2.857143, decimals: 2),
        ],
      ],
      total: [total, .empty, .integer(35), .number(100, decimals: 2)],
      notes: [
        .init(
          th: "ผู้ที่ได้คะแนนเต็มตั้งแต่ก่อนการประชุม 1 คน ไม่มีคะแนนพัฒนาการสัมพัทธ์",
          en: "One person had the full score before; relative gain is undefined.")
      ])
  }

  static var unmatched: Report.Table {
    .init(
      title: .init(th: "ผู้ที่จับคู่คะแนนไม่ได้", en: "People who could not be matched"),
      columns: [
        .text("code", .init(th: "รหัส", en: "Code")),
        .text("phase", .init(th: "มีคะแนน", en: "Has a score")),
        .text("reason", .init(th: "สาเหตุ", en: "Reason")),
      ],
      rows: [
        [
          .text("P014"), .localized(before),
          .localized(.init(th: "ไม่พบคำตอบหลังการประชุม", en: "no answers after the workshop")),
        ],
        [
          .text("P0l5"), .localized(before),
          .localized(
            .init(
              th: "รหัสไม่อยู่ในทะเบียน คล้ายกับ P015",
              en: "the code is not in the roster; it resembles P015")),
        ],
        [
          .text("P041"), .localized(after),
          .localized(.init(th: "ไม่พบคำตอบก่อนการประชุม", en: "no answers before the workshop")),
        ],
      ])
  }

  static func individual(_ scores: SampleScores) -> Report.Table {
    .init(
      title: .init(
        th: "คะแนนก่อนและหลังการประชุมรายบุคคล", en: "Scores before and after, by person"),
      columns: [
        .number("rank", .init(th: "ที่", en: "No.")),
        .text("code", .init(th: "รหัส", en: "Code")),
        .text("group", .init(th: "กลุ่มงาน", en: "Work group")),
        .number("pre", .init(th: "ก่อน", en: "Before")),
        .number("post", .init(th: "หลัง", en: "After")),
        .number("diff", .init(th: "ผลต่าง", en: "Difference")),
        .number("relative_gain", .init(th: "คะแนนพัฒนาการสัมพัทธ์", en: "Relative gain")),
      ],
      rows: scores.pre.indices.map { person in
        let pre = scores.pre[person]
        let post = scores.post[person]
        return [
          .integer(person + 1), .text("P\(101 + person)"),
          .text(
            person.isMultiple(of: 2) ? "กลุ่มนโยบายและแผน" : "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา"),
          .integer(pre), .integer(post), .integer(post - pre),
          pre == 20
            ? .dash : .number(100 * Double(post - pre) / Double(20 - pre), decimals: 2),
        ]
      },
      total: [
        .empty, .localized(.init(th: "เฉลี่ย", en: "Mean")), .empty,
        .number(scores.preMean, decimals: 2), .number(scores.postMean, decimals: 2),
        .number(scores.postMean - scores.preMean, decimals: 2), .number(42.0612, decimals: 2),
      ],
      finding: .tableShows(
        .init(
          th: "ผู้เข้าประชุมส่วนใหญ่มีคะแนนเพิ่มขึ้น มีผู้ที่คะแนนลดลง 1 คน",
          en: "most people gained; one declined.")))
  }

  static var itemTable: Report.Table {
    let quality = LocalizedText(th: "คุณภาพ", en: "Quality")
    return .init(
      title: .init(th: "ค่าความยากง่ายและอำนาจจำแนกรายข้อ", en: "Difficulty and discrimination"),
      columns: [
        .text("item", .init(th: "ข้อ", en: "Item")),
        .text("label", .init(th: "ข้อคำถาม", en: "Question")),
        .number("difficulty_p", .verbatim("p"), group: quality),
        .number("discrimination_r", .verbatim("r"), group: quality),
        .text("verdict", .init(th: "ผล", en: "Verdict")),
      ],
      rows: (1...20).map { item in
        [
          .text("q\(item < 10 ? "0" : "")\(item)"),
          .text(
            item.isMultiple(of: 3)
              ? "กำหนดให้หน่วยงานนำเข้าข้อมูลโครงการในระบบภายในไตรมาสใดของปีงบประมาณ และผู้ใดเป็นผู้อนุมัติตามลำดับเส้นทางอนุมัติ"
              : "ข้อใดคือความหมายของ M\(item % 7 + 1)"),
          .number(0.2 + Double(item * 37 % 60) / 100, decimals: 2, style: .withoutLeadingZero),
          .number(Double(item * 23 % 70) / 100 - 0.1, decimals: 2, style: .withoutLeadingZero),
          .localized(
            item.isMultiple(of: 7)
              ? .init(th: "ควรปรับปรุง", en: "revise") : .init(th: "ใช้ได้", en: "keep")),
        ]
      })
  }
}
