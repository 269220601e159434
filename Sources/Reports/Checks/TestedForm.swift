import Diagnostics
import Forms
import Scenarios

/// What one run of `form test` found out about one form, for people and programs.
public struct TestedForm: Sendable {
  public let file: String
  /// The file with its scenarios; nil where there is none.
  public let tests: String?
  /// Nil where the form or its scenarios could not be read.
  public let outcome: FormTestOutcome?
  /// Why there is no outcome.
  public let faults: [Diagnostic]
  /// Whether a branch that no scenario took is a fault.
  public let requiresCoverage: Bool

  public init(
    file: String, tests: String?, outcome: FormTestOutcome?, faults: [Diagnostic] = [],
    requiresCoverage: Bool = false
  ) {
    self.file = file
    self.tests = tests
    self.outcome = outcome
    self.faults = faults
    self.requiresCoverage = requiresCoverage
  }

  /// Everything to complain of, in the order in which it came up.
  public var diagnostics: [Diagnostic] {
    guard let outcome else { return faults }
    return faults + outcome.diagnostics
      + outcome.coverage.diagnostics(requiresCoverage ? .error : .warning)
  }

  /// Whether every scenario went as told and every branch that has to be taken was.
  public var isPassed: Bool { !diagnostics.contains { $0.severity == .error } }
}

// For people.
extension TestedForm {
  /// The scenarios with what came of them; nil where none could be run.
  public var table: Report.Table? {
    guard let outcome else { return nil }
    return Report.Table(
      title: .verbatim(file),
      columns: [
        .text("outcome", .init(th: "ผล", en: "Outcome")),
        .text("scenario", .init(th: "สถานการณ์", en: "Scenario")),
        .number("steps", .init(th: "ขั้นตอน", en: "Steps")),
        .number("faults", .init(th: "ไม่ตรง", en: "Unmet")),
      ],
      rows: outcome.scenarios.map { scenario in
        [
          .localized(
            scenario.isPassed
              ? .init(th: "ผ่าน", en: "passed") : .init(th: "ไม่ผ่าน", en: "failed")),
          .text(scenario.scenario.name), .integer(scenario.scenario.steps.count),
          .integer(scenario.diagnostics.count),
        ]
      })
  }

  /// How many scenarios went as told and how many branches were taken, in one line.
  public var summary: LocalizedText? {
    guard let outcome else { return nil }
    let (passed, all) = (outcome.passed, outcome.scenarios.count)
    let (taken, total) = (outcome.coverage.taken, outcome.coverage.total)
    return LocalizedText(
      th: "สถานการณ์: ผ่าน \(passed) จาก \(all) · กรณีของกฎ: \(taken) จาก \(total)",
      en: "scenarios: \(passed) of \(all) passed · branches: \(taken) of \(total)")
  }
}

// For programs.
extension [TestedForm] {
  /// The document of `form test --format json` (docs/json.md).
  public var json: JSONValue {
    [
      "passed": .boolean(allSatisfy(\.isPassed)),
      "forms": .array(map(\.json)),
    ]
  }
}

extension TestedForm {
  fileprivate var json: JSONValue {
    var object = JSONValue.Object()
    object.set("file", .string(file))
    object.set("tests", tests.map { .string($0) } ?? .null)
    object.set("passed", .boolean(isPassed))
    object.set("faults", .array(faults.map(\.json)))
    object.set("scenarios", outcome.map { .array($0.scenarios.map(\.json)) } ?? .null)
    object.set("branches", outcome.map { $0.coverage.json } ?? .null)
    return .object(object)
  }
}

extension ScenarioOutcome {
  fileprivate var json: JSONValue {
    [
      "name": .string(scenario.name), "place": scenario.place.json, "passed": .boolean(isPassed),
      "steps": .integer(scenario.steps.count), "diagnostics": .array(diagnostics.map(\.json)),
    ]
  }
}

extension Coverage {
  fileprivate var json: JSONValue {
    [
      "taken": .integer(taken), "total": .integer(total),
      "untaken": .array(
        untaken.map { branch in
          [
            "owner": .string(branch.owner), "column": .string(branch.column.rawValue),
            "outcome": .string(branch.outcome.rawValue), "formula": .string(branch.formula),
            "place": branch.place.json,
          ]
        }),
    ]
  }
}
