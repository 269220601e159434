/// The order of the Royal Institute dictionary: กา ก้า กำ เกม ไก่ ขา.
public enum ThaiCollation {
  /// Negative when `left` stands first, positive when `right` does, 0 only for identical texts.
  public static func compare(_ left: String, _ right: String) -> Int {
    let (leftKey, rightKey) = (sortKey(for: left), sortKey(for: right))
    return leftKey < rightKey ? -1 : rightKey < leftKey ? 1 : 0
  }

  /// The key by which to sort many texts: made once a text, compared often.
  public static func sortKey(for text: String) -> ThaiSortKey {
    ThaiSortKey(text)
  }
}

extension Sequence {
  /// The elements by a Thai name or title of each; equal names keep their order. O(n log n).
  public func sortedInThaiOrder(by text: (Element) throws -> String) rethrows -> [Element] {
    let elements = Array(self)
    if elements.count < 2 { return elements }
    return try elements.map(text).positionsInThaiOrder.map { elements[$0] }
  }
}

extension [String] {
  /// Not generic, so that a call for a handful of names does not ask the runtime for new types.
  fileprivate var positionsInThaiOrder: [Int] {
    let keys = map(ThaiSortKey.init)
    return keys.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
  }
}
