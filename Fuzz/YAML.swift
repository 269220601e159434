// Rooms: Diagnostics ThaiText XPath CYaml Yams Forms
import Diagnostics
import Forms

/// Any bytes are read as the YAML spelling of a form and checked by every rule, or refused with a
/// place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  do throws(Failure) {
    _ = try FormReading(yaml: text, file: "f.yaml")
  } catch {
    if error.diagnostics.contains(where: { $0.place == nil }) { fatalError("no place: \(error)") }
  }
  return 0
}
