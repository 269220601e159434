import Foundation
import Interviews
import XForms
import XML
import XPath

// Loads an XForm and answers every question the way a person steps through a form; the twin of
// FillForm.java.
// usage: fill-form FORM.xml RUNS ADDED_REPEATS SUBMISSION.xml
// Prints one JSON object a run; the submission of the last run is written for comparison.

let environment = InterviewEnvironment(
  now: {
    WallClock(milliseconds: Int64(Date().timeIntervalSince1970 * 1000), offsetMinutes: 0)
  },
  random: {
    var source = SystemRandomNumberGenerator()
    return source.next()
  }, dialect: .collect)

func run() throws {
  let arguments = CommandLine.arguments
  guard arguments.count == 5, let runs = Int(arguments[2]), let added = Int(arguments[3]) else {
    print("usage: fill-form FORM.xml RUNS ADDED_REPEATS SUBMISSION.xml")
    exit(2)
  }
  let clock = ContinuousClock()
  for number in 1...max(runs, 1) {
    let start = clock.now
    let bytes = try bytes(of: arguments[1])
    let definition = try XFormReader().definition(of: bytes, file: arguments[1])
    let interview = try XFormInterview(definition, environment: environment)
    let loaded = clock.now
    var filling = FormFilling(interview, addedRepeats: added)
    filling.answerAll()
    let filled = clock.now
    print(
      """
      {"load_ms": \((loaded - start).milliseconds), "fill_ms": \((filled - loaded).milliseconds), \
      "answers": \(filling.answered)}
      """)
    if number == runs {
      try filling.interview.submission.serialized().write(
        toFile: arguments[4], atomically: true, encoding: .utf8)
    }
  }
}

func bytes(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw CocoaError(.fileReadUnknown) }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

extension Duration {
  fileprivate var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}

do {
  try run()
} catch {
  print("\(error)")
  exit(1)
}
