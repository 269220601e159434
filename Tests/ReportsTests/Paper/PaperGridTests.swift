import Diagnostics
import Forms
import Testing

@testable import Reports

@Suite("Questions over one list as a table")
struct PaperGridTests {
  private func rows(_ appearance: String, group: String = "", list: String = "level") -> String {
    """
      - {type: begin_group, name: g, label: {th: กลุ่ม}, appearance: "\(group)"}
      - {type: select_one \(list), name: a, label: {th: ก}, required: yes, appearance: "\(appearance)"}
      - {type: select_one \(list), name: b, label: {th: ข}, appearance: "\(appearance)"}
      - {type: end_group}
      - {type: select_one yesno, name: c, label: {th: ค}, appearance: "\(appearance)"}
    """
  }

  private func grids(_ form: Form) -> [PaperGrid] {
    PaperForm(form, language: .thai).parts.flatMap { part -> [PaperPart] in
      if case .section(let section) = part { section.parts } else { [part] }
    }.compactMap { if case .grid(let grid) = $0 { grid } else { nil } }
  }

  @Test(
    "Neighbours over the same list are one table where the author asks for it",
    arguments: [
      ("likert", "", 1), ("list-nolabel", "", 1), ("", "table-list", 1), ("", "w1 field-list", 1),
      ("", "", 0), ("minimal", "", 0),
    ])
  func runs(appearance: String, group: String, count: Int) throws {
    let grids = grids(try PaperSample.form(rows(appearance, group: group)))
    #expect(grids.count == count)
    for grid in grids {
      #expect(grid.choices == ["มาก", "ปานกลาง", "น้อย"])
      #expect(grid.rows.map(\.label) == ["ก", "ข"])
      #expect(grid.rows.map(\.number) == [1, 2])
      #expect(grid.rows.map(\.isRequired) == [true, false])
    }
  }

  @Test("A question of appearance label heads the table and has no number")
  func heading() throws {
    let form = try PaperSample.form(
      """
        - {type: select_one level, name: head, label: {th: ท่านพอใจเพียงใด}, appearance: label}
        - {type: select_one level, name: a, label: {th: ก}, appearance: list-nolabel}
      """)
    let grid = try #require(grids(form).first)
    #expect(grid.caption == "ท่านพอใจเพียงใด")
    #expect(grid.rows.map(\.number) == [1])
  }

  @Test("Choices too long to head a column are printed under each question")
  func longChoices() throws {
    let long = String(repeating: "ยาว", count: 14)
    let form = try PaperSample.form(
      rows("likert", list: "wide"),
      choices: "  wide:\n      - {name: a, label: {th: \(long)}}\n      - {name: b, label: {th: ข}}"
    )
    #expect(grids(form).isEmpty)
    let questions = PaperForm(form, language: .thai).parts.questions
    #expect(questions.map(\.label) == ["ก", "ข", "ค"])
  }

  @Test("A table has one circle for each question and choice")
  func circles() throws {
    let page = PaperSample.page(try PaperSample.form(rows("likert")))
    let elements = try #require(PageReader.elements(of: page))
    let start = try #require(elements.firstIndex { $0.name == "table" })
    let end = try #require(elements[start...].lastIndex { $0.name == "td" })
    #expect(elements[start...(end + 1)].count { $0.attributes["class"] == "circle" } == 2 * 3)
  }
}
