import Diagnostics
import Scoring
import Spreadsheets
import Statistics
import ThaiText

/// Ratings of the same things by several raters: a column for each rater, or a row for each rating.
struct RaterTable {
  let options: EvaluationOptions

  struct Result {
    let things: RatedThings
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
    let things = options.rater == nil ? try wide(parts) : try long(parts)
    return Result(things: things, notices: joined.tables.flatMap(\.notes))
  }

  /// One of the tables that are read as one.
  private struct Part {
    let table: Table
    let layout: TableLayout
    let cells: RatingCells
  }

  /// One row a thing rated; with `--count` it stands for as many.
  private func wide(_ parts: [Part]) throws(Failure) -> RatedThings {
    // All parts have the columns of the first.
    let first = parts[0].table
    let columns = try options.raters?.distinctPositions(in: first) ?? []
    let count = try options.count.map(first.requireColumn)
    try requireOneRowEach(parts)
    var things: [RatedThings.Thing] = []
    for part in parts {
      things += try self.things(of: part, columns: columns, count: count)
      guard things.reduce(0, { $0 + $1.times }) <= 10_000_000 else {
        throw Failure(.data, .tooManyRatings, at: .file(part.table.name))
      }
    }
    return RatedThings(
      raters: columns.map { first.header[$0] }, things: things, isCounted: count != nil,
      scale: options.scale?.scale)
  }

  private func things(
    of part: Part, columns: [Int], count: Int?
  ) throws(Failure) -> [RatedThings.Thing] {
    let (table, cells) = (part.table, part.cells)
    var faults: [Diagnostic] = []
    var things: [RatedThings.Thing] = []
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
      let place = "\(table.name):\(row.number)"
      things.append(
        .init(name: place, sources: [place], ratings: own.map(\.0.points), times: times))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return things
  }

  /// One row a rating: things in the order in which they come, raters by name.
  private func long(_ parts: [Part]) throws(Failure) -> RatedThings {
    var order: [String] = []
    var found: [String: [String: Double?]] = [:]
    var sources: [String: [String]] = [:]
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
        sources[thing, default: []].append("\(table.name):\(row.number)")
      }
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    let names = raters.sortedInThaiOrder { $0 }
    return RatedThings(
      raters: names,
      things: order.map { thing in
        .init(
          name: thing, sources: sources[thing] ?? [],
          ratings: names.map { found[thing]?[$0] ?? nil })
      }, scale: options.scale?.scale)
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
