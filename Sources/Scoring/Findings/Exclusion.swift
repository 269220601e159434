/// A submission that was read and does not count towards a number.
public struct Exclusion: Sendable, Hashable {
  /// The subject's code; blank where the submission names nobody.
  public let subject: String
  /// The file and row, or the round and submission.
  public let source: String
  public let reason: ExclusionReason

  public init(subject: String, source: String, reason: ExclusionReason) {
    self.subject = subject
    self.source = source
    self.reason = reason
  }
}
