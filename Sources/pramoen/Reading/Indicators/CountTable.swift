import Diagnostics
import Reports
import Scoring
import Spreadsheets
import Statistics
import ThaiText

/// Counts of units in a table without a form: a column for each level, or a row for each level.
///
/// A row whose counts cannot be read is left out and said; one whose counts disagree is kept and
/// said. Nothing is taken for a zero that is not one.
struct CountTable {
  let measure: Measure
  private(set) var units: [CountedUnit] = []
  /// Rows that do not count.
  private(set) var leftOut: [Exclusion] = []
  /// What is wrong with rows, each with its place.
  private(set) var faults: [Diagnostic] = []
  /// What tells units apart: the header of the code's column.
  let unitName: String
  /// Whether there is such a column.
  let areUnitsNamed: Bool
  let groupNames: [String]
  /// When each unit that counts was submitted, where its row says so.
  private(set) var reports: [RoundCoverage.Report] = []
  private var firstRows: [String: Place] = [:]
  private var totals: [ReportedUnit] = []
  private var namesOverlap = false
  private var unitsByGroups: [[String]: [CountedUnit]] = [:]
  /// Of fewer persons a fault tells no figures.
  private let smallest: Int

  /// - Parameters:
  ///   - layouts: one at least, of tables with the same columns; their rows are read as one table's.
  ///   - source: what they are called together.
  init(
    _ layouts: [TableLayout], source: String, options: CountOptions, expected: ExpectedUnits?,
    smallest: Int
  ) throws(Failure) {
    self.smallest = smallest
    let first = layouts[0]
    let columns = try CountColumns(first, options: options, expected: expected)
    measure = columns.measure
    unitName = columns.unit.map { first.table.header[$0] } ?? "unit"
    areUnitsNamed = columns.unit != nil || columns.levelColumn != nil
    groupNames = columns.groups.map(\.name)
    var reported = ReportedUnits()
    for layout in layouts {
      let own = try CountColumns(
        layout, options: options, expected: expected, isAlone: layouts.count == 1)
      try own.read(layout.rows(), into: &reported)
    }
    if !areUnitsNamed { try noteRowsAlike(in: layouts) }
    for unit in reported.all { take(unit, columns) }
    if let total = columns.total, totals.isEmpty {
      faults.append(Diagnostic(.warning, .totalNotFound(total), at: .file(source)))
    }
    let names = reported.all.filter { $0.name != columns.totalCode }.compactMap(\.name)
    namesOverlap = columns.levelColumn != nil && Set(names).count < names.count
    for total in totals { compare(total) }
    guard !units.isEmpty else {
      throw Failure(
        .data, faults + [Diagnostic(.error, .unitsWithoutCounts, at: .file(source))])
    }
  }

  /// Without codes nothing tells whether two rows are one unit's; those that are the same in every
  /// cell are named.
  private mutating func noteRowsAlike(in layouts: [TableLayout]) throws(Failure) {
    var places: [[String]: [Place]] = [:]
    var order: [[String]] = []
    for layout in layouts {
      for row in try layout.rows() {
        let cells = row.cells.map(\.trimmed)
        guard cells.contains(where: { !$0.isEmpty }) else { continue }
        if places[cells] == nil { order.append(cells) }
        places[cells, default: []].append(layout.table.place(of: row))
      }
    }
    let alike = order.compactMap { places[$0] }.filter { $0.count > 1 }
    if let first = alike.first {
      faults.append(Diagnostic(.warning, .rowsAlike(alike), at: first[1]))
    }
  }

  private mutating func take(_ unit: ReportedUnit, _ columns: CountColumns) {
    faults += unit.faults
    if let first = firstRows.updateValue(unit.place, forKey: unit.code) {
      faults.append(Diagnostic(.error, .unitTwice(unit.code, first: first), at: unit.place))
      leftOut.append(unit.exclusion(.setAside))
      firstRows[unit.code] = first
      return
    }
    compareWithin(unit, columns)
    let isNamedTotal = unit.name != nil && unit.name == columns.totalCode
    if let total = columns.total, isNamedTotal || unit.groups.contains(total) {
      totals.append(unit)
      return
    }
    guard unit.isReadable else {
      leftOut.append(unit.exclusion(.invalidAnswer))
      return
    }
    let counts = unit.counts.compactMap { $0 }
    if counts.isEmpty {
      leftOut.append(unit.exclusion(.notAnswered))
      return
    }
    let missing = zip(measure.levels, unit.counts).filter { $1 == nil }.map(\.0.name)
    guard missing.isEmpty else {
      faults.append(
        Diagnostic(
          .warning, .levelsMissing(unit.code, missing), at: unit.place))
      leftOut.append(unit.exclusion(.tooFewAnswers))
      return
    }
    guard let levels = unit.levels(counts) else {
      leftOut.append(unit.exclusion(.invalidAnswer))
      return
    }
    reports.append(.init(code: unit.code, submittedAt: unit.submittedAt, isApplicable: true))
    units.append(
      CountedUnit(
        code: unit.code, label: unit.label, groups: unit.groups, source: unit.place.description,
        levels: levels,
        reached: measure.reached, tested: unit.tested, enrolled: unit.enrolled))
  }

  /// Levels against tested, tested against enrolled, printed percentages against counts.
  private mutating func compareWithin(_ unit: ReportedUnit, _ columns: CountColumns) {
    let known = unit.counts.compactMap { $0 }
    let isWhole = known.count == measure.levels.count && !columns.isInPercent
    let reported = ReportedCounts(
      levels: isWhole ? known : [], tested: unit.tested, enrolled: unit.enrolled)
    for fault in reported.faults {
      switch fault {
      case .levelsDifferFromTested(let sum, let tested):
        faults.append(
          Diagnostic(
            .error, .levelsDoNotAddUp(unit.code, sum: grouped(sum), tested: grouped(tested)),
            at: unit.place))
      case .testedAboveEnrolled(let tested, let enrolled):
        faults.append(
          Diagnostic(
            .error,
            .testedAboveEnrolled(
              unit.code, tested: grouped(tested), enrolled: grouped(enrolled)),
            at: unit.place))
      case .negative, .percentDiffers: break
      }
    }
    for (level, count) in unit.counts.enumerated() {
      guard let count, let published = unit.published[level], !columns.isInPercent else { continue }
      let tested = unit.tested ?? (isWhole ? known.reduce(0, +) : nil)
      guard let tested else { continue }
      let row = ReportedCounts(levels: [count], tested: tested)
      for case .percentDiffers(_, let published, let computed) in row.percentFaults([
        published.value
      ]) {
        faults.append(
          Diagnostic(
            .error,
            .percentDiffers(
              unit.code, level: measure.levels[level].name,
              numbers: tested < smallest ? nil : ("\(published)", "\(computed)")),
            at: unit.published[level]?.place))
      }
    }
  }

  private func grouped(_ count: Int) -> String {
    DisplayNumber(Double(count), decimals: 0)?.text ?? "\(count)"
  }

  /// Whether persons stand in several groups, as pupils do who were tested in several skills: then
  /// nothing may be summed over the groups.
  var groupsOverlap: Bool { namesOverlap }

  /// Units with the groups of a total, but for those that it sums up. Those of one group are looked
  /// up: there may be a total for each of thousands.
  private mutating func parts(of total: ReportedUnit) -> [CountedUnit] {
    if total.totalName.map(total.groups.contains) != true {
      if unitsByGroups.isEmpty { unitsByGroups = Dictionary(grouping: units, by: \.groups) }
      return unitsByGroups[total.groups] ?? []
    }
    return units.filter { part in
      zip(part.groups, total.groups).allSatisfy { $0 == $1 || $1 == total.totalName }
    }
  }

  /// A printed total against the sum of its parts.
  private mutating func compare(_ total: ReportedUnit) {
    let parts = parts(of: total)
    guard !parts.isEmpty else { return }
    let isSmall = parts.contains { 0 < $0.denominator && $0.denominator < Double(smallest) }
    for (level, printed) in total.counts.enumerated() {
      let sum = parts.compactMap { $0.levels?.counts[level] }.reduce(0, +)
      guard let printed, printed != sum else { continue }
      faults.append(
        Diagnostic(
          .error,
          .totalDiffers(
            total.code, level: measure.levels[level].name,
            numbers: isSmall ? nil : (grouped(printed), grouped(sum))),
          at: total.levelPlaces[level] ?? total.place))
    }
  }
}
