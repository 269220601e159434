import ThaiText

/// The name the workspace gave a filling under way.
public struct DraftID: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  public init(_ text: String) {
    description = text
  }
}

/// A filling under way: the journal of what was typed, in the order in which it was typed.
public struct Draft: Sendable, Hashable {
  public let id: DraftID
  public let round: String
  public let subject: String?
  public let startedAt: Timestamp
  public let actor: String
  /// A question answered twice is there twice: the later answer holds.
  public let entries: [Answer]
  /// How often the journal was written; several entries may come at once.
  public let writeCount: Int
}
