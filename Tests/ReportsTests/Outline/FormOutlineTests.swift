import Diagnostics
import Forms
import Testing

@testable import Reports

@Suite("The outline of a form")
struct FormOutlineTests {
  private func sample(key: String = "3") throws -> Form {
    try PaperSample.form(
      """
        - {type: text, name: code, role: subject, label: {th: รหัส, en: Code}, required: yes}
        - {type: begin_group, name: g, label: {th: กลุ่ม, en: Group}, relevant: "${code} != ''"}
        - {type: select_one level, name: a, label: {th: ก, en: A}, score: {key: "\(key)", points: 1}}
        - {type: integer, name: b, label: {th: ข, en: B}, constraint: ". > 0", relevant: "${a} = '3'"}
        - {type: calculate, name: sum, calculation: "${b} * 2"}
        - {type: end_group}
      """)
  }

  @Test("Rows follow the form, indented by group, with the numbers of the paper version")
  func rows() throws {
    let form = try sample()
    let outline = FormOutline(form)
    #expect(outline.rows.map(\.path) == ["code", "g", "g/a", "g/b", "g/sum"])
    #expect(outline.rows.map(\.depth) == [0, 0, 1, 1, 1])
    #expect(outline.rows.map(\.number) == [nil, nil, 1, 2, nil])
    let paper = PaperForm(form, language: .thai).parts.questions
    #expect(paper.map(\.number) == [nil, 1, 2])
    let table = outline.table(in: .thai)
    #expect(table.rows.map { $0[1] } == ["code", "g", "  a", "  b", "  sum"].map { .text($0) })
    #expect(table.rows.map { $0[3] } == ["รหัส", "กลุ่ม", "ก", "ข", "= ${b} * 2"].map { .text($0) })
    #expect(table.rows.map { $0[4] } == ["*", "?", "", "?!", ""].map { .text($0) })
  }

  @Test("Counts stand below: questions, groups, lists, languages")
  func counts() throws {
    let note = try #require(FormOutline(try sample()).table(in: .english).notes.last)
    #expect(
      note.english == "questions: 3, groups: 1, repeats: 0, choice lists: 2, languages: 2 (th, en)")
    #expect(note.thai == "3 ข้อคำถาม 1 กลุ่ม 0 กลุ่มซ้ำ 2 รายการตัวเลือก 2 ภาษา (th, en)")
  }

  @Test("JSON has every rule in full and every language, and no key")
  func json() throws {
    let json = FormOutline(try sample()).json
    #expect(json == FormOutline(try sample(key: "1")).json)
    guard case .object(let object) = json, case .array(let elements)? = object["elements"],
      case .object(let b) = elements[3]
    else {
      Issue.record("not an object with elements")
      return
    }
    #expect(b["path"] == "g/b")
    #expect(b["number"] == 2)
    #expect(b["constraint"] == ". > 0")
    #expect(b["relevant"] == "${a} = '3'")
    #expect(b["required"] == .null)
    #expect(b["label"] == ["th": "ข", "en": "B"])
    #expect(object["counts"] == ["questions": 3, "groups": 1, "repeats": 0, "choice_lists": 2])
  }

  @Test("The choices of each list stand in the author's order, lists too")
  func choices() throws {
    let table = FormOutline(try sample()).choiceTable(in: .english)
    #expect(table.rows.map { $0[0] } == ["yesno", "", "level", "", ""].map { .text($0) })
    let data = FormOutline(try sample()).choiceDataTable(in: .english)
    #expect(
      data.rows.map { $0[0] } == ["yesno", "yesno", "level", "level", "level"].map { .text($0) })
    #expect(table.rows.map { $0[2] } == ["Yes", "No", "High", "Middle", "Low"].map { .text($0) })
  }
}
