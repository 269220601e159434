import Forms
import Foundation
import Scenarios
import Testing

@Suite("Form packs")
struct FormPackTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Forms")

  static let packs = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test("The packs are found")
  func found() {
    #expect(Self.packs.contains("reading-report"))
  }

  @Test("Every pack has scenarios, all pass, and together they take every branch", arguments: packs)
  func pack(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    func text(_ file: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }
    let form = try FormReading(yaml: text("form.yaml"), file: "\(name)/form.yaml").form
    let file = try ScenarioFile(yaml: text("form.test.yaml"), file: "\(name)/form.test.yaml")
    let outcome = try FormTest(form).outcome(of: file.scenarios)
    #expect(outcome.complaints.isEmpty)
    #expect(outcome.untaken.isEmpty)
    #expect(outcome.coverage.total > 0)
  }
}
