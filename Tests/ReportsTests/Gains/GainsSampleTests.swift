import Diagnostics
import Foundation
import Reports
import Scoring
import Testing
import ThaiText

/// The workshop of the shared data; expected figures were computed with scipy.
@Suite("The gains report of the invented workshop")
struct GainsSampleTests {
  @Test("The comparison prints means, ΣD, ΣD² and t as computed elsewhere")
  func comparison() throws {
    guard let data = try WorkshopData() else { return }
    let table = try #require(
      GainsReport(data.analysis, context: data.context).report.table(with: "sum_d2"))
    let expected: [(Int, String, String)] = [
      (0, "n", "36"), (0, "full_score", "20"), (0, "mean", "8.00"), (0, "sd", "3.73"),
      (0, "percent", "40.00"), (1, "n", "36"), (1, "mean", "13.39"), (1, "sd", "2.96"),
      (1, "percent", "66.94"), (1, "sum_d", "194"), (1, "sum_d2", "1,474"), (1, "t", "9.240"),
      (1, "df", "35"), (1, "p_one_tailed", "< .001"), (1, "p_two_tailed", "< .001**"),
    ]
    for (row, key, text) in expected {
      #expect(table.text(row, key) == text, "\(key) in row \(row)")
    }
    let finding = table.finding(.thai)
    #expect(finding.hasPrefix("จากตารางที่ 1 พบว่า คะแนนเฉลี่ยก่อนการประชุมเท่ากับ 8.00 (S.D. = 3.73)"))
    #expect(finding.contains("คิดเป็นร้อยละ 66.94 เพิ่มขึ้นเฉลี่ย 5.39 คะแนน"))
    #expect(finding.contains("สูงกว่าก่อนการประชุมอย่างมีนัยสำคัญทางสถิติที่ระดับ .05"))
    #expect(finding.contains("t = 9.240, df = 35, Sig. (2-tailed) < .001"))
    #expect(table.finding(.english).contains("significantly higher than before at the .05 level"))
  }

  @Test("With the hypothesis set beforehand the one-tailed probability decides")
  func oneTailed() throws {
    guard var data = try WorkshopData() else { return }
    data.context.tail = .greater
    let table = try #require(
      GainsReport(data.analysis, context: data.context).report.table(with: "sum_d2"))
    #expect(table.text(1, "p_one_tailed") == "< .001**")
    #expect(table.text(1, "p_two_tailed") == "< .001")
    #expect(table.finding(.thai).contains("Sig. (1-tailed) < .001"))
  }

  @Test("Levels, index and mean relative gain agree with the expected figures")
  func relativeGain() throws {
    guard let data = try WorkshopData() else { return }
    let report = GainsReport(data.analysis, context: data.context).report
    let levels = try #require(report.table(with: "bounds"))
    #expect(levels.rows.count == 6)
    #expect(levels.text(4, "n") == "3")
    #expect(levels.text(5, "n") == "1")
    #expect(levels.text(6, "n") == "36")
    #expect(levels.text(6, "percent") == "100.00")
    #expect(levels.finding(.thai).contains("มีผู้ที่คะแนนลดลง 3 คน คิดเป็นร้อยละ 8.33"))
    let indices = try #require(report.table(with: "index"))
    #expect(indices.text(0, "value") == ".4491")
    #expect(indices.text(1, "value") == "42.06")
    #expect(indices.text(1, "n") == "35")
    #expect(indices.finding(.thai).contains("เพิ่มขึ้นร้อยละ 44.91"))
    #expect(indices.finding(.thai).contains("ไม่ถึงเกณฑ์ .50"))
  }

  @Test("Pass rates count those at the mark")
  func passRates() throws {
    guard let data = try WorkshopData() else { return }
    let table = try #require(
      GainsReport(data.analysis, context: data.context).report.table(with: "pass_mark"))
    #expect(table.text(0, "pass_mark") == "ร้อยละ 60 (12 คะแนน)")
    #expect(table.text(0, "post_n") == "28")
    #expect(table.text(0, "post_percent") == "77.78")
    #expect(table.text(1, "post_n") == "7")
    #expect(table.finding(.thai).contains("28 คน คิดเป็นร้อยละ 77.78"))
  }

  @Test("The mean after is held against the criterion")
  func criterion() throws {
    guard let data = try WorkshopData() else { return }
    let table = try #require(
      GainsReport(data.analysis, context: data.context).report.table(with: "criterion"))
    // (13.3889 − 14)/(2.9595/√36) = −1.239
    #expect(table.text(0, "t") == "-1.239")
    #expect(
      table.finding(.thai).contains(
        "ไม่แตกต่างจากเกณฑ์ร้อยละ 70 (14 คะแนน) อย่างมีนัยสำคัญทางสถิติที่ระดับ .05"))
  }

  @Test("Each person stands with both scores, and a full score before has no relative gain")
  func individuals() throws {
    guard let data = try WorkshopData() else { return }
    let table = try #require(
      GainsReport(data.analysis, context: data.context).report.table(with: "relative_gain"))
    #expect(table.rows.count == 36)
    let full = try #require(table.rows.indices.first { table.text($0, "pre") == "20" })
    #expect(table.text(full, "relative_gain") == "–")
    #expect(table.text(36, "relative_gain") == "42.06")
    #expect(table.finding(.thai).contains("มีคะแนนเพิ่มขึ้น 32 คน คิดเป็นร้อยละ 88.89"))
    #expect(table.finding(.thai).contains("เท่าเดิม 1 คน"))
    #expect(table.finding(.thai).contains("ลดลง 3 คน"))
  }

  @Test("The unmatched and the set-aside are listed by code, with source and time")
  func unmatched() throws {
    guard let data = try WorkshopData() else { return }
    let report = GainsReport(data.analysis, context: data.context)
    let table = try #require(report.report.table(with: "submitted_at"))
    let codes = table.rows.indices.compactMap { table.text($0, "code") }
    #expect(codes == ["P004", "P030", "P036", "P038", "P039", "P012", "P007"])
    #expect(table.text(5, "submitted_at") == "13 มี.ค. 2566 16:25 น.")
    #expect(table.text(6, "source") == "workshop_responses_demo.csv:80")
    let matching = try #require(report.report.table(with: "people"))
    #expect(matching.text(0, "pre_n") == "39")
    #expect(matching.text(0, "post_n") == "38")
    #expect(matching.text(1, "pre_n") == "36")
    let summary = report.summary.terminalText(.thai)
    #expect(summary.contains("มีคะแนนก่อนอย่างเดียว (3): P004, P030, P036"))
    #expect(summary.contains("ส่งซ้ำครั้งหลัง ไม่นำมานับ (2): P012, P007"))
  }

  @Test("Items carry their share of right answers and an adjusted p")
  func items() throws {
    guard let data = try WorkshopData() else { return }
    let report = GainsReport(data.analysis, context: data.context).report
    let items = try #require(report.table(with: "p_holm"))
    #expect(items.rows.count == 20)
    let preTotal = items.rows.indices.compactMap { items.text($0, "pre_n").flatMap(Int.init) }
    // 36 people with a mean of 8.00 gave 288 right answers.
    #expect(preTotal.reduce(0, +) == 288)
    #expect(report.table(with: "objective")?.rows.count == 3)
  }

  @Test("No line of the terminal's summary is wider than 80 columns", arguments: Language.allCases)
  func summaryWidth(language: Language) throws {
    for column in [nil, "work_group"] {
      guard let data = try WorkshopData(groupedBy: column) else { return }
      let report = GainsReport(data.analysis, context: data.context)
      let text = report.summary.terminalText(language)
      for line in text.split(separator: "\n") {
        #expect(String(line).displayWidth <= 80, "\(line)")
      }
      let name = "gains\(column == nil ? "" : "-groups").\(language.rawValue)"
      try Self.write(text, to: name + ".txt")
      try Self.write(report.report.terminalText(language), to: name + ".full.txt")
      try Self.write(
        HTMLRenderer(initialLanguage: language).page(of: report.report), to: name + ".html")
    }
  }

  /// For people to look at, where `PRAMOEN_SAMPLES` names a folder.
  private static func write(_ text: String, to name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["PRAMOEN_SAMPLES"] else { return }
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }
}
