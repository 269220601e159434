import Diagnostics
import ThaiText

/// What a cell of counts holds.
enum CountCell {
  case blank
  case count(Int)
  case refused(Message)

  /// No office counts more persons; sums of such counts stay exact.
  private static let largest = 1_000_000_000.0

  init(_ cell: String) {
    let text = cell.trimmed
    if text.isEmpty {
      self = .blank
    } else if ["-", "–", "—", "−"].contains(text) {
      self = .refused(.countIsDash(text))
    } else if let number = Double(typed: text) {
      if number < 0 {
        self = .refused(.countNegative(text))
      } else if number > Self.largest {
        self = .refused(.countTooLarge(text))
      } else if let count = Int(exactly: number) {
        // Spreadsheets write 12 as 12.0; a half pupil is a slip.
        self = .count(count)
      } else {
        self = .refused(.countFractional(text))
      }
    } else {
      self = .refused(.countNotANumber(text))
    }
  }
}
