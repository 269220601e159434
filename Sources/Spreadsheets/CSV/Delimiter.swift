/// What stands between the cells of a CSV file.
public enum Delimiter: Sendable, Hashable, CaseIterable {
  case comma
  case semicolon
  case tab
  case pipe

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .pipe: UInt8(ascii: "|")
    }
  }

  init?(byte: UInt8) {
    guard let delimiter = Self.allCases.first(where: { $0.byte == byte }) else { return nil }
    self = delimiter
  }

  /// The delimiter that the first row with any content holds most often outside quotes; the earlier
  /// of `allCases` where two are as frequent, a comma where there is none.
  init(detectedIn utf8: some Sequence<UInt8>) {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasContent = false
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")) {
        if hasContent { break }
        counts = [:]
      } else if !isQuoted, Self(byte: byte) != nil {
        counts[byte, default: 0] += 1
      } else if byte != 0x20 {
        hasContent = true
      }
    }
    let most = counts.values.max() ?? 0
    self = Self.allCases.first { most > 0 && counts[$0.byte] == most } ?? .comma
  }
}
