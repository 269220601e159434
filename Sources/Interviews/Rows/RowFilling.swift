import Diagnostics
import Forms
import ThaiText

/// Fills a form from rows of a table, under the same rules as an interview.
///
/// A column belongs to a question by the question's name or its path in any usual spelling
/// (`q01`, `part2/q01`, `part2-q01`). Columns of calculations and notes are not read.
public struct RowFilling: Sendable {
  private let blank: Interview
  /// For each column the name of its question; nil where the column is none of the form's.
  private let questions: [String?]
  /// Columns in the order in which they are stored.
  private let order: [Int]

  /// Columns that no question of the form takes: they are not read.
  public let unusedColumns: [String]

  /// - Parameters:
  ///   - form: a form without errors.
  ///   - columns: the header of the table.
  ///   - subjectColumn: the column that holds the subject's code, where it is not called as the
  ///     form's subject question.
  ///   - table: the table's name, for messages.
  ///   - environment: the world as each filling sees it.
  /// - Throws: `.data` where a question that people are asked has no column: a misspelt header must
  ///   not turn a whole item into blanks.
  public init(
    _ form: Form, columns: [String], subjectColumn: String? = nil, table: String,
    environment: InterviewEnvironment
  ) throws(Failure) {
    blank = try Interview(form, environment: environment)
    var names = Self.questionNames(in: blank.places)
    if let subjectColumn, let subject = form.question(.subject)?.name {
      // The column that was asked for is meant, not another one that bears the question's name.
      names = names.filter { $0.value != subject }
      names[subjectColumn] = subject
    }
    let questions = columns.map { names[$0] }
    self.questions = questions
    // Where a person may overwrite what is computed, what was typed last stays.
    let computed = Set(form.questions.filter { $0.calculation != nil }.map(\.name))
    let isComputed = questions.map { $0.map(computed.contains) ?? false }
    order = columns.indices.filter { !isComputed[$0] } + columns.indices.filter { isComputed[$0] }
    unusedColumns = zip(columns, questions).compactMap { $1 == nil ? $0 : nil }

    let missing = form.questions.filter {
      $0.type.isAsked && !questions.contains($0.name)
    }
    let candidates = unusedColumns
    let messages =
      Self.doubled(columns, questions)
      + missing.map { question in
        .noColumnForQuestion(
          question.name, suggestion: closestName(to: question.name, among: candidates))
      }
    guard messages.isEmpty else {
      let place = Place.row(file: table, row: 1, column: nil)
      throw Failure(.data, messages.map { Diagnostic(.error, $0, at: place) })
    }
  }

  /// Columns of which the later one would silently overwrite the earlier.
  private static func doubled(_ columns: [String], _ questions: [String?]) -> [Message] {
    var byQuestion: [String: [String]] = [:]
    for case (let column, let question?) in zip(columns, questions) {
      byQuestion[question, default: []].append(column)
    }
    return byQuestion.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map {
      .twoColumnsForQuestion($0.value)
    }
  }

  /// The answers of one row, finalised as an interview would be.
  ///
  /// - Throws: every fault of the row, each with its question.
  public func answers(of cells: [String]) throws(Unfinished) -> Answers {
    // Not a copy of a filled one: what is random or unique is so for each row.
    var interview: Interview
    do throws(Failure) {
      interview = try blank.restarted()
    } catch {
      throw Unfinished(
        faults: error.diagnostics.map { Fault(question: "", message: $0.message) })
    }
    var refused: [Fault] = []
    for column in order where column < cells.count && !cells[column].trimmed.isEmpty {
      guard let question = questions[column] else { continue }
      do throws(AnswerRefusal) {
        try interview.store(cells[column], for: question)
      } catch {
        refused.append(Fault(question: question, message: error.message))
      }
    }
    // A cell that is no answer at all leaves its question blank, which the finished interview
    // would report a second time.
    let others = interview.faults.filter { fault in
      !refused.contains { $0.question == fault.question }
    }
    guard refused.isEmpty, others.isEmpty else { throw Unfinished(faults: refused + others) }
    return try interview.finalise()
  }

  /// Whether some column belongs to the question.
  public static func hasColumn(for question: String, among columns: [String], of form: Form)
    -> Bool
  {
    let names = questionNames(in: QuestionPlaces(form))
    return columns.contains { names[$0] == question }
  }

  /// The question that each usual spelling of a header means.
  private static func questionNames(in places: QuestionPlaces) -> [String: String] {
    var names: [String: String] = [:]
    for place in places.questions
    where place.question?.type != .calculate && place.question?.type != .note {
      let (name, path) = (place.name, place.answersPath)
      for spelling in [path, path.split(separator: "/").joined(separator: "-"), name] {
        names[spelling] = name
      }
    }
    return names
  }

  /// The position of the column a question was read from.
  public func column(of question: String) -> Int? {
    questions.firstIndex(of: question)
  }
}
