import Diagnostics
import Forms
import Interviews

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
      let marker = page.marker(of: fault.question, in: sitting)
      page.item(marker, fault.message.text(in: page.language), style: .alert)
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

  /// The number that `:` takes a person to; nothing for what is not asked.
  private func marker(of name: String, in sitting: Sitting) -> String {
    sitting.number(of: name).map { "  :\($0)  " } ?? "  "
  }
}
