import Diagnostics
import Forms
import Scoring
import Spreadsheets
import ThaiText
import Workspace

/// Where scores come from: a round of the workspace, or a table whose rows are marked by a form, by
/// a key table, or not at all because they hold scores already.
struct ScoreSource {
  let table: TableOptions
  let marking: MarkingOptions
  let workspace: WorkspaceOption
  /// What the people are grouped by: a column, a roster's attribute or a question.
  let group: String?
  let duplicates: DuplicateHandling
  /// Whether rows without any code may stand for themselves.
  var allowsNameless = false

  /// What was read besides the scores.
  struct Reading {
    let sheet: ScoreSheet
    /// The form that marked the answers, where there was one.
    let form: Form?
    let notices: [Diagnostic]
  }

  /// The scores of a round, or of a table of answers; with `phase` only the rows of that phase.
  func reading(_ source: String, phase: PhaseRows? = nil) throws(Failure) -> Reading {
    if !source.namesTable, let option = table.given ?? marking.given {
      throw Failure(.call, .onlyForTables(option))
    }
    let reading = try joined(source) { part throws(Failure) in
      part.namesTable
        ? try answers(in: TableReader().table(at: part), phase: phase)
        : try RoundScores(workspace: workspace, group: group).reading(of: part)
    }
    try duplicates.check(reading.sheet, in: source)
    return reading
  }

  /// Both occasions from one table that holds scores or marked items in columns.
  func readings(
    _ source: String, pre: String, post: String, maximum: Double?
  ) throws(Failure) -> (pre: Reading, post: Reading) {
    func occasion(_ columns: String) throws(Failure) -> Reading {
      try joined(source) { part throws(Failure) in
        let table = try TableReader().table(at: part)
        let layout = try TableLayout(table, options: self.table, phase: nil, group: group)
        return Reading(
          sheet: try ScoreColumns(layout: layout).sheet(columns, maximum: maximum), form: nil,
          notices: table.notes)
      }
    }
    let (before, after) = (try occasion(pre), try occasion(post))
    try duplicates.check(before.sheet, in: source)
    try duplicates.check(after.sheet, in: source)
    return (before, after)
  }

  /// Several tables joined by `+` are read as one that holds the rows of all.
  private func joined(
    _ source: String, _ read: (String) throws(Failure) -> Reading
  ) throws(Failure) -> Reading {
    let parts = source.tableParts
    guard parts.count > 1 else { return try read(source) }
    var readings: [Reading] = []
    var nothingFound: Failure?
    for part in parts {
      do throws(Failure) {
        readings.append(try read(part))
      } catch  where error.isAboutNoMatchingRows {
        // The rows that are asked for may all stand in another part.
        nothingFound = error
      }
    }
    guard let first = readings.first else { throw nothingFound ?? Failure(.call, .gainsSources) }
    guard let sheet = ScoreSheet(joining: readings.map(\.sheet)) else {
      throw Failure(.data, .partsDiffer(parts))
    }
    return Reading(sheet: sheet, form: first.form, notices: readings.flatMap(\.notices))
  }

  private func answers(in table: Table, phase: PhaseRows?) throws(Failure) -> Reading {
    if marking.key != nil, marking.form != nil { throw Failure(.call, .formAndKey) }
    if let key = marking.key {
      let layout = try TableLayout(table, options: self.table, phase: phase, group: group)
      let keys = try KeyTable(TableReader().table(at: key))
      return Reading(
        sheet: try keys.sheet(of: layout, allowsNameless: allowsNameless), form: nil,
        notices: table.notes + layout.rowsOfUnknownPhases)
    }
    guard let name = marking.form else {
      throw Failure(.call, .needsFormOrKey, at: .file(table.name))
    }
    let kept = try FormLoading.kept(named: name, workspace: workspace)
    let form = kept.form
    try form.requireItems()
    let filled = try AnswerTable(
      table, form: kept, options: self.table, phase: phase, group: group)
    let scorer = TestScorer(form)
    let sheet = scorer.sheet(
      of: filled.rows.map { row in
        scorer.subjectScore(
          of: row.answers, subject: row.subject, source: "\(table.name):\(row.number)",
          submittedAt: row.submittedAt, group: row.group)
      }, leftOut: filled.leftOut)
    return Reading(sheet: sheet, form: form, notices: filled.notices)
  }
}

/// What to do where a subject has several scores on one occasion.
enum DuplicateHandling: String, CaseIterable {
  /// The first counts, the others are listed.
  case first
  /// The analysis is refused.
  case error

  func check(_ sheet: ScoreSheet, in source: String) throws(Failure) {
    guard self == .error, !sheet.setAside.isEmpty else { return }
    throw Failure(
      .data,
      sheet.setAside.map {
        Diagnostic(.error, .secondSubmission($0.subject.text, source: $0.source), at: .file(source))
      })
  }
}

extension Form {
  /// A form without keys scores nobody; zero for everyone would be a lie.
  func requireItems() throws(Failure) {
    guard items.isEmpty else { return }
    throw Failure(.data, .formWithoutKeys(id), at: .file(file))
  }
}

extension Failure {
  fileprivate var isAboutNoMatchingRows: Bool {
    diagnostics.allSatisfy { $0.message.code == Message.noMatchingRows([]).code }
  }
}

extension String {
  /// The tables of a SOURCE such as `north.csv+south.csv`; the whole where it is one file, or none.
  var tableParts: [String] {
    let parts = split(separator: "+").map(String.init)
    guard parts.count > 1, parts.allSatisfy(\.namesTable), !isExistingFile else { return [self] }
    return parts
  }

  /// Whether a SOURCE is a table in a file rather than the name of a round.
  var namesTable: Bool {
    let lower = lowercased()
    return self == "-" || contains("/")
      || [".csv", ".tsv", ".txt", ".xlsx"].contains { lower.hasSuffix($0) }
  }
}
