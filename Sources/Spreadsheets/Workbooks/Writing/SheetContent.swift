/// What is to be written into one sheet of a workbook.
public struct SheetContent: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case empty
    /// Text stays text, also where it looks like a number or a formula.
    case text(String)
    /// A finite number; others are refused.
    case number(Double)
    case boolean(Bool)
  }

  /// See ``SheetName`` for what a name may be.
  public var name: String
  /// From the top; rows may differ in length.
  public var rows: [[Value]]
  /// Whether the first row is bold and stays in view.
  public var hasHeader: Bool

  public init(name: String, rows: [[Value]], hasHeader: Bool = true) {
    self.name = name
    self.rows = rows
    self.hasHeader = hasHeader
  }

  /// A sheet of texts.
  public init(name: String, header: [String], rows: some Sequence<[String]>) {
    self.init(name: name, rows: ([header] + rows).map { $0.map(Value.text) })
  }
}
