/// A table of an external CSV instance: header and rows.
///
/// RFC 4180 with what ODK meets: a byte order mark, `,` `;` `|` or tab between cells (whichever the
/// header line uses most), CR, LF or both between rows, line breaks within quotes.
struct DelimitedTable {
  private(set) var header: [String] = []
  private(set) var rows: [[String]] = []

  init(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var records = Self.records(bytes, separatedBy: Self.separator(of: bytes))
    guard !records.isEmpty else { return }
    header = records.removeFirst().map(\.trimmedOfSpace)
    rows = records
  }

  private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    var best = 0
    for place in counts.indices where counts[place] > counts[best] { best = place }
    return candidates[best]
  }

  private static func records(_ bytes: ArraySlice<UInt8>, separatedBy separator: UInt8)
    -> [[String]]
  {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasReturn = false
    func text() -> String { String(decoding: cell, as: UTF8.self) }
    var iterator = bytes.makeIterator()
    var pending: UInt8?
    while let byte = pending ?? iterator.next() {
      pending = nil
      defer { wasReturn = byte == 0x0D && !isQuoted }
      if isQuoted {
        guard byte == 0x22 else {
          cell.append(byte)
          continue
        }
        let next = iterator.next()
        if next == 0x22 {
          cell.append(0x22)
        } else {
          isQuoted = false
          pending = next
        }
        continue
      }
      switch byte {
      case 0x22 where cell.isEmpty: isQuoted = true
      case separator:
        record.append(text())
        cell = []
      case 0x0A where wasReturn: break
      case 0x0A, 0x0D:
        record.append(text())
        cell = []
        if record.contains(where: { !$0.isEmpty }) { records.append(record) }
        record = []
      default: cell.append(byte)
      }
    }
    record.append(text())
    if record.contains(where: { !$0.isEmpty }) { records.append(record) }
    return records
  }
}

extension String {
  /// Without white space at both ends.
  package var trimmedOfSpace: String {
    var text = self
    let trimmed = text.withUTF8 { bytes -> String? in
      var kept = bytes[...]
      while let first = kept.first, first.isASCIISpace { kept.removeFirst() }
      while let last = kept.last, last.isASCIISpace { kept.removeLast() }
      guard let first = kept.first, let last = kept.last(where: { $0 & 0xC0 != 0x80 }) else {
        return ""
      }
      if first.mayBeginSpace || last.mayBeginSpace { return nil }
      return kept.count == bytes.count ? self : String(decoding: kept, as: UTF8.self)
    }
    if let trimmed { return trimmed }
    var scalars = unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}

extension UInt8 {
  fileprivate var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether a white space beyond ASCII may begin with this byte: U+0085, U+00A0, U+1680, U+2000 and
  /// those after it, U+3000.
  fileprivate var mayBeginSpace: Bool { self == 0xC2 || (0xE1...0xE3).contains(self) }
}
