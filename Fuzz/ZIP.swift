// Rooms: Diagnostics Archives
import Archives
import Diagnostics

/// Any bytes are read or refused, and never more comes out than was declared.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzZIP(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  var limits = ArchiveLimits()
  limits.entryBytes = 1 << 20
  do throws(Failure) {
    let archive = try Archive(bytes, file: "f.zip", limits: limits)
    for entry in archive.entries {
      var size = 0
      do throws(Failure) {
        try archive.inflate(entry) { piece in size += piece.count }
        if size != entry.size { fatalError("\(entry.name): \(size) and not \(entry.size)") }
      } catch {
        if size > entry.size { fatalError("\(entry.name): \(size) of \(entry.size)") }
      }
    }
  } catch {
    if error.diagnostics.contains(where: { $0.place == nil }) { fatalError("no place: \(error)") }
  }
  return 0
}
