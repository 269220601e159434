import Diagnostics
import ThaiText

/// The room **Scenarios**: the tests of a form, written beside it in `form.test.yaml`.
///
/// In go a form and its scenarios (answers in order, and what is expected of the form then); out
/// come what did not hold, each with its place, and which branches of the form's rules no scenario
/// took.
///
/// ```yaml
/// scenarios:
///   - name: A school of 40 pupils
///     begin: 2026-01-15T09:00:00+07:00            # else this moment of that day
///     steps:
///       - answer: {n_total: ๔๐, n_tested: 41}     # typed in this order, as a person types
///       - expect:
///           valid: {n_tested: false}
///           value: {n_left: null}                 # null: blank
///       - refuse: {n_tested: many}                # is not taken as an answer at all
///       - add: members
///       - answer: {"members[2]/age": 7}
///       - remove: members[1]
///       - language: en
///       - finalise: refused                       # or accepted; `- finalise` alone: accepted
/// ```
///
/// `expect` knows `relevant`, `required`, `read_only`, `valid` (true or false), `value`, `choices`,
/// `label`, `message`, `count`, `check` (true or false, by the id of a check) and `score` (`total`,
/// `maximum`, `percent`, `passed`, `passed 80`, or the name of an objective). A question is called by its name, where need be with the repeats
/// around it: `members[2]/age`; without a number the first instance is meant.
public struct ScenarioFile: Sendable {
  /// The file as the person named it, for places in messages.
  public let file: String
  public let scenarios: [Scenario]
}

/// One filling of a form, told step by step.
public struct Scenario: Sendable {
  public let name: String
  public let place: Place
  /// When the filling is begun; nil for 15 January 2026, 09:00 in Bangkok.
  public let begin: Timestamp?
  public let steps: [Step]

  /// Something a person does, or what must hold at this point.
  public struct Step: Sendable {
    public let kind: Kind
    public let place: Place
  }

  public enum Kind: Sendable {
    /// Types a text for a question.
    case answer(question: String, text: String)
    /// Types a text that is none of its question's type.
    case refuse(question: String, text: String)
    /// Adds an instance to a repeat.
    case add(repetition: String)
    /// Removes an instance of a repeat: `members[2]`.
    case remove(instance: String)
    case language(String)
    /// Ends the filling, which something may stand in the way of.
    case finalise(isAccepted: Bool)
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
    /// Whether nothing is wrong with the answer, or its absence; of a group, with all within.
    case valid
    /// The stored answer or the calculated value; blank for none.
    case value
    /// The names of the choices offered, separated by spaces.
    case choices
    /// What is asked, in the language of the moment.
    case label
    /// What the form says about the answer being wrong, in the language of the moment.
    case message
    /// How many instances a repeat has.
    case count
    /// What the key makes of the answers.
    case score
    /// Whether a rule of the sheet `checks` holds, by its id.
    case check

    /// Whether the answer is yes or no.
    var isTruth: Bool { [.relevant, .required, .readOnly, .valid, .check].contains(self) }
  }

  public let subject: Subject
  /// The question, group or repeat; for `score` what is looked at.
  public let name: String
  /// As written; `true` or `false` where the answer is yes or no.
  public let expected: String
}
