/// One complaint about something a person wrote: how bad, what, where.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  public let severity: Severity
  public let message: Message
  public let place: Place?

  public init(_ severity: Severity, _ message: Message, at place: Place? = nil) {
    self.severity = severity
    self.message = message
    self.place = place
  }
}
