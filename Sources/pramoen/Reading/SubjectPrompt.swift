import Collector
import Diagnostics
import Forms
import Interviews
import ThaiText

/// Asks who the answers are about before the interview begins, so that a draft can be found again.
struct SubjectPrompt {
  let question: Question
  let kept: KeptForm
  let language: Language
  private let breaker = WordBreaker()

  /// The code as the form keeps it; nil where the person left.
  ///
  /// - Throws: where lines from a pipe ended without a code.
  func code(on console: inout some Console) throws(Failure) -> String? {
    console.write(opening(width: console.width).withoutControlCharacters)
    while true {
      console.write("> ")
      let input = console.readLine()
      if !console.isInteractive { echo(input, on: &console) }
      switch input {
      case .end:
        console.write("\n")
        if console.isInteractive { return nil }
        throw Failure(.data, .noSubjectGiven)
      case .unreadable: complain(.unreadableLine, on: &console)
      case .line(let line):
        if [":q", "quit", "ออก"].contains(line.trimmed.lowercased()) { return nil }
        switch try outcome(of: line) {
        case .success(let code):
          console.write("\n")
          return code
        case .failure(let refusal): complain(refusal.message, on: &console)
        }
      }
    }
  }

  private struct Refusal: Error {
    let message: Message
  }

  /// Typed codes and those of `--for` are freed from the accidents of typing alike.
  private func outcome(of line: String) throws(Failure) -> Result<String, Refusal> {
    guard let typed = NormalizedCode(line) else {
      return .failure(Refusal(message: .subjectNeeded))
    }
    var interview = try Interview(
      kept.form, kept.definition(), environment: World.interview)
    if let fault = interview.answer(question.name, typed.text) {
      return .failure(Refusal(message: inAuthorsWords(fault.message)))
    }
    let value = interview.condition(of: question.name)?.value ?? ""
    return value.isEmpty ? .failure(Refusal(message: .subjectNeeded)) : .success(value)
  }

  /// A broken rule as the form explains it, without the code name of the question.
  private func inAuthorsWords(_ message: Message) -> Message {
    guard message.code == "constraint-broken", !question.constraintMessage.isEmpty else {
      return message
    }
    let finding = LocalizedText(th: "ใช้รหัสนี้ไม่ได้", en: "this code cannot be used")
    return Message(
      code: message.code, finding: finding,
      remedy: LocalizedText(
        th: text(question.constraintMessage, in: .thai) ?? message.remedy.thai,
        en: text(question.constraintMessage, in: .english) ?? message.remedy.english))
  }

  private func opening(width: Int) -> String {
    let label = text(question.label, in: language) ?? question.name
    let leaving = words(th: ":q ออก", en: ":q leaves")
    return ([label, text(question.hint, in: language), leaving].compactMap(\.self))
      .flatMap { $0.wrapped(toWidth: Self.measure(width), words: breaker) }
      .joined(separator: "\n") + "\n"
  }

  private func complain(_ message: Message, on console: inout some Console) {
    let lines = "\(message.finding[language]) — \(message.remedy[language])"
      .wrapped(toWidth: Self.measure(console.width) - 2, words: breaker)
    console.write("! " + lines.joined(separator: "\n  ") + "\n")
  }

  /// Puts a line that no terminal has shown behind its prompt, so that transcripts can be read.
  private func echo(_ input: ConsoleInput, on console: inout some Console) {
    switch input {
    case .line(let line): console.write(line + "\n")
    case .unreadable: console.write("\n")
    case .end: break
    }
  }

  private func text(_ translations: Translations, in language: Language) -> String? {
    translations.text(in: language.rawValue, fallback: kept.form.defaultLanguage)
  }

  /// As wide as the pages of the interview.
  private static func measure(_ width: Int) -> Int { min(max(width, 20), 100) }
}
