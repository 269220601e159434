import Diagnostics
import Forms
import Interviews

extension Page {
  /// What is filled in, for whom, how long it is, and what can be typed.
  mutating func opening(_ sitting: Sitting, isResumed: Bool) {
    let words = FormWords(interview: sitting.interview, language: language)
    let form = sitting.interview.form
    let title = words.text(form.title)
    paragraph(title.isEmpty ? form.id : title, style: .strong)
    if let subject = form.question(.subject) {
      let code = sitting.value(of: subject)
      if !code.isEmpty { paragraph("\(words.text(subject.label)): \(code)") }
    }
    paragraph(.questionCount(sitting.asked.count))
    paragraph(.commands, style: .dim)
    guard isResumed else { return }
    let answered = sitting.progress.answered
    if let current = sitting.current, let number = sitting.number(of: current.name) {
      paragraph(.resuming(at: number, answered: answered))
    } else {
      paragraph(.resumingAtReview(answered: answered))
    }
  }
}
