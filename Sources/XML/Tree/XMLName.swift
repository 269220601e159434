/// What an element or an attribute is called.
///
/// The prefix is kept as it was written; what a name means is its namespace and its local part.
public struct XMLName: Sendable, Hashable {
  /// As written before the colon; nil where there is none.
  public var prefix: String?
  public var local: String
  /// The URI that the prefix stands for; empty for none.
  public var namespace: String

  public init(prefix: String? = nil, _ local: String, namespace: String = "") {
    self.prefix = prefix
    self.local = local
    self.namespace = namespace
  }

  /// As it stands in the document: `jr:itext`.
  public var qualified: String {
    guard let prefix, !prefix.isEmpty else { return local }
    return "\(prefix):\(local)"
  }
}

/// A name and what it is set to, entities and line ends resolved.
public struct XMLAttribute: Sendable, Hashable {
  public var name: XMLName
  public var value: String

  public init(_ name: XMLName, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A declaration `xmlns:prefix="uri"`; an empty prefix declares the default namespace, an empty URI
/// takes it back.
public struct XMLNamespace: Sendable, Hashable {
  public var prefix: String
  public var uri: String

  public init(prefix: String, uri: String) {
    self.prefix = prefix
    self.uri = uri
  }
}

/// Where an element's `<` stands: line and column count from 1, the column in Unicode scalars.
/// (0, 0) for what was made in memory.
public struct XMLPosition: Sendable, Hashable {
  public var line: Int
  public var column: Int

  public init(line: Int = 0, column: Int = 0) {
    self.line = line
    self.column = column
  }
}
