/// A name of an element or attribute as a number, so that evaluation never compares texts.
/// Only symbols of the same table can be compared.
public struct Symbol: Sendable, Hashable {
  /// The number itself; it means nothing outside its table.
  public let id: Int32

  /// A number from a table of the caller's own.
  public init(_ id: Int32) { self.id = id }
}

/// Hands out one symbol a name. O(1) on average.
public struct SymbolTable: Sendable {
  private var names: [String] = []
  private var index = ByteIndex()

  /// A table without names.
  public init() {}

  /// The symbol of `name`, a new one if the name was not met before.
  public mutating func symbol(for name: String) -> Symbol {
    var name = name
    let (number, isNew) = name.withUTF8 { index.number(for: $0) }
    if isNew { names.append(name) }
    return Symbol(Int32(truncatingIfNeeded: number))
  }

  /// The symbol of `name` if it was met before.
  public func existing(_ name: String) -> Symbol? {
    var name = name
    return name.withUTF8 { existing($0) }
  }

  /// The same for a name in UTF-8.
  package func existing(_ name: UnsafeBufferPointer<UInt8>) -> Symbol? {
    index.number(of: name).map { Symbol(Int32(truncatingIfNeeded: $0)) }
  }

  /// The name behind `symbol`; empty for a symbol of another table.
  public func name(of symbol: Symbol) -> String {
    names.indices.contains(Int(symbol.id)) ? names[Int(symbol.id)] : ""
  }
}
