import Diagnostics
import Foundation
import Interviews
import XForms
import XML
import XPath

/// Runs recorded fillings of forms (`scenarios*.json` of the shared vectors) against `Interviews`.
///
/// In: a file in that format. Out: for each scenario whether it passed, and if not, the first
/// difference in a line. The format is described in `odk/vectors/README.md`.
public struct ScenarioFile {
  public let name: String
  public let scenarios: [Scenario]

  public init(_ url: URL) throws {
    name = url.lastPathComponent
    let data = try Data(contentsOf: url)
    guard let list = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let folder = url.deletingLastPathComponent().appendingPathComponent("forms")
    scenarios = list.map { Scenario($0, forms: folder) }
  }

  /// Every scenario's outcome, in the order of the file.
  public func outcomes() -> [ScenarioOutcome] { scenarios.map { ScenarioRun.outcome(of: $0) } }
}

/// What became of one scenario.
public struct ScenarioOutcome: Sendable {
  public enum Result: Sendable, Equatable {
    case passed
    case failed(String)
    case skipped(String)
  }

  public let id: String
  public let topic: String
  public let result: Result

  public init(id: String, topic: String, result: Result) {
    self.id = id
    self.topic = topic
    self.result = result
  }
}

/// One recorded filling, as it stands in the file.
public struct Scenario {
  let fields: [String: Any]

  init(_ fields: [String: Any], forms: URL) {
    self.fields = fields
    var form = fields["form"] as? String ?? ""
    if form.isEmpty, let reference = fields["formRef"] as? String {
      let name =
        reference.contains("who-va")
        ? "whova_form.xml" : reference.split(separator: " ").last.map(String.init)
      let files = FileManager.default.enumerator(at: forms, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.lastPathComponent == name else { continue }
        form = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        break
      }
    }
    self.form = form
  }

  public var id: String { fields["id"] as? String ?? "" }
  var topic: String { fields["topic"] as? String ?? "" }
  var source: String { fields["source"] as? String ?? "" }
  let form: String
  var resources: [String: String] { fields["resources"] as? [String: String] ?? [:] }
  var steps: [[String: Any]] { fields["steps"] as? [[String: Any]] ?? [] }
  var initial: [String: Any]? { fields["initial"] as? [String: Any] }
  var final: [String: Any]? { fields["final"] as? [String: Any] }
  var options: [String: Any] { fields["options"] as? [String: Any] ?? [:] }
  var expectsLoadError: Bool { fields["expectLoadError"] is [String: Any] }

  /// Whether states were recorded after each step.
  var hasStates: Bool { initial != nil }
  /// Recorded with JavaRosa's rule that an invalid answer is not stored.
  var rejectsInvalidAnswers: Bool { steps.contains { $0["dataType"] is String } }
  /// Expectations taken from the tests of web-forms.
  var isFromWebForms: Bool { fields["webFormsStatus"] != nil }

  /// Paths at which the vector itself advises not to copy JavaRosa.
  var quirkPaths: [String] {
    let quirks = fields["javarosaQuirks"] as? [[String: Any]] ?? []
    return quirks.compactMap { $0["path"] as? String }
  }
}
