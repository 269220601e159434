import XPath

/// The child elements of a node by name, so that a step of a path costs the same among ten and ten
/// thousand.
public struct ChildrenByName: Sendable {
  private var symbols: [Symbol] = []
  private var nodes: [[Int]] = []
  /// Where a name stands in the lists, once they are long.
  private var places: [Symbol: Int] = [:]

  /// Up to so many names are found sooner by going through them than by their hashes.
  static let fewest = 12

  init() {}

  /// The children of a name in document order; nil where there is none.
  public subscript(symbol: Symbol) -> [Int]? { place(of: symbol).map { nodes[$0] } }

  /// The children of each name.
  public var values: [[Int]] { nodes }

  /// How many names the children have.
  public var count: Int { symbols.count }

  mutating func append(_ node: Int, named symbol: Symbol) {
    if let place = place(of: symbol) {
      nodes[place].append(node)
      return
    }
    symbols.append(symbol)
    nodes.append([node])
    if symbols.count == Self.fewest + 1 {
      for (place, symbol) in symbols.enumerated() { places[symbol] = place }
    } else if symbols.count > Self.fewest {
      places[symbol] = symbols.count - 1
    }
  }

  private func place(of symbol: Symbol) -> Int? {
    symbols.count > Self.fewest ? places[symbol] : symbols.firstIndex(of: symbol)
  }
}
