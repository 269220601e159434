import Diagnostics
import Forms
import Spreadsheets
import Testing
import XLSForm

@Suite("Mending forms in workbooks")
struct WorkbookFixingTests {
  private func workbook(_ survey: [[String]], header: [String]) throws -> [UInt8] {
    try WorkbookWriter().bytes(of: [
      SheetContent(
        name: "Survey", header: header,
        rows: survey),
      SheetContent(
        name: "settings", header: ["form_id", "form_title", "version"],
        rows: [["demo", "Demo", "1"]]),
      SheetContent(name: "notes of mine", header: ["anything"], rows: [["at all"]]),
    ])
  }

  private func fixing(_ bytes: [UInt8]) throws -> TableFixing {
    let (source, faults) = try FormSource.read(bytes, file: "f.xlsx")
    return TableFixing(source, found: faults)
  }

  @Test("Headers, formulas and words are mended in their cells, and in no others")
  func mended() throws {
    let bytes = try workbook(
      [
        ["text", "age", "A", "", ""],
        ["text", "b", "B", "${Age} == 'x == y' || ${age} == 'z'", "yes"],
      ], header: ["type", "name", "label", "relevent", "required"])
    let fixing = try fixing(bytes)
    #expect(
      fixing.cells.map { "\($0.place) \($0.text)" } == [
        "f.xlsx:Survey!D1 relevant",
        "f.xlsx:Survey!D3 ${age} = 'x == y' or ${age} = 'z'",
      ])
    #expect(fixing.examination.diagnostics.allSatisfy { $0.severity == .note })
    let after = try fixing.workbook(from: bytes, file: "f.xlsx")
    let form = try FormReading(after, file: "f.xlsx").form
    #expect(form.questions.last?.relevant?.source == "${age} = 'x == y' or ${age} = 'z'")
    #expect(try Workbook(after, file: "f.xlsx").sheet(named: "notes of mine")?.rows.count == 2)
    let again = try self.fixing(after)
    #expect(again.cells.isEmpty)
    #expect(again.mended.isEmpty)
  }

  @Test("A stretch that reads alike but stands in a text is left alone")
  func textStays() throws {
    let bytes = try workbook(
      [["text", "a", "A", ""], ["text", "b", "B", "'== ' != ${a} and ${a} == 'x'"]],
      header: ["type", "name", "label", "relevant"])
    #expect(try fixing(bytes).cells.map(\.text) == ["'== ' != ${a} and ${a} = 'x'"])
  }

  @Test("What may mean several things is left to the author")
  func untouched() throws {
    let bytes = try workbook(
      [["text", "a", "A", "", ""], ["text", "b", "B", "${c} = 'x'", "1 = 1"]],
      header: ["type", "name", "label", "relevant", "relevent"])
    let fixing = try fixing(bytes)
    #expect(fixing.cells.isEmpty)
    #expect(fixing.examination.diagnostics.contains { $0.message.code == "unknown-column" })
  }
}
