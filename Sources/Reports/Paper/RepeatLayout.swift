import Diagnostics
import Forms
import ThaiText
import XPath

/// Whether the questions of a repeat fit beside one another in a table, and how often it is printed.
struct RepeatLayout {
  let layout: PaperRepeat.Layout
  let copies: Int
  let isComplete: Bool
  /// What is known of how many there are to be.
  let countHint: String?

  /// Where the author does not say how many there are.
  private static let usualRows = 6
  private static let usualBlocks = 2
  private static let mostRows = 30
  private static let mostBlocks = 10
  /// Within another repeat everything is printed that many times over.
  private static let mostWithin = [3, 1]
  /// Millimetres of the sheet beside the column of numbers.
  private static let room = 162

  init(_ parts: [PaperPart], count: Formula?, depth: Int, words: PaperFormWords) {
    let columns = Self.columns(parts)
    var number: Int?
    if let count, case .number(let value) = count.expression.root.kind {
      number = Int(exactly: value.rounded()).map { max(1, $0) }
    }
    countHint = count?.expression.root.questionName.flatMap { words.reference(to: $0) }
      .map { PaperWords.countFollows($0)[words.language] }
    let isTable = columns != nil
    let most =
      depth == 0
      ? (isTable ? Self.mostRows : Self.mostBlocks)
      : Self.mostWithin[min(depth, Self.mostWithin.count) - 1]
    copies = min(number ?? (isTable ? Self.usualRows : Self.usualBlocks), most)
    isComplete = number == copies
    layout = columns.map { .table($0) } ?? .blocks(parts)
  }

  /// Nil where the parts are not all questions that fit into a column each.
  private static func columns(_ parts: [PaperPart]) -> [PaperQuestion]? {
    var columns: [PaperQuestion] = []
    var width = 0
    for part in parts {
      guard case .question(let question) = part, question.condition == nil,
        let column = question.columnWidth
      else { return nil }
      width += column
      columns.append(question)
    }
    return width <= room ? columns : nil
  }
}

extension PaperQuestion {
  /// Millimetres that a column for the answer takes; nil where it needs more than a cell.
  fileprivate var columnWidth: Int? {
    guard hint == nil, label.displayWidth <= 60 else { return nil }
    switch answer {
    case .lines(1): return 36
    case .cells(let count): return max(16, count * 4)
    case .digits(let whole, let decimals): return max(16, (whole + decimals) * 3)
    case .day: return 28
    case .time: return 18
    case .one(let choices, _), .several(let choices, _):
      guard choices.count <= 4, let widest = choices.map(\.displayWidth).max(), widest <= 20
      else { return nil }
      return max(18, 9 + widest * 2)
    default: return nil
    }
  }
}
