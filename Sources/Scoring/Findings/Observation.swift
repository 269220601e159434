/// What one subject contributes to a number.
public struct Observation: Sendable, Hashable {
  /// The subject's code; the place of the row where nobody is named.
  public let subject: String
  /// The file and row, or the round and submission, of everything that contributes: one place, or
  /// two where before and after are compared.
  public let sources: [String]
  /// One value for each column of the finding; nil where this subject has none.
  public let values: [Double?]
  /// Whether the values are not told: the subject belongs to a group too small to be shown apart.
  public let isWithheld: Bool
  /// How many subjects stand in it together: small ones are told in one sum.
  public let subjectCount: Int

  public init(
    subject: String, sources: [String], values: [Double?], isWithheld: Bool = false,
    subjectCount: Int = 1
  ) {
    self.subjectCount = subjectCount
    self.subject = subject
    self.sources = sources
    self.values = isWithheld ? values.map { _ in nil } : values
    self.isWithheld = isWithheld
  }

  public init(subject: String, source: String, values: [Double?]) {
    self.init(subject: subject, sources: [source], values: values)
  }
}
