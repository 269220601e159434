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
    if isHidden(change) { return .localized(.withheld) }
    switch change.difference {
    case .notComputable(.noPairs): return .notComputable(.noCommonSchools)
    case .notComputable(let reason): return .notComputable(reason.words)
    case .value(let value): return .text(signed(100 * value))
    }
  }

  func changeInterval(_ change: RoundChange?) -> Report.Cell {
    guard let change, let interval = change.comparison.value?.newcombeInterval().value else {
      return .dash
    }
    if isHidden(change) { return .localized(.withheld) }
    return .text("[\(signed(100 * interval.low)), \(signed(100 * interval.high))]")
  }

  /// Whether one of the two rounds has too few persons to tell what they did.
  func isHidden(_ change: RoundChange) -> Bool {
    [change.previous, change.current].contains { $0.map { isHidden(Double($0.total)) } ?? false }
  }

  /// A count that stands beside its whole: it tells as much as the percentage.
  func numerator(_ value: Double, of n: Double, _ measure: Measure) -> Report.Cell {
    measure.kind != .count && isHidden(n) ? .localized(.withheld) : count(value)
  }

  /// - Parameter n: the persons judged; nil of a plain count.
  func target(_ isMet: Computed<Bool>?, of n: Double?) -> Report.Cell {
    if isMet != nil, let n, isHidden(n) { return .localized(.withheld) }
    switch isMet {
    case .value(let isMet): return .localized(isMet ? .met : .notMet)
    case .notComputable(let reason): return .notComputable(reason.words)
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

  func groupName(_ names: [String]) -> Report.Cell {
    if names.allSatisfy(\.isEmpty) { return .localized(.noGroup) }
    return .text(names.map { $0.isEmpty ? "–" : $0 }.joined(separator: " / "))
  }

  /// The levels above in words: a raw column name means nothing to the reader of a report.
  var groupHeader: LocalizedText {
    let words = context.groupNames.map { context.groupLabels[$0] ?? .levelName($0) }
    return LocalizedText(
      th: words.map(\.thai).joined(separator: " / "),
      en: words.map(\.english).joined(separator: " / "))
  }

  /// What the bands call a figure.
  func band(_ figure: Computed<Double>?, _ measure: Measure) -> Report.Cell {
    guard let bands = measure.bands else { return .dash }
    switch figure {
    case nil: return .localized(.withheld)
    case .notComputable(let reason): return .notComputable(reason.words)
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
