import Diagnostics
import Scoring
import Spreadsheets
import Statistics
import ThaiText
import Workspace

/// Which columns of a table of counts mean what.
struct CountColumns {
  let measure: Measure
  let unit: Int?
  let groups: [Level]
  /// What rows of printed totals say in the unit's or a group's column.
  let total: String?
  /// The same as it reads among the units' codes.
  let totalCode: String?
  /// In a table with a row for each level: the column that names it.
  let levelColumn: Int?
  /// Whether the cells hold percentages of the tested.
  let isInPercent: Bool
  private let table: Table
  private let layout: TableLayout
  private let expected: ExpectedUnits?
  /// Whether no other table is read with this one.
  private let isAlone: Bool
  /// One a level; in a long table the one column of counts.
  private let counts: [Int]
  private let published: [Int]
  private let tested: Int?
  private let enrolled: Int?

  /// Where a level above the units is said.
  enum Level {
    case column(Int, name: String)
    case attribute(String)

    var name: String {
      switch self {
      case .column(_, let name), .attribute(let name): name
      }
    }
  }

  init(
    _ layout: TableLayout, options: CountOptions, expected: ExpectedUnits? = nil,
    isAlone: Bool = true
  ) throws(Failure) {
    let table = layout.table
    self.table = table
    self.layout = layout
    self.expected = expected
    self.isAlone = isAlone
    unit = layout.plainSubjectColumn
    groups = try Self.levels(options.by, in: table, expected: expected)
    total = options.total
    totalCode = options.total.flatMap { NormalizedCode($0)?.text }
    levelColumn = try options.levelColumn.map(table.requireColumn)
    isInPercent = options.fromPercents
    tested = try options.tested.map(table.requireColumn)
    enrolled = try options.enrolled.map(table.requireColumn)
    published = try Self.columns(options.percent, in: table)
    let names: [String]
    if levelColumn != nil {
      guard let count = options.countColumn, let levels = options.levels else {
        throw Failure(.call, .longNeedsBoth)
      }
      counts = [try table.requireColumn(count)]
      names = levels.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    } else {
      guard options.countColumn == nil else { throw Failure(.call, .longNeedsBoth) }
      guard let levels = options.levels else { throw Failure(.call, .needsLevelsOrForm) }
      counts = try Self.columns(levels, in: table)
      names = counts.map { table.header[$0] }
    }
    guard !names.isEmpty else { throw Failure(.call, .needsLevelsOrForm) }
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      throw Failure(.call, .levelNamedTwice(names[twice]))
    }
    if isInPercent, tested == nil { throw Failure(.call, .fromPercentsNeedsTested) }
    let wanted = levelColumn == nil ? names.count : 1
    if !published.isEmpty, published.count != wanted {
      throw Failure(.call, .percentColumns(published.count, levels: wanted))
    }
    measure = try Self.measure(names, options: options)
  }

  /// Columns of the table; what it does not have, the roster may.
  private static func levels(
    _ list: String?, in table: Table, expected: ExpectedUnits?
  ) throws(Failure) -> [Level] {
    let parts = (list ?? "").split(separator: ",").map { String($0).trimmed }
    let isInRoster = { (part: String) in
      table.column(named: part) == nil && expected?.hasAttribute(part) == true
    }
    guard parts.contains(where: isInRoster) else {
      return try columns(list, in: table).map { .column($0, name: table.header[$0]) }
    }
    var levels: [Level] = []
    for part in parts where !part.isEmpty {
      levels.append(
        isInRoster(part)
          ? .attribute(part) : .column(try table.requireColumn(part), name: part))
    }
    return levels
  }

  private static func columns(_ list: String?, in table: Table) throws(Failure) -> [Int] {
    guard let list else { return [] }
    if let column = table.column(named: list) { return [column] }
    var columns: [Int] = []
    for part in list.split(separator: ",").map({ String($0).trimmed }) where !part.isEmpty {
      let ends = part.split(separator: "-", maxSplits: 1).map(String.init)
      if table.column(named: part) == nil, ends.count == 2,
        let first = table.column(named: ends[0]), let last = table.column(named: ends[1]),
        first <= last
      {
        columns += Array(first...last)
      } else {
        columns.append(try table.requireColumn(part))
      }
    }
    return columns
  }

  /// Without a target the upper half of the levels counts as reached.
  private static func measure(_ names: [String], options: CountOptions) throws(Failure) -> Measure {
    let levels = names.map { name in
      var level = Measure.Level(name, label: .verbatim(name))
      level.label = .init(th: "ระดับ \(level.shortName)", en: "Level \(level.shortName)")
      return level
    }
    var measure = Measure(
      name: "literacy", label: .init(th: "จำนวนตามระดับ", en: "Counts by level"), kind: .levels,
      levels: levels, reached: levels.count > 1 ? (levels.count / 2)..<levels.count : nil)
    if let text = options.target {
      guard let written = WrittenTarget(text, levels: levels) else {
        throw Failure(.call, .badTarget(text, levels: names))
      }
      measure.target = written.target
      measure.reached = written.levels ?? measure.reached
    }
    if let text = options.bands {
      guard let bands = WrittenBands(text) else { throw Failure(.call, .badBands(text)) }
      measure.bands = bands.set
    }
    if let reached = measure.reached {
      let list = levels[reached].map(\.shortName).joined(separator: "+")
      measure.label = .init(th: "ร้อยละของระดับ \(list)", en: "Per cent on \(list)")
    }
    return measure
  }

  // MARK: Rows

  func read(_ rows: [Table.Row], into units: inout ReportedUnits) throws(Failure) {
    for row in rows {
      if levelColumn == nil {
        units.add(wide(row))
      } else {
        units.update(begun(row, isAlone: false)) { addLevel(of: row, to: &$0) }
      }
    }
  }

  /// One unit a row.
  private func wide(_ row: Table.Row) -> ReportedUnit {
    var unit = begun(row, isAlone: true)
    guard unit.isReadable else { return unit }
    for (level, column) in counts.enumerated() {
      read(row, column, level: level, into: &unit)
    }
    for (level, column) in published.enumerated() {
      unit.published[level] = printed(row, column, into: &unit)
    }
    refuseGaps(row, in: &unit)
    unit.refusePercentSum()
    return unit
  }

  /// One level a row: rows of the same unit and groups belong together.
  private func addLevel(of row: Table.Row, to unit: inout ReportedUnit) {
    guard let levelColumn else { return }
    let name = row.cells[levelColumn].trimmed
    let place = table.place(of: row, column: levelColumn)
    let known = measure.levels.map(\.name)
    guard let level = known.firstIndex(of: name) else {
      unit.faults.append(Diagnostic(.error, .unknownLevel(name, known: known), at: place))
      return
    }
    guard unit.levelPlaces[level] == nil else {
      unit.faults.append(Diagnostic(.error, .levelTwice(name), at: place))
      return
    }
    read(row, counts[0], level: level, into: &unit)
    if let column = published.first {
      unit.published[level] = printed(row, column, into: &unit)
    }
    if unit.counts[level] == nil, unit.isReadable {
      unit.faults.append(
        Diagnostic(
          .error, .countBlank(table.header[counts[0]]),
          at: table.place(of: row, column: counts[0])))
    }
  }

  private func begun(_ row: Table.Row, isAlone: Bool) -> ReportedUnit {
    let name = unit.map { NormalizedCode(row.cells[$0])?.text ?? "" }
    let subject = name.flatMap { expected?[$0] }
    let groups = self.groups.map { level in
      switch level {
      case .column(let column, _): row.cells[column].trimmed
      case .attribute(let name): subject?[name] ?? ""
      }
    }
    let parts = [name].compactMap { $0 } + (isAlone ? [] : groups)
    let nameless = "\(self.isAlone ? "" : table.name + " ")row \(row.number)"
    let code = isAlone ? name ?? nameless : parts.joined(separator: " / ")
    var unit = ReportedUnit(
      code: code, name: name, groups: groups, row: row.number, place: table.place(of: row),
      counts: Array(repeating: nil, count: measure.levels.count),
      percents: Array(repeating: nil, count: measure.levels.count),
      levelPlaces: Array(repeating: nil, count: measure.levels.count),
      published: Array(repeating: nil, count: measure.levels.count), totalName: total)
    unit.label = subject?.displayName
    readTime(row, into: &unit)
    if isAlone, let name, name.isEmpty {
      unit.faults.append(
        Diagnostic(.error, .blankSubject, at: table.place(of: row, column: self.unit)))
    }
    unit.tested = tested.flatMap { count(row, $0, into: &unit) }
    unit.enrolled = enrolled.flatMap { count(row, $0, into: &unit) }
    return unit
  }

  /// Only where a due date asks for it: a table may call other things by the name of a time.
  private func readTime(_ row: Table.Row, into unit: inout ReportedUnit) {
    guard expected?.due != nil else { return }
    do throws(Failure) {
      unit.submittedAt = try layout.time(of: row)
    } catch {
      unit.faults += error.diagnostics
    }
  }

  private func count(_ row: Table.Row, _ column: Int, into unit: inout ReportedUnit) -> Int? {
    switch CountCell(row.cells[column]) {
    case .blank: return nil
    case .count(let count): return count
    case .refused(let message):
      unit.faults.append(
        Diagnostic(.error, message, at: table.place(of: row, column: column)))
      return nil
    }
  }

  private func read(
    _ row: Table.Row, _ column: Int, level: Int, into unit: inout ReportedUnit
  ) {
    unit.levelPlaces[level] = table.place(of: row, column: column)
    guard isInPercent else {
      unit.counts[level] = count(row, column, into: &unit)
      return
    }
    let text = row.cells[column].trimmed
    if text.isEmpty { return }
    guard let percent = Double(typed: text), (0...100).contains(percent), let tested = unit.tested
    else {
      unit.faults.append(
        Diagnostic(.error, .badPercent(text), at: table.place(of: row, column: column)))
      return
    }
    unit.percents[level] = percent
    unit.counts[level] = (try? LevelCounts(percents: [percent], of: tested))?.counts.first
  }

  private func printed(_ row: Table.Row, _ column: Int, into unit: inout ReportedUnit)
    -> ReportedUnit.Published?
  {
    let text = row.cells[column].trimmed
    if text.isEmpty { return nil }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    let place = table.place(of: row, column: column)
    guard let percent = Double(typed: text), (0...100).contains(percent),
      let value = try? RoundedDecimal(percent, places: decimals)
    else {
      unit.faults.append(Diagnostic(.error, .badPercent(text), at: place))
      return nil
    }
    return ReportedUnit.Published(value: value, place: place)
  }

  /// Some levels with a count and some without is no report.
  private func refuseGaps(_ row: Table.Row, in unit: inout ReportedUnit) {
    guard unit.isReadable, unit.counts.contains(where: { $0 != nil }) else { return }
    for (level, column) in counts.enumerated() where unit.counts[level] == nil {
      unit.faults.append(
        Diagnostic(
          .error, .countBlank(table.header[column]), at: table.place(of: row, column: column)))
    }
  }
}

/// `l3+l4>=50`, `l1<=10`, or `50` alone.
struct WrittenTarget {
  let levels: Range<Int>?
  let target: Target

  init?(_ text: String, levels: [Measure.Level]) {
    let spellings: [(String, Target.Direction)] = [
      (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost),
    ]
    for (sign, direction) in spellings {
      guard let range = text.firstRange(of: sign) else { continue }
      let names = text[..<range.lowerBound].split(separator: "+").map { String($0).trimmed }
      let places = names.compactMap { name in
        levels.firstIndex { $0.name == name || $0.shortName == name }
      }.sorted()
      guard let first = places.first, let last = places.last, places.count == names.count,
        Array(first...last) == places,
        let target = Self.target(String(text[range.upperBound...]), direction)
      else { return nil }
      self.levels = first..<(last + 1)
      self.target = target
      return
    }
    guard let target = Self.target(text, .atLeast) else { return nil }
    self.levels = nil
    self.target = target
  }

  private static func target(_ text: String, _ direction: Target.Direction) -> Target? {
    var text = text.trimmed
    if text.hasSuffix("%") { text.removeLast() }
    guard let percent = Double(typed: text) else { return nil }
    return try? Target(percent: percent, direction: direction)
  }
}
