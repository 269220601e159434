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
    let (faults, doubts) = sitting.standing
    let faulty = Set(faults.compactMap { $0.path ?? sitting.path(of: $0.question) })
    let skipped = sitting.asked.filter {
      sitting.value(of: $0).isEmpty && !faulty.contains($0.path)
    }
    blank()
    paragraph(.reviewTitle, style: .strong)
    paragraph(.answered(sitting.progress))
    list(skipped, under: .unansweredTitle) { page, station in
      page.line(page.marker(of: station.path, in: sitting), words.labelWithInstance(of: station))
    }
    list(faults, under: .faultsTitle) { page, fault in
      page.fault(fault, in: sitting, words)
    }
    list(doubts, under: .doubtsTitle) { page, fault in
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
    let path = fault.path ?? sitting.path(of: fault.question)
    let marker = marker(of: path, in: sitting)
    if let station = sitting.stations.first(where: { $0.path == path }) {
      line(marker, words.labelWithInstance(of: station))
    } else if let path {
      line(marker, words.label(at: path))
    }
    let indent = String(repeating: " ", count: marker.displayWidth)
    item(indent, fault.message.text(in: language), style: .alert)
  }

  /// The number that `:` takes a person to; nothing for what is not asked.
  private func marker(of path: NodePath?, in sitting: Sitting) -> String {
    let width = String(sitting.asked.count).displayWidth + 1
    let number = path.flatMap { sitting.number(of: $0) }.map { ":\($0)" } ?? ""
    return "  \(number.padded(to: width))  "
  }
}

extension FormWords {
  /// The label, in repeats with the number of each instance around: `ชื่อ (2.1)`.
  func labelWithInstance(of station: Station) -> String {
    let numbers = station.headings.compactMap { $0.instance?.number }
    let label = label(at: station.path)
    if numbers.isEmpty { return label }
    return label + " (" + numbers.map(String.init).joined(separator: ".") + ")"
  }
}
