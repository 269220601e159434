/// How much a CSV file may hold, so that a hostile or mistaken file ends in a message and not in the
/// machine's memory.
public struct CSVLimits: Sendable, Hashable {
  /// Bytes of the file.
  public var bytes: Int
  /// Columns of the header.
  public var columns: Int
  /// Bytes of one cell in UTF-8; a Thai letter has three.
  public var cellBytes: Int
  /// Cells of all rows together.
  public var cells: Int

  public init(
    bytes: Int = 128 << 20, columns: Int = 16_384, cellBytes: Int = 131_068,
    cells: Int = 20_000_000
  ) {
    self.bytes = bytes
    self.columns = columns
    self.cellBytes = cellBytes
    self.cells = cells
  }

  /// Columns and cell length are Excel's: 16,384 columns, 32,767 characters of up to four bytes.
  public static let standard = CSVLimits()
}
