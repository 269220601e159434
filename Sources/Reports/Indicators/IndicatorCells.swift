import Diagnostics
import Scoring
import Statistics

/// The cells that the tables of indicators share.
extension IndicatorsReport {
  /// What withheld figures mean, below the tables that have some.
  func withheldNotes(_ rows: [[Report.Cell]]) -> [LocalizedText] {
    let notes: [(Withheld, LocalizedText)] = [
      (.tooFew, .hidden), (.protectsOthers, .hiddenForOthers),
    ]
    return notes.filter { why, _ in rows.contains { $0.contains(.localized(why.mark)) } }.map(\.1)
  }

  func percent(_ value: Computed<Double>, _ withheld: Withheld?) -> Report.Cell {
    withheld.map { .localized($0.mark) } ?? .number(value, decimals: 2)
  }

  func interval(_ interval: Computed<ConfidenceInterval>, _ withheld: Withheld?) -> Report.Cell {
    if let withheld { return .localized(withheld.mark) }
    guard let value = interval.value, let low = DisplayNumber(100 * value.low, decimals: 1),
      let high = DisplayNumber(100 * value.high, decimals: 1)
    else { return .dash }
    return .text("\(low.text)–\(high.text)")
  }

  func change(_ step: RoundStep?) -> Report.Cell {
    guard let step else { return .empty }
    if let withheld = step.toldWithheld { return .localized(withheld.mark) }
    switch step.change.difference {
    case .notComputable(.noPairs): return .notComputable(.noCommonSchools)
    case .notComputable(let reason): return .absent(reason)
    case .value(let value): return .text(signed(100 * value))
    }
  }

  func changeInterval(_ step: RoundStep?) -> Report.Cell {
    guard let step, let interval = step.change.comparison.value?.newcombeInterval().value else {
      return .dash
    }
    if let withheld = step.withheld { return .localized(withheld.mark) }
    return .text("[\(signed(100 * interval.low)), \(signed(100 * interval.high))]")
  }

  /// A count that stands beside its whole: it tells as much as the percentage.
  func numerator(_ value: Double, _ withheld: Withheld?) -> Report.Cell {
    withheld.map { .localized($0.mark) } ?? count(value)
  }

  func target(_ isMet: Computed<Bool>?, _ withheld: Withheld?) -> Report.Cell {
    if isMet != nil, let withheld { return .localized(withheld.mark) }
    switch isMet {
    case .value(let isMet): return .localized(isMet ? .met : .notMet)
    case .notComputable(let reason): return .absent(reason)
    case nil: return .dash
    }
  }

  func signed(_ value: Double) -> String {
    let text = DisplayNumber(value, decimals: 2)?.text ?? ""
    return value > 0 && text != "0.00" ? "+" + text : text
  }

  func count(_ value: Double) -> Report.Cell {
    Int(exactly: value).map { .integer($0) } ?? .number(value, decimals: 2)
  }

  func codeCell(_ code: String) -> Report.Cell { .localized(codeText(code)) }

  /// Rows without a code are called `row 2` in data.
  private func codeText(_ code: String) -> LocalizedText {
    guard !context.areUnitsNamed, let row = code.firstRange(of: "row ") else {
      return .verbatim(code)
    }
    return LocalizedText(
      th: "\(code[..<row.lowerBound])แถว \(code[row.upperBound...])", en: code)
  }

  func unitText(_ unit: CountedUnit) -> LocalizedText {
    unit.label.map { .verbatim($0) } ?? codeText(unit.code)
  }

  func groupName(_ names: [String]) -> Report.Cell { .localized(groupText(names)) }

  /// A group as sentences and pictures name it; those who name none have words of their own.
  func groupText(_ names: [String]) -> LocalizedText {
    if names.allSatisfy(\.isEmpty) { return .noGroup }
    return .verbatim(names.map { $0.isEmpty ? "–" : $0 }.joined(separator: " / "))
  }

  /// The levels above in words: a raw column name means nothing to the reader of a report.
  var groupHeader: LocalizedText {
    let words = context.groupNames.map { context.groupLabels[$0] ?? .levelName($0) }
    return LocalizedText(
      th: words.map(\.thai).joined(separator: " / "),
      en: words.map(\.english).joined(separator: " / "))
  }

  /// What the bands call a figure.
  func band(
    _ figure: Computed<Double>, _ measure: Measure, _ withheld: Withheld?
  ) -> Report.Cell {
    guard let bands = measure.bands else { return .dash }
    if let withheld { return .localized(withheld.mark) }
    switch figure {
    case .notComputable(let reason): return .absent(reason)
    case .value(let value): return bands.label(of: value).map { .localized($0) } ?? .dash
    }
  }

  /// What the bands are, below the tables that use them.
  func bandNotes(_ measures: [Measure]) -> [LocalizedText] {
    var told: Set<String> = []
    return measures.compactMap(\.bands).filter { told.insert($0.name).inserted }.map { set in
      let parts = zip(set.bands.bands, set.labels).reversed().map { band, label in
        let from = DisplayNumber(band.from, decimals: 2)?.text ?? ""
        return LocalizedText(th: "≥ \(from) \(label.thai)", en: "≥ \(from) \(label.english)")
      }
      return LocalizedText(
        th: "เกณฑ์การแปลความหมาย (\(set.name)): " + parts.map(\.thai).joined(separator: ", "),
        en: "Bands (\(set.name)): " + parts.map(\.english).joined(separator: ", "))
    }
  }

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

extension Withheld {
  /// What stands in the place of the figure.
  var mark: LocalizedText {
    switch self {
    case .tooFew: .withheld
    case .protectsOthers: .withheldForOthers
    }
  }
}

extension RoundStep {
  /// Where there is no difference, nothing is withheld.
  var toldWithheld: Withheld? { change.status == .ok ? withheld : nil }

  /// The difference where it is told.
  var toldDifference: Double? { withheld == nil ? change.difference.value : nil }
}
