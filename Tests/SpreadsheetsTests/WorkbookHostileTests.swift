import Archives
import Diagnostics
import Spreadsheets
import Testing

@Suite("Workbooks that nobody vouches for")
struct WorkbookHostileTests {
  private func archive(_ names: String...) throws -> [UInt8] {
    var writer = ArchiveWriter()
    for name in names { try writer.add(name, Array("x".utf8)) }
    return writer.archive()
  }

  /// The beginning of an OLE file and the name of a stream, as its directory spells it.
  private func ole(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
      + stream.utf8.flatMap { [$0, 0] }
  }

  @Test("Each kind of file that is no .xlsx is named, with the way to make one")
  func otherFormats() throws {
    let cases: [([UInt8], String, String)] = [
      (ole("Workbook"), "workbook-old-format", ".xls"),
      (ole("Book"), "workbook-old-format", ".xls"),
      (ole("WordDocument"), "workbook-old-format", ".doc"),
      (ole("EncryptedPackage"), "workbook-encrypted", "password"),
      (try archive("[Content_Types].xml", "xl/workbook.bin"), "workbook-binary-format", ".xlsb"),
      (try archive("mimetype", "content.xml"), "workbook-open-document", ".ods"),
      (try archive("[Content_Types].xml", "word/document.xml"), "file-is-not-workbook", "Word"),
      (try archive("a.csv"), "file-is-not-workbook", "zip"),
      (Array("a,b\n1,2".utf8), "file-is-not-workbook", "CSV"),
      (Array("<html>".utf8), "file-is-not-workbook", "HTML"),
      (Array("%PDF-1.7".utf8), "file-is-not-workbook", "PDF"), ([], "file-empty", "empty"),
    ]
    for (bytes, code, word) in cases {
      do throws(Failure) {
        _ = try Workbook(bytes, file: "t.xlsx")
        Issue.record("read: \(word)")
      } catch {
        #expect(error.codes == [code])
        #expect(error.places == ["t.xlsx"])
        #expect(error.diagnostics.first?.message.finding.english.contains(word) == true)
      }
    }
  }

  @Test(
    "Cells that cannot be are refused with their place",
    arguments: [
      ("<row r='0'/>", "workbook-cell-reference-invalid t.xlsx:S!1"),
      ("<row r='1048577'/>", "workbook-cell-reference-invalid t.xlsx:S!1"),
      ("<row r='x'/>", "workbook-cell-reference-invalid t.xlsx:S!1"),
      ("<row r='1048576'/><row/>", "workbook-cell-reference-invalid t.xlsx:S!1048577"),
      ("<row r='2'><c r='A3'/></row>", "workbook-cell-reference-invalid t.xlsx:S!2"),
      ("<row r='2'><c r='XFE2'/></row>", "workbook-cell-reference-invalid t.xlsx:S!2"),
      ("<row r='2'><c r='2'/></row>", "workbook-cell-reference-invalid t.xlsx:S!2"),
      ("<row r='2'><c r='A'/></row>", "workbook-cell-reference-invalid t.xlsx:S!2"),
      (
        "<row r='2'><c r='A99999999999999999999'/></row>",
        "workbook-cell-reference-invalid t.xlsx:S!2"
      ),
      (
        "<row r='2'><c r='A2'><v>1</v><c r='B2'><v>2</v></c></c></row>",
        "workbook-cell-reference-invalid t.xlsx:S!2"
      ),
      ("<row r='2'><row r='3'/></row>", "workbook-cell-reference-invalid t.xlsx:S!2"),
      ("<c r='A1'><v>1</v></c>", "workbook-cell-reference-invalid t.xlsx:S!1"),
      ("<row r='1'><c r='XFD1'/><c/></row>", "workbook-cell-reference-invalid t.xlsx:S!1"),
      ("<row r='2'><c r='B2' t='s'><v>0</v></c></row>", "workbook-shared-text-missing t.xlsx:S!B2"),
      (
        "<row r='2'><c r='B2' t='s'><v>-1</v></c></row>", "workbook-shared-text-missing t.xlsx:S!B2"
      ),
      (
        "<row r='2'><c r='B2'><v>1</v></c><c r='B2'><v>2</v></c></row>",
        "workbook-cell-repeated t.xlsx:S!B2"
      ),
      (
        "<row r='2'><c r='B2'><v>1</v></row>",
        "xml-tag-mismatch t.xlsx (xl/worksheets/sheet1.xml):1:152"
      ),
      ("<row r='2'>&x;</row>", "xml-entity-unknown t.xlsx (xl/worksheets/sheet1.xml):1:132"),
    ])
  func cells(rows: String, expected: String) throws {
    #expect(try RawWorkbook(rows: rows).fault() == expected)
  }

  @Test("A document type, in any part, is refused: no entity is ever expanded or fetched")
  func entities() throws {
    for part in RawWorkbook(rows: "").parts.map(\.name) where part != "[Content_Types].xml" {
      var raw = RawWorkbook(rows: "")
      raw[part] =
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y '&x;&x;'>]>" + raw[part]
      #expect(try raw.fault() == "xml-doctype t.xlsx (\(part)):1:13")
    }
  }

  @Test("Parts that are missing, or lead out of the file, are refused")
  func parts() throws {
    var raw = RawWorkbook(rows: "")
    raw.remove("xl/worksheets/sheet1.xml")
    #expect(try raw.fault() == "workbook-part-missing t.xlsx")
    raw = RawWorkbook(rows: "")
    raw.remove("xl/workbook.xml")
    #expect(try raw.fault() == "workbook-part-missing t.xlsx")
    raw = RawWorkbook(rows: "")
    raw.remove("xl/_rels/workbook.xml.rels")
    #expect(try raw.fault() == "workbook-sheet-missing t.xlsx")
    raw = RawWorkbook(rows: "")
    raw.remove("_rels/.rels")
    #expect(try raw.fault() == nil, "the usual name is tried")
    for target in ["../../etc/passwd", "..", "/", "../../../x"] {
      raw = RawWorkbook(rows: "")
      raw["xl/_rels/workbook.xml.rels"] = raw["xl/_rels/workbook.xml.rels"]
        .split(separator: "worksheets/sheet1.xml").joined(separator: target)
      #expect(try raw.fault() == "workbook-part-outside t.xlsx", "\(target)")
    }
    raw = RawWorkbook(rows: "")
    raw["xl/_rels/workbook.xml.rels"] = raw["xl/_rels/workbook.xml.rels"]
      .split(separator: "'worksheets/sheet1.xml'")
      .joined(separator: "'http://example.org/s.xml' TargetMode='External'")
    #expect(try raw.fault() == "workbook-part-outside t.xlsx")
    raw = RawWorkbook(rows: "")
    raw["xl/workbook.xml"] = "<workbook/>"
    #expect(try raw.fault() == "workbook-no-sheets t.xlsx")
  }

  @Test("Every limit is kept to the last one that is allowed")
  func limits() throws {
    let rows = "<row r='1'><c><v>1</v></c><c><v>2</v></c></row>"
    var limits = WorkbookLimits()
    limits.cells = 2
    #expect(try RawWorkbook(rows: rows).fault(limits: limits) == nil)
    limits.cells = 1
    #expect(
      try RawWorkbook(rows: rows).fault(limits: limits) == "workbook-too-many-cells t.xlsx:S!B1")
    #expect(
      try RawWorkbook(rows: "", sharedStrings: "<si><t>a</t></si><si/>").fault(limits: limits)
        == "too-many-cells t.xlsx")
    limits.cellBytes = 3
    #expect(
      try RawWorkbook(rows: "<row><c t='str'><v>กข</v></c></row>").fault(limits: limits)
        == "workbook-cell-too-long t.xlsx:S!A1")
    #expect(
      try RawWorkbook(rows: "", sharedStrings: "<si><t>กข</t></si>").fault(limits: limits)
        == "workbook-cell-too-long t.xlsx")
    limits.sheets = 0
    #expect(try RawWorkbook(rows: "").fault(limits: limits) == "workbook-too-many-sheets t.xlsx")
    limits.bytes = 100
    #expect(try RawWorkbook(rows: "").fault(limits: limits) == "file-too-large t.xlsx")
  }

  @Test("A sheet that is a bomb is refused before it is inflated")
  func bomb() throws {
    let raw = RawWorkbook(rows: String(repeating: " ", count: 30 << 20))
    #expect(try raw.fault() == "archive-ratio t.xlsx")
  }

  @Test("20,000 elements in one another and a million attributes are refused")
  func shapes() throws {
    let deep = String(repeating: "<a>", count: 20_000)
    #expect(try RawWorkbook(rows: deep).fault()?.hasPrefix("xml-too-deep t.xlsx (xl/work") == true)
    let wide = "<row " + (0..<300_000).map { "a\($0)='' " }.joined() + "/>"
    #expect(try RawWorkbook(rows: wide).fault()?.hasPrefix("xml-tag-too-long t.xlsx (") == true)
  }

  @Test("Every beginning of a workbook is refused, and changed bytes never crash")
  func damaged() throws {
    let bytes = try RawWorkbook(
      rows: "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45000</v></c></row>",
      sharedStrings: "<si><t>ก</t></si>", styles: "<cellXfs><xf/><xf numFmtId='14'/></cellXfs>"
    ).bytes()
    #expect(workbookFault(bytes) == nil)
    for length in 0..<bytes.count {
      #expect(workbookFault(Array(bytes[..<length])) != nil, "\(length)")
    }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x55
      _ = workbookFault(changed)
    }
  }
}
