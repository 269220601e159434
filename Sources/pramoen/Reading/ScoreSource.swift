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
  /// Marks the answers instead of the key they come with.
  var newKey: NewKey?
  var blankLeavesPersonOut = false

  /// What was read besides the scores.
  struct Reading {
    let sheet: ScoreSheet
    /// The answers behind the scores; nil where the scores stand in the table.
    let test: MarkedTest?
    /// The form that marked the answers, where there was one.
    let form: Form?
    let notices: [Diagnostic]

    init(sheet: ScoreSheet, form: Form?, notices: [Diagnostic]) {
      self.sheet = sheet
      test = nil
      self.form = form
      self.notices = notices
    }

    init(test: MarkedTest, form: Form?, notices: [Diagnostic]) {
      sheet = test.sheet
      self.test = test
      self.form = form
      self.notices =
        notices
        + test.unusableKeys.map { key in
          let marks = key.key.sortedInThaiOrder { $0 }.joined(separator: " ")
          return Diagnostic(.warning, .unusableKey(marks, of: key.item))
        }
    }

    /// Only what counts: one sheet of answers a subject.
    var counting: MarkedTest? {
      if sheet.setAside.isEmpty { return test }
      return test.map {
        $0.keeping(
          (sheet.counting + sheet.unasked).map(\.position).sorted(), leavingOutOthers: .setAside)
      }
    }
  }

  /// The scores of a round, or of a table of answers; with `phase` only the rows of that phase.
  func reading(_ source: String, phase: PhaseRows? = nil) throws(Failure) -> Reading {
    if !source.namesTable, let option = table.given ?? marking.given {
      throw Failure(.call, .onlyForTables(option))
    }
    let reading = try unmarked(source, phase: phase).marked(source: source)
    try duplicates.check(reading.sheet, in: source)
    return reading
  }

  private func unmarked(_ source: String, phase: PhaseRows?) throws(Failure) -> UnmarkedAnswers {
    let parts = try Self.parts(of: source) { part throws(Failure) in
      part.namesTable
        ? try answers(in: part, phase: phase)
        : try RoundScores(
          workspace: workspace, group: group, newKey: newKey, rules: rules
        ).answers(of: part)
    }
    guard let answers = UnmarkedAnswers(joining: parts) else {
      throw Failure(.data, .partsDiffer(source.tableParts))
    }
    return answers
  }

  private var rules: MarkingRules {
    var rules = marking.rules
    rules.blankLeavesPersonOut = blankLeavesPersonOut
    return rules
  }

  /// Both occasions from one table that holds scores or marked items in columns.
  func readings(
    _ source: String, pre: String, post: String, maximum: Double?
  ) throws(Failure) -> (pre: Reading, post: Reading) {
    func occasion(_ columns: String, besides others: String) throws(Failure) -> Reading {
      try joined(source) { part throws(Failure) in
        let table = try TableReader().table(at: part)
        let other = try ColumnSelection(others).positions(in: table)
        if let shared = try ColumnSelection(columns).positions(in: table).first(
          where: other.contains)
        {
          throw Failure(.call, .oneTestTwice(table.header[shared]), at: .file(table.name))
        }
        let layout = try TableLayout(table, options: self.table, phase: nil, group: group)
        return Reading(
          sheet: try ScoreColumns(layout: layout).sheet(columns, maximum: maximum), form: nil,
          notices: table.notes)
      }
    }
    let before = try occasion(pre, besides: post)
    let after = try occasion(post, besides: pre)
    try duplicates.check(before.sheet, in: source)
    try duplicates.check(after.sheet, in: source)
    return (before, after)
  }

  private func joined(
    _ source: String, _ read: (String) throws(Failure) -> Reading
  ) throws(Failure) -> Reading {
    let readings = try Self.parts(of: source, read)
    guard readings.count > 1, let first = readings.first else { return readings[0] }
    guard let sheet = ScoreSheet(joining: readings.map(\.sheet)) else {
      throw Failure(.data, .partsDiffer(source.tableParts))
    }
    return Reading(sheet: sheet, form: first.form, notices: readings.flatMap(\.notices))
  }

  /// What several tables joined by `+` hold, at least one thing; they are read as one.
  static func parts<Part>(
    of source: String, _ read: (String) throws(Failure) -> Part
  ) throws(Failure) -> [Part] {
    try source.tableParts.partsWithRows(read)
  }

  private func answers(
    in path: String, phase: PhaseRows?
  ) throws(Failure) -> UnmarkedAnswers {
    if marking.key != nil, marking.form != nil { throw Failure(.call, .formAndKey) }
    if marking.key != nil || (marking.form == nil && newKey != nil) {
      return try typedAnswers(in: TableReader().columns(at: path), phase: phase)
    }
    let table = try TableReader().table(at: path)
    guard let name = marking.form else {
      throw Failure(.call, .needsFormOrKey, at: .file(table.name))
    }
    if let option = marking.givenForCells { throw Failure(.call, .onlyWithKey(option)) }
    let kept = try FormLoading.kept(named: name, workspace: workspace)
    let form = kept.form
    if newKey == nil { try form.requireItems() }
    let filled = try AnswerTable(
      table, form: kept, options: self.table, phase: phase, group: group)
    return try UnmarkedAnswers(
      filled.rows.map(\.answers),
      persons: filled.rows.map { row in
        MarkedTest.Person(
          subject: row.subject, source: "\(table.name):\(row.number)",
          submittedAt: row.submittedAt, group: row.group)
      },
      key: newKey?.key(for: form) ?? TestKey(form), rules: rules,
      asked: AskedItems(of: form) { () throws(Failure) in kept }, form: form,
      leftOut: filled.leftOut, notices: filled.notices)
  }

  /// Answers as other programs export them, marked by a table of keys.
  private func typedAnswers(
    in table: ColumnTable, phase: PhaseRows?
  ) throws(Failure) -> UnmarkedAnswers {
    let layout = try ColumnLayout(table, options: self.table, phase: phase, group: group)
    let key: TestKey
    if let newKey {
      key = try newKey.key(for: nil)
    } else {
      key = try KeyTable(TableReader().table(at: marking.key ?? "")).key
    }
    var columns: [String: CellColumn] = [:]
    for item in key.items {
      columns[item.item] = table.columns[try table.requireColumn(item.item)]
    }
    let (rows, persons) = try layout.persons(allowsNameless: allowsNameless)
    return UnmarkedAnswers(
      key: key, rules: rules, persons: persons, form: nil,
      leftOut: layout.leftOut(subjectColumn: layout.plainSubjectColumn),
      notices: table.notes + layout.rowsOfUnknownPhases,
      codes: { [columns] coder in
        columns[coder.key.item]?.codes(ofRows: rows) { coder.code(of: $0) } ?? []
      })
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

extension ScoreSheet {
  /// A warning for each score that does not count because an earlier one does.
  var setAsideWarnings: [Diagnostic] {
    setAside.map { Diagnostic(.warning, .setAside($0.subject.text, source: $0.source)) }
  }
}

extension Form {
  /// A form without keys scores nobody; zero for everyone would be a lie.
  func requireItems() throws(Failure) {
    guard items.isEmpty else { return }
    throw Failure(.data, .formWithoutKeys(id), at: .file(file))
  }
}

extension String {
  /// The tables of a SOURCE such as `north.csv+south.csv`; the whole where it is one file, or none.
  var tableParts: [String] {
    let parts = split(separator: "+").map(String.init)
    guard parts.count > 1, parts.allSatisfy(\.namesTable), !isExistingFile else { return [self] }
    return parts
  }

  /// Whether a `+` that joins tables has nothing on one side: `north.csv+`.
  var hasEmptyPart: Bool {
    let parts = split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    return parts.count > 1 && parts.contains("") && parts.contains { $0.namesTable }
      && !isExistingFile
  }

  /// Whether a SOURCE is a table in a file rather than the name of a round.
  var namesTable: Bool {
    let lower = lowercased()
    return self == "-" || contains("/")
      || [".csv", ".tsv", ".txt", ".xlsx"].contains { lower.hasSuffix($0) } || hasEmptyPart
  }
}
