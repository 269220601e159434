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
    try map { (key: ThaiSortKey(try text($0)), element: $0) }
      .enumerated()
      .sorted {
        $0.element.key == $1.element.key
          ? $0.offset < $1.offset : $0.element.key < $1.element.key
      }
      .map(\.element.element)
  }
}
