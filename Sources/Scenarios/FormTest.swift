import Diagnostics
import Forms
import Interviews
import XForms

/// Runs the scenarios of a form, each on a filling of its own, with a clock that stands still and
/// the same chance every time.
public struct FormTest: Sendable {
  public let form: Form
  private let world = FixedWorld()
  private let blank: Interview
  private let names: NodeNames

  /// - Parameter definition: the form's own, where it was made before (for a form that reads files).
  /// - Throws: `.data` where the form cannot be filled.
  public init(_ form: Form, definition: XFormDefinition? = nil) throws(Failure) {
    self.form = form
    if let definition {
      blank = try Interview(form, definition, environment: world.environment)
    } else {
      blank = try Interview(form, environment: world.environment)
    }
    names = NodeNames(blank.live.definition)
  }

  /// What came of the scenarios. O(steps × instances of the rules that read what a step changed).
  public func outcome(of scenarios: [Scenario]) throws(Failure) -> FormTestOutcome {
    var watch = BranchWatch(BranchOutline(form, blank.live.definition))
    var outcomes: [ScenarioOutcome] = []
    for scenario in scenarios {
      world.begin(at: scenario.begin)
      var run = ScenarioRun(scenario, try blank.restarted(), names: names)
      look(at: &run, after: nil, with: &watch)
      for step in scenario.steps {
        run.take(step)
        look(at: &run, after: step, with: &watch)
      }
      outcomes.append(ScenarioOutcome(scenario: scenario, diagnostics: run.diagnostics))
    }
    return FormTestOutcome(scenarios: outcomes, coverage: watch.coverage)
  }

  private func look(
    at run: inout ScenarioRun, after step: Scenario.Step?, with watch: inout BranchWatch
  ) {
    // What the filling has put off it computes now, and with draws of its own.
    let changed = run.changedNodes(after: step)
    let live = run.interview.live
    var looking = watch
    world.withoutDraws {
      looking.look(at: live, changed: changed, answered: step?.answered ?? [])
    }
    watch = looking
  }
}

/// What came of all the scenarios of a form.
public struct FormTestOutcome: Sendable {
  /// In the order of the file.
  public let scenarios: [ScenarioOutcome]
  public let coverage: Coverage

  public var passed: Int { scenarios.count(where: \.isPassed) }
  public var diagnostics: [Diagnostic] { scenarios.flatMap(\.diagnostics) }
}

/// What came of one scenario.
public struct ScenarioOutcome: Sendable {
  public let scenario: Scenario
  /// Each expectation that did not hold and each step that could not be done, with its place.
  public let diagnostics: [Diagnostic]

  public var isPassed: Bool { diagnostics.isEmpty }
}

extension Scenario.Step {
  /// The name of the question it answers, without what stands around it.
  fileprivate var answered: Set<String> {
    guard case .answer(let question, _) = kind else { return [] }
    return [question.split(separator: "/").last.map(String.init) ?? question]
  }
}
