import Diagnostics
import Forms
import Interviews
import Reports
import Scoring
import Spreadsheets
import ThaiText

/// Figures from a table of answers to a form.
struct AnsweredCounts {
  private let kept: KeptForm
  private let options: TableOptions
  private let by: [String]

  init(_ kept: KeptForm, options: TableOptions, by: [String]) {
    self.kept = kept
    self.options = options
    self.by = by
  }

  func reading(of table: Table) throws(Failure) -> IndicatorSources.Reading {
    let figures = try FormFigures(kept)
    let answers = try AnswerTable(table, form: kept, options: options, phase: nil)
    var columns: [Int?] = []
    for name in by {
      let column = table.column(named: name)
      if column == nil, figures.form.questions.allSatisfy({ $0.name != name }) {
        _ = try table.requireColumn(name)
      }
      columns.append(column)
    }
    let cells = Dictionary(
      table.rows.map { ($0.number, $0.cells) }, uniquingKeysWith: { first, _ in first })
    var collection = FigureCollection(figures, by: by)
    collection.reading.notices = answers.notices
    collection.leaveOut(answers.leftOut)
    for row in answers.rows {
      let groups = zip(by, columns).map { name, column in
        column.flatMap { cells[row.number]?[$0].trimmed } ?? row.answers[name] ?? ""
      }
      try collection.add(
        row.answers, submittedAt: row.submittedAt,
        unit: FormFigures.Unit(
          code: row.subject.text, label: nil, groups: groups,
          source: "\(table.name):\(row.number)"))
    }
    return collection.reading
  }
}

/// Figures of one submission after the other; the first of each subject counts.
struct FigureCollection {
  var reading = IndicatorSources.Reading()
  private(set) var reports: [RoundCoverage.Report] = []
  private let figures: FormFigures
  private var seen: Set<String> = []

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
    guard seen.insert(unit.code).inserted else {
      return leaveOut([Exclusion(subject: unit.code, source: unit.source, reason: .setAside)])
    }
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
    if let submittedAt {
      reports.append(
        .init(code: unit.code, submittedAt: submittedAt, isApplicable: outcome.isApplicable))
    }
  }
}
