// Rooms: Diagnostics XML
import Diagnostics
import XML

/// Any bytes are read or refused; what was read is written so that it reads the same again. What
/// the scanner takes is what Expat reads.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  var limits = XMLLimits()
  limits.tagBytes = 4_096
  let scanned = XMLRecords.scanned(bytes, limits: limits)
  do throws(Failure) {
    let root = try XMLDocument(bytes, file: "f.xml", limits: limits).root
    if let scanned, scanned.root.element != root { fatalError("the scanner reads something else") }
    let text = root.serialized()
    let again = try XMLDocument(Array(text.utf8), file: "g.xml").root.serialized()
    if text != again { fatalError("not the same when read again:\n\(text)\n\(again)") }
    _ = try XMLDocument(Array(text.utf8), file: "g.xml").root.serialized(indented: true)
  } catch {
    if scanned != nil { fatalError("only the scanner takes it: \(error)") }
    if error.diagnostics.contains(where: { $0.place == nil }) { fatalError("no place: \(error)") }
    if error.diagnostics.contains(where: { $0.place.map { "\($0)".hasPrefix("g.xml") } ?? false }) {
      fatalError("written, but cannot be read: \(error)")
    }
  }
  return 0
}
