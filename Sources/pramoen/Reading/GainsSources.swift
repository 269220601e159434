import ArgumentParser
import Diagnostics
import Forms
import Scoring
import ThaiText

/// Where a gains analysis finds its two occasions, and what it is to compute: shared by `gains` and
/// `report gains`.
struct GainsSources: ParsableArguments {
  @Argument(
    help: .words(
      th: "PRE POST: ชื่อรอบหรือไฟล์ CSV (หลายไฟล์ a.csv+b.csv); หรือไฟล์เดียวที่มีทั้งสองครั้ง",
      en: "PRE POST: rounds or CSV files (several as a.csv+b.csv); or one file that holds both",
      value: "SOURCE"))
  var sources: [String]

  @Option(
    help: .words(
      th: "คอลัมน์คะแนนก่อน (หรือช่วง pre01-pre24); กับ --phase คือค่าที่หมายถึงก่อน",
      en: "column of scores before (or a range pre01-pre24); with --phase the value for before",
      value: "COLUMN"))
  var pre: String?

  @Option(
    help: .words(th: "เช่นเดียวกัน สำหรับหลัง", en: "the same for after", value: "COLUMN"))
  var post: String?

  @Option(
    help: .words(
      th: "คะแนนเต็ม เมื่อใช้คอลัมน์คะแนน", en: "full score, where columns of scores are used",
      value: "POINTS"), transform: Double.option)
  var max: Double?

  @Option(
    help: .words(
      th: "แยกกลุ่มตามคอลัมน์ ข้อคำถาม หรือข้อมูลในทะเบียน",
      en: "group by a column, a question or a roster's attribute", value: "NAME"))
  var by: String?

  @Option(
    help: .words(
      th: "กลุ่มที่ไม่ได้เข้าร่วม ใช้เปรียบเทียบ (ใช้กับ --by)",
      en: "the group that did not take part (with --by)", value: "GROUP"))
  var comparison: String?

  @Option(
    help: .words(
      th: "เกณฑ์ผ่านเป็นร้อยละ ระบุซ้ำได้ (ปกติตามแบบฟอร์ม)",
      en: "pass mark in per cent, may be repeated (default: the form's)", value: "PERCENT"),
    transform: Double.option)
  var pass: [Double] = []

  @Option(
    help: .words(
      th: "เกณฑ์ร้อยละที่ทดสอบคะแนนหลัง ระบุซ้ำได้ (ปกติตามแบบฟอร์ม)",
      en: "criterion the scores after are tested against, may be repeated", value: "PERCENT"),
    transform: Double.option)
  var criterion: [Double] = []

  @Option(
    help: .words(
      th: "การทดสอบครั้งที่สาม (ติดตามผล): รอบหรือไฟล์; กับ --pre --post คือคอลัมน์; กับ --phase คือค่า",
      en: "a third test, later still: a round or file; with --pre and --post its column; with "
        + "--phase its value",
      value: "SOURCE"))
  var delayed: String?

  @Flag(
    help: .words(
      th: "เตือนว่าคะแนนก่อนและหลังอยู่คนละสเกล",
      en: "warn that scores before and after are not on one scale"))
  var scaleBreak = false

  @Flag(
    help: .words(
      th: "เตือนว่าเลือกผู้เข้าร่วมเพราะคะแนนก่อนต่ำ",
      en: "warn that people were chosen because their scores before were low"))
  var selectedOnLowPre = false

  @Option(
    help: .words(
      th: "เมื่อส่งซ้ำ: first นับชุดแรก, error ไม่วิเคราะห์",
      en: "second submissions: the first counts, or refuse", value: "first|error"))
  var duplicates: DuplicateHandling = .first

  @OptionGroup var process: ProcessOptions
  @OptionGroup var phase: PhaseOption
  @OptionGroup var table: TableOptions
  @OptionGroup var marking: MarkingOptions
  @OptionGroup var workspace: WorkspaceOption

  func validate() throws {
    try max?.checkFullScore(of: "--max")
    if let delayed, earlierTests.contains(where: { isTheSame($0, delayed) }) {
      throw ValidationError(
        words(
          th: "--delayed ต้องเป็นการสอบครั้งอื่น ไม่ใช่ครั้งก่อนหรือครั้งหลังเอง (\(delayed))",
          en: "--delayed names a third test, not the one before or after itself (\(delayed))"))
    }
    try (pass + criterion).checkPercents()
  }

  /// Whether two names mean one test: phases and columns are named as they are, sources may share a
  /// part.
  private func isTheSame(_ one: String, _ other: String) -> Bool {
    if phase.phase != nil { return NormalizedCode(one) == NormalizedCode(other) }
    return one == other || (pre == nil && post == nil && Self.sharedPart(of: one, other) != nil)
  }

  /// A round, or a file of those joined by `+`, that stands in both sources, however it is spelt.
  private static func sharedPart(of one: String, _ other: String) -> String? {
    one.tableParts.first { part in
      other.tableParts.contains { $0 == part || (part.namesTable && $0.isSameFile(as: part)) }
    }
  }

  /// The tests before and after, as the call names them.
  private var earlierTests: [String] {
    guard phase.phase != nil || pre != nil || post != nil else { return sources }
    return [pre ?? "pre", post ?? "post"]
  }

  /// What was read and computed.
  struct Result {
    let analysis: GainsAnalysis
    let form: Form?
    let notices: [Diagnostic]
  }

  func analyse() throws(Failure) -> Result {
    let (before, after) = try readings()
    return try result(before, after)
  }

  /// Also what the test did on each occasion, which is what `items` says of it.
  func analyseWithItems() throws(Failure) -> GainsWithItems {
    let (before, after) = try readings()
    guard let pre = before.counting, let post = after.counting else {
      throw Failure(.call, .itemsOfScores)
    }
    let settings = settings(before, after)
    let cuts = Set(settings.criteria + settings.passMarks).sorted()
    let (gains, items) = try bothAtOnce(
      { () throws(Failure) in try result(before, after) },
      { () throws(Failure) in
        [pre, post].map { ItemAnalysis($0, settings: ItemAnalysis.Settings(cuts: cuts)) }
      })
    return GainsWithItems(gains: gains, pre: items[0], post: items[1])
  }

  private func settings(
    _ before: ScoreSource.Reading, _ after: ScoreSource.Reading
  ) -> GainsAnalysis.Settings {
    let form = before.form ?? after.form
    return GainsAnalysis.Settings(
      passMarks: pass.isEmpty ? form?.scoring.passMarks ?? [] : pass,
      criteria: criterion.isEmpty ? form?.scoring.criteria ?? [] : criterion,
      isSameForm: before.form != nil && before.form == after.form, comparisonGroup: comparison,
      isScaleBroken: scaleBreak, isSelectedOnLowPre: selectedOnLowPre)
  }

  private func result(
    _ before: ScoreSource.Reading, _ after: ScoreSource.Reading
  ) throws(Failure) -> Result {
    let matched = MatchedScores(pre: before.sheet, post: after.sheet)
    if let comparison, !matched.groups.contains(comparison) {
      throw Failure(.call, .unknownGroup(comparison, groups: matched.groups))
    }
    var notices = before.notices
    for notice in after.notices where !notices.contains(notice) { notices.append(notice) }
    let later = try delayed.map { later throws(Failure) in
      MatchedScores(pre: after.sheet, post: try laterReading(later).sheet)
    }
    let form = before.form ?? after.form
    return Result(
      analysis: GainsAnalysis(
        matched, settings: settings(before, after), process: try processMarks(before, after),
        later: later),
      form: form, notices: notices)
  }

  /// The scores of the test later still, read as those of the test after.
  private func laterReading(_ later: String) throws(Failure) -> ScoreSource.Reading {
    let source = ScoreSource(
      table: table, marking: marking, workspace: workspace, group: by, duplicates: duplicates)
    if let column = phase.phase {
      return try source.reading(
        sources[0],
        phase: PhaseRows(column: column, value: later, others: [pre ?? "pre", post ?? "post"]))
    }
    guard let post, sources.count == 1 else { return try source.reading(later) }
    return try source.readings(sources[0], pre: post, post: later, maximum: max).post
  }

  private func processMarks(
    _ before: ScoreSource.Reading, _ after: ScoreSource.Reading
  ) throws(Failure) -> ProcessMarks? {
    guard let selection = process.process, let maximum = process.processMax else { return nil }
    let form = before.form ?? after.form
    let items = [before.test, after.test].flatMap { $0?.items.map(\.name) ?? [] }
    let tested = TestedColumns(
      scores: items.isEmpty ? [pre, post, delayed].compactMap { $0 } : [], items: items, form: form)
    let (before, after) = (pre ?? "pre", post ?? "post")
    let sheet = try ProcessSource(
      selection: selection, maximum: maximum, table: table, workspace: workspace, group: by,
      subjectQuestion: form?.question(.subject)?.name, duplicates: duplicates, tested: tested
    ).sheet(
      in: sources.reversed(),
      phase: phase.phase.map { PhaseRows(column: $0, value: after, others: [before]) })
    return ProcessMarks(sheet, maximum: maximum, standard: process.standard ?? .usual)
  }

  private func readings() throws(Failure) -> (pre: ScoreSource.Reading, post: ScoreSource.Reading) {
    let source = ScoreSource(
      table: table, marking: marking, workspace: workspace, group: by, duplicates: duplicates)
    let hasScoreColumns = phase.phase == nil && pre != nil
    if max != nil, !hasScoreColumns { throw Failure(.call, .onlyForScoreColumns("--max")) }
    if hasScoreColumns, let option = marking.given {
      throw Failure(.call, .notForScoreColumns(option))
    }
    switch (sources.count, phase.phase, pre, post) {
    case (2, nil, nil, nil):
      if let part = Self.sharedPart(of: sources[0], sources[1]) {
        throw Failure(.call, .oneTestTwice(part))
      }
      if marking.key != nil, !sources.contains("-"), sources.allSatisfy(\.namesTable) {
        return try bothAtOnce(
          { () throws(Failure) in try source.reading(sources[0]) },
          { () throws(Failure) in try source.reading(sources[1]) })
      }
      return (try source.reading(sources[0]), try source.reading(sources[1]))
    case (1, let column?, _, _):
      let (before, after) = (pre ?? "pre", post ?? "post")
      if isTheSame(before, after) { throw Failure(.call, .oneTestTwice(before)) }
      let others = delayed.map { [$0] } ?? []
      return (
        try source.reading(
          sources[0], phase: PhaseRows(column: column, value: before, others: [after] + others)),
        try source.reading(
          sources[0], phase: PhaseRows(column: column, value: after, others: [before] + others))
      )
    case (1, nil, let pre?, let post?):
      return try source.readings(sources[0], pre: pre, post: post, maximum: max)
    default:
      throw Failure(.call, .gainsSources)
    }
  }
}

extension DuplicateHandling: ExpressibleByArgument {}

extension Message {
  static func oneTestTwice(_ name: String) -> Message {
    Message(
      code: "one-test-twice",
      finding: .init(
        th: "ก่อนและหลังเป็นข้อมูลเดียวกัน คือ \(name)",
        en: "before and after are the same: \(name)"),
      remedy: .init(
        th: "ระบุการสอบสองครั้งที่ต่างกัน เพราะเทียบกับตัวเองจะไม่พบการเปลี่ยนแปลงใด ๆ",
        en: "name two different tests; compared with itself, nothing can change"))
  }
}
