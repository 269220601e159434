import Diagnostics
import Forms
import Interviews

/// The room **Collector**: an interview with a person at a terminal, or with lines from a pipe.
///
/// In go an interview, a console and a journal; out comes how the sitting ended. Every accepted
/// answer is in the journal before anything else is shown, so that what a person saw accepted
/// outlives the process.
public struct Collector {
  public struct Progress: Sendable, Hashable {
    /// Questions with an answer, of those asked as things stand.
    public let answered: Int
    public let total: Int
  }

  public enum Outcome: Sendable, Hashable {
    /// Finalised: the answers to submit.
    case finished(Answers)
    /// A person left; the draft is in the journal.
    case left(Progress)
    /// The input ended before submitting; the draft is in the journal.
    case inputEnded(Progress)
  }

  public typealias Journal = (Answers.Entry) throws(Failure) -> Void

  private var sitting: Sitting
  private var language: Language
  private let saved: Answers
  private let journal: Journal
  /// The groups whose headings stand above the question on the screen.
  private var headings: [String] = []
  private var hasRefusedLines = false

  /// - Parameters:
  ///   - interview: a new filling, or one that was begun with `saved`.
  ///   - saved: the answers that the journal holds already.
  ///   - fixed: names of questions that the call has answered (the subject, say) and nobody may
  ///     change here; they are neither asked nor counted.
  ///   - journal: keeps an answer so that it survives the machine, and returns only then; the value
  ///     "" means that the answer was cleared.
  public init(
    interview: Interview, language: Language, saved: Answers = Answers([]),
    fixed: Set<String> = [], journal: @escaping Journal
  ) {
    sitting = Sitting(interview, fixed: fixed)
    self.language = language
    self.saved = saved
    self.journal = journal
  }

  /// Holds the interview until the answers are finalised, the person leaves, or the input ends.
  ///
  /// - Throws: what the journal throws, at once: nothing more is shown.
  public mutating func run(on console: inout some Console) throws(Failure) -> Outcome {
    for entry in sitting.initialEntries where saved[String(entry.name)] != entry.value {
      try journal(entry)
    }
    var page = Page(for: console, language: language)
    page.opening(sitting, isResumed: !saved.entries.isEmpty)
    showPosition(on: &page)
    while true {
      console.write(page.text + Page.prompt)
      let input = console.readLine()
      page = Page(for: console, language: language)
      if !console.isInteractive { page.echo(input) }
      if let outcome = try respond(to: input, isTyped: console.isInteractive, on: &page) {
        console.write(page.text)
        return outcome
      }
    }
  }

  private mutating func showPosition(on page: inout Page) {
    for question in sitting.interludes {
      page.headings(for: question, in: sitting, shown: &headings)
      page.interlude(question, in: sitting)
    }
    if let question = sitting.current {
      page.headings(for: question, in: sitting, shown: &headings)
      page.question(question, in: sitting)
    } else {
      page.review(sitting)
    }
  }

  private mutating func refuse(_ message: Message, on page: inout Page) {
    hasRefusedLines = true
    let words = FormWords(interview: sitting.interview, language: language)
    page.complaint(words.complaint(message))
  }
}

// What each line does.
extension Collector {
  private mutating func respond(
    to input: ConsoleInput, isTyped: Bool, on page: inout Page
  ) throws(Failure) -> Outcome? {
    switch input {
    case .end: return end(isTyped: isTyped, on: &page)
    case .unreadable(let reason): refuse(.unreadable(reason), on: &page)
    case .line(let line):
      let command = Command(line)
      if command == .leave {
        page.paragraph(.left(sitting.progress))
        return .left(sitting.progress)
      }
      if move(command, on: &page) { return nil }
      if let question = sitting.current {
        try take(command, for: question, on: &page)
      } else {
        return submit(command, on: &page)
      }
    }
    return nil
  }

  /// Does what leads to another screen or to another look at this one; false for what has to do
  /// with the question itself.
  private mutating func move(_ command: Command, on page: inout Page) -> Bool {
    switch command {
    case .back:
      guard sitting.goBack() else {
        refuse(.atFirstQuestion, on: &page)
        return true
      }
    case .goTo(let number):
      guard sitting.go(to: number) else {
        refuse(.noQuestionNumber(number, count: sitting.asked.count), on: &page)
        return true
      }
    case .unknown(let word):
      refuse(.unknownCommand(word), on: &page)
      return true
    case .help: page.help()
    case .speak(let language):
      self.language = language
      page.language = language
      headings = []
    case .enter, .clear, .answer, .leave: return false
    }
    showPosition(on: &page)
    return true
  }

  private mutating func take(
    _ command: Command, for question: Question, on page: inout Page
  ) throws(Failure) {
    let before = sitting.value(of: question)
    var accepted: Answers.Entry?
    do throws(Refusal) {
      switch command {
      case .clear: accepted = try sitting.clear(question)
      case .answer(let typed): accepted = try sitting.answer(question, typed: typed)
      default:
        if let objection = sitting.objection(toKeeping: question) {
          throw Refusal(message: objection)
        }
      }
    } catch {
      return refuse(error.message, on: &page)
    }
    if let accepted, accepted.value != before { try journal(accepted) }
    acknowledge(command, question, on: &page)
    if command != .clear { sitting.advance() }
    showPosition(on: &page)
  }

  /// Says how the line was understood, where that is not plain from the line itself.
  private func acknowledge(_ command: Command, _ question: Question, on page: inout Page) {
    let value = sitting.value(of: question)
    switch command {
    case .clear: page.receipt(LocalizedText.cleared[language])
    case .answer(let typed):
      let words = FormWords(interview: sitting.interview, language: language)
      let shown = words.shown(value, for: question)
      if shown != typed { page.receipt(shown) }
    default:
      if value.isEmpty { page.receipt(LocalizedText.skipped[language]) }
    }
  }

  /// What a line at the review does besides moving about.
  private mutating func submit(_ command: Command, on page: inout Page) -> Outcome? {
    switch command {
    case .answer(let typed):
      refuse(.noAnswerHere(typed), on: &page)
      return nil
    case .clear:
      refuse(.noAnswerHere("-"), on: &page)
      return nil
    default: break
    }
    do throws(Unfinished) {
      return .finished(try sitting.finalise())
    } catch {
      goToFirst(of: error.faults, on: &page)
      return nil
    }
  }

  private mutating func goToFirst(of faults: [Fault], on page: inout Page) {
    let mendable = faults.first { sitting.number(of: $0.question) != nil }
    guard let fault = mendable ?? faults.first else { return }
    if let number = sitting.number(of: fault.question), sitting.go(to: number) {
      showPosition(on: &page)
    }
    refuse(fault.message, on: &page)
  }

  /// A file that answers every question need not say that it is to be submitted, unless it may be
  /// out of step with the questions. A person at a terminal means to leave.
  private mutating func end(isTyped: Bool, on page: inout Page) -> Outcome {
    page.blank()
    if isTyped {
      page.paragraph(.left(sitting.progress))
      return .left(sitting.progress)
    }
    if sitting.current == nil, sitting.interview.faults.isEmpty {
      if hasRefusedLines {
        page.paragraph(.heldBack)
      } else if let answers = try? sitting.finalise() {
        return .finished(answers)
      }
    }
    page.paragraph(.inputEnded(sitting.progress))
    return .inputEnded(sitting.progress)
  }
}

extension Page {
  /// Puts a line that no terminal has shown behind its prompt, so that transcripts can be read.
  fileprivate mutating func echo(_ input: ConsoleInput) {
    switch input {
    case .line(let text) where !text.isEmpty: line("", text)
    case .line, .unreadable: blank()
    case .end: break
    }
  }
}
