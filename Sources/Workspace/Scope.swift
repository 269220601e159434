/// Which subjects and forms a caller may see. Every read takes one: there is no query without it.
public struct Scope: Sendable, Hashable {
  private let subjectCodes: Set<String>?
  private let formIDs: Set<String>?

  /// All subjects of all forms, submissions without a subject included.
  public static let everything = Scope(subjectCodes: nil, formIDs: nil)

  /// These subjects and no others; what has no subject is out of sight.
  public static func subjects(_ codes: Set<String>) -> Scope {
    Scope(subjectCodes: codes, formIDs: nil)
  }

  /// What belongs to these forms, of any version.
  public static func forms(_ ids: Set<String>) -> Scope {
    Scope(subjectCodes: nil, formIDs: ids)
  }

  /// What both scopes allow.
  public func narrowed(to other: Scope) -> Scope {
    Scope(
      subjectCodes: Self.common(subjectCodes, other.subjectCodes),
      formIDs: Self.common(formIDs, other.formIDs))
  }

  func includes(subject: String?) -> Bool {
    guard let subjectCodes else { return true }
    return subject.map(subjectCodes.contains) ?? false
  }

  func includes(form: String) -> Bool {
    formIDs?.contains(form) ?? true
  }

  func includes(subject: String?, form: String) -> Bool {
    includes(form: form) && includes(subject: subject)
  }

  private static func common(_ one: Set<String>?, _ other: Set<String>?) -> Set<String>? {
    guard let one else { return other }
    return other.map(one.intersection) ?? one
  }
}
