/// What an expression yields. Dates and times are ISO texts; NaN may occur in `.number` here and
/// must not leave for storage: use `storedString`.
public enum Value<Node: Hashable & Sendable>: Sendable, Hashable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  /// Without duplicates, in document order.
  case nodes([Node])
}
