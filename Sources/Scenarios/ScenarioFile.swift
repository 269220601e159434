import Diagnostics

/// The room **Scenarios**: the tests of a form, written beside it in `form.test.yaml`.
///
/// In go a form and its scenarios (answers in order, and what is expected of the form then); out
/// come what did not hold, each with its place, and which branches of the form's rules no scenario
/// took.
public struct ScenarioFile: Sendable {
  /// The file as the person named it, for places in messages.
  public let file: String
  public let scenarios: [Scenario]
}

/// One filling of a form, told step by step.
public struct Scenario: Sendable {
  public let name: String
  public let place: Place
  /// When the filling is begun, as an ISO 8601 time; nil for a fixed moment.
  public let begin: Located<String>?
  public let steps: [Step]

  /// Something a person does, or what must hold at this point.
  public struct Step: Sendable {
    public let kind: Kind
    public let place: Place
  }

  public enum Kind: Sendable {
    /// Types a text for a question.
    case answer(question: String, text: String)
    /// Adds an instance to a repeat.
    case add(repetition: String)
    /// Removes an instance of a repeat: `members[2]`.
    case remove(instance: String)
    case language(String)
    /// Ends the filling.
    case finalise
    case expect(Expectation)
  }
}

/// A fact about the filling as it stands.
public struct Expectation: Sendable {
  public enum Subject: String, Sendable, CaseIterable {
    /// Whether a question or group is there to be answered.
    case relevant
    case required
    case readOnly = "read_only"
    /// Whether nothing is wrong with the answer, or its absence.
    case valid
    /// The stored answer or the calculated value; blank for none.
    case value
    /// The names of the choices offered, separated by spaces.
    case choices
    case label
    /// How many instances a repeat has.
    case count
    /// Of the scored answers: `total`, `maximum`, `percent`.
    case score
  }

  public let subject: Subject
  /// The question, group or repeat; for `score` what is looked at.
  public let name: String
  public let expected: String
}

/// A value and where it was written.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let place: Place
}
