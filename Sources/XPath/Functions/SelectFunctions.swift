/// Answers of select questions: names of choices with spaces between them.
enum SelectFunctions {
  static let all: [Function] = [
    Function("selected", .exactly(2), selected),
    // An older name of the same.
    Function("is-selected", .exactly(2), selected),
    Function("selected-at", .exactly(2), selectedAt),
    Function("count-selected", .exactly(1), { .number(Double(choices($0.text(0)).count)) }),
  ]

  private static func selected(_ arguments: borrowing Arguments) -> Scalar {
    let wanted = arguments.text(1).trimmed
    let chosen = choices(arguments.text(0))
    return .boolean(chosen.isEmpty ? wanted.isEmpty : chosen.contains(Substring(wanted)))
  }

  /// Positions count from 0; blank beyond the ends.
  private static func selectedAt(_ arguments: borrowing Arguments) -> Scalar {
    let chosen = choices(arguments.text(0))
    let index = arguments.number(1).rounded(.towardZero)
    guard index >= 0, index < Double(chosen.count) else { return .string("") }
    return .string(String(chosen[Int(index)]))
  }

  private static func choices(_ answer: String) -> [Substring] {
    answer.unicodeScalars.split(whereSeparator: \.isXMLSpace).map(Substring.init)
  }
}
