import Diagnostics
import Forms
import ThaiText
import XForms

/// Fills a form from rows of a table, under the same rules as an interview.
///
/// What columns are called is said at `ColumnPlaces`. Columns of calculations and notes are not
/// read. A row has as many instances of a repeat as it has cells for, or, where the form counts
/// them, as the form says.
public struct RowFilling: Sendable {
  private let blank: Interview
  /// For each column the place it fills; nil where the column is none of the form's.
  private let places: [NodePath?]
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
  ///   - definition: the form's XForm, where it was made before (for a form that reads files).
  ///   - environment: the world as each filling sees it.
  /// - Throws: `.data` where a question that people are asked has no column: a misspelt header must
  ///   not turn a whole item into blanks.
  public init(
    _ form: Form, columns: [String], subjectColumn: String? = nil, table: String,
    environment: InterviewEnvironment, definition: XFormDefinition? = nil
  ) throws(Failure) {
    if let definition {
      blank = try Interview(form, definition, environment: environment)
    } else {
      blank = try Interview(form, environment: environment)
    }
    let definition = blank.live.definition
    let repeats = Set(definition.nodes.filter(\.isRepeat).map { definition.path(of: $0.id) })
    var names = ColumnPlaces(blank.places, repeats: repeats)
    if let subjectColumn, let subject = form.question(.subject),
      let place = blank.places[subject.name]
    {
      // The column that was asked for is meant, not another one that bears the question's name.
      names.call(place.path, subjectColumn)
    }
    let places = columns.map { names.path(of: $0) }
    self.places = places
    order = Self.order(places, in: blank)
    unusedColumns = zip(columns, places).compactMap { $1 == nil ? $0 : nil }
    let messages =
      Self.doubled(columns, places)
      + Self.missing(places, in: blank, repeats: repeats, candidates: unusedColumns)
    guard messages.isEmpty else {
      let place = Place.row(file: table, row: 1, column: nil)
      throw Failure(.data, messages.map { Diagnostic(.error, $0, at: place) })
    }
  }

  /// Answers outside repeats first: they may say how many instances there are. Where a person may
  /// overwrite what is computed, what was typed comes last and stays.
  private static func order(_ places: [NodePath?], in interview: Interview) -> [Int] {
    func rank(_ path: NodePath?) -> Int {
      guard let path else { return 0 }
      let depth = path.steps.count { $0.position != nil }
      return interview.question(at: path)?.calculation == nil ? depth : 1_000 + depth
    }
    let ranks = places.map(rank)
    return places.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  /// Questions without a column; those of a repeat only where others of the same repeat have one.
  private static func missing(
    _ places: [NodePath?], in interview: Interview, repeats: Set<String>, candidates: [String]
  ) -> [Message] {
    let filled = Set(places.compactMap { $0?.withoutPositions })
    let filledRepeats = repeats.filter { path in filled.contains { $0.hasPrefix(path + "/") } }
    return interview.places.questions.filter { place in
      guard place.question?.type.isAsked == true, !place.isOther,
        !filled.contains(place.path.withoutPositions)
      else { return false }
      let around = repeats.filter { place.path.withoutPositions.hasPrefix($0 + "/") }
      return around.isSubset(of: filledRepeats)
    }.map { place in
      .noColumnForQuestion(place.name, suggestion: closestName(to: place.name, among: candidates))
    }
  }

  /// Columns of which the later one would silently overwrite the earlier.
  private static func doubled(_ columns: [String], _ places: [NodePath?]) -> [Message] {
    var byPlace: [NodePath: [String]] = [:]
    for case (let column, let place?) in zip(columns, places) {
      byPlace[place, default: []].append(column)
    }
    return byPlace.filter { $0.value.count > 1 }
      .sorted { $0.key.description < $1.key.description }.map { .twoColumnsForQuestion($0.value) }
  }

  /// The answers of one row, finalised as an interview would be.
  ///
  /// - Throws: every fault of the row, each with its question.
  public func answers(of cells: [String]) throws(Unfinished) -> Answers {
    try filled(cells).answers
  }

  /// A row that was filled in, and what its author may want to look at again.
  public struct FilledRow: Sendable {
    public let answers: Answers
    /// The checks of severity `warning` that do not hold.
    public let warnings: [Fault]
  }

  /// The same with the checks that warn.
  public func filled(_ cells: [String]) throws(Unfinished) -> FilledRow {
    // Not a copy of a filled one: what is random or unique is so for each row.
    var row: RowInterview
    do throws(Failure) {
      row = RowInterview(try blank.restarted())
    } catch {
      throw Unfinished(
        faults: error.diagnostics.map { Fault(question: "", message: $0.message) })
    }
    for column in order where column < cells.count && !cells[column].trimmed.isEmpty {
      if let path = places[column] { row.fill(path, cells[column]) }
    }
    return try row.finalised()
  }

  /// Whether some column belongs to the question.
  public static func hasColumn(for question: String, among columns: [String], of form: Form)
    -> Bool
  {
    let places = QuestionPlaces(form)
    guard let path = places[question]?.path else { return false }
    let names = ColumnPlaces(places, repeats: [])
    return columns.contains { names.path(of: $0) == path }
  }

  /// The position of the column that the question was read from.
  public func column(of question: String) -> Int? {
    places.firstIndex { $0?.steps.last?.name == question }
  }

  /// The position of the column that a fault is about; nil where there is none.
  public func column(of fault: Fault) -> Int? {
    guard let path = fault.path else { return column(of: fault.question) }
    return places.firstIndex { $0 == path }
  }
}
