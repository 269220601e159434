public import Diagnostics
public import Forms

extension TableFixing {
  /// Tables in Markdown or CSV with the mended cells in them and all else as it was. O(bytes).
  ///
  /// - Parameters:
  ///   - bytes: the file that the form was read from, in UTF-8.
  ///   - source: the form as it was read.
  ///   - file: its name, as places show it.
  /// - Returns: nil where a cell does not stand in the file as it was read.
  /// - Throws: where the mended file cannot be read again.
  public func text(
    from bytes: [UInt8], of source: FormSource, file: String
  ) throws(Failure) -> [UInt8]? {
    let before = source.textsByPlace
    var edits: [(range: Range<Int>, text: String)] = []
    let layouts: [any FieldLayout] =
      [MarkdownFields(bytes)]
      + [",", ";", "\t"].map { SeparatedFields(bytes, delimiter: UInt8(ascii: $0)) }
    for cell in cells {
      let old = before[cell.place] ?? ""
      let edit = layouts.lazy.compactMap { $0.edit(of: cell, old: old, in: bytes) }.first
      guard let edit else { return nil }
      edits.append(edit)
    }
    var mended = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      mended.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    // Whatever the delimiters were taken for, the file has to read as it was meant.
    let after = try FormSource.read(mended, file: file).0.textsByPlace
    for cell in cells where after[cell.place] != cell.text && !movedInLine(cell) {
      return nil
    }
    return mended
  }

  /// Cells of Markdown lie elsewhere once a cell before them in their line has another length.
  private func movedInLine(_ cell: FormSource.Cell) -> Bool {
    guard case .position(_, let line, let column) = cell.place else { return false }
    return cells.contains { other in
      guard case .position(_, line, let before) = other.place else { return false }
      return before < column
    }
  }
}

/// Where the fields of a table stand in its text.
private protocol FieldLayout {
  /// The stretch of a cell with what is to stand there; nil where it does not hold `old`.
  func edit(
    of cell: FormSource.Cell, old: String, in bytes: [UInt8]
  ) -> (range: Range<Int>, text: String)?
}

/// Lines, and columns counted in Unicode scalars.
private struct MarkdownFields: FieldLayout {
  /// Where each line begins.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  func edit(
    of cell: FormSource.Cell, old: String, in bytes: [UInt8]
  ) -> (range: Range<Int>, text: String)? {
    guard case .position(_, let line, let column) = cell.place,
      starts.indices.contains(line - 1)
    else { return nil }
    var start = starts[line - 1]
    for _ in 1..<max(column, 1) {
      start += 1
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    let range = start..<(start + old.utf8.count)
    guard range.upperBound <= bytes.count, bytes[range].elementsEqual(old.utf8) else { return nil }
    return (range, cell.text.replacing("|", with: "\\|"))
  }
}

/// Records and fields between delimiters, quotation marks included.
private struct SeparatedFields: FieldLayout {
  private let delimiter: UInt8
  private var records: [[Range<Int>]] = []

  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.delimiter = delimiter
    var fields: [Range<Int>] = []
    var start = 0
    var isQuoted = false
    func end(at position: Int) {
      let isReturn = position > start && bytes[position - 1] == UInt8(ascii: "\r")
      fields.append(start..<(isReturn ? position - 1 : position))
      start = position + 1
    }
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case delimiter where !isQuoted: end(at: position)
      case UInt8(ascii: "\n") where !isQuoted:
        end(at: position)
        records.append(fields)
        fields = []
      default: break
      }
    }
    end(at: bytes.count)
    records.append(fields)
  }

  func edit(
    of cell: FormSource.Cell, old: String, in bytes: [UInt8]
  ) -> (range: Range<Int>, text: String)? {
    guard case .cell(_, _, let row, let column?) = cell.place,
      records.indices.contains(row - 1), records[row - 1].indices.contains(column - 1)
    else { return nil }
    let range = records[row - 1][column - 1]
    let field = String(decoding: bytes[range], as: UTF8.self)
    let isQuoted = field.hasPrefix("\"") && field.hasSuffix("\"") && field.utf8.count > 1
    let content =
      isQuoted ? String(field.dropFirst().dropLast()).replacing("\"\"", with: "\"") : field
    guard content.words == old.words else { return nil }
    let quoted = "\"" + cell.text.replacing("\"", with: "\"\"") + "\""
    let needsQuotes = cell.text.utf8.contains {
      $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
    }
    return (range, isQuoted || needsQuotes ? quoted : cell.text)
  }
}

extension FormSource {
  /// What every cell holds, headers included.
  fileprivate var textsByPlace: [Place: String] {
    var texts: [Place: String] = [:]
    for sheet in sheets {
      for header in sheet.headers { texts[header.place] = header.text }
      for row in sheet.rows {
        for column in row.columns {
          if let cell = row[column] { texts[cell.place] = cell.text }
        }
      }
    }
    return texts
  }
}

extension String {
  /// What counts of a cell: white space around it and within it does not.
  fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
