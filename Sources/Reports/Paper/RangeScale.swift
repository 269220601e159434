import Diagnostics
import Forms

/// The values of a range question, as the parameters start, end and step give them.
struct RangeScale {
  private let values: [Double]
  private let labels: [String: String]
  private let bounds: (low: Double, high: Double)
  private let hasFractions: Bool

  /// More marks than these do not fit on a line.
  private static let mostMarks = 11

  init(_ question: Question, words: PaperFormWords) {
    func number(_ name: String, else fallback: Double) -> Double {
      let number = question.parameters[name].flatMap(Double.init)
      return number.map { $0.isFinite ? $0 : fallback } ?? fallback
    }
    let (start, end) = (number("start", else: 1), number("end", else: 10))
    let step = abs(number("step", else: 1))
    let count = step > 0 ? (abs(end - start) / step + 1e-9).rounded(.down) + 1 : .infinity
    values =
      count <= Double(Self.mostMarks)
      ? (0..<Int(count)).map { start + Double($0) * (end < start ? -step : step) } : []
    bounds = (min(start, end), max(start, end))
    hasFractions = [start, end, step].contains { $0 != $0.rounded() }
    let list = question.parameters["tick_labelset"].flatMap { words.form.choiceLists[$0] }
    labels = Dictionary(
      (list?.choices ?? []).compactMap { choice in
        words.text(choice.label).map { (choice.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// From where to where, where the answer is a number and not a mark on a line.
  func hint(in language: Language) -> String? {
    guard values.isEmpty else { return nil }
    return PaperWords.between(bounds.low.shortestText, bounds.high.shortestText)[language]
  }

  /// A line with its marks, or boxes where there are too many of them.
  var answer: PaperAnswer {
    guard !values.isEmpty else {
      let largest = max(abs(bounds.low), abs(bounds.high))
      let digits = largest < 1e12 ? String(Int(largest)).count : 12
      return .digits(whole: digits, decimals: hasFractions ? 2 : 0)
    }
    return .scale(
      values.map { value in
        // Steps such as 0.1 add up to 0.30000000000000004.
        let rounded = (value * 1e6).rounded() / 1e6
        let name = rounded.shortestText
        return [name, labels[name]].joinedLines ?? name
      })
  }
}
