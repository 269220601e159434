import Diagnostics
import Reports
import Testing

@Suite("Numbering")
struct NumberingTests {
  private static func table(_ title: String) -> Report.Block {
    .table(
      .init(
        title: .verbatim(title), columns: [.text("a", .verbatim("A"))], rows: [[.text(title)]],
        finding: .init(th: "จากตารางที่ \(.number) พบว่า \(title)", en: "Table \(.number): \(title)")))
  }

  private static let figure = Report.Block.figure(
    .init(
      title: .verbatim("picture"),
      content: .beforeAfter(
        .init(
          before: .init(label: .verbatim("b"), scores: [1]),
          after: .init(label: .verbatim("a"), scores: [2]), possibleScores: 0...5))))

  private let report = Report(
    title: .verbatim("R"),
    sections: [
      .init(blocks: [table("one"), figure]),
      .init(heading: .verbatim("H"), blocks: [.paragraph(.verbatim("text")), table("two")]),
    ])

  @Test("Tables count through all sections, figures by themselves, and findings know their table")
  func inOrder() {
    let text = TerminalRenderer(language: .thai).text(of: report)
    for line in [
      "ตารางที่ 1 one", "ตารางที่ 2 two", "ภาพที่ 1 picture", "จากตารางที่ 1 พบว่า one",
      "จากตารางที่ 2 พบว่า two",
    ] {
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)")
    }
    #expect(!text.contains("ตารางที่ 3"))
  }

  @Test("A table moved to the front takes number 1 with it")
  func reordered() {
    var moved = report
    moved.sections.swapAt(0, 1)
    let text = TerminalRenderer(language: .english).text(of: moved)
    #expect(text.contains("Table 1: two"))
    #expect(text.contains("Table 2: one"))
    #expect(moved.tables.map(\.title.english) == ["two", "one"])
  }

  @Test("A data text that looks like a gap is left alone")
  func dataInText() {
    let text = NumberedText(th: "ก \(.number) \("\\(.number)") \(3)", en: "x")
    #expect(text.text(number: 12).thai == "ก 12 \\(.number) 3")
  }
}
