import Foundation
import Testing
import XPathVectors

@Suite("Conformance vectors")
struct ConformanceTests {
  @Test(
    "Vectors of the ODK world pass, as many as before or more",
    arguments: [
      ("xpath-core.json", 1947), ("xpath-odk.json", 1630), ("xpath-javarosa.json", 352),
      ("xpath-probes.json", 362), ("xpath-divergence.json", 799),
      ("xpath-nondeterministic.json", 108),
    ])
  func passes(file: String, floor: Int) throws {
    guard let folder = Self.folder() else {
      print("skipped: ../shared/odk/vectors not present")
      return
    }
    let outcomes = try XPathVectorFile(folder.appending(path: file).path).outcomes
    var profiles: [String: Int] = [:]
    var exceptions: [String: Int] = [:]
    var failures: [String] = []
    for outcome in outcomes {
      switch outcome.result {
      case .passed(let profile): profiles[profile, default: 0] += 1
      case .excepted(let reason): exceptions[reason, default: 0] += 1
      case .failed(let reason):
        failures.append("\(outcome.category) \(outcome.id) \(outcome.expression) → \(reason)")
      }
    }
    let passed = profiles.values.reduce(0, +)
    var report = "\(file): \(passed) of \(outcomes.count) passed, \(failures.count) failed\n"
    for (profile, count) in profiles.sorted(by: { $0.key < $1.key }) {
      report += "  \(count) under \(profile)\n"
    }
    for (reason, count) in exceptions.sorted(by: { $0.key < $1.key }) {
      report += "  \(count) × \(reason)\n"
    }
    if ProcessInfo.processInfo.environment["PRAMOEN_SHOW_FAILURES"] != nil {
      for line in failures { report += "  failed: \(line)\n" }
    }
    print(report)
    #expect(passed >= floor)
  }

  @Test(
    "A tree that finds paths by position gives what walking gives",
    arguments: ["xpath-core.json", "xpath-odk.json", "xpath-javarosa.json", "xpath-probes.json"])
  func agreesByPosition(file: String) throws {
    guard let folder = Self.folder() else {
      print("skipped: ../shared/odk/vectors not present")
      return
    }
    let vectors = try XPathVectorFile(folder.appending(path: file).path)
    let walked = vectors.outcomes(usingPositions: false)
    let placed = vectors.outcomes(usingPositions: true)
    for (one, other) in zip(walked, placed) where one.result != other.result {
      Issue.record("\(one.id) \(one.expression): \(one.result), by position \(other.result)")
    }
    #expect(walked.count == placed.count && !walked.isEmpty)
  }

  private static func folder() -> URL? {
    let environment = ProcessInfo.processInfo.environment["PRAMOEN_SHARED"].map {
      URL(filePath: $0)
    }
    var package = URL(filePath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    let shared = environment ?? package.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "odk/vectors")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}
