// Rooms: Diagnostics ThaiText XML Archives Spreadsheets XPath CYaml Yams Forms XLSForm
import Diagnostics
import Forms
import XLSForm

/// Any bytes are read as the Markdown and as the CSV tables of a form, or refused with a place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTables(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  for file in ["f.md", "f.csv"] {
    do throws(Failure) {
      _ = try FormReading(bytes, file: file)
    } catch {
      if error.diagnostics.contains(where: { $0.place == nil }) { fatalError("no place: \(error)") }
    }
  }
  return 0
}
