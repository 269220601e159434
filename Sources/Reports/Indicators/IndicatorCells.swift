import Diagnostics
import Scoring
import Statistics

/// The cells that the tables of indicators share.
extension IndicatorsReport {
  /// What a withheld figure means, below the tables that have one.
  func withheldNotes(_ rows: [[Report.Cell]]) -> [LocalizedText] {
    rows.contains { $0.contains(.localized(.withheld)) } ? [.hidden] : []
  }

  func percent(_ value: Computed<Double>, of n: Double) -> Report.Cell {
    isHidden(n) ? .localized(.withheld) : .number(value, decimals: 2)
  }

  func interval(_ interval: Computed<ConfidenceInterval>, of n: Double) -> Report.Cell {
    if isHidden(n) { return .localized(.withheld) }
    guard let value = interval.value, let low = DisplayNumber(100 * value.low, decimals: 1),
      let high = DisplayNumber(100 * value.high, decimals: 1)
    else { return .dash }
    return .text("\(low.text)–\(high.text)")
  }

  func change(_ change: RoundChange?) -> Report.Cell {
    guard let change else { return .empty }
    let sizes = [change.previous, change.current].compactMap { $0.map { Double($0.total) } }
    if sizes.contains(where: isHidden) { return .localized(.withheld) }
    switch change.difference {
    case .notComputable(let reason): return .notComputable(reason.words)
    case .value(let value): return .text(signed(100 * value))
    }
  }

  func changeInterval(_ change: RoundChange?) -> Report.Cell {
    guard let change, let interval = change.comparison.value?.newcombeInterval().value else {
      return .dash
    }
    let sizes = [change.previous, change.current].compactMap { $0.map { Double($0.total) } }
    if sizes.contains(where: isHidden) { return .localized(.withheld) }
    return .text("[\(signed(100 * interval.low)), \(signed(100 * interval.high))]")
  }

  func target(_ isMet: Computed<Bool>?) -> Report.Cell {
    switch isMet {
    case .value(let isMet): .localized(isMet ? .met : .notMet)
    case .notComputable(let reason): .notComputable(reason.words)
    case nil: .dash
    }
  }

  func signed(_ value: Double) -> String {
    let text = DisplayNumber(value, decimals: 2)?.text ?? ""
    return value > 0 && text != "0.00" ? "+" + text : text
  }

  func count(_ value: Double) -> Report.Cell {
    Int(exactly: value).map { .integer($0) } ?? .number(value, decimals: 2)
  }

  func groupName(_ names: [String]) -> Report.Cell {
    if names.allSatisfy(\.isEmpty) { return .localized(.noGroup) }
    return .text(names.map { $0.isEmpty ? "–" : $0 }.joined(separator: " / "))
  }

  var groupHeader: LocalizedText { .verbatim(context.groupNames.joined(separator: " / ")) }

  func targetText(_ measure: Measure) -> LocalizedText? {
    if let target = measure.target {
      let number = target.percent.axisText
      switch target.direction {
      case .atLeast: return .init(th: "≥ \(number)%", en: "≥ \(number)%")
      case .atMost: return .init(th: "≤ \(number)%", en: "≤ \(number)%")
      }
    }
    return measure.countTarget.map { .verbatim("≥ \($0.axisText)") }
  }
}
