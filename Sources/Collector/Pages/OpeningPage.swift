import Diagnostics
import Forms
import Interviews
import XForms

extension Page {
  /// What is filled in, for whom, how long it is, and what can be typed.
  mutating func opening(_ sitting: Sitting, isResumed: Bool) {
    let words = FormWords(interview: sitting.interview, language: language)
    let form = sitting.interview.form
    let title =
      form.title.isEmpty ? sitting.interview.live.definition.title : words.text(form.title)
    paragraph(title.isEmpty ? form.id : title, style: .strong)
    if let subject = form.question(.subject) {
      let code = sitting.interview.condition(of: subject.name)?.value ?? ""
      if !code.isEmpty { paragraph("\(words.text(subject.label)): \(code)") }
    }
    paragraph(.questionCount(sitting.asked.count))
    paragraph(.commands, style: .dim)
    if sitting.interview.recordsByDevice { paragraph(.notRecorded, style: .dim) }
    guard isResumed else { return }
    let answered = sitting.progress.answered
    if let current = sitting.current, let number = sitting.number(at: current) {
      paragraph(.resuming(at: number, answered: answered))
    } else {
      paragraph(.resumingAtReview(answered: answered))
    }
  }
}

extension Interview {
  /// Whether the form has the device record something that a terminal cannot.
  fileprivate var recordsByDevice: Bool {
    live.definition.actions.contains { $0.kind != .setValue }
  }
}
