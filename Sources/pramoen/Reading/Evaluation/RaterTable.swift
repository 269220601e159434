import Diagnostics
import Scoring
import Spreadsheets
import Statistics
import ThaiText

/// Ratings of the same things by several raters: a column for each rater, or a row for each rating.
struct RaterTable {
  let options: EvaluationOptions

  struct Result {
    let agreement: RaterAgreement
    let notices: [Diagnostic]
  }

  func agreement() throws(Failure) -> Result {
    guard options.source.namesTable else { throw Failure(.call, .onlyForTables("--raters")) }
    if options.form != nil { throw Failure(.call, .notWithForm("--raters")) }
    let joined = try JoinedTables(at: options.source)
    let parts = try joined.parts { table throws(Failure) in
      Part(
        table: table,
        layout: try TableLayout(table, options: options.table, phase: nil, group: nil),
        cells: RatingCells(
          table: table, scale: options.scale?.scale, missing: options.missingCodes,
          notApplicable: options.notApplicable))
    }
    var ratings: [[Double?]] = []
    if options.rater == nil {
      for part in parts { ratings += try wide(part, after: ratings.count) }
      try requireOneRowEach(parts)
    } else {
      ratings = try long(parts)
    }
    return Result(
      agreement: RaterAgreement(ratings, scale: options.scale?.scale),
      notices: joined.tables.flatMap(\.notes))
  }

  /// One of the tables that are read as one.
  private struct Part {
    let table: Table
    let layout: TableLayout
    let cells: RatingCells
  }

  /// One row a thing rated; with `--count` it stands for as many.
  private func wide(_ part: Part, after before: Int) throws(Failure) -> [[Double?]] {
    let (table, cells) = (part.table, part.cells)
    let columns = try options.raters?.distinctPositions(in: table) ?? []
    let count = try options.count.map(table.requireColumn)
    var faults: [Diagnostic] = []
    var ratings: [[Double?]] = []
    for row in try part.layout.rows() {
      let own = columns.map { cells.rating(in: row, column: $0) }
      faults += own.compactMap(\.fault)
      var times = 1
      if let count {
        guard let value = Int(typed: row.cells[count]), value >= 0, value <= 10_000_000 else {
          faults.append(
            Diagnostic(
              .error, .notACount(row.cells[count]), at: table.place(of: row, column: count)))
          continue
        }
        times = value
      }
      guard before + ratings.count + times <= 10_000_000 else {
        throw Failure(.data, .tooManyRatings, at: .file(table.name))
      }
      ratings += repeatElement(own.map(\.0.points), count: times)
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return ratings
  }

  /// One row a rating: things in the order in which they come, raters by name.
  private func long(_ parts: [Part]) throws(Failure) -> [[Double?]] {
    var order: [String] = []
    var found: [String: [String: Double?]] = [:]
    var raters: Set<String> = []
    var faults: [Diagnostic] = []
    for part in parts {
      let table = part.table
      let subject = try table.requireColumn(options.subject ?? "")
      let rater = try table.requireColumn(options.rater ?? "")
      guard let column = try options.items?.positions(in: table).first else {
        throw Failure(.call, .needsOneItem)
      }
      for row in try part.layout.rows() {
        let (rating, fault) = part.cells.rating(in: row, column: column)
        if let fault { faults.append(fault) }
        let (thing, name) = (row.cells[subject].trimmed, row.cells[rater].trimmed)
        if found[thing] == nil { order.append(thing) }
        if found[thing, default: [:]].updateValue(rating.points, forKey: name) != nil {
          faults.append(
            Diagnostic(
              .error, .ratedTwice(thing, by: name), at: table.place(of: row, column: rater)))
        }
        raters.insert(name)
      }
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    let names = raters.sortedInThaiOrder { $0 }
    return order.map { thing in names.map { found[thing]?[$0] ?? nil } }
  }

  /// Counts stand for several things; otherwise a code names one, and its row says all of it.
  private func requireOneRowEach(_ parts: [Part]) throws(Failure) {
    guard options.count == nil else { return }
    var codes = CodesSeen()
    for part in parts {
      guard let column = part.layout.plainSubjectColumn else { continue }
      for row in try part.layout.rows() {
        codes.add(row.cells[column], at: part.table.place(of: row, column: column))
      }
    }
    try codes.requireDistinct()
  }
}
