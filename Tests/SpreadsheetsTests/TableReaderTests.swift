import Diagnostics
import Spreadsheets
import Testing

@Suite("A table from whichever file")
struct TableReaderTests {
  private func table(_ rows: [[String]], also others: [SheetContent] = []) throws -> Table {
    let sheets = [SheetContent(name: "ข้อมูล", header: rows[0], rows: rows[1...])] + others
    return try TableReader().table(from: WorkbookWriter().bytes(of: sheets), named: "t.xlsx")
  }

  @Test("A workbook's first sheet is the table that its CSV would be")
  func sameAsCSV() throws {
    let rows = [["id", "คะแนน", ""], ["001", "=1+1", ""], ["", "", ""], ["002", "", ""]]
    let fromWorkbook = try table(rows)
    let text = "id,คะแนน,\n001,=1+1,\n,,\n002,,\n"
    let fromCSV = try TableReader().table(from: Array(text.utf8), named: "t.csv")
    #expect(fromWorkbook.header == ["id", "คะแนน"])
    #expect(fromWorkbook.header == fromCSV.header)
    #expect(fromWorkbook.rows == fromCSV.rows)
    #expect(fromWorkbook.rows.map(\.number) == [2, 4])
    #expect(fromWorkbook.notes.isEmpty)
  }

  @Test("Hidden and empty sheets are passed over, and other sheets are named in a note")
  func otherSheets() throws {
    let noted = try table(
      [["a"], ["1"]],
      also: [
        SheetContent(name: "empty", rows: []), SheetContent(name: "more", rows: [[.number(1)]]),
      ])
    #expect(noted.notes.map(\.message.code) == ["other-sheets-not-read"])
    #expect(noted.notes.first?.message.finding.english.contains("more") == true)
    #expect(noted.notes.first?.message.finding.english.contains("empty") == false)
  }

  @Test("Errors of formulas, formulas never calculated and cells beyond the header are faults")
  func faults() throws {
    let bytes = try RawWorkbook(
      rows: "<row r='1'><c r='A1' t='str'><v>a</v></c><c r='B1' t='str'><v>b</v></c></row>"
        + "<row r='3'><c r='A3' t='e'><v>#N/A</v></c></row><row r='4'><c r='B4'><f>A1</f></c></row>"
        + "<row r='5'><c r='C5'><v>1</v></c></row><row r='6'><c r='C6' t='str'><v> </v></c></row>"
    ).bytes()
    do throws(Failure) {
      _ = try TableReader().table(from: bytes, named: "t.xlsx")
      Issue.record("read")
    } catch {
      #expect(error.codes == ["cell-holds-error", "cell-not-calculated", "row-too-long"])
      #expect(error.places == ["t.xlsx:3 (a)", "t.xlsx:4 (b)", "t.xlsx:5"])
    }
  }

  @Test("An old workbook is refused with the way to save it, whatever its name")
  func oldWorkbook() {
    let bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 64)
      + "Workbook".utf8.flatMap { [$0, 0] }
    #expect(throws: Failure.self) { try TableReader().table(from: bytes, named: "t.csv") }
  }
}
