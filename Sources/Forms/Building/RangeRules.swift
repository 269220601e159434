import Diagnostics
import ThaiText

/// What the parameters of a range must be to one another.
struct RangeRules {
  private let question: Question
  private let choiceLists: [String: ChoiceList]
  private var messages: [Message] = []

  init(_ question: Question, choiceLists: [String: ChoiceList]) {
    self.question = question
    self.choiceLists = choiceLists
  }

  private var parameters: QuestionParameters { question.parameters }

  mutating func faults() -> [Message] {
    checkAppearance()
    guard let start = number("start", else: 1), let end = number("end", else: 10),
      let step = number("step", else: 1)
    else { return messages }
    let width = abs(end - start)
    for (name, size) in [("step", step), ("tick_interval", number("tick_interval"))] {
      guard let size else { continue }
      if size == 0 { messages.append(.rangeZero(name)) }
      if size > width { messages.append(.rangeTooWide(name)) }
    }
    guard messages.isEmpty, step != 0 else { return messages }
    let interval = number("tick_interval")
    if let interval, !isMultiple(interval, of: step) {
      messages.append(.rangeNotAStep("tick_interval"))
    }
    if let placeholder = number("placeholder") {
      if !isMultiple(placeholder - start, of: step) {
        messages.append(.rangeNotAStep("placeholder"))
      }
      if !isWithin(placeholder, start, end) { messages.append(.rangeOutside("placeholder")) }
    }
    checkLabels(from: start, to: end, every: interval ?? step)
    return messages
  }

  private mutating func checkAppearance() {
    let appearance = question.appearance
    guard !appearance.isEmpty, !appearance.holds("vertical"),
      !appearance.holds("no-ticks")
    else { return }
    for name in ["tick_interval", "placeholder", "tick_labelset"] where parameters[name] != nil {
      messages.append(.rangeParameterOfAppearance(name, appearance: appearance))
    }
  }

  private mutating func checkLabels(from start: Double, to end: Double, every step: Double) {
    guard let name = parameters["tick_labelset"] else { return }
    guard let list = choiceLists[name] else { return messages.append(.rangeUnknownLabels(name)) }
    var values: Set<Double> = []
    for choice in list.choices {
      guard let value = Double(choice.name), value.isFinite else {
        messages.append(.rangeLabelNoNumber(choice.name, list: name))
        return
      }
      values.insert(value)
      if !isWithin(value, start, end) || !isMultiple(value - start, of: step) {
        return messages.append(.rangeLabelOffScale(choice.name, list: name))
      }
    }
    if question.appearance.holds("no-ticks"), values != [start, end] {
      messages.append(.rangeLabelsWithoutTicks(name))
    }
  }

  private mutating func number(_ name: String, else fallback: Double? = nil) -> Double? {
    guard let text = parameters[name] else { return fallback }
    if let number = Double(text), number.isFinite { return number }
    messages.append(.badParameterValue(name, found: text))
    return nil
  }

  private func isWithin(_ value: Double, _ start: Double, _ end: Double) -> Bool {
    min(start, end) <= value && value <= max(start, end)
  }

  /// Within what decimal fractions lose in binary.
  private func isMultiple(_ value: Double, of step: Double) -> Bool {
    let quotient = value / step
    return abs(quotient - quotient.rounded()) < 1e-9 * max(1, abs(quotient))
  }
}
