/// What one subject contributes to a number.
public struct Observation: Sendable, Hashable {
  /// The subject's code; the place of the row where nobody is named.
  public let subject: String
  /// The file and row, or the round and submission, of everything that contributes: one place, or
  /// two where before and after are compared.
  public let sources: [String]
  /// One value for each column of the finding; nil where this subject has none.
  public let values: [Double?]

  public init(subject: String, sources: [String], values: [Double?]) {
    self.subject = subject
    self.sources = sources
    self.values = values
  }

  public init(subject: String, source: String, values: [Double?]) {
    self.init(subject: subject, sources: [source], values: values)
  }
}
