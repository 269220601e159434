import Diagnostics
import Reports
import Scoring
import Spreadsheets
import Statistics
import ThaiText

/// Ratings that stand in the columns of a plain table: one row a person.
struct RatingColumns {
  let options: EvaluationOptions
  let table: Table

  /// - Throws: every cell that is no number or lies off the scale, with its row and column.
  func reading() throws(Failure) -> EvaluationSource.Reading {
    let layout = try TableLayout(
      table, options: options.table, phase: nil, group: options.by)
    let items = try options.items?.distinctPositions(in: table) ?? []
    let needs = try needColumns()
    var plan = try plan(items: items, needs: needs)
    plan.groupedBy = options.by.map { .verbatim($0) }
    let cells = RatingCells(
      table: table, scale: scale, missing: options.missingCodes,
      notApplicable: options.notApplicable)
    var answers: [EvaluatorAnswers] = []
    var faults: [Diagnostic] = []
    for row in try layout.rows() {
      func rating(_ column: Int) -> Rating {
        let (rating, fault) = cells.rating(in: row, column: column)
        if let fault { faults.append(fault) }
        return rating
      }
      answers.append(
        EvaluatorAnswers(
          subject: layout.plainSubjectColumn.map { row.cells[$0].trimmed } ?? "ROW\(row.number)",
          source: "\(table.name):\(row.number)", group: layout.group(of: row),
          ratings: items.map(rating),
          needs: needs.map { (rating($0.present).points, rating($0.desired).points) }))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return EvaluationSource.Reading(
      plan: plan, answers: answers, form: nil, notices: table.notes,
      hasCodes: layout.plainSubjectColumn != nil)
  }

  private func needColumns() throws(Failure) -> [(present: Int, desired: Int)] {
    guard let present = try options.present?.distinctPositions(in: table),
      let desired = try options.desired?.distinctPositions(in: table)
    else { return [] }
    guard present.count == desired.count else {
      throw Failure(.call, .unequalSides(present: present.count, desired: desired.count))
    }
    if let both = present.first(where: desired.contains) {
      throw Failure(.call, .columnOnBothSides(table.header[both]), at: .file(table.name))
    }
    return zip(present, desired).map { ($0, $1) }
  }

  private func plan(
    items: [Int], needs: [(present: Int, desired: Int)]
  ) throws(Failure) -> EvaluationPlan {
    let reversed = Set(try options.reverse?.distinctPositions(in: table) ?? [])
    if !reversed.isEmpty, options.scale == nil { throw Failure(.call, .reverseNeedsScale) }
    if let stray = reversed.subtracting(items).min() {
      throw Failure(.call, .notAnItem(table.header[stray]))
    }
    var dimensionOf: [Int: Int] = [:]
    // Weights of groups need something that they bring together.
    let isOne = options.dimension.isEmpty && options.weights != nil
    if isOne { dimensionOf = Dictionary(uniqueKeysWithValues: items.map { ($0, 0) }) }
    for (place, dimension) in options.dimension.enumerated() {
      for column in try ColumnSelection(dimension.text).positions(in: table) {
        guard items.contains(column) else {
          throw Failure(.call, .notAnItem(table.header[column]))
        }
        guard dimensionOf.updateValue(place, forKey: column) == nil else {
          throw Failure(.call, .itemInTwoDimensions(table.header[column]))
        }
      }
    }
    return EvaluationPlan(
      items: items.map { column in
        EvaluationPlan.Item(
          name: table.header[column], label: .verbatim(table.header[column]),
          dimension: dimensionOf[column], isReversed: reversed.contains(column))
      },
      dimensions: isOne
        ? [.init(name: "all", label: LocalizedText(th: "ทุกข้อ", en: "All items"))]
        : options.dimension.map { .init(name: $0.name, label: .verbatim($0.name)) },
      scale: scale, bands: usualBands,
      needs: needs.map { need in
        let name = table.header[need.present]
        return EvaluationPlan.Need(
          name: name, label: .verbatim(name), present: name, desired: table.header[need.desired])
      },
      experts: options.index.map {
        EvaluationPlan.Experts(
          index: $0 == .ioc ? .ioc : .cvi, acceptance: options.acceptance ?? 0.5)
      })
  }

  /// Of experts the points that their index is defined for, where the call names no others.
  private var scale: PointScale? {
    switch (options.scale?.scale, options.index) {
    case (let scale?, _): scale
    case (nil, .ioc?): try? PointScale(lowest: -1, highest: 1)
    case (nil, .cvi?): try? PointScale(lowest: 1, highest: 4)
    case (nil, nil): nil
    }
  }

  /// The commonest set in Thai education where it is defined; another is asked for by name.
  private var usualBands: EvaluationPlan.BandSet? {
    guard let scale, options.index == nil else { return nil }
    return try? EvaluationPlan.BandSet(scale.points == 1...5 ? .srisaArd : .equalWidth, on: scale)
  }
}

/// One cell of a plain table as a rating.
struct RatingCells {
  let table: Table
  let scale: PointScale?
  private let missing: Set<String>
  private let notApplicable: Set<String>

  init(table: Table, scale: PointScale?, missing: String?, notApplicable: String?) {
    self.table = table
    self.scale = scale
    self.missing = Self.codes(missing)
    self.notApplicable = Self.codes(notApplicable)
  }

  func rating(in row: Table.Row, column: Int) -> (Rating, fault: Diagnostic?) {
    let text = row.cells[column].trimmed
    if text.isEmpty || missing.contains(text) { return (.blank, nil) }
    if notApplicable.contains(text) { return (.notApplicable, nil) }
    let place = table.place(of: row, column: column)
    guard let points = Double(typed: text) else {
      return (.invalid, Diagnostic(.error, .ratingNotANumber(text), at: place))
    }
    if let scale, !scale.contains(points) {
      return (
        .invalid,
        Diagnostic(
          .error, .ratingOffScale(text, lowest: scale.lowest, highest: scale.highest), at: place)
      )
    }
    if let scale, points.rounded() != points {
      let message = Message.ratingBetweenPoints(
        text, lowest: scale.lowest, highest: scale.highest)
      return (.invalid, Diagnostic(.error, message, at: place))
    }
    return (.points(points), nil)
  }

  private static func codes(_ text: String?) -> Set<String> {
    Set((text ?? "").split(separator: ",").map { String($0).trimmed })
  }
}
