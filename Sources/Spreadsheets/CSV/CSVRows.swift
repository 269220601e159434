public import Diagnostics

extension CSVReader {
  /// The rows of a file as they stand, of whatever length, blank ones included: for files that are
  /// no table, such as several sheets below one another. O(bytes).
  public func rows(from bytes: [UInt8], named name: String) throws(Failure) -> [[String]] {
    if bytes.count > limits.bytes {
      throw Failure(.data, .fileTooLarge(limit: limits.bytes), at: .file(name))
    }
    let text = try DecodedText(bytes, named: name)
    return try text.utf8.withUnsafeBufferPointer { buffer throws(Failure) in
      var cursor = CSVCursor(
        buffer, delimiter: delimiter ?? Delimiter(ofSheetsIn: buffer), limits: limits)
      var rows: [[String]] = []
      var cells = 0
      while !cursor.isAtEnd {
        let place = Place.row(file: name, row: rows.count + 1, column: nil)
        do throws(CSVFault) {
          rows.append(try cursor.nextRow(expectedCells: rows.last?.count ?? 0).cells)
        } catch {
          throw Failure(.data, error.message(limits: limits), at: place)
        }
        cells += rows[rows.count - 1].count
        if cells > limits.cells {
          throw Failure(.data, .tooManyCells(limit: limits.cells), at: place)
        }
      }
      return rows
    }
  }
}

extension Delimiter {
  /// The delimiter of the first line that has one: a sheet's name may stand alone on the first.
  fileprivate init(ofSheetsIn buffer: UnsafeBufferPointer<UInt8>) {
    let lines = buffer.prefix(5_000).split(separator: UInt8(ascii: "\n"))
    let telling = lines.first { line in line.contains { Delimiter(byte: $0) != nil } }
    self.init(detectedIn: telling.map(Array.init) ?? [])
  }
}
