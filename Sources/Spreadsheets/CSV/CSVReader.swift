public import Diagnostics
import ThaiText

/// Reads CSV files as they come out of Excel, LibreOffice and web systems.
///
/// Encoding and delimiter are found by themselves. The first row with any content is the header.
/// Wholly empty rows are left out, empty cells beyond the header too; any other row whose length is
/// not the header's is a fault, since its cells may have moved under the wrong column. All such
/// rows are listed at once.
public struct CSVReader: Sendable, Hashable {
  public var limits: CSVLimits
  /// Nil: taken from a first line `sep=;`, else the most frequent in the header.
  public var delimiter: Delimiter?

  public init(limits: CSVLimits = .standard, delimiter: Delimiter? = nil) {
    self.limits = limits
    self.delimiter = delimiter
  }

  /// The table in a file; `-` reads standard input.
  public func table(at path: String) throws(Failure) -> Table {
    let file = InputFile(path: path)
    return try table(from: file.bytes(limit: limits.bytes), named: file.name)
  }

  /// The table in the bytes of a file; `name` is the file's, for places in messages. O(bytes).
  public func table(from bytes: [UInt8], named name: String) throws(Failure) -> Table {
    let text = try text(of: bytes, named: name)
    return try text.utf8.withUnsafeBufferPointer { buffer throws(Failure) in
      try table(in: buffer, named: name, notes: text.notes(named: name))
    }
  }

  /// The same table column by column, or the same failure; several times faster and smaller.
  public func columns(from bytes: [UInt8], named name: String) throws(Failure) -> ColumnTable {
    let text = try text(of: bytes, named: name)
    let notes = text.notes(named: name)
    return try text.utf8.withUnsafeBufferPointer { buffer throws(Failure) in
      let start = try beginning(of: buffer, named: name, notes: notes)
      let header = start.builder.header
      var scan = ColumnScan(after: start.cursor, width: header.count, limits: limits)
      let columns = scan?.table(name: name, header: header, number: start.number, notes: notes)
      if let columns { return columns }
      return ColumnTable(try table(in: buffer, named: name, notes: notes))
    }
  }

  private func text(of bytes: [UInt8], named name: String) throws(Failure) -> DecodedText {
    if bytes.isEmpty { throw Failure(.data, .fileEmpty, at: .file(name)) }
    if bytes.count > limits.bytes {
      throw Failure(.data, .fileTooLarge(limit: limits.bytes), at: .file(name))
    }
    return try DecodedText(bytes, named: name)
  }

  private func table(
    in buffer: UnsafeBufferPointer<UInt8>, named name: String, notes: [Diagnostic]
  ) throws(Failure) -> Table {
    var (cursor, builder, number) = try beginning(of: buffer, named: name, notes: notes)
    while !cursor.isAtEnd {
      number += 1
      let row = try row(&cursor, number: number, in: builder)
      if row.isBlank { continue }
      builder.add(row.cells, number: number)
      if builder.cellCount > limits.cells {
        throw builder.failure(adding: .tooManyCells(limit: limits.cells), row: number)
      }
    }
    return try builder.table()
  }

  /// Everything up to the header, which is row `number`; to the end where there is none.
  private func beginning(
    of buffer: UnsafeBufferPointer<UInt8>, named name: String, notes: [Diagnostic]
  ) throws(Failure) -> (cursor: CSVCursor, builder: TableBuilder, number: Int) {
    let declared = declaredDelimiter(in: buffer)
    let chosen = delimiter ?? declared ?? Delimiter(detectedIn: buffer)
    var cursor = CSVCursor(buffer, delimiter: chosen, limits: limits)
    var builder = TableBuilder(name: name, notes: notes)
    var number = 0
    while !cursor.isAtEnd, !builder.hasHeader {
      number += 1
      let row = try row(&cursor, number: number, in: builder)
      if row.isBlank || (number == 1 && declared != nil) { continue }
      try builder.setHeader(row.cells, number: number)
    }
    return (cursor, builder, number)
  }

  private func row(
    _ cursor: inout CSVCursor, number: Int, in builder: TableBuilder
  ) throws(Failure) -> CSVRow {
    do throws(CSVFault) {
      return try cursor.nextRow(expectedCells: builder.header.count)
    } catch {
      throw builder.failure(adding: error.message(limits: limits), row: number)
    }
  }

  /// Excel's own hint: a first line `sep=;`.
  private func declaredDelimiter(in buffer: UnsafeBufferPointer<UInt8>) -> Delimiter? {
    let line = buffer.prefix(6)
    guard line.count == 6, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      line[5] == UInt8(ascii: "\r") || line[5] == UInt8(ascii: "\n")
    else { return nil }
    return Delimiter(byte: line[4])
  }
}

extension CSVFault {
  func message(limits: CSVLimits) -> Message {
    switch self {
    case .unclosedQuote: .quoteNotClosed
    case .textAfterQuote: .textAfterQuote
    case .cellTooLong: .cellTooLong(limit: limits.cellBytes)
    case .tooManyColumns: .tooManyColumns(limit: limits.columns)
    }
  }
}
