/// One complaint about something a person wrote: how bad, what, where, and where else to look.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// It cannot work, or cannot be meant.
    case error
    /// It works, but most likely not as meant.
    case warning
    /// Worth knowing; shown only on request.
    case note
  }

  public let severity: Severity
  public let message: Message
  public let place: Place?
  /// Further places that belong to the fault, such as the other formulas of a loop.
  public let related: [Place]
  /// The edit that mends it, where there is exactly one that cannot do harm.
  public let fix: Fix?

  public init(
    _ severity: Severity, _ message: Message, at place: Place? = nil, related: [Place] = [],
    fix: Fix? = nil
  ) {
    self.severity = severity
    self.message = message
    self.place = place
    self.related = related
    self.fix = fix
  }
}
