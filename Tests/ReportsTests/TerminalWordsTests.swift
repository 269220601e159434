import Diagnostics
import Reports
import Testing
import ThaiText

/// Tables whose texts do not fit on one line.
@Suite("Thai words in a terminal")
struct TerminalWordsTests {
  private static func figure(_ value: Double) -> Report.Cell { .number(value, decimals: 2) }

  /// Reports received, as in `pramoen indicators`; invented groups of schools.
  private static let coverage = Report.Table(
    title: .verbatim("T"),
    columns: [
      .text("group", .verbatim("กลุ่ม")), .number("expected", .verbatim("ต้องส่ง")),
      .number("received", .verbatim("ส่งแล้ว")), .number("timely", .verbatim("ตรงเวลา")),
      .number("late", .verbatim("ช้า")), .number("missing", .verbatim("ค้าง")),
      .number("exempt", .verbatim("ไม่เกี่ยวข้อง")), .number("complete", .verbatim("ครบ (%)")),
      .number("on_time", .verbatim("ทันเวลา (%)")),
    ],
    rows: ["กลุ่มโรงเรียนดาวเหนือ", "กลุ่มโรงเรียนเมืองสมมุติ"].map {
      [
        .text($0), .integer(8), .integer(8), .integer(7), .integer(1), .integer(0), .integer(0),
        figure(100), figure(87.5),
      ]
    })

  private static let indicators = Report.Table(
    title: .verbatim("T"),
    columns: [
      .text("indicator", .verbatim("ตัวชี้วัด")), .number("n", .verbatim("จำนวน")),
      .number("of", .verbatim("ตัวหาร")), .number("percent", .verbatim("ร้อยละ")),
      .text("ci", .verbatim("ช่วงเชื่อมั่น 95 %")), .text("target", .verbatim("เป้าหมาย")),
      .text("met", .verbatim("ผลต่อเป้าหมาย")), .number("change", .verbatim("เปลี่ยน (จุด)")),
    ],
    rows: [
      [
        .text("นักเรียนปกติที่เข้าสอบ"), .integer(2415), .integer(2454), figure(98.41),
        .text("97.8–98.8"), .text("≥ 95%"), .text("บรรลุ"), figure(-0.15),
      ],
      [
        .text("สาเหตุ (อ่าน) ภาษาที่ใช้ในครอบครัวไม่ใช่ภาษาไทยกลาง"), .integer(51), .integer(205),
        figure(24.88), .text("19.5–31.2"), .dash, .dash, figure(0.93),
      ],
    ])

  @Test("Labels break between words, and headers wrap before labels do")
  func coverageAt72() {
    #expect(
      TerminalRenderer(language: .thai, width: 72).text(of: Self.coverage) == """
        T
        ────────────────────────────────────────────────────────────────────────
                                                                              ทัน
                                            ตรง                ไม่     ครบ   เวลา
        กลุ่ม                 ต้องส่ง  ส่งแล้ว   เวลา  ช้า  ค้าง  เกี่ยวข้อง     (%)    (%)
        ────────────────────────────────────────────────────────────────────────
        กลุ่มโรงเรียนดาวเหนือ       8      8      7   1    0        0  100.00  87.50
        กลุ่มโรงเรียนเมืองสมมุติ      8      8      7   1    0        0  100.00  87.50
        ────────────────────────────────────────────────────────────────────────

        """)
  }

  @Test("In a narrow terminal labels break between words, too")
  func coverageAt60() {
    #expect(
      TerminalRenderer(language: .thai, width: 60).text(of: Self.coverage) == """
        T
        ────────────────────────────────────────────────────────────
                                                                  ทัน
                     ต้อง   ส่ง   ตรง                ไม่     ครบ   เวลา
        กลุ่ม           ส่ง  แล้ว  เวลา  ช้า  ค้าง  เกี่ยวข้อง     (%)    (%)
        ────────────────────────────────────────────────────────────
        กลุ่มโรงเรียน     8    8     7   1    0        0  100.00  87.50
        ดาวเหนือ
        กลุ่มโรงเรียน     8    8     7   1    0        0  100.00  87.50
        เมืองสมมุติ
        ────────────────────────────────────────────────────────────

        """)
  }

  @Test("A long label has the room that the headers of figures can spare")
  func indicatorsAt72() {
    #expect(
      TerminalRenderer(language: .thai, width: 72).text(of: Self.indicators) == """
        T
        ────────────────────────────────────────────────────────────────────────
                                              ช่วงเชื่อมั่น            ผลต่อ     เปลี่ยน
        ตัวชี้วัด            จำนวน  ตัวหาร  ร้อยละ  95 %       เป้าหมาย  เป้าหมาย   (จุด)
        ────────────────────────────────────────────────────────────────────────
        นักเรียนปกติที่เข้า    2,415  2,454  98.41  97.8–98.8  ≥ 95%    บรรลุ     -0.15
        สอบ
        สาเหตุ (อ่าน)         51    205  24.88  19.5–31.2  –        –         0.93
        ภาษาที่ใช้ใน
        ครอบครัวไม่ใช่ภาษา
        ไทยกลาง
        ────────────────────────────────────────────────────────────────────────

        """)
  }

  @Test("A label that fits stays on one line")
  func indicatorsAt80() {
    #expect(
      TerminalRenderer(language: .thai, width: 80).text(of: Self.indicators) == """
        T
        ────────────────────────────────────────────────────────────────────────────────
                                                      ช่วงเชื่อมั่น            ผลต่อ     เปลี่ยน
        ตัวชี้วัด                    จำนวน  ตัวหาร  ร้อยละ  95 %       เป้าหมาย  เป้าหมาย   (จุด)
        ────────────────────────────────────────────────────────────────────────────────
        นักเรียนปกติที่เข้าสอบ         2,415  2,454  98.41  97.8–98.8  ≥ 95%    บรรลุ     -0.15
        สาเหตุ (อ่าน) ภาษาที่ใช้ใน       51    205  24.88  19.5–31.2  –        –         0.93
        ครอบครัวไม่ใช่ภาษาไทยกลาง
        ────────────────────────────────────────────────────────────────────────────────

        """)
  }

  @Test("Running text breaks between words, also behind its label")
  func runningText() {
    let report = Report(
      title: .verbatim("R"),
      facts: [.init(.verbatim("ที่มา"), .verbatim("นักเรียนปกติที่เข้าสอบ"))],
      sections: [.init(blocks: [.paragraph(.verbatim("กลุ่มโรงเรียนดาวเหนือกลุ่มโรงเรียนเมืองสมมุติ"))])])
    #expect(
      TerminalRenderer(language: .thai, width: 20).text(of: report) == """
        R
        ═
        ที่มา: นักเรียนปกติที่เข้า
             สอบ

        กลุ่มโรงเรียนดาวเหนือกลุ่ม
        โรงเรียนเมืองสมมุติ

        """)
  }

  @Test("A total without rows is not called empty")
  func totalOnly() {
    let table = Report.Table(
      title: .verbatim("T"), columns: [.text("w", .verbatim("w")), .number("n", .verbatim("n"))],
      total: [.text("all"), .integer(44)])
    #expect(
      TerminalRenderer(language: .thai).text(of: table) == """
        T
        ───────
        w     n
        ───────
        all  44
        ───────

        """)
    #expect(
      !HTMLRenderer(initialLanguage: .thai).page(
        of: Report(
          title: .verbatim("R"),
          sections: [
            .init(blocks: [.table(table)])
          ])
      ).contains("ไม่มีรายการ"))
  }
}
