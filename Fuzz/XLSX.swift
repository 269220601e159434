// Rooms: Diagnostics ThaiText XML Archives Spreadsheets
import Archives
import Diagnostics
import Spreadsheets

/// The parts of a workbook, separated by the byte FF (which no UTF-8 has), are read or refused: no
/// fuzzer finds its way through compression and checksums. What begins as an archive is taken whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXLSX(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/two.xml",
  ]
  do throws(Failure) {
    var file = bytes
    if !Archive.isArchive(bytes) {
      var writer = ArchiveWriter()
      try writer.add("[Content_Types].xml", [])
      let parts = bytes.split(separator: 0xFF, omittingEmptySubsequences: false)
      for (name, part) in zip(names, parts) {
        try writer.add(name, Array(part), isCompressed: false)
      }
      file = writer.archive()
    }
    let workbook = try Workbook(file, file: "f.xlsx")
    for sheet in workbook.sheets {
      for row in sheet.rows {
        var column = 0
        for cell in row.cells {
          if cell.row != row.number || cell.column <= column { fatalError("out of order") }
          column = cell.column
        }
      }
    }
    _ = try workbook.table()
  } catch {
    if error.diagnostics.contains(where: { $0.place == nil }) { fatalError("no place: \(error)") }
  }
  return 0
}
