import Foundation
import ScenarioVectors
import Testing

/// The recorded scenarios and forms of the shared vectors: the share that passes must not fall.
@Suite("Conformance with recorded fillings")
struct ConformanceTests {
  private static let folder: URL = {
    if let shared = ProcessInfo.processInfo.environment["PRAMOEN_SHARED"] {
      return URL(fileURLWithPath: shared).appendingPathComponent("odk/vectors")
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return package.appendingPathComponent("../shared/odk/vectors").standardized
  }()

  @Test(
    "Recorded fillings are reproduced",
    arguments: [
      ("scenarios.json", 1.0), ("scenarios-javarosa.json", 0.98), ("scenarios-webforms.json", 0.97),
    ])
  func scenarios(file: String, floor: Double) throws {
    let url = Self.folder.appendingPathComponent(file)
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: \(file) not present")
      return
    }
    check(file, try ScenarioFile(url).outcomes(), floor: floor)
  }

  @Test("Forms of the corpus load or are refused, and look as JavaRosa recorded them")
  func corpus() throws {
    let url = Self.folder.appendingPathComponent("forms/manifest.json")
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: forms/manifest.json not present")
      return
    }
    let corpus = try CorpusFile(url)
    check("loading", corpus.loading(), floor: 0.96)
    check("forms-oracle.json", corpus.recorded(), floor: 0.94)
  }

  private func check(_ name: String, _ outcomes: [ScenarioOutcome], floor: Double) {
    var passed = 0
    var failed = 0
    for outcome in outcomes {
      switch outcome.result {
      case .passed: passed += 1
      case .failed(let reason):
        failed += 1
        print("\(name) \(outcome.id): \(reason)")
      case .skipped: break
      }
    }
    let share = Double(passed) / Double(max(1, passed + failed))
    print(
      "\(name): \(passed) of \(passed + failed) passed, \(outcomes.count - passed - failed) skipped"
    )
    #expect(passed > 0 && share >= floor, "\(name): \(share)")
  }
}
