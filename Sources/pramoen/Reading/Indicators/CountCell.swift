import Diagnostics
import ThaiText

/// What a cell of counts holds.
enum CountCell {
  case blank
  case count(Int)
  case refused(Message)

  init(_ cell: String) {
    let text = cell.trimmed
    if text.isEmpty {
      self = .blank
    } else if let count = Int(typed: text) {
      self = count < 0 ? .refused(.countNegative(text)) : .count(count)
    } else if ["-", "–", "—", "−"].contains(text) {
      self = .refused(.countIsDash(text))
    } else if let number = Double(typed: text) {
      // Spreadsheets write 12 as 12.0; a half pupil is a slip.
      if let count = Int(exactly: number), count >= 0 {
        self = .count(count)
      } else {
        self = .refused(number < 0 ? .countNegative(text) : .countFractional(text))
      }
    } else {
      self = .refused(.countNotANumber(text))
    }
  }
}
