import Diagnostics
import Forms
import Foundation
import Testing

@testable import Reports

@Suite("Repeats and tables of counts on paper")
struct PaperRepeatTests {
  private func repeated(_ form: Form) throws -> PaperRepeat {
    let found = PaperForm(form, language: .thai).parts.compactMap {
      if case .repeated(let repeated) = $0 { repeated } else { nil }
    }
    return try #require(found.first)
  }

  private func form(count: String = "", more: String = "") throws -> Form {
    try PaperSample.form(
      """
        - {type: integer, name: n, label: {th: กี่คน}}
        - {type: begin_repeat, name: r, label: {th: สมาชิก}, repeat_count: "\(count)"}
        - {type: text, name: who, label: {th: ชื่อ}}
        - {type: select_one yesno, name: head, label: {th: หัวหน้า}}
        \(more)
        - {type: end_repeat}
      """)
  }

  @Test("Short questions become a table, others a block for each")
  func layout() throws {
    guard case .table(let columns) = try repeated(form()).layout else {
      Issue.record("no table")
      return
    }
    #expect(columns.map(\.number) == [2, 3])
    for row in [
      "- {type: text, name: why, label: {th: เหตุผล}, appearance: multiline}",
      "- {type: text, name: why, label: {th: เหตุผล}, relevant: \"${head} = 'y'\"}",
      "- {type: note, name: why, label: {th: อ่าน}}",
    ] {
      guard case .blocks(let parts) = try repeated(form(more: row)).layout else {
        Issue.record("a table with \(row)")
        continue
      }
      #expect(parts.count == 3)
    }
  }

  struct Count: Sendable, CustomTestStringConvertible {
    let source: String
    let copies: Int
    let isComplete: Bool
    var hint: String?

    var testDescription: String { source }
  }

  @Test(
    "As many rows as the author fixed; otherwise a few, and a word on copying",
    arguments: [
      Count(source: "4", copies: 4, isComplete: true),
      Count(source: "1000", copies: 30, isComplete: false),
      Count(source: "0", copies: 1, isComplete: true),
      Count(source: "", copies: 6, isComplete: false),
      Count(
        source: "${n}", copies: 6, isComplete: false, hint: "จำนวนรายการเท่ากับคำตอบข้อ 1"),
    ])
  func copies(count: Count) throws {
    let form = try form(count: count.source)
    let repeated = try repeated(form)
    #expect(repeated.copies == count.copies)
    #expect(repeated.isComplete == count.isComplete)
    #expect(repeated.hint == count.hint)
    #expect(PaperSample.page(form).contains("ถ่ายสำเนา") == !count.isComplete)
  }

  @Test("Repeats within repeats stay a sheet that can be printed")
  func nested() throws {
    let depth = 8
    let opening = (0..<depth).map {
      "  - {type: begin_repeat, name: r\($0), label: {th: ชั้น}, repeat_count: \"1000\"}"
    }
    let form = try PaperSample.form(
      (opening + ["  - {type: text, name: t, label: {th: ลึก}, appearance: multiline}"]
        + Array(repeating: "  - {type: end_repeat}", count: depth)).joined(separator: "\n"))
    let page = PaperSample.page(form)
    #expect(page.components(separatedBy: "ลึก").count - 1 == 10 * 3)
  }

  @Test("A table of counts has a cell for each row and column, and one number")
  func matrix() throws {
    let form = try PaperSample.form(
      """
        - {type: integer, name: a, label: {th: ก}}
        - {type: matrix level yesno, name: m, label: {th: จำนวนคน}}
        - {type: integer, name: b, label: {th: ข}, relevant: "${m_3_y} > 5"}
      """)
    let paper = PaperForm(form, language: .thai)
    #expect(
      paper.parts.contains(
        .matrix(
          PaperMatrix(
            number: 2, label: "จำนวนคน", hint: nil, isRequired: false, condition: nil,
            rows: ["มาก", "ปานกลาง", "น้อย"], columns: ["ใช่", "ไม่ใช่"]))))
    #expect(paper.parts.questions.map(\.number) == [1, 3])
    #expect(paper.parts.questions.last?.condition == .words("ข้อ 2 “มาก – ใช่” มากกว่า 5"))
    let elements = try #require(PageReader.elements(of: PaperSample.page(form)))
    #expect(elements.count { $0.name == "td" } == 3 * 2)
    let outline = FormOutline(form)
    #expect(outline.rows.map(\.number) == [1, 2] + Array(repeating: nil, count: 6) + [3])
  }

  @Test("Questions of one name in different groups have their own numbers")
  func names() throws {
    var form = try PaperSample.form(
      """
        - {type: begin_group, name: g, label: {th: ก}}
        - {type: text, name: same, label: {th: หนึ่ง}}
        - {type: end_group}
      """)
    guard case .group(var group)? = form.elements.first else { return }
    group.name = "h"
    form.elements.append(.group(group))
    #expect(PaperForm(form, language: .thai).parts.questions.map(\.number) == [1, 2])
  }
}
