import Forms
import ThaiText

/// Questions below one another that the author wants read as one table: each chooses one of the same
/// few choices.
struct GridRun {
  /// A question of appearance `label`, which only names the choices.
  let heading: Question?
  let questions: [Question]
  let choices: [String]
  let isMultiple: Bool

  /// Elements that the run takes.
  var length: Int { questions.count + (heading == nil ? 0 : 1) }

  private static let fewestQuestions = 2
  private static let mostChoices = 11
  /// Letters that all headers together may take, and the least and most that each takes.
  private static let room = 84
  private static let columnWidths = 5...14
  private static let widestHeader = 36

  /// Nil where `elements` do not begin with such questions. O(length of the run).
  init?(
    startOf elements: ArraySlice<Element>, inGroup group: Appearance,
    choices: (Question) -> [String]
  ) {
    var rest = elements
    var heading: Question?
    if case .question(let first)? = rest.first, first.isGridHeading,
      case .question(let second)? = rest.dropFirst().first, second.type == first.type
    {
      heading = first
      rest.removeFirst()
    }
    guard case .question(let first)? = rest.first, let isMultiple = first.isInGrid else {
      return nil
    }
    let words = choices(first)
    guard (2...Self.mostChoices).contains(words.count), Self.fit(words) else { return nil }
    let questions = rest.prefix { element in
      guard case .question(let question) = element else { return false }
      return question.type == first.type && question.isInGrid != nil
        && (group.asksForGrid || Appearance(question.appearance).asksForGrid)
    }
    guard questions.count >= Self.fewestQuestions || heading != nil && !questions.isEmpty else {
      return nil
    }
    self.heading = heading
    self.choices = words
    self.isMultiple = isMultiple
    self.questions = questions.compactMap { element in
      if case .question(let question) = element { question } else { nil }
    }
  }

  private static func fit(_ headers: [String]) -> Bool {
    let widths = headers.map(\.displayWidth)
    let taken = widths.map { min(max($0, columnWidths.lowerBound), columnWidths.upperBound) + 2 }
    return taken.reduce(0, +) <= room && widths.allSatisfy { $0 <= widestHeader }
  }
}

extension Question {
  /// Nil where the question cannot be a row of such a table; else whether several choices may be
  /// marked.
  fileprivate var isInGrid: Bool? {
    guard role == nil, !isGridHeading, !offersOther, choiceFilter == nil, type.list != nil else {
      return nil
    }
    return switch type {
    case .selectOne: false
    case .selectMultiple: true
    default: nil
    }
  }
}
