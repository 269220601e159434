import Archives
public import Diagnostics

/// Reads a table from a CSV file or from the first sheet of an .xlsx workbook, whichever the file
/// is; its name does not matter.
public struct TableReader: Sendable, Hashable {
  public var csv: CSVReader
  public var limits: WorkbookLimits

  public init(csv: CSVReader = CSVReader(), limits: WorkbookLimits = WorkbookLimits()) {
    self.csv = csv
    self.limits = limits
  }

  /// The table in a file; `-` reads standard input.
  public func table(at path: String) throws(Failure) -> Table {
    let file = InputFile(path: path)
    return try table(
      from: file.bytes(limit: max(csv.limits.bytes, limits.bytes)), named: file.name)
  }

  /// The table in the bytes of a file; `name` is the file's, for places in messages. O(bytes).
  public func table(from bytes: [UInt8], named name: String) throws(Failure) -> Table {
    switch BinaryFormat(signatureOf: bytes) {
    case .excelWorkbook, .zip, .binaryWorkbook, .encryptedOffice, .oldWorkbook, .openDocument:
      try Workbook(bytes, file: name, limits: limits).table()
    default: try csv.table(from: bytes, named: name)
    }
  }
}
