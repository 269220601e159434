/// An edit that mends a fault without changing what was meant: data, carried out by whoever holds
/// the file.
public enum Fix: Sendable, Hashable {
  /// At this place stands `old`; it becomes `new`.
  case replacement(at: Place, old: String, new: String)
  /// The column whose cell stands at this place is called `old`; it becomes `new`.
  case columnName(ofCellAt: Place, old: String, new: String)

  public var old: String {
    switch self {
    case .replacement(_, let old, _), .columnName(_, let old, _): old
    }
  }

  public var new: String {
    switch self {
    case .replacement(_, _, let new), .columnName(_, _, let new): new
    }
  }

  public var place: Place {
    switch self {
    case .replacement(let place, _, _), .columnName(let place, _, _): place
    }
  }
}
