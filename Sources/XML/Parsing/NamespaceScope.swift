/// The prefixes that are declared where the reader or the writer stands.
///
/// Source: Namespaces in XML 1.0 (W3C, third edition).
struct NamespaceScope {
  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let xmlns = "http://www.w3.org/2000/xmlns/"

  /// Of each prefix all declarations that are open, the innermost last.
  private var uris: [String: [String]] = ["xml": [xml]]
  private var declared: [[XMLNamespace]] = []

  /// Begins an element that makes these declarations.
  mutating func enter(_ namespaces: [XMLNamespace]) {
    for namespace in namespaces { uris[namespace.prefix, default: []].append(namespace.uri) }
    declared.append(namespaces)
  }

  /// Ends the innermost element. - Returns: whether it had made declarations.
  @discardableResult
  mutating func leave() -> Bool {
    guard let ended = declared.popLast(), !ended.isEmpty else { return false }
    for namespace in ended { uris[namespace.prefix]?.removeLast() }
    return true
  }

  /// What a prefix stands for here; nil where it is not declared. The empty prefix always stands
  /// for something, if only for no namespace.
  func uri(of prefix: String) -> String? {
    uris[prefix]?.last ?? (prefix.isEmpty ? "" : nil)
  }

  /// A prefix, not the empty one, that stands for `uri` here; the first in order of code points.
  func prefix(for uri: String) -> String? {
    uris.lazy.filter { !$0.key.isEmpty && $0.value.last == uri }.map(\.key).min()
  }
}
