import ArgumentParser
import Diagnostics
import Forms
import Reports
import Scoring
import Spreadsheets
import Statistics
import ThaiText

/// Where indicators are computed from: a round, or a table with or without a form; shared by
/// `indicators` and `report literacy`.
struct IndicatorSources: ParsableArguments {
  @Argument(
    help: .words(th: "ชื่อรอบหรือไฟล์ CSV", en: "a round or a CSV file", value: "SOURCE"))
  var source: String

  @Option(
    help: .words(
      th: "รอบหรือไฟล์ของครั้งก่อน ระบุซ้ำได้ เก่าสุดก่อน (3 ครั้งขึ้นไปแสดงเป็นแนวโน้ม)",
      en: "the round or file before; repeated, oldest first, for a trend of three or more",
      value: "ROUND|FILE"))
  var against: [String] = []

  @Option(
    help: .words(
      th: "เฉพาะตัวชี้วัดชื่อนี้ ระบุซ้ำได้", en: "only this indicator; may be repeated",
      value: "NAME"))
  var indicator: [String] = []

  @Flag(
    name: .customLong("show-small"),
    help: .words(
      th: "แสดงร้อยละของหน่วยที่มีผู้เข้าสอบน้อยกว่า 10 คนด้วย (ใช้ภายในเท่านั้น)",
      en: "print percentages of fewer than 10 persons too (for internal use)"))
  var showSmall = false

  @OptionGroup var counts: CountOptions
  @OptionGroup var expected: ExpectedOptions
  @OptionGroup var table: TableOptions
  @Option(
    help: .words(
      th: "แบบฟอร์มของคำตอบในไฟล์: form.yaml หรือรหัสในพื้นที่ทำงาน",
      en: "the form of the answers in a file: a form.yaml, or an id in the workspace",
      value: "FORM"))
  var form: String?
  @OptionGroup var workspace: WorkspaceOption

  /// The least number of persons that is told of.
  private var smallest: Int { showSmall ? 0 : Warning.smallestPublished }

  /// - Throws: where the call does not fit its sources, or nothing can be computed.
  func analyse() throws(Failure) -> IndicatorsReport {
    try refuseMisplacedOptions()
    let now = try reading(of: source)
    let before = try against.map { source throws(Failure) in try reading(of: source) }
    let names = roundNames
    let earlier = zip(names, before).map { name, reading in
      reading.rounds(
        called: name, areApart: !(now.areUnitsNamed && reading.areUnitsNamed), smallest: smallest)
    }
    let current = now.rounds(
      called: names.last ?? source, areApart: false, smallest: smallest)
    var analyses: [IndicatorAnalysis] = []
    for measure in try chosen(now.measures) {
      let round = current[measure.name]
      analyses.append(
        IndicatorAnalysis(
          measure, units: round?.units ?? [], round: names.last ?? source,
          earlier: zip(names, earlier).map { name, rounds in
            rounds[measure.name] ?? CountedRound(name: name, units: [])
          },
          leftOut: now.leftOut[measure.name] ?? [], forms: now.forms,
          withholding: round?.withholding ?? .nothing))
    }
    var context = IndicatorsReport.Context(
      title: now.title, unitName: now.unitName, groupNames: now.groupNames)
    context.groupLabels = now.groupLabels
    context.earlierNames = against
    if !against.isEmpty {
      context.rounds = zip(names, before + [now]).map { name, reading in
        var times = reading.times
        times.latestReport = reading.latestReport
        return .init(name: name, times: times)
      }
    }
    context.coverage = now.coverage
    let order = RoundOrder(context.rounds)
    context.faults = order.complaints + now.faults + before.flatMap(\.faults)
    context.facts = facts(now, order)
    context.doubts = now.doubts
    var notices = now.notices
    for notice in before.flatMap(\.notices) where !notices.contains(notice) {
      notices.append(notice)
    }
    if !before.isEmpty, !([now] + before).allSatisfy(\.areUnitsNamed) {
      notices.append(Diagnostic(.warning, .unitsNameless))
    }
    context.notices = notices
    context.isPlainTable = now.forms.isEmpty
    context.groupsOverlap = now.groupsOverlap
    context.areUnitsNamed = now.areUnitsNamed
    context.isChosen = !indicator.isEmpty
    return IndicatorsReport(analyses, context: context)
  }

  /// What one source says.
  struct Reading {
    var title = LocalizedText(th: "ตัวชี้วัดจากจำนวนนับ", en: "Indicators from counts")
    var measures: [Measure] = []
    /// By the name of the measure.
    var units: [String: [CountedUnit]] = [:]
    var leftOut: [String: [Exclusion]] = [:]
    var unitName = "unit"
    /// Whether the units have codes of their own, by which another round knows them again.
    var areUnitsNamed = true
    var groupNames: [String] = []
    /// In words, by name, where the form says them.
    var groupLabels: [String: LocalizedText] = [:]
    var groupsOverlap = false
    var coverage: RoundCoverage?
    /// When the last report came in; nil where nothing says so.
    var latestReport: Timestamp?
    /// When the round opens and so on, as the workspace knows it.
    var times = IndicatorsReport.RoundTimes()
    var forms: [FormVersion] = []
    var faults: [Diagnostic] = []
    var doubts: [IndicatorsReport.Doubt] = []
    var notices: [Diagnostic] = []

    /// Reports without a time are named where a due date asks for one.
    ///
    /// - Throws: where no report has any.
    mutating func noteTimes(of reports: [RoundCoverage.Report], due: Timestamp?) throws(Failure) {
      guard due != nil else { return }
      let codes = reports.filter { $0.submittedAt == nil && $0.isApplicable }.map(\.code)
      guard codes.count < reports.count || reports.isEmpty else {
        throw Failure(.call, .dueNeedsTime)
      }
      if !codes.isEmpty { faults.append(Diagnostic(.warning, .reportsWithoutTime(codes))) }
    }

    /// Every measure's units in the round, by its name. What is withheld hangs on all measures, asked
    /// for or not; of plain counts nothing is: they are not of so many persons.
    ///
    /// - Parameter areApart: whether no unit is another round's, since they have no codes.
    func rounds(called name: String, areApart: Bool, smallest: Int) -> [String: CountedRound] {
      let units = measures.map { self.units(of: $0, round: areApart ? name : nil) }
      let persons = measures.indices.filter { measures[$0].kind != .count }
      let withheld = zip(
        persons, Withholding.ofRound(persons.map { units[$0] }, smallest: smallest))
      var rounds: [String: CountedRound] = [:]
      for (measure, units) in zip(measures, units) {
        rounds[measure.name] = CountedRound(name: name, units: units)
      }
      for (index, withholding) in withheld {
        rounds[measures[index].name] = CountedRound(
          name: name, units: units[index], withholding: withholding)
      }
      return rounds
    }

    /// - Parameter round: what tells the units apart from those of other rounds.
    private func units(of measure: Measure, round: String?) -> [CountedUnit] {
      let units = self.units[measure.name] ?? []
      guard let round else { return units }
      return units.map { unit in
        var unit = unit
        unit.code = "\(round) \(unit.code)"
        return unit
      }
    }
  }

  /// What the rounds are called, oldest first, the one asked for last: files without their folders
  /// and endings, where that leaves them distinct.
  private var roundNames: [String] {
    let all = against + [source]
    let short = all.map { source in
      source.namesTable ? source.fileNames.map(\.withoutFileEnding).joined(separator: "+") : source
    }
    return Set(short).count == short.count ? short : all
  }

  private func reading(of source: String) throws(Failure) -> Reading {
    guard source.namesTable else {
      return try RoundCounts(workspace: workspace, by: levelNames).reading(of: source)
    }
    let joined = try JoinedTables(at: source)
    if let form {
      let kept = try FormLoading.kept(named: form, workspace: workspace)
      let units = try expected.units(
        idColumn: table.id ?? kept.form.question(.subject)?.name, workspace: workspace)
      return try AnsweredCounts(kept, options: table, by: levelNames, expected: units)
        .reading(of: joined)
    }
    let layouts = try joined.parts { table throws(Failure) in
      let layout = try TableLayout(table, options: self.table, phase: nil, group: nil)
      // A file without rows of those asked for is passed over.
      _ = try layout.rows()
      return layout
    }
    return try reading(of: layouts, called: source)
  }

  private func reading(of layouts: [TableLayout], called source: String) throws(Failure) -> Reading
  {
    let units = try expected.units(
      idColumn: layouts[0].plainSubjectColumn.map { layouts[0].table.header[$0] },
      workspace: workspace)
    let counts = try CountTable(
      layouts, source: source, options: counts, expected: units, smallest: smallest)
    var reading = Reading()
    reading.measures = [counts.measure]
    reading.units = [counts.measure.name: counts.units]
    let passedOver = layouts.flatMap { $0.leftOut(subjectColumn: $0.plainSubjectColumn) }
    reading.leftOut = [counts.measure.name: counts.leftOut + passedOver]
    reading.unitName = counts.unitName
    reading.areUnitsNamed = counts.areUnitsNamed
    reading.groupNames = counts.groupNames
    reading.faults = counts.faults
    reading.groupsOverlap = counts.groupsOverlap
    reading.notices = layouts.flatMap(\.table.notes)
    if let units {
      let groups = Dictionary(
        counts.units.map { ($0.code, $0.groups) }, uniquingKeysWith: { first, _ in first })
      reading.coverage = units.coverage(
        by: counts.groupNames, reports: counts.reports, groups: groups)
      try reading.noteTimes(of: counts.reports, due: units.due)
    }
    return reading
  }

  private var levelNames: [String] {
    (counts.by ?? "").split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func refuseMisplacedOptions() throws(Failure) {
    let rounds = against + [source]
    if let twice = rounds.indices.first(where: { rounds[..<$0].contains(rounds[$0]) }) {
      throw Failure(.call, .roundTwice(rounds[twice]))
    }
    if let option = counts.given, form != nil || !source.namesTable {
      if source.namesTable { throw Failure(.call, .levelsOrForm) }
      throw Failure(.call, .onlyForTables(option))
    }
    if !source.namesTable,
      let option = table.given ?? (form == nil ? nil : "--form") ?? expected.given
    {
      throw Failure(.call, .onlyForTables(option))
    }
  }

  private func chosen(_ measures: [Measure]) throws(Failure) -> [Measure] {
    let names = measures.map(\.name)
    if let unknown = indicator.first(where: { !names.contains($0) }) {
      throw Failure(.call, .unknownIndicator(unknown, known: names))
    }
    return indicator.isEmpty ? measures : measures.filter { indicator.contains($0.name) }
  }

  private func facts(_ reading: Reading, _ order: RoundOrder) -> [Report.Fact] {
    var facts: [Report.Fact] = []
    if let form = reading.forms.first {
      facts.append(
        .init(
          .init(th: "แบบฟอร์ม", en: "Form"),
          .init(th: "\(form.id) ฉบับ \(form.version)", en: "\(form.id), version \(form.version)")))
    }
    func name(_ source: String) -> String { source.fileNames.joined(separator: "+") }
    facts.append(.init(.init(th: "แหล่งข้อมูล", en: "Source"), .verbatim(name(source))))
    if !against.isEmpty {
      let list = against.map(name).joined(separator: ", ")
      facts.append(.init(.init(th: "เทียบกับ", en: "Against"), .verbatim(list)))
    }
    if let list = order.words {
      facts.append(.init(.init(th: "ลำดับ เก่า → ใหม่", en: "Order, oldest first"), list))
    }
    if let today = World.timestamp().date {
      facts.append(
        .init(
          .init(th: "วันที่จัดทำ", en: "Made on"),
          .init(th: today.formatted(.thaiLong), en: today.formatted(.english))))
    }
    return facts
  }
}

extension String {
  /// The files of a SOURCE without their folders; the name of a round as it stands.
  fileprivate var fileNames: [String] {
    tableParts.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
  }
}

extension IndicatorsReport {
  /// What could be computed is printed; that some of the data are wrong is said by the exit code.
  func exitWhereDataAreWrong() throws {
    if context.faults.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
