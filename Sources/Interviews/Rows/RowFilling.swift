import Diagnostics
import Forms

/// Fills a form from rows of a table, under the same rules as an interview.
///
/// A column belongs to a question by the question's name or its path in any usual spelling
/// (`q01`, `part2/q01`, `part2-q01`).
public struct RowFilling: Sendable {
  private let blank: Interview
  /// For each column the name of its question; nil where the column is none of the form's.
  private let questions: [String?]

  /// Columns that no question of the form takes: they are not read.
  public let unusedColumns: [String]

  /// - Parameters:
  ///   - columns: the header of the table.
  ///   - subjectColumn: the column that holds the subject's code, where it is not called as the
  ///     form's subject question.
  ///   - table: the table's name, for messages.
  /// - Throws: `.data` where a question that people are asked has no column: a misspelt header must
  ///   not turn a whole item into blanks.
  public init(
    _ form: Form, columns: [String], subjectColumn: String? = nil, table: String,
    environment: InterviewEnvironment
  ) throws(Failure) {
    blank = try Interview(form, environment: environment)
    var names = Self.questionNames(in: blank.layout)
    if let subjectColumn { names[subjectColumn] = form.question(.subject)?.name }
    let questions = columns.map { names[$0] }
    self.questions = questions
    unusedColumns = zip(columns, questions).compactMap { $1 == nil ? $0 : nil }

    let missing = form.questions.filter {
      $0.type.isAsked && !questions.contains($0.name)
    }
    guard missing.isEmpty else {
      let candidates = unusedColumns
      let faults = missing.map { question in
        Diagnostic(
          .error,
          .noColumnForQuestion(
            question.name, suggestion: closestName(to: question.name, among: candidates)),
          at: .row(file: table, row: 1, column: nil))
      }
      throw Failure(.data, faults)
    }
  }

  /// The answers of one row, finalised as an interview would be.
  ///
  /// - Throws: every fault of the row, each with its question.
  public func answers(of cells: [String]) throws(Unfinished) -> Answers {
    var interview = blank
    var refused: [Fault] = []
    for (question, cell) in zip(questions, cells) where !cell.isEmpty {
      guard let question else { continue }
      if let fault = interview.answer(question, cell) { refused.append(fault) }
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
    let names = questionNames(in: FormLayout(form))
    return columns.contains { names[$0] == question }
  }

  /// The question that each usual spelling of a header means.
  private static func questionNames(in layout: FormLayout) -> [String: String] {
    var names: [String: String] = [:]
    for node in layout.questionNodes {
      let (name, path) = (layout.nodes[node].name, layout.nodes[node].path)
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
