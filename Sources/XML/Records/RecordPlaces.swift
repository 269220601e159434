import Synchronization

/// Where elements stand in their file: worked out for those that somebody asks about.
final class RecordPlaces: Sendable {
  /// What the places of rows are.
  enum Kind: Sendable {
    /// Offsets of bytes in the source.
    case offsets
    /// Indices of these positions.
    case positions([XMLPosition])
  }

  private let kind: Kind
  /// The positions of every 512th byte.
  private let marks = Mutex<[Mark]>([])

  private struct Mark {
    var line = 1
    /// Of the byte before; the first of a line has column 1.
    var column = 0
  }

  private static let stride = 512

  init(_ kind: Kind) { self.kind = kind }

  /// The first question costs O(bytes); every further one O(1).
  func position(_ place: Int32, in source: [UInt8]) -> XMLPosition {
    if case .positions(let positions) = kind { return positions[Int(place)] }
    let offset = Int(place)
    let start = marks.withLock { marks in
      if marks.isEmpty { marks = Self.marks(in: source) }
      return marks[offset / Self.stride]
    }
    let found = Self.passed(offset / Self.stride * Self.stride..<offset, of: source, from: start)
    return XMLPosition(line: found.line, column: found.column + 1)
  }

  private static func marks(in source: [UInt8]) -> [Mark] {
    var marks = [Mark()]
    var at = 0
    while at + stride <= source.count {
      marks.append(passed(at..<at + stride, of: source, from: marks[marks.count - 1]))
      at += stride
    }
    return marks
  }

  /// A mark of UTF-8 at the beginning is no column, and `\r\n` ends one line.
  private static func passed(_ range: Range<Int>, of source: [UInt8], from mark: Mark) -> Mark {
    var mark = mark
    for at in range {
      switch source[at] {
      case UInt8(ascii: "\n") where at > 0 && source[at - 1] == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        mark.line += 1
        mark.column = 0
      case 0x80...0xBF: break
      case 0xEF where at == 0 && source.starts(with: [0xEF, 0xBB, 0xBF]): break
      default: mark.column += 1
      }
    }
    return mark
  }
}
