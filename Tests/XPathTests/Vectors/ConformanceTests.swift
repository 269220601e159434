import Foundation
import Testing
import XPathVectors

@Suite("Conformance vectors")
struct ConformanceTests {
  @Test(
    "Vectors of the ODK world pass, as many as before or more",
    arguments: [
      ("xpath-core.json", 2000, 1955), ("xpath-odk.json", 1809, 1642),
      ("xpath-javarosa.json", 373, 355), ("xpath-probes.json", 375, 364),
      ("xpath-divergence.json", 925, 800), ("xpath-nondeterministic.json", 148, 141),
    ])
  func passes(file: String, floor: Int, floorUnderSpec: Int) throws {
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
    let byRule = outcomes.filter { $0.result != .passed(profile: "spec") }
    if file == "xpath-divergence.json", Self.showsFailures {
      for outcome in byRule {
        report += "  \(outcome.result) \(outcome.id) \(outcome.expression)\n"
      }
    }
    for (profile, count) in profiles.sorted(by: { $0.key < $1.key }) {
      report += "  \(count) under \(profile)\n"
    }
    for (reason, count) in exceptions.sorted(by: { $0.key < $1.key }) {
      report += "  \(count) × \(reason)\n"
    }
    if Self.showsFailures {
      for line in failures { report += "  failed: \(line)\n" }
    }
    print(report)
    #expect(passed >= floor)
    #expect(profiles["spec", default: 0] >= floorUnderSpec)
    #expect(failures.isEmpty)
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

  private static let showsFailures =
    ProcessInfo.processInfo.environment["PRAMOEN_SHOW_FAILURES"] != nil

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
