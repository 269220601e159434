public import Diagnostics

/// Writes tables as CSV, always in UTF-8.
public struct CSVWriter: Sendable, Hashable {
  /// For whom the file is.
  public enum Profile: Sendable, Hashable {
    /// For people who open it in a spreadsheet: byte order mark, CRLF, and no cell that the program
    /// would take for a formula (see `withoutFormulas(delimiter:)`).
    case excel
    /// For programs: no mark, LF, every cell exactly as it is.
    case data
  }

  public enum LineEnd: String, Sendable, Hashable {
    case lf = "\n"
    case crlf = "\r\n"
  }

  public let profile: Profile
  public let lineEnd: LineEnd
  public let delimiter: Delimiter

  /// `lineEnd`: nil for the profile's own.
  public init(_ profile: Profile, lineEnd: LineEnd? = nil, delimiter: Delimiter = .comma) {
    self.profile = profile
    self.lineEnd = lineEnd ?? (profile == .excel ? .crlf : .lf)
    self.delimiter = delimiter
  }

  /// The content of a file with the header and the rows. O(bytes).
  public func bytes(header: [String], rows: some Sequence<[String]>) -> [UInt8] {
    var result: [UInt8] = profile == .excel ? [0xEF, 0xBB, 0xBF] : []
    append(header, to: &result)
    for row in rows {
      append(row, to: &result)
    }
    return result
  }

  /// The content of a file with the table; row numbers and notes are not written.
  public func bytes(of table: Table) -> [UInt8] {
    bytes(header: table.header, rows: table.rows.lazy.map(\.cells))
  }

  /// Writes the table to a file, whole or not at all.
  public func write(_ table: Table, to path: String) throws(Failure) {
    try AtomicFile(path: path).write(bytes(of: table))
  }

  private func append(_ cells: [String], to result: inout [UInt8]) {
    // Readers skip blank rows, so a row of nothing but empty cells says so with a quoted one.
    let isBlank = cells.allSatisfy(\.isEmpty)
    for (index, cell) in cells.enumerated() {
      if index > 0 { result.append(delimiter.byte) }
      let text = profile == .excel ? cell.withoutFormulas(delimiter: delimiter) : cell
      if text.needsQuotes || (isBlank && index == 0) {
        result.append(quote)
        for byte in text.utf8 {
          if byte == quote { result.append(quote) }
          result.append(byte)
        }
        result.append(quote)
      } else {
        result.append(contentsOf: text.utf8)
      }
    }
    result.append(contentsOf: lineEnd.rawValue.utf8)
  }
}

private let quote = UInt8(ascii: "\"")

extension String {
  /// Any delimiter counts, not only the file's own, so that other programs find the right one.
  fileprivate var needsQuotes: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    if first == 0x20 || last == 0x20 || utf8.starts(with: "sep=".utf8) { return true }
    return utf8.contains {
      $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        || Delimiter(byte: $0) != nil
    }
  }
}
