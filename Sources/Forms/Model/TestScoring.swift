import Diagnostics

/// The scoring sheet of a test: where it is passed, and what its objectives are called.
public struct TestScoring: Sendable, Hashable {
  /// Pass marks and mastery criteria in per cent of the full score, as the author listed them.
  public var passMarks: [Double] = []
  public var criteria: [Double] = []
  public var objectives: [Objective] = []

  public struct Objective: Sendable, Hashable {
    public var name: String
    public var label: Translations
    public var place: Place
  }

  public init() {}
}
