import Collector
import Diagnostics
import Forms
import Foundation
import Testing
import ThaiText

@Suite struct ScreenTests {
  @Test("A question shows its number, label, choices and what to type")
  func questionScreen() throws {
    let sat = try sit(literacyForm(), typing: ["1010", ":5"])
    #expect(
      sat.transcript.hasPrefix(
        """
        แบบรายงาน
        6 ข้อ
        Enter ข้าม/คงคำตอบเดิม · < ย้อน · ? วิธีใช้ · :q บันทึกและออก

        ข้อมูลสมมุติ

        == ตอนที่ 1

        ข้อ 1 จาก 6 (ต้องตอบ)
        รหัสโรงเรียน
        > 1010

        ข้อ 2 จาก 6 (ต้องตอบ)
        จำนวนนักเรียน
        ตอบเป็นจำนวนเต็ม
        > :5

        == ตอนที่ 2

        ข้อ 5 จาก 6
        ทักษะ
        เลือกได้หลายข้อ พิมพ์หมายเลขเว้นวรรค เช่น 1 3
          1  อ่านออกเสียง
          2  อ่านรู้เรื่อง
          3  เขียนคำ
        >\u{20}

        """))
  }

  @Test("Numbers follow what is relevant now")
  func numbering() throws {
    let sat = try sit(literacyForm(), typing: ["1010", "40", "<", "0", ":q"])
    let numbers = sat.transcript.split(separator: "\n").filter { $0.hasPrefix("ข้อ ") }
    #expect(
      numbers == [
        "ข้อ 1 จาก 6 (ต้องตอบ)", "ข้อ 2 จาก 6 (ต้องตอบ)", "ข้อ 3 จาก 7", "ข้อ 2 จาก 7 (ต้องตอบ)",
        "ข้อ 3 จาก 6",
      ])
  }

  static let complaints: [(typed: [String], says: String)] = [
    ([""], "! ข้อนี้ต้องตอบ — พิมพ์คำตอบ หรือ :q เพื่อบันทึกและออก"),
    (["<"], "! ข้อนี้เป็นข้อแรก — ตอบข้อนี้ หรือพิมพ์ :q เพื่อบันทึกและออก"),
    (["-"], "! ข้อนี้ยังไม่มีคำตอบให้ลบ — กด Enter เพื่อข้าม ถ้าคำตอบคือขีด ให้พิมพ์ =-"),
    ([":9"], "! ไม่มีข้อ 9 — พิมพ์ :1 ถึง :6"),
    ([":)"], "! ไม่รู้จักคำสั่ง “:)” — พิมพ์ ? เพื่อดูวิธีใช้ ถ้าเป็นคำตอบ ให้พิมพ์ =:)"),
    (["1", "สิบ"], "! “สิบ” ไม่ใช่จำนวนเต็ม — พิมพ์ตัวเลข เช่น 12 หรือ ๑๒"),
    (["1", "-1"], "! คำตอบไม่ผ่านเงื่อนไขของข้อนี้ — ต้องไม่ติดลบ"),
    (["1", "40", "41"], "! คำตอบไม่ผ่านเงื่อนไขของข้อนี้ — ไม่เกิน 40 คน"),
    ([":4", "9"], "! ไม่มีตัวเลือก “9” — พิมพ์หมายเลขตัวเลือก 1 ถึง 3"),
    ([":4", "1 2"], "! ข้อนี้เลือกได้เพียงตัวเลือกเดียว — พิมพ์หมายเลขเดียว 1 ถึง 3"),
  ]

  @Test("A line that is not taken says why and what to do", arguments: complaints)
  func complains(typed: [String], says: String) throws {
    let sat = try sit(literacyForm(), typing: typed)
    #expect(sat.transcript.split(separator: "\n").contains(says[...]))
  }

  @Test("An answer that breaks a rule leaves the one before in place")
  func brokenRuleKeepsAnswer() throws {
    let sat = try sit(literacyForm(), typing: ["1", "40", "<", "-5", "", ":q"])
    #expect(sat.journal == ["part1/school=1", "part1/pupils=40"])
    #expect(sat.transcript.contains("นักเรียน LD ใน 40 คน"))
  }

  @Test("The language changes in the middle, the form's words with it")
  func languages() throws {
    let sat = try sit(literacyForm(), typing: ["1010", ":en", ":th", ":en", "40", "", "13/3/2566"])
    #expect(sat.transcript.contains("== Part 1\n\nQuestion 2 of 6 (required)\nPupils\n"))
    #expect(sat.transcript.contains("== ตอนที่ 1\n\nข้อ 2 จาก 6 (ต้องตอบ)\nจำนวนนักเรียน\n"))
    #expect(sat.transcript.contains("LD pupils of 40\n"))
    #expect(sat.transcript.contains("→ 13 March 2023\n"))
  }

  @Test("The review counts, lists what was skipped and what must be mended")
  func review() throws {
    let sat = try sit(literacyForm(), typing: ["1010", ":3", "", "3", "1", ""])
    #expect(
      sat.transcript.contains(
        """

        ตรวจทานก่อนส่ง
        ตอบแล้ว 3 จาก 6 ข้อ ยังไม่ได้ตอบ 3 ข้อ
        ข้อที่ข้ามไว้
          :3  วันที่สอบ
          :6  หมายเหตุ
        ต้องแก้ก่อนส่ง
          :2  จำนวนนักเรียน
              ข้อนี้ต้องตอบ — กรอกคำตอบ
        Enter ไปข้อแรกที่ต้องแก้ · < ย้อน · :เลขข้อ ไปข้อนั้น เช่น :1 · :q บันทึกและออก
        >\u{20}
        """))
  }

  @Test("Colours come only where the console has them")
  func colours() throws {
    let lines: [ConsoleInput] = [.line(""), .line("1010"), .line("?"), .line(":q")]
    let plain = try sit(literacyForm(), typing: lines)
    let coloured = try sit(literacyForm(), typing: lines, usesColour: true)
    #expect(!plain.transcript.unicodeScalars.contains("\u{1B}"))
    #expect(coloured.transcript.contains("\u{1B}[1mข้อ 1 จาก 6 (ต้องตอบ)\u{1B}[0m\n"))
    #expect(coloured.transcript.contains("\u{1B}[33m! ข้อนี้ต้องตอบ"))
  }

  @Test("A form cannot send commands to the terminal")
  func hostileLabels() throws {
    let form = try FormReading(
      yaml: """
        settings: {form_id: d, version: "1", form_title: {th: "\\e]0;x\\aชื่อ"}}
        survey:
          - {type: text, name: q, label: {th: "\\e[2Jหนึ่ง\\rสอง"}, hint: {th: "\\u009b31m"}}
        """, file: "form.yaml"
    ).form
    let sat = try sit(form, typing: ["x"])
    let controls = sat.transcript.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(controls.isEmpty)
    #expect(sat.transcript.contains("[2Jหนึ่งสอง"))
  }

  static let widths = [40, 80, 120].flatMap { width in Language.allCases.map { (width, $0) } }

  @Test("The workshop test fits the screen", arguments: widths)
  func fitsTheScreen(width: Int, language: Language) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Forms/emenscr-workshop-test/form.yaml")
    let form = try FormReading(
      yaml: String(contentsOf: file, encoding: .utf8), file: "form.yaml"
    ).form
    let lines = ["?", "P7", "P007"] + Array(repeating: "1", count: 18) + ["", "9", "", "<", "2"]
    let sat = try sit(form, typing: lines.map(ConsoleInput.line), language: language, width: width)
    let tooWide = sat.transcript.split(separator: "\n").filter {
      String($0).displayWidth > min(width, 100)
    }
    #expect(tooWide == [])
    // Lines were refused, so the end of the input does not submit.
    #expect(sat.ending == "ended 20/21")
  }
}
