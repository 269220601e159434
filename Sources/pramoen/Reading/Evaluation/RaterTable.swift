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
    let table = try TableReader().table(at: options.source)
    let layout = try TableLayout(table, options: options.table, phase: nil, group: nil)
    let cells = RatingCells(
      table: table, scale: options.scale?.scale, missing: options.missingCodes,
      notApplicable: options.notApplicable)
    let things =
      options.rater == nil
      ? try wide(table, layout, cells) : try long(table, layout, cells)
    return Result(things: things, notices: table.notes)
  }

  /// One row a thing rated; with `--count` it stands for as many.
  private func wide(
    _ table: Table, _ layout: TableLayout, _ cells: RatingCells
  ) throws(Failure) -> RatedThings {
    let columns = try options.raters?.positions(in: table) ?? []
    let count = try options.count.map(table.requireColumn)
    var faults: [Diagnostic] = []
    var things: [RatedThings.Thing] = []
    var total = 0
    for row in try layout.rows() {
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
      total += times
      guard total <= 10_000_000 else {
        throw Failure(.data, .tooManyRatings, at: .file(table.name))
      }
      let place = "\(table.name):\(row.number)"
      things.append(
        .init(name: place, sources: [place], ratings: own.map(\.0.points), times: times))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return RatedThings(
      raters: columns.map { table.header[$0] }, things: things, isCounted: count != nil,
      scale: options.scale?.scale)
  }

  /// One row a rating: things in the order in which they come, raters by name.
  private func long(
    _ table: Table, _ layout: TableLayout, _ cells: RatingCells
  ) throws(Failure) -> RatedThings {
    let subject = try table.requireColumn(options.subject ?? "")
    let rater = try table.requireColumn(options.rater ?? "")
    guard let column = try options.items?.positions(in: table).first else {
      throw Failure(.call, .needsOneItem)
    }
    var order: [String] = []
    var found: [String: [String: Double?]] = [:]
    var sources: [String: [String]] = [:]
    var raters: Set<String> = []
    var faults: [Diagnostic] = []
    for row in try layout.rows() {
      let (rating, fault) = cells.rating(in: row, column: column)
      if let fault { faults.append(fault) }
      let (thing, name) = (row.cells[subject].trimmed, row.cells[rater].trimmed)
      if found[thing] == nil { order.append(thing) }
      if found[thing, default: [:]].updateValue(rating.points, forKey: name) != nil {
        faults.append(
          Diagnostic(.error, .ratedTwice(thing, by: name), at: table.place(of: row, column: rater)))
      }
      raters.insert(name)
      sources[thing, default: []].append("\(table.name):\(row.number)")
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
}
