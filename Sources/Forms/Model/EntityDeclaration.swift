import Diagnostics

/// What a submission makes of a list of entities: a new entity, or a change to one.
public struct EntityDeclaration: Sendable, Hashable {
  /// The list the entity belongs to.
  public var list: String
  /// What people call the entity, computed from the answers.
  public var label: Formula?
  /// Which entity is updated; nil where one is created.
  public var id: Formula?
  /// Whether an entity is created; nil where it always is.
  public var createIf: Formula?
  /// Whether the entity is updated; nil where it always is.
  public var updateIf: Formula?
  /// The groups and repeats, from the outermost, in which the declaration stands; empty for the
  /// form itself.
  public var container: [String] = []
  /// The declaration's row.
  public var place: Place

  /// Whether the submission may bring a new entity.
  public var creates: Bool { id == nil || createIf != nil }
}
