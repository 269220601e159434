import Collector
import Diagnostics
import Forms
import Interviews

/// Asks who the answers are about before the interview begins, so that a draft can be found again.
struct SubjectPrompt {
  let question: Question
  let form: Form
  let language: Language

  /// The code as the form keeps it; nil where the person left.
  func code(on console: inout some Console) throws(Failure) -> String? {
    var interview = try Interview(form, environment: World.interview)
    let label = question.label.text(in: language.rawValue, fallback: form.defaultLanguage)
    let hint = question.hint.text(in: language.rawValue, fallback: form.defaultLanguage)
    console.write("\(label ?? question.name)\(hint.map { " (\($0))" } ?? ""):\n")
    while true {
      console.write("> ")
      switch console.readLine() {
      case .end: return nil
      case .unreadable: continue
      case .line(let line):
        if [":q", "quit", "ออก"].contains(line) { return nil }
        let fault = interview.answer(question.name, line)
        let value = interview.condition(of: question.name)?.value ?? ""
        if fault == nil, !value.isEmpty { return value }
        if let fault {
          console.write(fault.message.remedy[language] + "\n")
        }
      }
    }
  }
}
