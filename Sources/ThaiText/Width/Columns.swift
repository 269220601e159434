/// Where a text stands in a column wider than itself.
public enum ColumnAlignment: Sendable, Hashable {
  case left
  case right
  case center
}

extension String {
  /// The text with spaces added until it is `width` columns wide; a wider text stays as it is.
  /// An odd space goes to the right of a centred text.
  public func padded(to width: Int, alignment: ColumnAlignment = .left) -> String {
    let missing = width - displayWidth
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + self
      + String(repeating: " ", count: missing - before)
  }

  /// The text cut to at most `width` columns, with `ellipsis` at its end where something was cut.
  /// A base is never parted from its marks, nor a leading vowel from its consonant. Where even the
  /// ellipsis does not fit, nothing is left of it.
  public func truncated(toWidth width: Int, ellipsis: String = "…") -> String {
    guard displayWidth > width else { return self }
    let ending = ellipsis.displayWidth <= width ? ellipsis : ""
    let room = width - ending.displayWidth
    var result = ""
    var used = 0
    for cluster in ThaiClusters(self) {
      used += cluster.displayWidth
      if used > room { break }
      result += cluster
    }
    return result + ending
  }
}
