import Diagnostics

/// The scoring sheet of a test: where it is passed, and what its objectives are called.
public struct TestScoring: Sendable, Hashable {
  /// Pass marks and mastery criteria in per cent of the full score, as the author listed them.
  public var passMarks: [Double] = []
  /// Mastery criteria in per cent of the full score, as the author listed them.
  public var criteria: [Double] = []
  /// Learning objectives in the author's order.
  public var objectives: [Objective] = []

  /// A learning objective that items serve.
  public struct Objective: Sendable, Hashable {
    /// As `score::objective` names it.
    public var name: String
    /// What people call it.
    public var label: Translations
    /// The objective's row.
    public var place: Place
  }

  /// A form that is no test.
  public init() {}
}
