import Diagnostics
import XML

/// The texts that cells refer to by number. Formats of parts of a text are dropped, and so is how
/// an East Asian word is pronounced.
struct SharedStringsReader: XMLTagHandler {
  private enum Tag: Int, CaseIterable { case si, t, rPh }
  static var vocabulary: [String] { Tag.allCases.map { "\($0)" } }

  private(set) var texts: [String] = []
  private let limits: WorkbookLimits
  private let file: String
  private var text: [UInt8] = []
  private var isText = false
  private var isPhonetic = false

  init(limits: WorkbookLimits, file: String) {
    self.limits = limits
    self.file = file
  }

  mutating func start(_ tag: Int, _ attributes: XMLTagAttributes) {
    switch Tag(rawValue: tag) {
    case .si: text.removeAll(keepingCapacity: true)
    case .t: isText = !isPhonetic
    case .rPh: isPhonetic = true
    case nil: break
    }
  }

  mutating func text(_ bytes: [UInt8]) throws(Failure) {
    if !isText { return }
    text += bytes
    if text.count > limits.cellBytes {
      throw Failure(
        .data, .sharedTextTooLong(limit: limits.cellBytes), at: .file(file))
    }
  }

  mutating func end(_ tag: Int) throws(Failure) {
    switch Tag(rawValue: tag) {
    case .t: isText = false
    case .rPh: isPhonetic = false
    case .si:
      texts.append(unescapedCellText(text))
      if texts.count > limits.cells {
        throw Failure(.data, .tooManyCells(limit: limits.cells), at: .file(file))
      }
    case nil: break
    }
  }
}
