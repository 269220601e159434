/// One named property of a subject or a round, for example `district` = `เมืองยะลา`.
public struct Attribute: Sendable, Hashable {
  public let name: String
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Who or what is expected to report: a participant, a school, a project.
public struct Subject: Sendable, Hashable {
  /// Names the subject in this roster and in submissions, for example the ministry code.
  public let code: String
  /// In the order of the list they came from.
  public let attributes: [Attribute]

  public init(code: String, attributes: [Attribute] = []) {
    self.code = code
    self.attributes = attributes
  }

  /// The value of the first attribute with that name.
  public subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

/// What an imported list did to a roster.
public struct RosterChanges: Sendable, Hashable {
  public internal(set) var added = 0
  public internal(set) var changed = 0
  public internal(set) var unchanged = 0
}

/// A roster and how many of its subjects are in scope.
public struct RosterSummary: Sendable, Hashable {
  public let name: String
  public let subjects: Int
}
