import ArgumentParser
import Diagnostics
import Forms
import Reports
import Scoring
import Spreadsheets
import ThaiText

/// Where an item analysis finds its answers, and what it is to compute: shared by `items` and
/// `report items`.
struct ItemSources: ParsableArguments {
  @Argument(
    help: .words(th: "ชื่อรอบหรือไฟล์ CSV", en: "a round or a CSV file", value: "SOURCE"))
  var source: String

  @Option(
    help: .words(
      th: "คอลัมน์ที่เป็นคะแนนหรือมาตรประมาณค่าอยู่แล้ว เช่น q01-q28 (แทน --key)",
      en: "columns that hold points or ratings already, as q01-q28 (instead of --key)",
      value: "COLUMNS"))
  var items: ColumnSelection?

  @Option(
    help: .words(
      th: "มาตรของ --items เช่น 1-5", en: "the scale of --items, such as 1-5", value: "LOW-HIGH"))
  var scale: ScaleOption?

  @Option(
    name: .customLong("item-max"),
    help: .words(
      th: "คะแนนเต็มของทุกข้อใน --items (ข้อที่มีแต่ 0 และ 1 มีคะแนนเต็ม 1)",
      en: "full score of every item in --items (1 where cells are 0 and 1)", value: "POINTS"),
    transform: Double.option)
  var itemMax: Double?

  @Option(
    help: .words(
      th: "ข้อใน --items ที่ต้องกลับคะแนน ระบุซ้ำได้",
      en: "items in --items to be reversed, may be repeated", value: "COLUMNS"))
  var reverse: [ColumnSelection] = []

  @Option(
    help: .words(
      th: "คะแนนจุดตัดเป็นร้อยละ ระบุซ้ำได้ (ปกติตามแบบฟอร์ม)",
      en: "cut score in per cent, may be repeated (default: the form's)", value: "PERCENT"),
    transform: Double.option)
  var cut: [Double] = []

  @Flag(
    name: .customLong("blank-as-missing"),
    help: .words(
      th: "ผู้ที่ไม่ตอบบางข้อไม่ใช้วิเคราะห์ (ปกติไม่ตอบนับเป็น 0)",
      en: "leave persons with a blank out (otherwise a blank scores 0)"))
  var blankAsMissing = false

  @Flag(
    name: .customLong("leave-out-blank-sheets"),
    help: .words(
      th: "ผู้ที่ไม่ตอบเลยสักข้อไม่ใช้วิเคราะห์", en: "leave persons out who answered nothing"))
  var leaveOutBlankSheets = false

  @Option(
    help: .words(
      th: "เมื่อส่งซ้ำ: first นับชุดแรก, error ไม่วิเคราะห์",
      en: "second submissions: the first counts, or refuse", value: "first|error"))
  var duplicates: DuplicateHandling = .first

  @OptionGroup var table: TableOptions
  @OptionGroup var marking: MarkingOptions
  @OptionGroup var workspace: WorkspaceOption

  func validate() throws {
    try cut.checkPercents()
    try itemMax?.checkFullScore(of: "--item-max")
  }

  /// What was read and computed.
  struct Result {
    let analysis: ItemAnalysis
    let form: Form?
    let notices: [Diagnostic]
  }

  func analyse() throws(Failure) -> Result {
    let reading = try self.reading()
    guard let test = reading.counting else {
      throw Failure(.call, .needsFormOrKey, at: .file(source))
    }
    let scoring = reading.form?.scoring
    let cuts = cut.isEmpty ? (scoring?.criteria ?? []) + (scoring?.passMarks ?? []) : cut
    var distinct: [Double] = []
    for cut in cuts where !distinct.contains(cut) { distinct.append(cut) }
    let settings = ItemAnalysis.Settings(
      cuts: distinct.sorted(), leavesOutBlankSheets: leaveOutBlankSheets)
    return Result(
      analysis: ItemAnalysis(test, settings: settings), form: reading.form,
      notices: reading.notices + reading.sheet.setAsideWarnings)
  }

  private func reading() throws(Failure) -> ScoreSource.Reading {
    guard let items else {
      if let option = givenForItems { throw Failure(.call, .onlyForItems(option)) }
      let reader = ScoreSource(
        table: table, marking: marking, workspace: workspace, group: nil, duplicates: duplicates,
        allowsNameless: true, blankLeavesPersonOut: blankAsMissing)
      return try reader.reading(source)
    }
    if marking.key != nil || marking.form != nil { throw Failure(.call, .itemsAndKey) }
    let layouts = try ScoreSource.parts(of: source) { part throws(Failure) in
      guard part.namesTable else { throw Failure(.call, .onlyForTables("--items")) }
      return try TableLayout(
        TableReader().table(at: part), options: table, phase: nil, group: nil)
    }
    let columns = PointColumns(
      selection: items, scale: scale, itemMaximum: itemMax, reversed: reverse,
      rules: marking.rules)
    let reading = ScoreSource.Reading(
      test: try columns.test(of: layouts), form: nil, notices: layouts.flatMap(\.table.notes))
    try duplicates.check(reading.sheet, in: source)
    return reading
  }

  private var givenForItems: String? {
    if scale != nil { return "--scale" }
    if itemMax != nil { return "--item-max" }
    return reverse.isEmpty ? nil : "--reverse"
  }
}

extension ItemSources.Result {
  /// What the report says besides the numbers.
  func context(of source: String) -> ItemsReport.Context {
    ItemsReport.Context(
      title: form.flatMap { $0.title.inBothLanguages(of: $0) } ?? .verbatim(source.lastPathPart),
      facts: .sources([source], form: form),
      itemLabels: form?.itemLabels ?? [:], objectiveLabels: form?.objectiveLabels ?? [:])
  }
}

extension Form {
  /// The questions by their names.
  fileprivate var itemLabels: [String: LocalizedText] {
    Dictionary(
      items.map { ($0.name, $0.label.inBothLanguages(of: self) ?? .verbatim($0.name)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What people call the objectives, by name.
  var objectiveLabels: [String: LocalizedText] {
    Dictionary(
      scoring.objectives.compactMap { objective in
        objective.label.inBothLanguages(of: self).map { (objective.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Message {
  fileprivate static func onlyForItems(_ option: String) -> Message {
    Message(
      code: "only-for-items",
      finding: .init(
        th: "\(option) ใช้คู่กับ --items เท่านั้น", en: "\(option) goes with --items only"),
      remedy: .init(
        th: "ระบุ --items หรือตัดออก", en: "name the columns with --items, or leave it out"))
  }

  fileprivate static let itemsAndKey = Message(
    code: "items-and-key",
    finding: .init(
      th: "มีทั้ง --items และเฉลย", en: "both --items and a key would mark the answers"),
    remedy: .init(th: "ใช้อย่างใดอย่างหนึ่ง", en: "give one of them"))
}
