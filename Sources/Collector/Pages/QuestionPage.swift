import Diagnostics
import Interviews
import ThaiText
import XForms

extension Page {
  /// The headings above a station that are not on the screen yet.
  mutating func headings(for station: Station, in sitting: Sitting, shown: inout [Heading]) {
    let words = FormWords(interview: sitting.interview, language: language)
    let common = zip(station.headings, shown).prefix { $0.hasSamePlace(as: $1) }.count
    for heading in station.headings[common...] {
      let label = words.label(of: heading)
      if label.isEmpty { continue }
      blank()
      item("== ", label, style: .strong)
    }
    shown = station.headings
  }

  /// A note, or a value that nobody types.
  mutating func interlude(_ station: Station, in sitting: Sitting) {
    let words = FormWords(interview: sitting.interview, language: language)
    let value = words.shown(sitting.value(of: station), at: station.path)
    let label = words.label(at: station.path)
    blank()
    paragraph(value.isEmpty ? label : "\(label): \(value)")
    hint(at: station.path, words)
  }

  /// A question with all that a person needs to answer it.
  mutating func question(_ station: Station, in sitting: Sitting) {
    let words = FormWords(interview: sitting.interview, language: language)
    let number = LocalizedText.questionNumber(station.number ?? 0, of: sitting.asked.count)
    let mark = sitting.isRequired(station) ? " (\(LocalizedText.required[language]))" : ""
    blank()
    paragraph(number[language] + mark, style: .strong)
    paragraph(words.label(at: station.path))
    hint(at: station.path, words)
    if let format = sitting.interview.format(at: station.path) { paragraph(format, style: .dim) }
    choices(at: station.path, in: sitting, words)
    let value = sitting.value(of: station)
    if !value.isEmpty {
      paragraph(.currentAnswer(words.shown(value, at: station.path)), style: .strong)
    }
  }

  /// Whether another instance is to be added.
  mutating func addition(_ station: Station, in sitting: Sitting) {
    let words = FormWords(interview: sitting.interview, language: language)
    let count = sitting.interview.live.count(of: station.path) ?? 0
    blank()
    paragraph(.addition(words.label(ofRepeat: station.path), having: count), style: .strong)
    paragraph(.additionFormat, style: .dim)
  }

  private mutating func hint(at path: NodePath, _ words: FormWords) {
    let hint = words.hint(at: path)
    if !hint.isEmpty { paragraph(hint, style: .dim) }
  }

  private mutating func choices(at path: NodePath, in sitting: Sitting, _ words: FormWords) {
    guard sitting.interview.control(at: path)?.isSelect == true else { return }
    let choices = words.choices(at: path)
    if choices.isEmpty { complaint(.nothingOffered) }
    let width = String(choices.count).displayWidth
    for (index, choice) in choices.enumerated() {
      let number = String(index + 1).padded(to: width, alignment: .right)
      item("  \(number)  ", choice.label)
    }
  }
}

extension Heading {
  /// Whether it need not be written again; how many instances there are may have changed.
  fileprivate func hasSamePlace(as other: Heading) -> Bool {
    control == other.control && path == other.path
  }
}

extension Interview {
  /// How to type an answer, where the question itself does not show it.
  fileprivate func format(at path: NodePath) -> LocalizedText? {
    guard let control = control(at: path), let type = live.type(of: path) else { return nil }
    switch control.kind {
    case .select: return .severalChoicesFormat
    case .rank: return .rankFormat
    case .trigger: return .acknowledgeFormat
    case .upload: return .fileFormat
    case .range:
      return .rangeFormat(
        from: control.attribute("start") ?? "", to: control.attribute("end") ?? "",
        step: control.attribute("step").flatMap { $0 == "1" ? nil : $0 })
    case .select1, .secret, .group, .repetition: return nil
    case .input: return type.format
    }
  }
}

extension ValueType {
  fileprivate var format: LocalizedText? {
    switch self {
    case .integer: .integerFormat
    case .decimal: .decimalFormat
    case .date: .dateFormat
    case .time: .timeFormat
    case .dateTime: .dateTimeFormat
    case .geopoint: .placeFormat
    case .geotrace, .geoshape: .lineFormat
    case .binary: .fileFormat
    case .barcode: .barcodeFormat
    default: nil
    }
  }
}
