import Archives
import Diagnostics
import Spreadsheets
import Testing

@Suite("Replacing cells of a workbook")
struct CellReplacementTests {
  private func replaced(
    _ workbook: RawWorkbook, _ cells: [(row: Int, column: Int, text: String)]
  ) throws -> [UInt8] {
    try Workbook.replacing(
      cells.map { CellReplacement(sheet: "S", row: $0.row, column: $0.column, text: $0.text) },
      in: workbook.bytes(), file: "t.xlsx")
  }

  private func text(of part: String, in bytes: [UInt8]) throws -> String {
    let archive = try Archive(bytes, file: "t.xlsx")
    return String(
      decoding: try archive.bytes(of: try #require(archive.entry(named: part))), as: UTF8.self)
  }

  @Test("Only the cell changes; its look, its neighbours and all other parts stay byte for byte")
  func onlyTheCell() throws {
    let rows =
      "<!-- <c r='B1'/> --><row r='1' ht='30'><c r='A1' s='3'><v>1</v></c>"
      + "<c r='B1' s='7' t='s'><v>0</v></c><c r='C1' t='str'><f>A1&gt;0</f><v>x</v></c></row>"
    var workbook = RawWorkbook(rows: rows, sharedStrings: "<si><t>old</t></si>")
    workbook["xl/vbaProject.bin"] = "not to be touched"
    let bytes = try replaced(workbook, [(1, 2, "a < b & \"c\" ๑")])
    #expect(
      try text(of: "xl/worksheets/sheet1.xml", in: bytes)
        == workbook["xl/worksheets/sheet1.xml"].replacing(
          "<c r='B1' s='7' t='s'><v>0</v></c>",
          with: "<c r=\"B1\" s=\"7\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + "a &lt; b &amp; \"c\" ๑</t></is></c>"))
    for part in workbook.parts where part.name != "xl/worksheets/sheet1.xml" {
      #expect(try text(of: part.name, in: bytes) == part.text)
    }
    #expect(
      try Workbook(bytes, file: "t.xlsx").cellTexts == ["A1=1", "B1=a < b & \"c\" ๑", "C1=x"])
  }

  @Test(
    "Cells are found however the file spells them",
    arguments: [
      "<row><c><v>1</v></c><c><v>2</v></c></row>",
      "<row r=\"1\"><c r = \"A1\"><v>1</v></c><c s='1' r='B1'><v>2</v></c></row>",
      "<row r='1'><c r='A1'><v>1</v></c><c r='B1' cm='>'><v>2</v></c></row>",
    ])
  func spellings(rows: String) throws {
    let bytes = try replaced(RawWorkbook(rows: rows), [(1, 2, "new"), (1, 1, "first")])
    #expect(try Workbook(bytes, file: "t.xlsx").cellTexts == ["A1=first", "B1=new"])
  }

  @Test("Markup with a prefix keeps it")
  func prefixed() throws {
    var workbook = RawWorkbook(rows: "")
    let name = "xl/worksheets/sheet1.xml"
    workbook[name] =
      "<x:worksheet xmlns:x='\(RawWorkbook.sheetNamespace)'><x:sheetData><x:row r='1'>"
      + "<x:c r='A1'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    let bytes = try replaced(workbook, [(1, 1, "new")])
    #expect(try Workbook(bytes, file: "t.xlsx").cellTexts == ["A1=new"])
  }

  @Test("A cell or sheet that is not there is refused, and so is what would not read as asked for")
  func refusals() throws {
    let workbook = RawWorkbook(rows: "<row r='1'><c r='A1'><v>1</v></c></row>")
    for cells in [[(row: 2, column: 1, text: "x")], [(row: 1, column: 1, text: "_x0041_")]] {
      let failure = #expect(throws: Failure.self) { try replaced(workbook, cells) }
      #expect(failure?.codes == ["cells-not-replaced"])
    }
    let failure = #expect(throws: Failure.self) {
      try Workbook.replacing(
        [CellReplacement(sheet: "T", row: 1, column: 1, text: "x")], in: workbook.bytes(),
        file: "t.xlsx")
    }
    #expect(failure?.codes == ["workbook-sheet-missing"])
  }
}
