/// How far a submission has come. The state is always that of the newest revision.
public enum SubmissionState: String, Sendable, Hashable, CaseIterable {
  /// Saved, but not yet the sender's word.
  case draft
  case submitted
  /// Sent back to its sender for correction.
  case returned
  /// The sender stands by it.
  case confirmed
  case approved
  /// Published; only unlocking on the record leads out.
  case locked
  /// Set aside; counts nowhere.
  case void

  /// The states that may follow.
  public var successors: Set<SubmissionState> {
    switch self {
    case .draft: [.draft, .submitted, .void]
    case .submitted: [.draft, .submitted, .returned, .confirmed, .approved, .locked, .void]
    case .returned: [.draft, .submitted, .void]
    case .confirmed: [.submitted, .returned, .approved, .locked, .void]
    case .approved: [.returned, .locked, .void]
    case .locked: [.returned]
    case .void: [.submitted]
    }
  }

  /// Whether a revision that leads here may bring other answers. Whatever was approved, locked or
  /// set aside must be returned or restored, on the record, before its answers can change.
  func acceptsAnswers(after previous: SubmissionState) -> Bool {
    (self == .draft || self == .submitted) && previous != .void
  }

  /// Whether the step needs a reason: it undoes what someone did.
  func needsReason(after previous: SubmissionState) -> Bool {
    self == .returned || self == .void || previous == .void
  }
}
