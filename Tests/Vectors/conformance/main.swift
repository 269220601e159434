import Foundation

// Runs files of conformance vectors and prints the share that passes; `Scripts/conformance` builds
// and calls it.

var arguments = Array(CommandLine.arguments.dropFirst())
let showsFailures = arguments.contains("--failures")
arguments.removeAll { $0 == "--failures" }
var page: String?
if let option = arguments.firstIndex(of: "--write"), option + 1 < arguments.count {
  page = arguments[option + 1]
  arguments.removeSubrange(option...(option + 1))
}

var results: [FileResult] = []
for path in arguments {
  let result = FileResult(path: path)
  results.append(result)
  print(result.summary)
  fflush(nil)
  for (reason, count) in result.exceptions { print("  \(count) × \(reason)") }
  if showsFailures {
    for outcome in result.outcomes {
      if case .failed(let reason) = outcome.verdict { print("  failed: \(outcome.id): \(reason)") }
    }
  }
}
if let page {
  try CompatibilityPage(results).text.write(toFile: page, atomically: true, encoding: .utf8)
}
let totals = results.reduce(into: Totals()) { $0.add($1.totals) }
print(
  "\(totals.passed) passed, \(totals.failed + totals.excepted) failed, \(totals.skipped) skipped")
exit(totals.failed > 0 ? 1 : 0)
