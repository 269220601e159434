// Rooms: Diagnostics ThaiText XML Archives Spreadsheets
import Diagnostics
import Spreadsheets

/// Any bytes are read or refused; a table that was read is written so that it reads the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  do throws(Failure) {
    let table = try CSVReader().table(from: bytes, named: "f.csv")
    let written = CSVWriter(.data).bytes(of: table)
    let again = try CSVReader().table(from: written, named: "g.csv")
    if again.header != table.header { fatalError("header: \(table.header) \(again.header)") }
    if again.rows.map(\.cells) != table.rows.map(\.cells) { fatalError("rows: \(table.rows)") }
  } catch {
    if error.diagnostics.contains(where: { $0.place == nil }) { fatalError("no place: \(error)") }
    if error.diagnostics.contains(where: { $0.place.map { "\($0)".hasPrefix("g.csv") } ?? false }) {
      fatalError("written, but cannot be read: \(error)")
    }
  }
  return 0
}
