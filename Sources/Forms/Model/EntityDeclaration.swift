import Diagnostics

/// What a submission makes of a list of entities: a new entity, or a change to one.
public struct EntityDeclaration: Sendable, Hashable {
  /// The list the entity belongs to.
  public var list: String
  public var label: Formula?
  /// Which entity is updated; nil where one is created.
  public var id: Formula?
  public var createIf: Formula?
  public var updateIf: Formula?
  /// The groups and repeats, from the outermost, in which the declaration stands; empty for the
  /// form itself.
  public var container: [String] = []
  public var place: Place

  public var creates: Bool { id == nil || createIf != nil }
}
