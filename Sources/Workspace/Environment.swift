import ThaiText

extension Workspace {
  /// The world as the workspace sees it: a parameter, so that every run can be replayed.
  public struct Environment: Sendable {
    /// The present moment with the offset of the place, Asia/Bangkok for most.
    public let now: @Sendable () -> Timestamp
    /// A new unique identifier: a random (version 4 or 7) UUID in lower case. Identifiers also salt
    /// the seals of answers, so they must not be guessable.
    public let newID: @Sendable () -> String
    /// Who acts: written into every record.
    public let actor: String

    public init(
      now: @escaping @Sendable () -> Timestamp, newID: @escaping @Sendable () -> String,
      actor: String
    ) {
      self.now = now
      self.newID = newID
      self.actor = actor
    }
  }
}
