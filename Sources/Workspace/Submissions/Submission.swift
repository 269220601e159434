import Diagnostics
import ThaiText

/// One answer as it was typed: where in the form, and what.
public struct Answer: Sendable, Hashable {
  /// The answer's path in the form, for example `/workshop/q01` or `/visit/pupil[2]/name`.
  public let path: String
  public let value: String

  public init(path: String, value: String) {
    self.path = path
    self.value = value
  }
}

/// The name the workspace gave a submission.
public struct SubmissionID: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Takes what a person or another system says the name is; whether there is such a submission
  /// shows when it is looked for.
  public init(_ text: String) {
    description = text
  }
}

/// By which road the answers came.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  case interview
  case `import`
}

/// One saved state of a submission: never changed, never deleted.
public struct Revision: Sendable, Hashable {
  /// Counts from 1 within the submission.
  public let number: Int
  public let state: SubmissionState
  /// All answers as they stood, in the order of the form.
  public let answers: [Answer]
  /// Why, where someone said so.
  public let reason: String?
  public let at: Timestamp
  public let actor: String
}

/// Answers with identity, state and history; what it says is its newest revision.
public struct Submission: Sendable, Hashable {
  public let id: SubmissionID
  /// The number of its first record: the order in which submissions reached the workspace.
  public let sequence: Int
  public let round: String
  public let form: FormReference
  /// The code of the subject; nil where answers are anonymous.
  public let subject: String?
  public let channel: Channel
  /// When the answers were given, if that is known.
  public let collectedAt: Timestamp?
  /// When they were first recorded here.
  public let recordedAt: Timestamp
  /// The sender's own name for it, unique in the round: sending twice records once.
  public let key: String?
  public let current: Revision

  public var state: SubmissionState { current.state }
  public var answers: [Answer] { current.answers }

  /// The moment that decides which of two submissions came first.
  public var decisiveMoment: Timestamp { collectedAt ?? recordedAt }
}

/// Answers on their way into the workspace.
public struct NewSubmission: Sendable, Hashable {
  public var subject: String?
  public var answers: [Answer]
  public var channel: Channel
  public var collectedAt: Timestamp?
  public var key: String?
  /// The draft that ends with this submission.
  public var finishing: DraftID?
  /// Where it was read, for example a row of an imported file: whatever is refused names it.
  public var place: Place?

  public init(
    subject: String?, answers: [Answer], channel: Channel, collectedAt: Timestamp? = nil,
    key: String? = nil, finishing: DraftID? = nil, place: Place? = nil
  ) {
    self.subject = subject
    self.answers = answers
    self.channel = channel
    self.collectedAt = collectedAt
    self.key = key
    self.finishing = finishing
    self.place = place
  }

  /// Refuses a subject or a key that could not be typed again or would disturb the line it is
  /// printed on.
  public func checkNames() throws(Failure) { try Name.check(subject, key) }
}

/// What became of a submission that was handed in.
public struct Receipt: Sendable, Hashable {
  public let submission: Submission
  /// `.unchanged` where the same submission had come before, under the same key.
  public let outcome: Workspace.Addition
}
