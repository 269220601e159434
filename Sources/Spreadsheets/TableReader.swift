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

  /// The same by column, which for large plain files takes a fraction of the time and memory.
  public func columns(at path: String) throws(Failure) -> ColumnTable {
    let file = InputFile(path: path)
    let bytes = try file.bytes(limit: max(csv.limits.bytes, limits.bytes))
    if let workbook = try workbookTable(in: bytes, named: file.name) {
      return ColumnTable(workbook)
    }
    return try csv.columns(from: bytes, named: file.name)
  }

  /// The table in the bytes of a file; `name` is the file's, for places in messages. O(bytes).
  public func table(from bytes: [UInt8], named name: String) throws(Failure) -> Table {
    if let workbook = try workbookTable(in: bytes, named: name) { return workbook }
    return try csv.table(from: bytes, named: name)
  }

  /// Nil where the bytes are those of no workbook.
  private func workbookTable(in bytes: [UInt8], named name: String) throws(Failure) -> Table? {
    switch BinaryFormat(signatureOf: bytes) {
    case .excelWorkbook, .zip, .binaryWorkbook, .encryptedOffice, .oldWorkbook, .openDocument:
      try Workbook(bytes, file: name, limits: limits).table()
    default: nil
    }
  }
}
