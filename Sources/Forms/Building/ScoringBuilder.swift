import Diagnostics

/// The sheet `scoring`: each row says one thing, by its type.
struct ScoringBuilder {
  private(set) var reader: RowReader
  private var sheet: ScoringSheet
  private let type: RowType

  /// What a row can be about.
  enum RowType: String, CaseIterable {
    case passMark = "pass_mark"
    case criterion, objective, scale
    case notApplicable = "not_applicable"
    case dimension, group, bands
    case smallestGroup = "smallest_group"
    case indicator, levels, steps, agreement, acceptance

    /// The columns that such a row reads, `type` aside.
    var columns: Set<String> {
      switch self {
      case .passMark, .criterion, .scale, .notApplicable, .bands, .smallestGroup, .steps,
        .agreement, .acceptance:
        ["value"]
      case .objective: ["name", "label"]
      case .dimension, .group: ["name", "label", "value"]
      case .indicator:
        ["name", "label", "numerator", "denominator", "target", "direction", "bands"]
      case .levels: ["name", "label", "value", "denominator"]
      }
    }

    /// Whether a second such row would take the first one's place.
    var standsAlone: Bool {
      switch self {
      case .scale, .bands, .smallestGroup, .steps, .agreement, .acceptance: true
      default: false
      }
    }
  }

  /// What the rows say together, with what is wrong with them.
  static func sheet(
    of rows: [FormSource.Row], _ conventions: RowReader.Conventions
  ) -> (ScoringSheet, [Diagnostic]) {
    var sheet = ScoringSheet()
    var diagnostics: [Diagnostic] = []
    var first: [RowType: Place] = [:]
    for row in rows {
      diagnostics += UnknownColumns.faults(in: row, known: ColumnNames.scoring, conventions)
      var reader = RowReader(row, conventions)
      guard let type = type(&reader) else {
        diagnostics += reader.diagnostics
        continue
      }
      if let earlier = first[type], type.standsAlone {
        diagnostics.append(
          Diagnostic(
            .error, .duplicateScoringRow(type.rawValue), at: row.place, related: [earlier]))
        continue
      }
      first[type] = row.place
      var builder = ScoringBuilder(reader, sheet, type)
      builder.read()
      sheet = builder.sheet
      diagnostics += builder.reader.diagnostics
    }
    return (sheet, diagnostics)
  }

  private static func type(_ reader: inout RowReader) -> RowType? {
    guard let text = reader.requiredText("type") else { return nil }
    if let type = RowType(rawValue: text) { return type }
    let all = RowType.allCases.map(\.rawValue)
    reader.report(
      .unknownScoringType(text, types: all, suggestion: closestName(to: text, among: all)),
      at: reader.place("type"))
    return nil
  }

  private init(_ reader: RowReader, _ sheet: ScoringSheet, _ type: RowType) {
    self.reader = reader
    self.sheet = sheet
    self.type = type
  }

  private mutating func read() {
    for column in reader.row.columns
    where ColumnNames.scoring.contains(column) && column != "type"
      && !type.columns.contains(column) && reader.text(column) != nil
    {
      reader.report(
        .columnOfOtherScoringRow(column, type: type.rawValue), at: reader.place(column), .warning)
    }
    switch type {
    case .passMark: if let mark = percent() { sheet.passMarks.append(mark) }
    case .criterion: if let mark = percent() { sheet.criteria.append(mark) }
    case .objective:
      if let name = reader.name("name") {
        sheet.objectives.append(.init(name: name, label: label, place: reader.row.place))
      }
    case .dimension:
      if let name = reader.name("name") {
        sheet.dimensions.append(
          .init(name: name, label: label, weight: weight(), place: reader.row.place))
      }
    case .group:
      // A group is called like a choice, and choices may be called 1, 2, 3.
      if let name = reader.requiredText("name") {
        sheet.groups.append(
          .init(name: name, label: label, weight: weight(), place: reader.row.place))
      }
    case .indicator: readIndicator()
    case .levels: readLevels()
    case .scale: readScale()
    case .notApplicable:
      if reader.requiredText("value") != nil { sheet.notApplicable.formUnion(names) }
    case .bands: sheet.ratingBands = reader.requiredText("value")
    case .smallestGroup:
      if reader.requiredText("value") != nil { sheet.smallestGroup = reader.count("value") }
    case .steps:
      sheet.steps =
        reader.text("value") == nil ? .milestone : reader.word("value", of: StepRule.self)
    case .agreement:
      if reader.requiredText("value") != nil {
        sheet.agreement = reader.word("value", of: ExpertAgreement.self)
      }
    case .acceptance:
      if reader.requiredText("value") != nil {
        sheet.acceptance = reader.number("value", in: 0...1)
      }
    }
  }

  private var label: Translations { reader.translations("label") }

  private var names: [String] { reader.names("value") }

  private mutating func percent() -> Double? {
    guard reader.requiredText("value") != nil else { return nil }
    guard let percent = reader.positiveNumber("value") else { return nil }
    if percent > 100 {
      reader.report(.percentOver100(reader.text("value") ?? ""), at: reader.place("value"))
      return nil
    }
    return percent
  }

  private mutating func weight() -> Double? { reader.number("value", in: 0...1_000_000) }

  private mutating func readIndicator() {
    for column in ["numerator", "denominator"] { _ = reader.requiredText(column) }
    let target = reader.number("target", in: 0...1_000_000_000)
    let direction = reader.word("direction", of: Indicator.Direction.self)
    guard let name = reader.name("name"), let numerator = reader.formula("numerator"),
      let denominator = reader.formula("denominator")
    else { return }
    sheet.indicators.append(
      Indicator(
        name: name, label: label, numerator: numerator, denominator: denominator, target: target,
        direction: direction ?? .atLeast, bands: reader.text("bands"), place: reader.row.place))
  }

  private mutating func readLevels() {
    _ = reader.requiredText("value")
    let denominator = reader.formula("denominator")
    guard let name = reader.name("name"), !names.isEmpty else { return }
    sheet.levels.append(
      LevelDistribution(
        name: name, label: label, questions: names, denominator: denominator,
        place: reader.row.place))
  }

  private mutating func readScale() {
    guard let text = reader.requiredText("value") else { return }
    sheet.scale = RatingScale(typed: text)
    if sheet.scale == nil { reader.report(.notAScale(text), at: reader.place("value")) }
  }
}
