import Collector
import Diagnostics
import Forms
import Testing

/// Invented data of one household: members, and within each the schools they went to.
func householdForm() throws -> Form {
  try FormReading(
    yaml: """
      settings: {form_id: hh, version: "1", form_title: {th: ครัวเรือน, en: Household}}
      survey:
        - {type: text, name: house, required: yes, label: {th: บ้านเลขที่, en: House}}
        - {type: begin_repeat, name: members, label: {th: สมาชิก, en: Member}}
        - {type: text, name: name, required: yes, label: {th: ชื่อ, en: Name}}
        - {type: integer, name: age, label: {th: "อายุของ ${name}", en: "Age of ${name}"}}
        - {type: begin_repeat, name: schools, relevant: "${age} > 5", label: {th: โรงเรียน, en: School}}
        - {type: text, name: school, label: {th: ชื่อโรงเรียน, en: School name}}
        - {type: end_repeat}
        - {type: end_repeat}
        - {type: calculate, name: heads, calculation: "count(${members})"}
        - {type: note, name: sum, label: {th: "รวม ${heads} คน", en: "${heads} in all"}}
        - {type: text, name: remark, label: {th: หมายเหตุ, en: Remark}}
      """, file: "form.yaml"
  ).form
}

/// Two members, the first with two schools.
private let typed = ["9/1", "ก้อย", "9", "บ้านนา", "+", "วัดใหม่", "", "+", "ต้น", "3", "", "ok"]
private let journal = [
  "+members[1]", "+members[1]/schools[1]", "house=9/1", "members[1]/name=ก้อย",
  "members[1]/age=9", "members[1]/schools[1]/school=บ้านนา", "+members[1]/schools[2]",
  "members[1]/schools[2]/school=วัดใหม่", "+members[2]", "+members[2]/schools[1]",
  "members[2]/name=ต้น", "members[2]/age=3", "remark=ok",
]
private let answers = [
  "house=9/1", "members[1]/name=ก้อย", "members[1]/age=9",
  "members[1]/schools[1]/school=บ้านนา", "members[1]/schools[2]/school=วัดใหม่",
  "members[2]/name=ต้น", "members[2]/age=3", "heads=2", "remark=ok",
]

@Suite struct RepeatTests {
  @Test("Instances are added as people go, nested ones too, and each is in the journal")
  func conversation() throws {
    let sat = try sit(householdForm(), typing: typed)
    #expect(sat.journal == journal)
    #expect(sat.finished == answers)
  }

  @Test("Headings carry the number of the instance, labels the answers within it")
  func headings() throws {
    let sat = try sit(householdForm(), typing: typed)
    #expect(sat.transcript.contains("\n== สมาชิก · ชุดที่ 2\n\nข้อ 6 จาก 8 (ต้องตอบ)\nชื่อ\n"))
    #expect(sat.transcript.contains("\n== โรงเรียน · ชุดที่ 2\n"))
    #expect(sat.transcript.contains("\nอายุของ ต้น\n"))
    #expect(
      sat.transcript.contains(
        "\nเพิ่ม “สมาชิก” อีกหรือไม่ (มีแล้ว 1 ชุด)\n+ เพิ่ม · Enter ไม่เพิ่ม · :- ลบชุดสุดท้าย\n> +\n"))
    #expect(sat.transcript.contains("\nรวม 2 คน\n"))
  }

  @Test("Cut off after any line, a filling goes on exactly as it was left", arguments: 1...12)
  func resumesAnywhere(lines: Int) throws {
    let first = try sit(householdForm(), typing: Array(typed.prefix(lines)) + [":q"])
    var rest = Array(typed.dropFirst(lines))
    // Whether to add another is asked again where it was the last thing on the screen.
    if [7, 11].contains(lines) { rest.insert("", at: 0) }
    let second = try sit(householdForm(), typing: rest, saved: first.journal)
    #expect(second.finished == answers, "\(second.transcript)")
    #expect(first.journal + second.journal == journal)
  }

  @Test("An instance with answers is removed only when that is said; those after it move up")
  func removes() throws {
    let sat = try sit(
      householdForm(), typing: typed + [":2", ":-", ":-!", "", "", "", "", ""])
    #expect(sat.transcript.contains("ชุดนี้มีคำตอบแล้ว 4 ข้อ — พิมพ์ :-! เพื่อลบทั้งชุดพร้อมคำตอบ"))
    #expect(sat.journal == journal + ["-members[1]"])
    #expect(
      sat.finished
        == ["house=9/1", "members[1]/name=ต้น", "members[1]/age=3", "heads=1", "remark=ok"])
    let resumed = try sit(householdForm(), typing: [""], saved: sat.journal)
    #expect(resumed.finished == sat.finished)
  }

  @Test("All instances can go, and stay gone in a draft")
  func removesAll() throws {
    let sat = try sit(householdForm(), typing: ["9/1", ":-", ":q"])
    #expect(sat.journal.last == "-members[1]")
    #expect(sat.transcript.contains("เพิ่ม “สมาชิก” หรือไม่"))
    let resumed = try sit(householdForm(), typing: ["", "x"], saved: sat.journal)
    #expect(resumed.finished == ["house=9/1", "heads=0", "remark=x"])
  }

  @Test("A command adds from anywhere in the repeat; outside there is nothing to add")
  func addsByCommand() throws {
    let sat = try sit(householdForm(), typing: [":+", "9/1", ":+", ":q"])
    #expect(sat.transcript.contains("! ข้อนี้ไม่อยู่ในชุดซ้ำที่เพิ่มหรือลบได้"))
    #expect(sat.journal.suffix(2) == ["+members[2]", "+members[2]/schools[1]"])
    #expect(sat.transcript.contains("== สมาชิก · ชุดที่ 2"))
  }

  @Test("Other words than yes and no are refused where another instance is offered")
  func neitherYesNorNo() throws {
    let sat = try sit(householdForm(), typing: ["9/1", "a", "3", "maybe", "ไม่", "x"])
    #expect(sat.transcript.contains("! ตรงนี้ถามว่าเพิ่มอีกชุดหรือไม่"))
    #expect(sat.ending == "ended 4/4")
  }

  @Test("A counted repeat has as many instances as asked for, and offers none")
  func counted() throws {
    let form = try FormReading(
      yaml: """
        settings: {form_id: c, version: "1", form_title: {th: นับ}}
        survey:
          - {type: integer, name: n, label: {th: กี่คน}}
          - {type: begin_repeat, name: r, repeat_count: "${n}", label: {th: คน}}
          - {type: text, name: a, label: {th: ชื่อ}}
          - {type: end_repeat}
        """, file: "form.yaml"
    ).form
    let sat = try sit(form, typing: ["2", "x", "y"])
    #expect(sat.transcript.contains("== คน · ชุดที่ 2 จาก 2"))
    #expect(!sat.transcript.contains("หรือไม่"))
    #expect(sat.finished == ["n=2", "r[1]/a=x", "r[2]/a=y"])
    let refused = try sit(form, typing: ["2", ":+", ":-", ":q"])
    #expect(refused.journal == ["+r[1]", "n=2", "+r[2]"])
  }
}
