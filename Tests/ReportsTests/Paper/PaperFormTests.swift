import Diagnostics
import Forms
import Testing

@testable import Reports

@Suite("What of a form is printed")
struct PaperFormTests {
  struct Room: Sendable, CustomTestStringConvertible {
    let row: String
    let answer: PaperAnswer

    var testDescription: String { row }
  }

  @Test(
    "An answer gets the boxes its type and constraint ask for",
    arguments: [
      Room(row: "type: integer", answer: .digits(whole: 6, decimals: 0)),
      Room(
        row: "type: integer, constraint: '. >= 0 and . <= 100'",
        answer: .digits(whole: 3, decimals: 0)),
      Room(row: "type: integer, constraint: '. < 100'", answer: .digits(whole: 2, decimals: 0)),
      Room(row: "type: integer, constraint: '9 >= .'", answer: .digits(whole: 1, decimals: 0)),
      Room(
        row: "type: integer, constraint: '. <= 10 or . = 99'",
        answer: .digits(whole: 6, decimals: 0)),
      Room(row: "type: decimal, constraint: '. <= 4'", answer: .digits(whole: 1, decimals: 2)),
      Room(row: "type: text", answer: .lines(1)),
      Room(row: "type: text, appearance: multiline", answer: .lines(4)),
      Room(row: "type: text, constraint: \"regex(., '^P[0-9]{3}$')\"", answer: .cells(4)),
      Room(row: "type: text, constraint: \"regex(., '\\\\d{2}-\\\\d{4}')\"", answer: .cells(7)),
      Room(row: "type: text, constraint: \"regex(., '[0-9]{6,8}')\"", answer: .lines(1)),
      Room(row: "type: text, constraint: \"regex(., 'a|bc')\"", answer: .lines(1)),
      Room(row: "type: text, constraint: string-length(.) = 13", answer: .cells(13)),
      Room(row: "type: text, constraint: string-length(.) = 300", answer: .lines(1)),
      Room(row: "type: date", answer: .day(.day)),
      Room(row: "type: date, appearance: month-year", answer: .day(.month)),
      Room(row: "type: date, appearance: year", answer: .day(.year)),
      Room(row: "type: select_one yesno", answer: .one(of: ["ใช่", "ไม่ใช่"], columns: 2)),
      Room(row: "type: text, parameters: rows=3, appearance: multiline", answer: .lines(3)),
      Room(row: "type: time", answer: .time),
      Room(row: "type: dateTime", answer: .moment),
      Room(
        row: "type: range, parameters: start=0 end=1 step=0.25",
        answer: .scale(["0", "0.25", "0.5", "0.75", "1"])),
      Room(row: "type: range, parameters: start=3 end=1 step=1", answer: .scale(["3", "2", "1"])),
      Room(
        row: "type: range, parameters: start=1 end=3 step=1 tick_labelset=level",
        answer: .scale(["1\nน้อย", "2\nปานกลาง", "3\nมาก"])),
      Room(
        row: "type: range, parameters: start=0 end=100 step=1",
        answer: .digits(whole: 3, decimals: 0)),
      Room(row: "type: acknowledge", answer: .agreement),
      Room(row: "type: image", answer: .attachment(.photo)),
      Room(row: "type: image, appearance: signature", answer: .attachment(.signature)),
      Room(row: "type: geopoint", answer: .attachment(.point)),
      Room(row: "type: file", answer: .attachment(.file)),
      Room(row: "type: rank level", answer: .order(of: ["มาก", "ปานกลาง", "น้อย"])),
      Room(
        row: "type: select_one_from_file towns.csv",
        answer: .listed(in: .file("towns.csv"), isMultiple: false)),
      Room(
        row: "type: select_one yesno or_other",
        answer: .one(of: ["ใช่", "ไม่ใช่", "อื่น ๆ (ระบุ) ____________"], columns: 3)),
      Room(
        row: "type: select_multiple level",
        answer: .several(of: ["มาก", "ปานกลาง", "น้อย"], columns: 3)),
    ])
  func room(room: Room) throws {
    let form = try PaperSample.form("  - {name: q, label: {th: ถาม}, \(room.row)}")
    #expect(PaperForm(form, language: .thai).parts.questions.map(\.answer) == [room.answer])
  }

  struct Condition: Sendable, CustomTestStringConvertible {
    let source: String
    let thai: PaperCondition?
    let english: PaperCondition?

    init(_ source: String, _ thai: PaperCondition?, _ english: PaperCondition?) {
      self.source = source
      self.thai = thai
      self.english = english
    }

    var testDescription: String { source }
  }

  @Test(
    "A simple condition is told in words, any other as the author wrote it",
    arguments: [
      Condition("${a} = 'y'", .words("ข้อ 1 ตอบ “ใช่”"), .words("question 1 is “Yes”")),
      Condition("'y' = ${a}", .words("ข้อ 1 ตอบ “ใช่”"), .words("question 1 is “Yes”")),
      Condition(
        "${a} != 'y'", .words("ข้อ 1 ไม่ได้ตอบ “ใช่”"), .words("question 1 is not “Yes”")),
      Condition("${b} = 3", .words("ข้อ 2 ตอบ “มาก”"), .words("question 2 is “High”")),
      Condition(
        "selected(${b}, '1')", .words("ข้อ 2 เลือก “น้อย”"),
        .words("question 2 includes “Low”")),
      Condition("selected(${a}, 'y')", .words("ข้อ 1 ตอบ “ใช่”"), .words("question 1 is “Yes”")),
      Condition(
        "not(selected(${b}, '1'))", .words("ข้อ 2 ไม่ได้เลือก “น้อย”"),
        .words("question 2 does not include “Low”")),
      Condition(
        "selected('y n', ${a})", .words("ข้อ 1 ตอบ “ใช่” หรือ “ไม่ใช่”"),
        .words("question 1 is “Yes” or “No”")),
      Condition(
        "not(${c} > 5)", .words("ข้อ 3 ไม่เกิน 5"), .words("question 3 is at most 5")),
      Condition(
        "18 <= ${c}", .words("ข้อ 3 ตั้งแต่ 18 ขึ้นไป"), .words("question 3 is at least 18")),
      Condition("${c} != ''", .words("ข้อ 3 มีคำตอบ"), .words("question 3 has an answer")),
      Condition(
        "${a} = 'y' and (${c} < 5 or ${c} > 9)",
        .words("ข้อ 1 ตอบ “ใช่” และ (ข้อ 3 น้อยกว่า 5 หรือ ข้อ 3 มากกว่า 9)"),
        .words("question 1 is “Yes” and (question 3 is less than 5 or question 3 is more than 9)")),
      Condition(
        "${c} + 1 > 5", .expression("[ข้อ 3] + 1 > 5"), .expression("[question 3] + 1 > 5")),
      Condition(
        "${a} = 'y' and ${c} mod 2 = 0", .expression("[ข้อ 1] = 'y' and [ข้อ 3] mod 2 = 0"),
        .expression("[question 1] = 'y' and [question 3] mod 2 = 0")),
      Condition("${sum} > 5", .expression("${sum} > 5"), .expression("${sum} > 5")),
      Condition("true()", nil, nil),
    ])
  func condition(condition: Condition) throws {
    let form = try PaperSample.form(
      """
        - {type: select_one yesno, name: a, label: {th: ก}}
        - {type: select_multiple level, name: b, label: {th: ข}}
        - {type: integer, name: c, label: {th: ค}}
        - {type: calculate, name: sum, calculation: "${c} * 2"}
        - {type: text, name: d, label: {th: ง}, relevant: "\(condition.source)"}
      """)
    for (language, expected) in [(Language.thai, condition.thai), (.english, condition.english)] {
      let last = try #require(PaperForm(form, language: language).parts.questions.last)
      #expect(last.condition == expected)
    }
  }

  @Test("Computed and hidden values are not printed and take no number")
  func computed() throws {
    let form = try PaperSample.form(
      """
        - {type: start, name: begun}
        - {type: hidden, name: secret, default: x}
        - {type: integer, name: a, label: {th: ก}}
        - {type: calculate, name: sum, calculation: "${a} * 2"}
        - {type: note, name: said, label: {th: "ได้ **${sum}** คะแนน"}}
        - {type: integer, name: b, label: {th: ข}}
      """)
    let parts = PaperForm(form, language: .thai).parts
    #expect(parts.questions.map(\.label) == ["ก", "ข"])
    #expect(parts.questions.map(\.number) == [1, 2])
    #expect(
      parts.contains(.note(PaperNote(text: "ได้ ______ คะแนน", hint: nil, condition: nil))))
  }

  @Test(
    "The question that says whom the answers are about has no number, and is named in conditions")
  func subject() throws {
    let form = try PaperSample.form(
      """
        - {type: text, name: code, role: subject, label: {th: รหัส}}
        - {type: integer, name: a, label: {th: ก}, relevant: "${code} != ''"}
      """)
    let questions = PaperForm(form, language: .thai).parts.questions
    #expect(questions.map(\.number) == [nil, 1])
    #expect(questions.last?.condition == .words("“รหัส” มีคำตอบ"))
  }

  @Test("A long list stands once in the appendix, whoever uses it")
  func longList() throws {
    let choices = (1...41).map { "      - {name: c\($0), label: {th: ตัวเลือก \($0)}}" }
    let form = try PaperSample.form(
      """
        - {type: select_one long, name: a, label: {th: ก}}
        - {type: select_multiple long, name: b, label: {th: ข}}
      """, choices: "  long:\n" + choices.joined(separator: "\n"))
    let paper = PaperForm(form, language: .thai)
    #expect(
      paper.parts.questions.map(\.answer) == [
        .listed(in: .appendix(1), isMultiple: false), .listed(in: .appendix(1), isMultiple: true),
      ])
    #expect(paper.appendix.map(\.choices.count) == [41])
    #expect(paper.appendix.map(\.omitted) == [0])
  }

  @Test("Groups become sections; one without a question is not printed")
  func groups() throws {
    let form = try PaperSample.form(
      """
        - {type: begin_group, name: g, label: {th: ตอนที่ 1}, relevant: "${a} = 'y'"}
        - {type: begin_group, name: h, label: {th: ย่อย}}
        - {type: select_one yesno, name: b, label: {th: ข}}
        - {type: end_group}
        - {type: end_group}
        - {type: begin_group, name: empty, label: {th: คำนวณ}}
        - {type: calculate, name: sum, calculation: "1 + 1"}
        - {type: end_group}
        - {type: select_one yesno, name: a, label: {th: ก}}
      """)
    let parts = PaperForm(form, language: .thai).parts
    try #require(parts.count == 2)
    guard case .section(let outer) = parts[0], case .section(let inner)? = outer.parts.first else {
      Issue.record("no section within a section")
      return
    }
    #expect(outer.heading == "ตอนที่ 1" && outer.depth == 0)
    #expect(outer.condition == .words("ข้อ 2 ตอบ “ใช่”"))
    #expect(inner.heading == "ย่อย" && inner.depth == 1)
  }
}
