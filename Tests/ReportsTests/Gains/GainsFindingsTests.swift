import Diagnostics
import Reports
import Scoring
import Statistics
import Testing

@Suite("What the paragraphs of a gains report say")
struct GainsFindingsTests {
  @Test(
    "The comparison is told in the words that fit the data",
    arguments: [
      ("nobody at all", "ไม่มีผู้ที่มีคะแนนครบทั้งสองครั้ง"),
      ("one pair", "ทดสอบความแตกต่างด้วย t-test ไม่ได้ เพราะต้องมีผู้ที่มีคะแนนครบทั้งสองครั้งอย่างน้อย 2 คน"),
      ("all equal", "ซึ่งเท่ากัน ทดสอบความแตกต่างด้วย t-test ไม่ได้ เพราะค่าของทุกคนเท่ากัน"),
      ("a constant gain", "เพิ่มขึ้นเฉลี่ย 3.00 คะแนน"),
      ("declines", "ต่ำกว่าก่อนการประชุมอย่างมีนัยสำคัญทางสถิติที่ระดับ .05"),
      ("declines", "ลดลงเฉลี่ย 5.80 คะแนน"),
      ("no difference", "ไม่แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .05"),
    ])
  func comparison(shape: String, phrase: String) throws {
    let shape = try #require(GainsShape.all.first { $0.testDescription == shape })
    let table = try #require(
      GainsScenario.report(shape.analysis).report.table(with: "sum_d2"))
    #expect(table.finding(.thai).contains(phrase), "\(table.finding(.thai))")
  }

  @Test("A decline is not “higher” under the one-tailed hypothesis")
  func oneTailedDecline() throws {
    let shape = try #require(GainsShape.all.first { $0.testDescription == "declines" })
    let table = try #require(
      GainsScenario.report(shape.analysis, tail: .greater).report.table(with: "sum_d2"))
    #expect(table.finding(.thai).contains("ไม่สูงกว่าก่อนการประชุมอย่างมีนัยสำคัญ"))
  }

  @Test("Without a full score, what needs it is skipped and the report says so")
  func noMaximum() throws {
    let shape = try #require(GainsShape.all.first { $0.testDescription == "no maximum" })
    let report = GainsScenario.report(shape.analysis).report
    for key in ["relative_gain", "bounds", "pass_mark", "percent", "full_score"] {
      #expect(report.table(with: key) == nil, "\(key)")
    }
    #expect(report.terminalText(.thai).contains("ไม่ทราบคะแนนเต็ม"))
    #expect(report.terminalText(.english).contains("The full score is not known"))
  }

  @Test("Scores above the full score are a reason, not a number")
  func outOfRange() throws {
    let shape = try #require(GainsShape.all.first { $0.testDescription == "above the maximum" })
    let report = GainsScenario.report(shape.analysis).report
    #expect(report.table(with: "bounds") == nil)
    #expect(report.terminalText(.english).contains("are not computed because"))
  }

  @Test("With everybody full before, the index has a reason in place of a number")
  func everybodyFull() throws {
    let shape = try #require(GainsShape.all.first { $0.testDescription == "everybody full" })
    let report = GainsScenario.report(shape.analysis).report
    let indices = try #require(report.table(with: "index"))
    #expect(indices.text(0, "value")?.hasPrefix("! ทุกคนได้คะแนนเต็มตั้งแต่ครั้งแรก") == true)
    let levels = try #require(report.table(with: "bounds"))
    #expect(levels.text(5, "n") == "3")
    #expect(levels.finding(.thai).contains("ไม่มีผู้ใดมีคะแนนพัฒนาการสัมพัทธ์"))
  }

  @Test("Groups are named from the highest mean gain to the lowest, with the ungrouped counted")
  func groups() throws {
    let shape = try #require(
      GainsShape.all.first { $0.testDescription == "groups, one of them unmatched" })
    let report = GainsScenario.report(shape.analysis).report
    let table = try #require(report.table(with: "d_av"))
    // ก: 5→9, 6→8; ข: 7→15; ค: nobody; without a group: 8→9.
    #expect(table.text(0, "gain") == "3.00")
    #expect(table.text(1, "gain") == "8.00")
    #expect(table.text(2, "gain")?.hasPrefix("! ไม่มีผู้ที่มีคะแนนครบ") == true)
    #expect(table.text(3, "gain") == "3.75")
    #expect(
      table.finding(.thai).contains(
        "กลุ่มที่มีผลต่างเฉลี่ยสูงสุดคือ ข (8.00 คะแนน, n = 1) และต่ำสุดคือ ก (3.00 คะแนน, n = 2)"))
    #expect(report.terminalText(.thai).contains("1 คน ไม่มีข้อมูลกลุ่ม"))
  }

  @Test("Participants are counted by attribute, most first in the paragraph")
  func participants() throws {
    var context = GainsReport.Context(title: GainsScenario.title)
    func count(_ name: String, _ people: Int) -> GainsReport.Attribute.Count {
      .init(.init(th: name, en: name), people: people)
    }
    context.attributes = [
      .init(
        name: .init(th: "ตำแหน่ง", en: "position"),
        counts: [count("ครู", 2), count("นิติกร", 5), count("ศึกษานิเทศก์", 2), count("อื่น ๆ", 3)])
    ]
    let report = GainsReport(GainsScenario.analysis([(5, 9)]), context: context).report
    let table = try #require(report.tables.first)
    #expect(table.text(1, "percent") == "41.67")
    #expect(table.text(4, "n") == "12")
    #expect(
      table.finding(.thai)
        == "จากตารางที่ 1 พบว่า มีผู้เข้าร่วมทั้งหมด 12 คน เมื่อจำแนกตามตำแหน่ง มากที่สุดคือ นิติกร "
        + "(5 คน คิดเป็นร้อยละ 41.67) รองลงมาคือ อื่น ๆ (3 คน คิดเป็นร้อยละ 25.00) "
        + "และน้อยที่สุดคือ ครู และ ศึกษานิเทศก์ (2 คน คิดเป็นร้อยละ 16.67)")
  }

  @Test(
    "The levels of Cohen's d follow the printed number",
    arguments: [
      ([(0.0, 1.0), (1.0, 1.0), (2.0, 3.0)], "ปานกลาง")
    ])
  func cohen(pairs: [(Double, Double)], word: String) throws {
    // Gains 1, 0, 1: mean 2/3; variances 1 and 4/3, so d_av = .667/√(7/6) = .62.
    let report = GainsScenario.report(
      GainsScenario.analysis(pairs.map { (pre: $0.0, post: $0.1) })
    ).report
    let table = try #require(report.table(with: "statistic"))
    let row = try #require(table.rows.indices.first { table.text($0, "statistic") == "d_av" })
    #expect(table.text(row, "value") == "0.62")
    #expect(table.text(row, "meaning") == word)
  }

  @Test("Work groups that all took part are no comparison group, unless the caller says so")
  func comparisonGroup() throws {
    let shape = try #require(
      GainsShape.all.first { $0.testDescription == "groups, one of them unmatched" })
    let context = GainsReport.Context(title: GainsScenario.title)
    let sentence = "There is no comparison group"
    #expect(
      GainsReport(shape.analysis, context: context).report.terminalText(.english)
        .contains(sentence))
    let group = try #require(shape.analysis.groups.first?.name)
    let compared = GainsAnalysis(
      shape.analysis.scores, settings: .init(comparisonGroup: group))
    let report = GainsReport(compared, context: context).report
    #expect(!report.terminalText(.english).contains(sentence))
    let notes = report.tables.flatMap(\.notes).map(\.thai)
    #expect(notes.contains { $0.contains("ไม่รวมกลุ่มเปรียบเทียบ (\(group))") }, "\(notes)")
    #expect(notes.contains { $0.contains("แถวรวมผู้เข้าร่วมไม่รวม") }, "\(notes)")
  }

  @Test("Codes without scores and codes outside the roster are listed in both forms")
  func roster() throws {
    var context = GainsReport.Context(title: GainsScenario.title)
    context.rosterCount = 3
    context.neverSeen = ["P7", "P9"]
    context.notOnRoster = ["X1"]
    let report = GainsReport(GainsScenario.analysis([(5, 9), (6, nil)]), context: context)
    let table = try #require(report.report.tables.last)
    #expect(table.rows.indices.compactMap { table.text($0, "code") } == ["P7", "P9", "X1"])
    let summary = report.summary.terminalText(.thai)
    #expect(summary.contains("อยู่ในทะเบียน ไม่มีคะแนน (2): P7, P9"))
    #expect(summary.contains("มีคะแนน ไม่อยู่ในทะเบียน (1): X1"))
    #expect(summary.contains("มีคะแนนก่อนอย่างเดียว (1): P2"))
  }
}
