import Diagnostics
import Spreadsheets
import Testing

@Suite("Reading a workbook")
struct WorkbookReadingTests {
  @Test("Shared texts join their runs, leave pronunciation out and undo escapes")
  func sharedTexts() throws {
    let workbook = try RawWorkbook(
      rows: "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
        + "<c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>3</v></c></row>",
      sharedStrings: "<si><t>ก่อน</t></si><si><r><rPr><b/></rPr><t>one </t></r><r><t>two</t></r>"
        + "<rPh sb='0' eb='1'><t>no</t></rPh></si><si><t xml:space='preserve'> a_x000D_b </t></si>"
        + "<si><t>_x005F_x0041_ _x0007_ _xZZZZ_</t></si>"
    ).workbook()
    #expect(
      workbook.cellTexts == [
        "A1=ก่อน", "B1=one two", "C1= a\rb ", "D1=_x0041_ _x0007_ _xZZZZ_",
      ])
    #expect(workbook.cells.allSatisfy { $0.kind == .text && $0.raw == $0.text })
  }

  @Test("Inline texts, formulas' texts, booleans and errors are told apart")
  func kinds() throws {
    let workbook = try RawWorkbook(
      rows: "<row r='2'><c r='A2' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
        + "<c r='B2' t='str'><f>A1&amp;\"x\"</f><v>x</v></c><c r='C2' t='b'><v>1</v></c>"
        + "<c r='D2' t='b'><v>0</v></c><c r='E2' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
        + "<c r='F2' t='str'><f>\"\"</f><v></v></c><c r='G2'><f>1+1</f></c>"
        + "<c r='H2'><f>1+1</f><v>2</v></c><c r='I2' t='d'><v>2026-11-21</v></c></row>"
    ).workbook()
    #expect(
      workbook.cellTexts == [
        "A2=inline", "B2=x", "C2=TRUE", "D2=FALSE", "E2=#DIV/0!", "G2=", "H2=2", "I2=2026-11-21",
      ])
    #expect(
      workbook.cells.map(\.kind) == [
        .text, .text, .boolean, .boolean, .error, .uncalculated, .number, .date,
      ])
    #expect(
      workbook.cells.filter(\.isFormula).map(\.reference) == ["B2", "E2", "G2", "H2"])
  }

  @Test(
    "A number reads as Excel shows it, and keeps what the file has",
    arguments: [
      ("1", "1"), ("1.0", "1"), ("-0", "0"), ("0.50", "0.5"), ("007", "7"), ("-12.340", "-12.34"),
      ("0.30000000000000004", "0.3"), ("1.1000000000000001", "1.1"), ("2.675", "2.675"),
      ("123456789012345", "123456789012345"), ("1234567890123456", "1234567890123460"),
      ("1E+20", "100000000000000000000"), ("1.5E+21", "1.5E+21"), ("1E-7", "0.0000001"),
      ("4.9406564584124654E-324", "4.94065645841247E-324"), ("1e3", "1000"), ("100", "100"),
      ("0.1", "0.1"), ("-1E-16", "-1E-16"), ("0", "0"), ("0.0", "0"), ("-0.0", "0"),
    ])
  func numbers(raw: String, text: String) throws {
    let cell = try #require(
      try RawWorkbook(rows: "<row r='1'><c r='A1'><v>\(raw)</v></c></row>").workbook().cells.first)
    #expect(cell.text == text)
    #expect(cell.raw == raw)
    #expect(cell.kind == .number)
  }

  @Test(
    "What is no number stays the text that it is",
    arguments: ["nan", "inf", "0x10", "1E999", "1,5", "--1", "๑"])
  func notNumbers(raw: String) throws {
    let cell = try #require(
      try RawWorkbook(rows: "<row r='1'><c r='A1'><v>\(raw)</v></c></row>").workbook().cells.first)
    #expect(cell.text == raw)
    #expect(cell.kind == .text)
  }

  /// Days by Excel: serial 1 is 1900-01-01, 60 the day that never was, 45000 is 2023-03-15.
  @Test(
    "Numbers are dates where their format says so",
    arguments: [
      ("14", "", "45000", "2023-03-15"), ("14", "", "1", "1900-01-01"),
      ("14", "", "59", "1900-02-28"), ("14", "", "60", "1900-02-29"),
      ("14", "", "61", "1900-03-01"), ("14", "", "2958465", "9999-12-31"),
      ("14", "", "2958466", "2958466"), ("14", "", "-1", "-1"),
      ("22", "", "45000.5", "2023-03-15T12:00:00"),
      ("20", "", "0.75", "18:00:00"), ("46", "", "1.5", "36:00:00"),
      ("22", "", "45000.999999", "2023-03-16T00:00:00"), ("0", "", "45000", "45000"),
      ("9", "", "0.5", "0.5"), ("71", "", "45000", "2023-03-15"), ("59", "", "45000", "45000"),
      ("164", "yyyy\\-mm\\-dd", "45000", "2023-03-15"),
      ("164", "[$-107041E]d mmmm yyyy;@", "45000", "2023-03-15"),
      ("164", "[$-D07041E]B2d mmm yy", "45000", "2023-03-15"),
      ("164", "h:mm AM/PM", "0.5", "12:00:00"), ("164", "mm:ss.0", "0.5", "12:00:00"),
      ("164", "[h]:mm", "2", "48:00:00"),
      ("164", "d/m/yyyy h:mm", "45000.25", "2023-03-15T06:00:00"),
      ("164", "mmm", "45000", "2023-03-15"), ("164", "General", "45000", "45000"),
      ("164", "0.00E+00", "45000", "45000"), ("164", "0\"days\"", "45000", "45000"),
      ("164", "[Red]0.0;[Blue]-0.0", "45000", "45000"), ("164", "#,##0\\d", "45000", "45000"),
      ("164", "0_d", "45000", "45000"), ("164", "0;d", "45000", "45000"),
    ])
  func dates(format: String, code: String, raw: String, text: String) throws {
    let escaped = code.map { $0 == "\"" ? "&quot;" : String($0) }.joined()
    let workbook = try RawWorkbook(
      rows: "<row r='1'><c r='A1' s='1'><v>\(raw)</v></c></row>",
      styles: "<numFmts><numFmt numFmtId='164' formatCode=\"\(escaped)\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='\(format)'/></cellXfs>"
    ).workbook()
    let cell = try #require(workbook.cells.first)
    #expect(cell.text == text, "\(code)")
    #expect(cell.raw == raw)
    #expect(cell.kind == (text == raw ? .number : .date))
  }

  @Test("A workbook that counts days from 1904 is four years and a day later")
  func from1904() throws {
    let workbook = try RawWorkbook(
      rows: "<row r='1'><c r='A1' s='0'><v>0</v></c><c r='B1' s='0'><v>43538</v></c></row>",
      styles: "<cellXfs><xf numFmtId='14'/></cellXfs>", workbook: "<workbookPr date1904='1'/>"
    ).workbook()
    #expect(workbook.cellTexts == ["A1=1904-01-01", "B1=2023-03-15"])
  }

  @Test("Rows and cells without a reference follow the one before")
  func withoutReferences() throws {
    let workbook = try RawWorkbook(
      rows: "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c>"
        + "<c><v>4</v></c></row><row><c><v>5</v></c></row>"
    ).workbook()
    #expect(workbook.cellTexts == ["A1=1", "C1=2", "C5=3", "D5=4", "A6=5"])
  }

  @Test("Rows and cells in any order come out in the sheet's order")
  func disorder() throws {
    let workbook = try RawWorkbook(
      rows: "<row r='3'><c r='B3'><v>4</v></c><c r='A3'><v>3</v></c></row>"
        + "<row r='1'><c r='A1'><v>1</v></c></row><row r='3'><c r='AA3'><v>5</v></c></row>"
    ).workbook()
    #expect(workbook.cellTexts == ["A1=1", "A3=3", "B3=4", "AA3=5"])
    #expect(workbook.sheets.first?.rows.map(\.number) == [1, 3])
    #expect(workbook.sheets.first?.rows.last?[column: 27]?.text == "5")
    #expect(workbook.sheets.first?.rows.last?[column: 3] == nil)
  }

  @Test("Rows and cells that only have a style leave no trace")
  func styledEmptiness() throws {
    var rows = ""
    for row in 1...2_000 {
      rows += "<row r='\(row)' s='1'>"
      for letter in ["A", "B", "C", "D", "E"] { rows += "<c r='\(letter)\(row)' s='1'/>" }
      rows += "</row>"
    }
    rows += "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"
    let workbook = try RawWorkbook(rows: rows).workbook()
    #expect(workbook.cellTexts == ["XFD1048576=1"])
    #expect(workbook.cells.first?.row == 1_048_576)
    #expect(workbook.cells.first?.column == 16_384)
  }

  @Test("Sheets come in the order of the tabs, hidden ones with a flag, charts left out")
  func sheets() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var raw = RawWorkbook(rows: "<row><c><v>1</v></c></row>")
    raw["xl/workbook.xml"] =
      "<x:workbook xmlns:x='\(RawWorkbook.sheetNamespace)' xmlns:r='\(office)'><x:sheets>"
      + "<x:sheet name='ลับ' state='veryHidden' r:id='b'/><x:sheet name='Chart' r:id='c'/>"
      + "<x:sheet name='Survey' r:id='a'/></x:sheets></x:workbook>"
    raw["xl/_rels/workbook.xml.rels"] =
      "<Relationships><Relationship Id='a' Type='\(office)/worksheet'"
      + " Target='../xl/./worksheets/SHEET1.xml'/><Relationship Id='b' Type='\(office)/worksheet'"
      + " Target='/xl/two.xml'/><Relationship Id='c' Type='\(office)/chartsheet'"
      + " Target='c.xml'/></Relationships>"
    raw["xl/two.xml"] =
      "<x:worksheet xmlns:x='u'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>2</x:v></x:c></x:row>"
      + "</x:sheetData></x:worksheet>"
    let workbook = try raw.workbook()
    #expect(workbook.sheets.map(\.name) == ["ลับ", "Survey"])
    #expect(workbook.sheets.map(\.isHidden) == [true, false])
    #expect(workbook.sheets.map { $0.rows.first?.cells.first?.text } == ["2", "1"])
    #expect(workbook.sheet(named: "SURVEY")?.name == "Survey")
    #expect(workbook.sheet(named: "choices") == nil)
  }

  @Test("Macros are left alone, and a note says so")
  func macros() throws {
    var raw = RawWorkbook(rows: "<row><c><v>1</v></c></row>")
    raw["xl/vbaProject.bin"] = "macros"
    let workbook = try raw.workbook()
    #expect(workbook.cellTexts == ["A1=1"])
    #expect(workbook.notes.map(\.message.code) == ["workbook-macros-ignored"])
    #expect(workbook.notes.map(\.severity) == [.warning])
  }
}
