import ArgumentParser
import Diagnostics
import Forms
import Interviews
import Scoring
import Spreadsheets
import ThaiText

/// What `gains` is told of the marks gathered during the course.
struct ProcessOptions: ParsableArguments {
  @Option(
    help: .words(
      th: "E1/E2: คอลัมน์หรือข้อที่เป็นคะแนนระหว่างเรียน เช่น w1-w5 (ใช้กับ --process-max)",
      en: "E1/E2: columns or questions with the course's marks, as w1-w5 (with --process-max)",
      value: "COLUMNS"))
  var process: ColumnSelection?

  @Option(
    help: .words(
      th: "คะแนนเต็มระหว่างเรียนทั้งหมด", en: "full score of all the course's marks together",
      value: "POINTS"), transform: Double.option)
  var processMax: Double?

  @Option(
    help: .words(
      th: "เกณฑ์ E1/E2 (ปกติ 80/80)", en: "what E1/E2 is held against (default 80/80)",
      value: "E1/E2"))
  var standard: EfficiencyStandard?

  func validate() throws {
    if process == nil {
      guard processMax == nil, standard == nil else {
        throw ValidationError(
          words(
            th: "--process-max และ --standard ใช้คู่กับ --process",
            en: "--process-max and --standard go with --process"))
      }
    } else {
      guard let processMax else {
        throw ValidationError(
          words(
            th: "--process ต้องใช้คู่กับ --process-max", en: "--process goes with --process-max"))
      }
      try processMax.checkFullScore(of: "--process-max")
    }
  }
}

extension EfficiencyStandard: ExpressibleByArgument {
  public init?(argument: String) {
    let parts = argument.withArabicDigits.split(separator: "/", omittingEmptySubsequences: false)
      .map { Double(typed: String($0).trimmed) }
    guard parts.count == 2, let process = parts[0], let final = parts[1],
      process > 0, process <= 100, final > 0, final <= 100
    else { return nil }
    self.init(process: process, final: final)
  }
}

/// Reads the course's marks from the table or round of the test after, else from that before.
struct ProcessSource {
  let selection: ColumnSelection
  let maximum: Double
  let table: TableOptions
  let workspace: WorkspaceOption
  /// What people are grouped by, where the table has it.
  let group: String?
  /// The column of the subject's code in tables that a form marks.
  let subjectQuestion: String?
  let duplicates: DuplicateHandling
  /// What the tests are scored from, which cannot be their own process.
  let tested: TestedColumns

  /// - Throws: where none of the sources has the columns, what the first lacks.
  func sheet(in sources: [String], phase: PhaseRows?) throws(Failure) -> ScoreSheet {
    var missing: Failure?
    for source in sources {
      do throws(Failure) {
        let sheet = try self.sheet(of: source, phase: phase)
        try duplicates.check(sheet, in: source)
        return sheet
      } catch  where error.isAboutMissingColumn {
        missing = missing ?? error
      }
    }
    throw missing ?? Failure(.call, .gainsSources)
  }

  private func sheet(of source: String, phase: PhaseRows?) throws(Failure) -> ScoreSheet {
    let sheets = try ScoreSource.parts(of: source) { part throws(Failure) in
      if !part.namesTable {
        let round = try RoundTable(part, in: workspace)
        return try sheet(of: round.table, phase: nil) { round.sources[$0.number - 1] }
      }
      let table = try TableReader().table(at: part)
      return try sheet(of: table, phase: phase) { "\(table.name):\($0.number)" }
    }
    guard let sheet = ScoreSheet(joining: sheets) else {
      throw Failure(.data, .partsDiffer(source.tableParts))
    }
    return sheet
  }

  private func sheet(
    of table: Table, phase: PhaseRows?, source: @escaping (Table.Row) -> String
  ) throws(Failure) -> ScoreSheet {
    // The chosen columns first: without them this is not the table that is meant.
    let chosen = try selection.distinctPositions(in: table)
    for column in chosen where try tested.include(column, of: table) {
      throw Failure(.call, .processOfTest(table.header[column]), at: .file(table.name))
    }
    let layout = try TableLayout(
      table, options: self.table, phase: phase,
      group: group.flatMap { table.column(named: $0) == nil ? nil : $0 })
    let column = layout.plainSubjectColumn ?? subjectQuestion.flatMap(table.column(named:))
    return try ScoreColumns(
      layout: layout, subjectColumn: column, maximumOption: "--process-max"
    ).sheet(selection.text, maximum: maximum, source: source)
  }
}

/// The columns that the tests before and after are scored from.
struct TestedColumns {
  /// Of a table that holds scores: the columns before, after and later still.
  var scores: [String] = []
  /// Of answers that a key marks: its items.
  var items: [String] = []
  /// The form whose questions the items are, which says how columns name them.
  var form: Form?

  func include(_ column: Int, of table: Table) throws(Failure) -> Bool {
    for columns in scores where try ColumnSelection(columns).positions(in: table).contains(column) {
      return true
    }
    let name = table.header[column]
    return items.contains(name)
      || form.map { form in
        items.contains { RowFilling.hasColumn(for: $0, among: [name], of: form) }
      } ?? false
  }
}

extension Failure {
  fileprivate var isAboutMissingColumn: Bool {
    diagnostics.allSatisfy { $0.message.code == "column-missing" }
  }
}

extension Message {
  fileprivate static func processOfTest(_ column: String) -> Message {
    Message(
      code: "process-of-test",
      finding: .init(
        th: "\(column) เป็นส่วนหนึ่งของแบบทดสอบเอง ไม่ใช่คะแนนระหว่างเรียน",
        en: "\(column) belongs to the test itself and is no mark of the course"),
      remedy: .init(
        th: "ระบุคอลัมน์คะแนนระหว่างเรียนที่ตรวจแล้วใน --process เพราะ E1 ต้องมาจากคะแนนอื่นที่ไม่ใช่แบบทดสอบ",
        en: "name columns of marks gathered during the course in --process: "
          + "E1 comes from other marks than the test's"))
  }
}
