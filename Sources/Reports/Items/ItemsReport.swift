import Diagnostics
import Scoring
import Statistics
import ThaiText

/// The report of an item analysis: the test as a whole, its items, their options, its objectives,
/// and who was left out. What cannot be computed stands there with its reason.
public struct ItemsReport: Sendable {
  public let analysis: ItemAnalysis
  public let context: Context

  /// What the numbers do not know about themselves.
  public struct Context: Sendable {
    public var title: LocalizedText
    /// Form version, sources, the date of the report.
    public var facts: [Report.Fact]
    /// The questions by the name of their item; empty where they are not to be printed.
    public var itemLabels: [String: LocalizedText]
    /// What people call the objectives, by name.
    public var objectiveLabels: [String: LocalizedText]

    public init(
      title: LocalizedText, facts: [Report.Fact] = [], itemLabels: [String: LocalizedText] = [:],
      objectiveLabels: [String: LocalizedText] = [:]
    ) {
      self.title = title
      self.facts = facts
      self.itemLabels = itemLabels
      self.objectiveLabels = objectiveLabels
    }
  }

  public init(_ analysis: ItemAnalysis, context: Context) {
    self.analysis = analysis
    self.context = context
  }

  /// Everything.
  public var report: Report {
    report(of: analysis.items.indices.map { $0 }, showsQuestions: !context.itemLabels.isEmpty)
  }

  /// What a terminal shows of it: the options of those items only that need a look.
  public var summary: Report {
    report(of: analysis.items.indices.filter { needsALook($0) }, showsQuestions: false)
  }

  private func report(of shown: [Int], showsQuestions: Bool) -> Report {
    Report(
      title: LocalizedText(th: "ผลการวิเคราะห์ข้อสอบ", en: "Item analysis"), subtitle: context.title,
      facts: facts,
      sections: [
        wholeTest, itemSection(showsQuestions: showsQuestions), options(of: shown), warnings,
        leftOut,
      ]
      .compactMap { $0 })
  }

  private var facts: [Report.Fact] {
    let people = LocalizedText.people(analysis.usedPersons.count)
    let count = analysis.test.persons.count
    let used = LocalizedText(
      th: "\(people.thai) จาก \(count.grouped) คน",
      en: "\(analysis.usedPersons.count.grouped) of \(count.grouped)")
    var facts = context.facts
    facts.append(
      Report.Fact(
        LocalizedText(th: "ผู้ตอบที่ใช้วิเคราะห์", en: "Persons analysed"),
        analysis.usedPersons.count == count ? people : used))
    facts.append(
      Report.Fact(
        LocalizedText(th: "จำนวนข้อ", en: "Items"), .verbatim(analysis.items.count.grouped)))
    if let maximum = analysis.test.maximum {
      facts.append(Report.Fact(.fullScore, .points(maximum.axisText)))
    }
    return facts
  }

  private var wholeTest: Report.Section {
    var blocks: [Report.Block] = [.table(testTable)]
    if !analysis.objectives.isEmpty { blocks.append(.table(objectiveTable)) }
    if !analysis.cuts.isEmpty { blocks.append(.table(cutTable)) }
    return Report.Section(
      heading: LocalizedText(th: "แบบทดสอบทั้งฉบับ", en: "The whole test"), blocks: blocks)
  }

  private func itemSection(showsQuestions: Bool) -> Report.Section {
    Report.Section(
      heading: LocalizedText(th: "คุณภาพรายข้อ", en: "Items"),
      blocks: [.table(itemTable(showsQuestions: showsQuestions))])
  }

  private func options(of shown: [Int]) -> Report.Section? {
    let keyed = shown.filter { analysis.test.items[$0].key != nil }
    guard !keyed.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(th: "ประสิทธิภาพตัวลวง", en: "Options"),
      blocks: [.table(optionTable(of: keyed))])
  }

  private var warnings: Report.Section? {
    let notices = analysis.warnings.map { warning -> Report.Notice in
      var notice = Report.Notice(.warning, warning.message)
      // The general message speaks of gains.
      if warning == .reliabilityLow { notice.text = .lowReliability }
      let names = zip(analysis.test.items, analysis.items)
        .filter { $1.warnings.contains(warning) }.map(\.0.name)
      guard !names.isEmpty else { return notice }
      let list = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? " …" : "")
      notice.text = LocalizedText(
        th: "\(notice.text.thai) (\(list))", en: "\(notice.text.english) (\(list))")
      return notice
    }
    let few = (1..<LocalizedText.fewPeople).contains(analysis.usedPersons.count) ? [Self.few] : []
    guard !(few + notices).isEmpty else { return nil }
    return Report.Section(heading: .warningsHeading, blocks: [.notices(few + notices)])
  }

  private static let few = Report.Notice(
    .warning,
    LocalizedText(
      th: "วิเคราะห์จากผู้ตอบน้อยกว่า 5 คน \(LocalizedText.tellsSinglePersons.thai)",
      en: "Fewer than 5 persons are analysed: \(LocalizedText.tellsSinglePersons.english)."))

  private var leftOut: Report.Section? {
    var blocks: [Report.Block] = []
    func add(_ positions: [Int], _ text: LocalizedText) {
      guard !positions.isEmpty else { return }
      let codes = positions.map { analysis.test.persons[$0].subject.text }
      let shown = codes.prefix(50).joined(separator: ", ") + (codes.count > 50 ? " …" : "")
      blocks.append(
        .paragraph(
          LocalizedText(
            th: "\(text.thai) (\(codes.count.grouped) คน): \(shown)",
            en: "\(text.english) (\(codes.count.grouped)): \(shown)")))
    }
    add(
      analysis.incompletePersons,
      LocalizedText(
        th: "ไม่ได้ใช้วิเคราะห์ เพราะตอบไม่ครบทุกข้อ", en: "Left out: not every item answered"))
    add(
      analysis.blankSheets,
      analysis.settings.leavesOutBlankSheets
        ? LocalizedText(
          th: "ไม่ได้ใช้วิเคราะห์ เพราะไม่ตอบเลยสักข้อ", en: "Left out: nothing answered")
        : LocalizedText(
          th: "ไม่ตอบเลยสักข้อ นับเป็น 0 คะแนน (ตัดออกด้วย --leave-out-blank-sheets)",
          en: "Nothing answered, counted as 0 points (--leave-out-blank-sheets leaves them out)"))
    guard !blocks.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(th: "ผู้ที่ตอบไม่ครบ", en: "Incomplete answers"), blocks: blocks)
  }

  /// Whether something about an item is to be checked.
  func needsALook(_ position: Int) -> Bool {
    let item = analysis.items[position]
    return !Set(item.warnings).isDisjoint(with: [
      .negativeDiscrimination, .possibleMiskey, .keyNeverChosen,
    ])
  }
}

extension LocalizedText {
  fileprivate static let lowReliability = LocalizedText(
    th: "ค่าความเชื่อมั่นของแบบทดสอบต่ำกว่า .60 คะแนนของแต่ละคนจึงคลาดเคลื่อนมาก",
    en: "The reliability of the test is below .60: the score of one person is mostly uncertain.")
}
