/// Where a cell stands: `F29` is row 29, column 6.
struct CellReference: Hashable {
  /// The last that Excel has.
  static let lastRow = 1_048_576
  static let lastColumn = 16_384

  let row: Int
  let column: Int

  /// A place that is known to be one.
  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Nil for anything but one to three letters and a number, within Excel's sheet.
  init?(_ text: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        if row == 0 { return nil }
      default: return nil
      }
      if column > Self.lastColumn || row > Self.lastRow { return nil }
    }
    if row == 0 { return nil }
    self.row = row
    self.column = column
  }
}
