// Rooms: Diagnostics ThaiText XML XPath CYaml Yams Forms XForms Interviews
import Diagnostics
import Interviews
import XForms
import XML
import XPath

/// Any bytes are read as an XForm and begun, or refused with a place; what was read as one can be
/// gone through and handed in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXForm(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  var environment = InterviewEnvironment(
    now: { WallClock(milliseconds: 1_710_498_600_000, offsetMinutes: 420) },
    random: { 0x9E37_79B9_7F4A_7C15 })
  environment.mostInstances = 100
  environment.mostNodes = 10_000
  do throws(Failure) {
    let definition = try XFormReader().definition(of: bytes, file: "f.xml")
    var interview = try XFormInterview(definition, environment: environment)
    for stop in interview.course {
      switch stop {
      case .question(let path): interview.answer(path, "1")
      case .addition(let path): interview.addRepeat(path)
      default: break
      }
    }
    interview.finalise()
    _ = interview.faults
    _ = interview.submission.serialized()
  } catch {
    if error.diagnostics.contains(where: { $0.place == nil }) { fatalError("no place: \(error)") }
  }
  return 0
}
