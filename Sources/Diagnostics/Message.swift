/// What is wrong and what to do about it, under a stable code that documentation and scripts can
/// rely on.
///
/// Messages are declared in the `Messages.swift` of the room that reports them, as static members
/// of this type, never at the place that throws.
public struct Message: Sendable, Hashable {
  /// Stable, lower case, words joined by hyphens: `unknown-question`.
  public let code: String
  /// What was found.
  public let finding: LocalizedText
  /// What the reader can do about it.
  public let remedy: LocalizedText

  public init(code: String, finding: LocalizedText, remedy: LocalizedText) {
    self.code = code
    self.finding = finding
    self.remedy = remedy
  }
}
