import ArgumentParser
import Diagnostics
import Forms
import Reports
import Scoring
import Spreadsheets
import ThaiText

/// Where indicators are computed from: a round, or a table with or without a form; shared by
/// `indicators` and `report literacy`.
struct IndicatorSources: ParsableArguments {
  @Argument(
    help: .words(th: "ชื่อรอบหรือไฟล์ CSV", en: "a round or a CSV file", value: "SOURCE"))
  var source: String

  @Option(
    help: .words(
      th: "รอบหรือไฟล์ของครั้งก่อน", en: "the round or file before", value: "ROUND|FILE"))
  var against: String?

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
  @OptionGroup var table: TableOptions
  @Option(
    help: .words(
      th: "แบบฟอร์มของคำตอบในไฟล์: form.yaml หรือรหัสในพื้นที่ทำงาน",
      en: "the form of the answers in a file: a form.yaml, or an id in the workspace",
      value: "FORM"))
  var form: String?
  @OptionGroup var workspace: WorkspaceOption

  /// - Throws: where the call does not fit its sources, or nothing can be computed.
  func analyse() throws(Failure) -> IndicatorsReport {
    try refuseMisplacedOptions()
    let now = try reading(of: source)
    let before = try against.map { source throws(Failure) in try reading(of: source) }
    var analyses: [IndicatorAnalysis] = []
    for measure in try chosen(now.measures) {
      analyses.append(
        IndicatorAnalysis(
          measure, units: now.units[measure.name] ?? [],
          previous: before.map { $0.units[measure.name] ?? [] },
          leftOut: now.leftOut[measure.name] ?? [], forms: now.forms))
    }
    var context = IndicatorsReport.Context(
      title: now.title, unitName: now.unitName, groupNames: now.groupNames)
    context.facts = facts(now)
    context.previousName = against
    context.coverage = now.coverage
    context.faults = now.faults + (before?.faults ?? [])
    context.doubts = now.doubts
    context.notices = now.notices + (before?.notices.filter { !now.notices.contains($0) } ?? [])
    context.hidesSmall = !showSmall
    context.isPlainTable = now.forms.isEmpty
    context.groupsOverlap = now.groupsOverlap
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
    var groupNames: [String] = []
    var groupsOverlap = false
    var coverage: RoundCoverage?
    var forms: [FormVersion] = []
    var faults: [Diagnostic] = []
    var doubts: [IndicatorsReport.Doubt] = []
    var notices: [Diagnostic] = []
  }

  private func reading(of source: String) throws(Failure) -> Reading {
    guard source.namesTable else {
      return try RoundCounts(workspace: workspace, by: levelNames).reading(of: source)
    }
    let table = try TableReader().table(at: source)
    if let form {
      let kept = try FormLoading.kept(named: form, workspace: workspace)
      return try AnsweredCounts(kept, options: self.table, by: levelNames).reading(of: table)
    }
    let layout = try TableLayout(table, options: self.table, phase: nil, group: nil)
    let counts = try CountTable(table, layout: layout, options: counts)
    var reading = Reading()
    reading.measures = [counts.measure]
    reading.units = [counts.measure.name: counts.units]
    let passedOver = layout.leftOut(subjectColumn: layout.plainSubjectColumn)
    reading.leftOut = [counts.measure.name: counts.leftOut + passedOver]
    reading.unitName = counts.unitName
    reading.groupNames = counts.groupNames
    reading.faults = counts.faults
    reading.groupsOverlap = counts.groupsOverlap
    reading.notices = table.notes
    return reading
  }

  private var levelNames: [String] {
    (counts.by ?? "").split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func refuseMisplacedOptions() throws(Failure) {
    if let option = counts.given, form != nil || !source.namesTable {
      if source.namesTable { throw Failure(.call, .levelsOrForm) }
      throw Failure(.call, .onlyForTables(option))
    }
    if !source.namesTable, let option = table.given ?? (form == nil ? nil : "--form") {
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

  private func facts(_ reading: Reading) -> [Report.Fact] {
    var facts: [Report.Fact] = []
    if let form = reading.forms.first {
      facts.append(
        .init(
          .init(th: "แบบฟอร์ม", en: "Form"),
          .init(th: "\(form.id) ฉบับ \(form.version)", en: "\(form.id), version \(form.version)")))
    }
    let last = { (path: String) in path.split(separator: "/").last.map(String.init) ?? path }
    facts.append(.init(.init(th: "แหล่งข้อมูล", en: "Source"), .verbatim(last(source))))
    if let against {
      facts.append(.init(.init(th: "เทียบกับ", en: "Against"), .verbatim(last(against))))
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
