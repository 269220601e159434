import Diagnostics
import Forms
import Spreadsheets
import Testing
import XLSForm

@Suite("Forms in tables")
struct ReadingTests {
  private static let markdown = """
    | survey  |               |       |             |               |
    |         | type          | name  | label       | relevance     |
    |         | select_one yn | ill   | Are you ill?|               |
    |         |               |       |             |               |
    |         | text          | since | Since when? | ${ill} = 'y'  |
    | choices |               |       |             |               |
    |         | list name     | name  | label       |               |
    |         | yn            | y     | Yes         |               |
    |         | yn            | n     | No          |               |
    """

  private static let csv = """
    survey,,,,
    ,type,name,label,relevance
    ,select_one yn,ill,Are you ill?,
    ,text,since,Since when?,${ill} = 'y'
    "choices",,,
    ,list_name,name,label
    ,yn,y,Yes
    ,yn,n,No
    """

  private static func workbook() throws(Failure) -> [UInt8] {
    try WorkbookWriter().bytes(of: [
      SheetContent(
        name: "Survey", header: ["type", "name", "label", "relevance"],
        rows: [
          ["select_one yn", "ill", "Are you ill?", ""],
          ["", "", "", ""],
          ["text", "since", "Since\u{A0}when?", "${ill} = 'y'"],
        ]),
      SheetContent(
        name: "choices", header: ["list_name", "name", "label"],
        rows: [["yn", "y", "Yes"], ["yn", "n", "No"]]),
    ])
  }

  private func check(_ reading: FormReading, _ spelling: String) {
    let form = reading.form
    #expect(form.questions.map(\.name) == ["ill", "since"], "\(spelling)")
    #expect(form.questions.first?.type == .selectOne(from: .list("yn")), "\(spelling)")
    #expect(form.questions.last?.relevant?.source == "${ill} = 'y'", "\(spelling)")
    #expect(form.questions.last?.label.entries.map(\.text) == ["Since when?"], "\(spelling)")
    #expect(form.choiceLists["yn"]?.choices.map(\.name) == ["y", "n"], "\(spelling)")
  }

  @Test(
    "YAML on one line is YAML, whatever the file is called",
    arguments: [
      "{settings: {form_id: a, version: '1', form_title: A}, survey: [{type: text, name: q, label: Q}]}",
      "settings: {form_id: a, version: '1', form_title: A}\nsurvey: [{type: text, name: q, label: Q}]",
      "\"settings\": {form_id: a, version: '1', form_title: A}\n\"survey\": [{type: text, name: q, label: Q}]",
      "---\nsettings: {form_id: a, version: '1', form_title: A}\nsurvey: [{type: text, name: q, label: Q}]",
    ])
  func flowYAML(text: String) throws {
    let form = try FormReading(Array(text.utf8), file: "pipe").form
    #expect(form.questions.map(\.name) == ["q"])
  }

  @Test("A table whose cells hold colons is a table")
  func colonsInTables() throws {
    let csv = "survey,,,\n,type,name,label\n,text,q,Name: first, last\n"
    #expect(try FormReading(Array(csv.utf8), file: "pipe").form.questions.map(\.name) == ["q"])
  }

  @Test("Markdown, CSV and a workbook read as the same form, told apart by content")
  func spellings() throws {
    check(try FormReading(Array(Self.markdown.utf8), file: "illness"), "Markdown")
    check(try FormReading(Array(Self.csv.utf8), file: "illness"), "CSV")
    check(try FormReading(try Self.workbook(), file: "illness"), "workbook")
  }

  @Test(
    "A sheet that is called nearly like a missing one of the form's is asked about",
    arguments: [
      ("setings", "settings"), ("choises", "choices"), ("check", "checks"), ("Settings", nil),
      ("notes", nil), ("survey old", nil),
    ])
  func misspeltSheet(name: String, meant: String?) throws {
    let text = """
      | survey |
      |        | type | name | label |
      |        | text | a    | A     |
      | \(name) |
      |        | name | label |
      |        | x    | X     |
      """
    let warnings = try FormReading(Array(text.utf8), file: "f.md").warnings
    let fault = warnings.first { $0.message.code == "unknown-sheet" }
    #expect(fault?.message.remedy.english == meant.map { "did you mean `\($0)`?" })
  }

  @Test("A form without settings is called as its file")
  func names() throws {
    let reading = try FormReading(Array(Self.markdown.utf8), file: "forms/illness.v2.md")
    #expect(reading.form.id == "illness.v2")
    #expect(reading.form.settings.rootName == "data")
  }

  private func places(_ bytes: [UInt8]) -> [String] {
    do throws(Failure) {
      return try FormReading(bytes, file: "f").warnings.map(described)
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map(described)
    }
  }

  private func described(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.place?.description ?? "-") \(diagnostic.message.code)"
  }

  @Test("A fault in a formula has the place of the word in Markdown, of the cell in a workbook")
  func faultPlaces() throws {
    let markdown = Self.markdown.replacing("${ill} =", with: "${il} = ")
    #expect(places(Array(markdown.utf8)) == ["f:5:51 unknown-question"])
    let rows = [["text", "a", "A", "1 +"]]
    let sheet = SheetContent(
      name: "survey", header: ["type", "name", "label", "relevant"], rows: rows)
    #expect(
      places(try WorkbookWriter().bytes(of: [sheet])) == ["f:survey!D2 expression-unfinished"])
    let csv = "survey,,,\n,type,name,label\n,txet,a,A\n"
    #expect(places(Array(csv.utf8)) == ["f:survey!B3 unknown-type"])
  }

  @Test("Blank rows, rows with notes only and switched-off rows are no questions")
  func rowsThatAreNone() throws {
    let text = """
      | survey |      |      |       |          |          |
      |        | type | name | label | disabled | comment  |
      |        | text | a    | A     |          |          |
      |        |      |      |       |          | ask Som? |
      |        | text | b    | B     | yes      |          |
      |        | note |      | C     |          |          |
      """
    let form = try FormReading(Array(text.utf8), file: "f.md").form
    #expect(form.questions.map(\.name) == ["a", "generated_note_name_5"])
  }

  @Test(
    "A column may be spelled in every way that ODK's tools accept",
    arguments: [
      ("label::Thai (th)", "label"), ("Label:Thai (th)", "label"), ("caption::Thai (th)", "label"),
      ("bind::jr:constraintMsg::Thai (th)", "constraint"), ("Constraint Message", "constraint"),
      ("constraint_message::Thai (th)", "constraint"),
    ])
  func headers(header: String, kind: String) throws {
    let rows = [
      "| survey |", "| | type | name | hint | \(header) |", "| | text | a | h | ข้อความ |",
    ]
    let question = try FormReading(Array(rows.joined(separator: "\n").utf8), file: "f.md").form
      .questions.first
    let found = kind == "label" ? question?.label : question?.constraintMessage
    #expect(found?.entries.map(\.text) == ["ข้อความ"])
    #expect(found?.entries.first?.language == (header.contains("Thai") ? "th" : "default"))
  }

  @Test("A workbook of one sheet is a survey, whatever the sheet is called")
  func singleSheet() throws {
    let sheet = SheetContent(
      name: "Sheet1", header: ["type", "name", "label"], rows: [["text", "a", "A"]])
    let form = try FormReading(try WorkbookWriter().bytes(of: [sheet]), file: "f.xlsx").form
    #expect(form.questions.map(\.name) == ["a"])
  }

  @Test(
    "What is no form in tables says so",
    arguments: [
      ("<h:html/>", "form-is-xml"), ("| surveys |\n| | a |\n| x |\n| | b |", "missing-sheet"),
    ])
  func refused(text: String, code: String) {
    #expect(throws: Failure.self) { try FormReading(Array(text.utf8), file: "f") }
    do throws(Failure) {
      _ = try FormReading(Array(text.utf8), file: "f")
    } catch {
      #expect(error.diagnostics.map(\.message.code) == [code])
    }
  }
}
