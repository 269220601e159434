/// Which form: a name that stays and a version that rises.
public struct FormReference: Sendable, Hashable, CustomStringConvertible {
  public let id: String
  public let version: String

  public init(id: String, version: String) {
    self.id = id
    self.version = version
  }

  public var description: String { "\(id) \(version)" }
}

/// A form as the workspace keeps it: its source, unread.
public struct FormDefinition: Sendable, Hashable {
  public let reference: FormReference
  /// In which spelling the source is, for example `yaml`.
  public let format: String
  public let source: String

  public init(id: String, version: String, format: String, source: String) {
    self.reference = FormReference(id: id, version: version)
    self.format = format
    self.source = source
  }
}
