import Diagnostics
import Forms
import Interviews

/// One person before one form: the filling, and the question that is on the screen.
struct Sitting {
  private(set) var interview: Interview
  let outline: FormOutline
  /// The name of the question on the screen; nil at the review.
  private var position: String?
  private var course: Course
  /// Questions that were dealt with now or in an earlier sitting.
  private var seen: Set<String> = []
  private let fixed: Set<String>

  /// - Parameter fixed: the questions that are not asked, because the call answered them.
  init(_ interview: Interview, fixed: Set<String>) {
    self.interview = interview
    self.fixed = fixed
    outline = FormOutline(interview.form)
    course = .throughGaps
    // A default is an answer that nobody gave yet.
    for question in asked where question.initialValue == nil && !value(of: question).isEmpty {
      seen.insert(question.name)
    }
    position = nextQuestion(after: -1)?.name
    if seen.isEmpty { course = .inOrder }
  }

  /// The questions to answer as things stand, in order. Cost: O(questions).
  var asked: [Question] { interview.shownQuestions.filter(isAsked) }

  /// The question on the screen; nil at the review.
  var current: Question? { asked.first { $0.name == position } }

  var progress: Collector.Progress {
    let asked = asked
    return .init(
      answered: asked.count { !value(of: $0).isEmpty }, total: asked.count)
  }

  /// Its number as people see it, counted from 1; nil for what is not asked.
  func number(of name: String) -> Int? {
    asked.firstIndex { $0.name == name }.map { $0 + 1 }
  }

  func value(of question: Question) -> String {
    interview.condition(of: question.name)?.value ?? ""
  }

  func isRequired(_ question: Question) -> Bool {
    interview.condition(of: question.name)?.isRequired ?? false
  }

  /// Notes and computed values that stand between the question before and the one on the screen,
  /// or, at the review, behind the last question.
  var interludes: [Question] {
    let end = current.map(rank) ?? .max
    let start = asked.last { rank($0) < end }.map(rank) ?? -1
    return interview.shownQuestions.filter {
      // What the call has answered stands at the top of the interview already.
      start < rank($0) && rank($0) < end && !isAsked($0) && !fixed.contains($0.name)
    }
  }

  private func isAsked(_ question: Question) -> Bool {
    question.type.isAsked && question.calculation == nil && !fixed.contains(question.name)
      && interview.condition(of: question.name)?.isReadOnly != true
  }

  private func rank(_ question: Question) -> Int { outline[question]?.rank ?? -1 }
}

// Moving about.
extension Sitting {
  mutating func advance() {
    guard let current else { return }
    seen.insert(current.name)
    position = nextQuestion(after: rank(current))?.name
  }

  /// False where there is nothing before.
  mutating func goBack() -> Bool {
    let end = current.map(rank) ?? .max
    guard let before = asked.last(where: { rank($0) < end }) else { return false }
    course = .inOrder
    position = before.name
    return true
  }

  /// False where no question has this number.
  mutating func go(to number: Int) -> Bool {
    let asked = asked
    guard asked.indices.contains(number - 1) else { return false }
    course = current == nil ? .throughGaps : .inOrder
    position = asked[number - 1].name
    return true
  }

  private func nextQuestion(after rank: Int) -> Question? {
    asked.first {
      self.rank($0) > rank && (course == .inOrder || !seen.contains($0.name))
    }
  }
}

// Answering.
extension Sitting {
  /// Takes what was typed for a question as its answer.
  ///
  /// - Returns: the answer as stored, for the journal.
  /// - Throws: why it was not taken; the answer before stays.
  mutating func answer(_ question: Question, typed: String) throws(Refusal) -> Answers.Entry {
    var trial = interview
    let names = try choiceNames(question, typed: typed)
    if let fault = trial.answer(question.name, names ?? typed) {
      throw Refusal(message: fault.message)
    }
    if trial.condition(of: question.name)?.value.isEmpty != false {
      throw Refusal(message: .nothingInAnswer(typed))
    }
    interview = trial
    return entry(for: question)
  }

  /// Takes the answer away, where it may be missing.
  mutating func clear(_ question: Question) throws(Refusal) -> Answers.Entry {
    if value(of: question).isEmpty { throw Refusal(message: .nothingToClear) }
    if isRequired(question) { throw Refusal(message: .clearingRefused) }
    interview.answer(question.name, "")
    return entry(for: question)
  }

  /// Why the question cannot be passed with the answer that it has.
  func objection(toKeeping question: Question) -> Message? {
    let isMissing = value(of: question).isEmpty && isRequired(question)
    if isMissing, question.requiredMessage.isEmpty { return .answerNeeded }
    return interview.faults.first { $0.question == question.name }?.message
  }

  mutating func finalise() throws(Unfinished) -> Answers {
    try interview.finalise()
  }

  /// The answers that a new filling starts with: they are not computed again when it is resumed.
  var initialEntries: [Answers.Entry] {
    interview.form.questions.filter { $0.calculation == nil }.map(entry)
      .filter { !$0.value.isEmpty }
  }

  private func entry(for question: Question) -> Answers.Entry {
    Answers.Entry(path: outline[question]?.path ?? question.name, value: value(of: question))
  }

  /// Nil where the question takes no choices.
  private func choiceNames(_ question: Question, typed: String) throws(Refusal) -> String? {
    guard let list = question.type.list.flatMap({ interview.form.choiceLists[$0] }) else {
      return nil
    }
    let names = try list.names(typed: typed)
    if case .selectOne = question.type, names.count > 1 {
      throw Refusal(message: .severalChoices(count: list.choices.count))
    }
    return names.joined(separator: " ")
  }
}
