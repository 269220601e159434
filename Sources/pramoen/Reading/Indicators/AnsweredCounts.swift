import Diagnostics
import Forms
import Interviews
import Reports
import Scoring
import Spreadsheets
import ThaiText
import Workspace

/// Figures from a table of answers to a form.
struct AnsweredCounts {
  private let kept: KeptForm
  private let options: TableOptions
  private let by: [String]
  private let expected: ExpectedUnits?

  init(_ kept: KeptForm, options: TableOptions, by: [String], expected: ExpectedUnits?) {
    self.kept = kept
    self.options = options
    self.by = by
    self.expected = expected
  }

  /// Several files are read as one table's.
  func reading(of joined: JoinedTables) throws(Failure) -> IndicatorSources.Reading {
    var collection = FigureCollection(try FormFigures(kept), by: by)
    let parts = try joined.parts { table throws(Failure) in
      try AnsweredPart(
        table, try AnswerTable(table, form: kept, options: options, phase: nil),
        levels: columns(of: table))
    }
    for part in parts { try add(part, to: &collection) }
    guard let expected else { return collection.reading }
    let groups = collection.groups
    collection.reading.coverage = expected.coverage(
      by: by, reports: collection.reports, groups: groups)
    try collection.reading.noteTimes(of: collection.reports, due: expected.due)
    return collection.reading
  }

  /// One file with its answers.
  private struct AnsweredPart {
    let table: Table
    let answers: AnswerTable
    /// For each level the column that says it; nil where the form or the roster does.
    let levels: [Int?]

    init(_ table: Table, _ answers: AnswerTable, levels: [Int?]) {
      self.table = table
      self.answers = answers
      self.levels = levels
    }
  }

  private func columns(of table: Table) throws(Failure) -> [Int?] {
    var columns: [Int?] = []
    for name in by {
      let column = table.column(named: name)
      let isElsewhere =
        kept.form.questions.contains { $0.name == name } || expected?.hasAttribute(name) == true
      if column == nil, !isElsewhere { _ = try table.requireColumn(name) }
      columns.append(column)
    }
    return columns
  }

  private func add(_ part: AnsweredPart, to collection: inout FigureCollection) throws(Failure) {
    let (table, answers) = (part.table, part.answers)
    let cells = Dictionary(
      table.rows.map { ($0.number, $0.cells) }, uniquingKeysWith: { first, _ in first })
    collection.reading.notices += answers.notices
    collection.leaveOut(answers.leftOut)
    for row in answers.rows {
      let subject = expected?[row.subject.text]
      let groups = zip(by, part.levels).map { name, column in
        subject?[name] ?? column.flatMap { cells[row.number]?[$0].trimmed } ?? row.answers[name]
          ?? ""
      }
      try collection.add(
        row.answers, submittedAt: row.submittedAt,
        unit: FormFigures.Unit(
          code: row.subject.text, label: subject?.displayName, groups: groups,
          place: .row(file: table.name, row: row.number, column: nil)))
    }
  }
}

/// Figures of one submission after the other; the first of each subject counts.
struct FigureCollection {
  var reading = IndicatorSources.Reading()
  private(set) var reports: [RoundCoverage.Report] = []
  /// The groups of each unit, by its code.
  private(set) var groups: [String: [String]] = [:]
  private let figures: FormFigures
  /// Where each unit's first submission stands.
  private var firstPlaces: [String: Place] = [:]

  init(_ figures: FormFigures, by: [String]) {
    self.figures = figures
    reading.measures = figures.measures
    reading.unitName = figures.form.question(.subject)?.name ?? "subject"
    reading.groupNames = by
    for name in by {
      let question = figures.form.questions.first { $0.name == name }
      reading.groupLabels[name] = question?.label.inBoth(figures.form)
    }
    reading.forms = [FormVersion(id: figures.form.id, version: figures.form.version)]
    let form = figures.form
    reading.title = form.title.inBoth(form) ?? .init(th: form.id, en: form.id)
  }

  /// Submissions that are never looked at.
  mutating func leaveOut(_ exclusions: [Exclusion]) {
    for measure in figures.measures {
      reading.leftOut[measure.name, default: []] += exclusions
    }
  }

  mutating func add(_ answers: Answers, submittedAt: Timestamp?, unit: FormFigures.Unit)
    throws(Failure)
  {
    if let first = firstPlaces[unit.code] {
      reading.faults.append(
        Diagnostic(.warning, .unitReportedAgain(unit.code, first: first), at: unit.place))
      return leaveOut([Exclusion(subject: unit.code, source: unit.source, reason: .setAside)])
    }
    firstPlaces[unit.code] = unit.place
    let outcome = try figures.outcome(of: answers, unit: unit)
    for (measure, figure) in zip(figures.measures, outcome.figures) {
      switch figure {
      case .counted(let counted): reading.units[measure.name, default: []].append(counted)
      case .leftOut(let exclusion, let complaint):
        reading.leftOut[measure.name, default: []].append(exclusion)
        if let complaint { reading.faults.append(complaint) }
      }
    }
    reading.doubts += outcome.doubts.map {
      IndicatorsReport.Doubt(code: unit.code, label: unit.label, message: $0.fault.message)
    }
    reports.append(
      .init(code: unit.code, submittedAt: submittedAt, isApplicable: outcome.isApplicable))
    groups[unit.code] = unit.groups
    if let submittedAt {
      reading.latestReport = max(reading.latestReport ?? submittedAt, submittedAt)
    }
  }
}
