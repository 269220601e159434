import XML
import XPath

/// Names as numbers: an element `orx:meta` and a path `orx:meta` get the same number where their
/// prefixes stand for the same namespace. An unprefixed name is a name by itself, whatever the
/// default namespace around it: forms and their paths are written that way.
struct NameTable: Sendable {
  private(set) var symbols = SymbolTable()
  /// Prefixes as the document declares them, the outermost declaration first.
  private(set) var prefixes: [String: String] = [:]
  /// By symbol: the namespace in which an unprefixed element was met first; "" where in none.
  private var namespaces: [String] = []
  /// Unprefixed elements that were met in another namespace before, by `{namespace}local`.
  private var unprefixed: [String: Symbol] = [:]
  /// Prefixed elements by local name, for paths that leave the prefix out.
  private var prefixed: [String: Symbol] = [:]

  mutating func declare(_ prefix: String, as uri: String) {
    if !prefix.isEmpty, prefixes[prefix] == nil { prefixes[prefix] = uri }
  }

  /// The number of an element's or attribute's name.
  mutating func symbol(of name: XMLName) -> Symbol {
    guard let prefix = name.prefix, !prefix.isEmpty else {
      let symbol = symbols.symbol(for: name.local)
      if !name.namespace.isEmpty { note(symbol, in: name.namespace, local: name.local) }
      return symbol
    }
    let key =
      name.namespace.isEmpty ? "\(prefix):\(name.local)" : "{\(name.namespace)}\(name.local)"
    let symbol = symbols.symbol(for: key)
    if prefixed[name.local] == nil { prefixed[name.local] = symbol }
    return symbol
  }

  private mutating func note(_ symbol: Symbol, in namespace: String, local: String) {
    let index = Int(symbol.id)
    while namespaces.count <= index { namespaces.append("") }
    if namespaces[index].isEmpty {
      namespaces[index] = namespace
    } else if namespaces[index] != namespace {
      unprefixed["{\(namespace)}\(local)"] = symbol
    }
  }

  /// The number of a name in a path; one that no node bears if there is no such name.
  func symbol(of name: QualifiedName) -> Symbol {
    guard let prefix = name.prefix else {
      return symbols.existing(name.local) ?? prefixed[name.local] ?? Self.unknown
    }
    let uri = prefixes[prefix]
    let key = uri.map { "{\($0)}\(name.local)" } ?? "\(prefix):\(name.local)"
    if let symbol = symbols.existing(key) { return symbol }
    if let symbol = symbols.existing(name.local), let uri,
      namespaces.indices.contains(Int(symbol.id)), namespaces[Int(symbol.id)] == uri
    {
      return symbol
    }
    return unprefixed[key] ?? Self.unknown
  }

  /// The same for a name without prefix, in UTF-8.
  func symbol(ofLocal name: UnsafeBufferPointer<UInt8>) -> Symbol {
    symbols.existing(name) ?? prefixed[String(decoding: name, as: UTF8.self)] ?? Self.unknown
  }

  private static let unknown = Symbol(-1)
}
