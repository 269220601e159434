import Foundation
import Testing
import XPath

@Suite("Conformance vectors")
struct ConformanceTests {
  @Test(
    "Vectors of the ODK world pass, as many as before or more",
    arguments: [
      ("xpath-core.json", 1900), ("xpath-odk.json", 1400), ("xpath-javarosa.json", 300),
      ("xpath-probes.json", 300),
    ])
  func passes(file: String, floor: Int) throws {
    guard let vectors = try Vector.all(in: file) else {
      print("skipped: ../shared/odk/vectors not present")
      return
    }
    var failures: [String: [String]] = [:]
    for vector in vectors {
      guard let outcome = VectorRun(vector: vector).failure() else { continue }
      let line = "\(vector.id) \(vector.expression) → \(outcome), expected \(vector.expected)"
      failures[vector.category, default: []].append(line)
    }
    let passed = vectors.count - failures.values.reduce(0) { $0 + $1.count }
    var report = "\(file): passed \(passed) of \(vectors.count)\n"
    if ProcessInfo.processInfo.environment["PRAMOEN_SHOW_FAILURES"] != nil {
      for (category, lines) in failures.sorted(by: { $0.key < $1.key }) {
        report += "  \(category): \(lines.count)\n"
        for line in lines { report += "    \(line)\n" }
      }
    }
    print(report)
    #expect(passed >= floor)
  }
}
