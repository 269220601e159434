import Archives
import Diagnostics
import Spreadsheets

/// A workbook written part by part, so that any of them can be wrong.
struct RawWorkbook {
  /// In the order of the file; nil takes a part away.
  var parts: [(name: String, text: String)]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let sheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// One sheet named `S` with these rows, as XML inside `sheetData`.
  init(rows: String, sharedStrings: String = "", styles: String = "", workbook: String = "") {
    parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id='r1' Type='\(Self.office)/officeDocument'"
          + " Target='xl/workbook.xml'/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns='\(Self.sheetNamespace)' xmlns:r='\(Self.office)'>\(workbook)"
          + "<sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Type='\(Self.office)/worksheet'"
          + " Target='worksheets/sheet1.xml'/><Relationship Id='r2'"
          + " Type='\(Self.office)/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='r3'"
          + " Type='\(Self.office)/styles' Target='/xl/styles.xml'/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst xmlns='\(Self.sheetNamespace)'>\(sharedStrings)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns='\(Self.sheetNamespace)'>\(styles)</styleSheet>"),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='\(Self.sheetNamespace)'><dimension ref='A1:XFD1048576'/>"
          + "<sheetData>\(rows)</sheetData></worksheet>"
      ),
    ]
  }

  subscript(_ name: String) -> String {
    get { parts.first { $0.name == name }?.text ?? "" }
    set {
      if let index = parts.firstIndex(where: { $0.name == name }) {
        parts[index].text = newValue
      } else {
        parts.append((name, newValue))
      }
    }
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  func bytes() throws -> [UInt8] {
    var writer = ArchiveWriter()
    for part in parts { try writer.add(part.name, Array(part.text.utf8)) }
    return writer.archive()
  }

  func workbook(limits: WorkbookLimits = WorkbookLimits()) throws -> Workbook {
    try Workbook(bytes(), file: "t.xlsx", limits: limits)
  }

  /// The code and place of what the reading fails with; nil where it does not.
  func fault(limits: WorkbookLimits = WorkbookLimits()) throws -> String? {
    workbookFault(try bytes(), limits: limits)
  }
}

func workbookFault(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> String? {
  do throws(Failure) {
    _ = try Workbook(bytes, file: "t.xlsx", limits: limits)
    return nil
  } catch {
    return zip(error.codes, error.places).map { "\($0) \($1)" }.joined(separator: ", ")
  }
}

extension Workbook {
  /// Every cell of the first sheet: `A1=text`.
  var cellTexts: [String] {
    sheets.first?.rows.flatMap(\.cells).map { "\($0.reference)=\($0.text)" } ?? []
  }

  var cells: [Cell] { sheets.first?.rows.flatMap(\.cells) ?? [] }
}
