import Foundation

/// A form that uses every column and row type of the scoring vocabulary, and has nothing wrong.
func scoredForm() throws -> String {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(
    contentsOf: tests.appendingPathComponent("Samples/scored.yaml"), encoding: .utf8)
}
