import Diagnostics

extension PaperSheet {
  /// The room for an answer.
  mutating func write(_ answer: PaperAnswer) {
    switch answer {
    case .one(let choices, let columns): writeChoices(choices, columns: columns, mark: "circle")
    case .several(let choices, let columns):
      writeChoices(choices, columns: columns, mark: "square")
    case .order(let choices):
      page.element("p", ["class": "hint"], text: PaperWords.orderChoices[language])
      writeChoices(choices, columns: ChoiceColumns(choices).count, mark: "box")
    case .listed(let source, let isMultiple):
      page.element(
        "p", ["class": "hint"], text: PaperWords.from(source, isMultiple: isMultiple)[language])
      writeLines(isMultiple ? 2 : 1)
    case .digits(let whole, let decimals): writeDigits(whole: whole, decimals: decimals)
    case .cells(let count): writeBoxes(count)
    case .lines(let count): writeLines(count)
    case .day(let parts): writeDay(parts)
    case .time: writeTime()
    case .moment:
      writeDay(.day)
      writeTime()
    case .scale(let values): writeScale(values)
    case .agreement: writeChoices([PaperWords.agreed[language]], columns: 1, mark: "square")
    case .attachment(let attachment): write(attachment)
    }
  }

  private mutating func writeChoices(_ choices: [String], columns: Int, mark: String) {
    // Long lists are read down the columns, short ones along the rows.
    let flow = choices.count > 8 && columns > 1 ? "columns" : "choices"
    page.open("ul", ["class": "\(flow) c\(columns)"])
    for choice in choices {
      page.open("li")
      page.element("i", ["class": mark], text: "")
      page.element("span", text: choice)
      page.close("li")
    }
    page.close("ul")
  }

  private mutating func writeBoxes(_ count: Int) {
    page.open("span", ["class": "boxes"])
    for _ in 0..<count { page.element("i", ["class": "box"], text: "") }
    page.close("span")
  }

  private mutating func writeDigits(whole: Int, decimals: Int) {
    writeBoxes(whole)
    guard decimals > 0 else { return }
    page.element("b", ["class": "point"], text: ".")
    writeBoxes(decimals)
  }

  private mutating func writeLines(_ count: Int) {
    for _ in 0..<count { page.element("span", ["class": "line"], text: "") }
  }

  private mutating func writeDay(_ parts: PaperAnswer.DayParts) {
    if parts == .day { writeNamedBoxes(PaperWords.day, 2) }
    if parts != .year { writeNamedBoxes(PaperWords.month, 2) }
    writeNamedBoxes(PaperWords.year, 4)
  }

  private mutating func writeNamedBoxes(_ name: LocalizedText, _ count: Int) {
    page.element("span", ["class": "unit"], text: name[language])
    writeBoxes(count)
  }

  private mutating func writeTime() {
    writeNamedBoxes(PaperWords.time, 2)
    page.element("b", ["class": "point"], text: ":")
    writeBoxes(2)
    page.element("span", ["class": "unit"], text: PaperWords.clock[language])
  }

  private mutating func writeScale(_ values: [String]) {
    page.open("span", ["class": "scale"])
    for value in values {
      page.open("span")
      page.element("i", ["class": "circle"], text: "")
      page.element("b", text: value)
      page.close("span")
    }
    page.close("span")
  }

  private mutating func write(_ attachment: PaperAnswer.Attachment) {
    page.open("span", ["class": "attached"])
    page.element("span", ["class": "unit"], text: attachment.words[language])
    switch attachment {
    case .drawing: page.element("span", ["class": "frame"], text: "")
    default: writeLines(1)
    }
    page.close("span")
  }
}
