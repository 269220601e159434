import Diagnostics
import Forms
import Interviews
import ThaiText
import XForms

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

  public typealias Journal = ([JournalStep]) throws(Failure) -> Void

  private var sitting: Sitting
  private var language: Language
  private let isResumed: Bool
  private let journal: Journal
  /// The headings that stand above the question on the screen.
  private var headings: [Heading] = []
  private var hasRefusedLines = false
  private let words = WordBreaker()

  /// - Parameters:
  ///   - interview: a new filling, or one that was begun with `saved`.
  ///   - kept: what the journal holds already.
  ///   - fixed: names of questions that the call has answered (the subject, say) and nobody may
  ///     change here; they are neither asked nor counted.
  ///   - journal: keeps steps, all or none, so that they survive the machine, and returns only then.
  public init(
    interview: Interview, language: Language, kept: KeptFilling = KeptFilling(),
    fixed: Set<String> = [], journal: @escaping Journal
  ) {
    sitting = Sitting(interview, kept: kept, fixed: fixed)
    self.language = language
    isResumed = !kept.isEmpty
    self.journal = journal
    _ = sitting.speak(language.rawValue)
  }

  /// Holds the interview until the answers are finalised, the person leaves, or the input ends.
  ///
  /// - Throws: what the journal throws, at once: nothing more is shown.
  public mutating func run(on console: inout some Console) throws(Failure) -> Outcome {
    try keep(sitting.takeSteps(isWhole: true))
    var page = Page(for: console, language: language, words: words)
    page.opening(sitting, isResumed: isResumed)
    showPosition(on: &page)
    while true {
      console.write(page.text + Page.prompt)
      let input = console.readLine()
      page = Page(for: console, language: language, words: words)
      if !console.isInteractive { page.echo(input) }
      if let outcome = try respond(to: input, isTyped: console.isInteractive, on: &page) {
        console.write(page.text)
        return outcome
      }
    }
  }

  private func keep(_ steps: [JournalStep]) throws(Failure) {
    if !steps.isEmpty { try journal(steps) }
  }

  private mutating func showPosition(on page: inout Page) {
    for station in sitting.interludes {
      page.headings(for: station, in: sitting, shown: &headings)
      page.interlude(station, in: sitting)
    }
    guard let station = sitting.current else { return page.review(sitting) }
    page.headings(for: station, in: sitting, shown: &headings)
    if station.isAddition {
      page.addition(station, in: sitting)
    } else {
      page.question(station, in: sitting)
    }
  }

  private mutating func refuse(_ message: Message, on page: inout Page) {
    hasRefusedLines = true
    page.complaint(message)
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
      if try changeRepeat(command, on: &page) { return nil }
      if let station = sitting.current {
        try take(command, at: station, on: &page)
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
      _ = sitting.speak(language.rawValue)
    case .speakForm(let name):
      let languages = sitting.interview.live.definition.texts.languages
      if name.isEmpty {
        page.paragraph(.languages(languages))
      } else if sitting.speak(name) {
        headings = []
      } else {
        refuse(.noSuchLanguage(name, languages: languages), on: &page)
        return true
      }
    case .enter, .clear, .answer, .leave, .add, .remove: return false
    }
    showPosition(on: &page)
    return true
  }

  /// Adds or removes an instance of a repeat; false for a line that asks for neither.
  private mutating func changeRepeat(_ command: Command, on page: inout Page) throws(Failure)
    -> Bool
  {
    let isAdding = command == .add || sitting.current?.isAddition == true && command.means(.add)
    if isAdding {
      guard let (series, _) = sitting.repetition(), sitting.addInstance(of: series) else {
        refuse(.noRepeatHere, on: &page)
        return true
      }
      try keep(sitting.takeSteps())
    } else if case .remove(let withAnswers) = command {
      guard let steps = removed(withAnswers: withAnswers, on: &page) else { return true }
      try keep(steps + sitting.takeSteps())
      page.receipt(LocalizedText.removed[language])
      headings = []
    } else {
      return false
    }
    showPosition(on: &page)
    return true
  }

  /// Takes the instance away that the screen is in; nil where it may not go.
  private mutating func removed(withAnswers: Bool, on page: inout Page) -> [JournalStep]? {
    guard let (series, number) = sitting.repetition() else {
      refuse(.noRepeatHere, on: &page)
      return nil
    }
    guard let number else {
      refuse(.noInstanceHere, on: &page)
      return nil
    }
    var instance = series
    instance.steps[instance.steps.count - 1].position = number
    let answers = sitting.answerCount(in: instance)
    if answers > 0, !withAnswers {
      refuse(.instanceHoldsAnswers(answers), on: &page)
      return nil
    }
    return sitting.removeInstance(instance)
  }

  private mutating func take(
    _ command: Command, at station: Station, on page: inout Page
  ) throws(Failure) {
    if station.isAddition {
      guard command.means(.enter) else { return refuse(.addOrNot, on: &page) }
      page.receipt(LocalizedText.notAdded[language])
    } else {
      do throws(Refusal) {
        switch command {
        case .clear: try sitting.clear(station)
        case .answer(let typed): try sitting.answer(station, typed: typed)
        default:
          if let objection = sitting.objection(toKeeping: station) {
            throw Refusal(message: objection)
          }
        }
      } catch {
        return refuse(error.message, on: &page)
      }
      try keep(sitting.takeSteps())
      acknowledge(command, station, on: &page)
    }
    if command != .clear { sitting.advance() }
    showPosition(on: &page)
  }

  /// Says how the line was understood, where that is not plain from the line itself.
  private func acknowledge(_ command: Command, _ station: Station, on page: inout Page) {
    let value = sitting.value(of: station)
    switch command {
    case .clear: page.receipt(LocalizedText.cleared[language])
    case .answer(let typed):
      let words = FormWords(interview: sitting.interview, language: language)
      let shown = words.shown(value, at: station.path)
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
    func number(of fault: Fault) -> Int? {
      (fault.path ?? sitting.path(of: fault.question)).flatMap { sitting.number(of: $0) }
    }
    guard let fault = faults.first(where: { number(of: $0) != nil }) ?? faults.first else { return }
    if let number = number(of: fault), sitting.go(to: number) {
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
    // Nothing more to come is no wish for another instance.
    while sitting.current?.isAddition == true { sitting.advance() }
    if sitting.current == nil, sitting.interview.faults.isEmpty {
      if hasRefusedLines {
        page.paragraph(.heldBack)
      } else {
        do throws(Unfinished) {
          return .finished(try sitting.finalise())
        } catch {
          for fault in error.faults { refuse(fault.message, on: &page) }
        }
      }
    }
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
