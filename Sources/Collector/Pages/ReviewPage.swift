import Diagnostics
import Forms
import Interviews
import ThaiText

extension Page {
  /// How many are listed of what may be as long as the form.
  private static let listed = 15

  /// What is answered, what is not, and what stands in the way of submitting.
  mutating func review(_ sitting: Sitting) {
    let words = FormWords(interview: sitting.interview, language: language)
    let faults = sitting.interview.faults
    let faulty = Set(faults.map(\.question))
    let skipped = sitting.asked.filter {
      sitting.value(of: $0).isEmpty && !faulty.contains($0.name)
    }
    blank()
    paragraph(.reviewTitle, style: .strong)
    paragraph(.answered(sitting.progress))
    list(skipped, under: .unansweredTitle) { page, question in
      page.line(page.marker(of: question.name, in: sitting), words.text(question.label))
    }
    list(faults, under: .faultsTitle) { page, fault in
      page.fault(fault, in: sitting, words)
    }
    paragraph(faults.isEmpty ? .reviewCommands : .reviewCommandsWithFaults, style: .dim)
  }

  private mutating func list<Item>(
    _ items: [Item], under title: LocalizedText, write: (inout Page, Item) -> Void
  ) {
    if items.isEmpty { return }
    paragraph(title, style: .strong)
    for item in items.prefix(Self.listed) { write(&self, item) }
    if items.count > Self.listed {
      item("  ", LocalizedText.andMore(items.count - Self.listed)[language])
    }
  }

  private mutating func fault(_ fault: Fault, in sitting: Sitting, _ words: FormWords) {
    let marker = marker(of: fault.question, in: sitting)
    let message = words.complaint(fault.message)
    if let question = sitting.interview.form.questions.first(where: { $0.name == fault.question }) {
      line(marker, words.text(question.label))
    }
    let indent = String(repeating: " ", count: marker.displayWidth)
    item(indent, message.text(in: language), style: .alert)
  }

  /// The number that `:` takes a person to; nothing for what is not asked.
  private func marker(of name: String, in sitting: Sitting) -> String {
    let width = String(sitting.asked.count).displayWidth + 1
    let number = sitting.number(of: name).map { ":\($0)" } ?? ""
    return "  \(number.padded(to: width))  "
  }
}
