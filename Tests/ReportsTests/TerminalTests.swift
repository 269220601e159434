import Diagnostics
import Reports
import Testing
import ThaiText

@Suite("Reports in a terminal")
struct TerminalTests {
  private static func number(_ value: Double) -> Report.Cell { .number(value, decimals: 2) }

  @Test("Columns align under Thai marks and สระอำ")
  func alignment() {
    let table = Report.Table(
      title: .verbatim("T"),
      columns: [.text("w", .verbatim("คำ")), .number("n", .verbatim("n"))],
      rows: [
        [.text("กำ"), Self.number(1)], [.text("ที่"), Self.number(10.5)],
        [.text("สระอำ"), Self.number(-3)], [.text("น้ำ"), .dash],
      ],
      total: [.localized(.init(th: "รวม", en: "Total")), Self.number(8.5)])
    // Widths by hand: กำ 2, ที่ 1, สระอำ 5, น้ำ 2, รวม 3.
    #expect(
      TerminalRenderer(language: .thai).text(of: table) == """
        T
        ────────────
        คำ         n
        ────────────
        กำ      1.00
        ที่      10.50
        สระอำ  -3.00
        น้ำ         –
        ────────────
        รวม     8.50
        ────────────

        """)
  }

  @Test("Stars hang behind the numbers, and the reader is told what they mean, once")
  func stars() {
    let reason = LocalizedText(th: "ทุกคนเท่ากัน", en: "all equal")
    let table = Report.Table(
      title: .verbatim("T"), columns: [.number("p", .verbatim("p"))],
      rows: [
        [.pValue(0.0001, starred: true)], [.pValue(0.02, starred: true)],
        [.pValue(0.2, starred: true)], [.notComputable(reason)], [.notComputable(reason)],
      ])
    #expect(
      TerminalRenderer(language: .english).text(of: table) == """
        T
        ────────────────────
                           p
        ────────────────────
                    < .001**
                      .020*
                      .200
        not computable (1)
        not computable (1)
        ────────────────────
        Note: * significant at the .05 level
              ** significant at the .01 level
              (1) all equal

        """)
  }

  @Test("Neighbours of one group stand under a common header")
  func groups() {
    let before = LocalizedText.verbatim("Before")
    let table = Report.Table(
      title: .verbatim("T"),
      columns: [
        .text("d", .verbatim("Dim")), .number("m", .verbatim("m"), group: before),
        .number("s", .verbatim("s"), group: before), .number("p", .verbatim("p")),
      ],
      rows: [[.text("x"), Self.number(2.5), Self.number(1), .pValue(0.5, starred: false)]])
    #expect(
      TerminalRenderer(language: .english).text(of: table)
        == """
        T
        ─────────────────────
               Before
             ──────────
        Dim     m     s     p
        ─────────────────────
        x    2.50  1.00  .500
        ─────────────────────

        """)
  }

  @Test("No line is wider than the terminal", arguments: [60, 80, 132], Language.allCases)
  func width(columns: Int, language: Language) {
    let text = TerminalRenderer(language: language, width: columns).text(of: SampleReport.report())
    let tooWide = text.split(separator: "\n").filter { String($0).displayWidth > columns }
    #expect(tooWide == [])
  }

  @Test("Figures are never broken over two lines, however narrow the terminal")
  func narrow() {
    let text = TerminalRenderer(language: .english, width: 20).text(of: SampleReport.t)
    #expect(text.contains("14.03"))
    #expect(text.contains("< .001**"))
  }

  @Test("Answers cannot command the terminal")
  func controls() {
    let table = Report.Table(
      title: .verbatim("a\u{1B}]0;owned\u{07}b"), columns: [.text("c", .verbatim("c\u{9B}2J"))],
      rows: [[.text("x\u{202E}y\tz\u{1B}[31m")]])
    let text = TerminalRenderer(language: .thai).text(of: table)
    let hostile: Set<Unicode.Scalar> = ["\u{1B}", "\u{07}", "\u{9B}", "\u{202E}", "\t"]
    #expect(!text.unicodeScalars.contains(where: hostile.contains))
    #expect(text.contains("x y z [31m"))
  }

  @Test("Nothing is styled unless asked")
  func style() {
    let report = Report(title: .verbatim("R"))
    #expect(!TerminalRenderer(language: .thai).text(of: report).contains("\u{1B}"))
    #expect(
      TerminalRenderer(language: .thai, isStyled: true).text(of: report)
        .hasPrefix("\u{1B}[1mR\u{1B}[0m\n"))
  }

  @Test("A table without rows says so, and a short row is filled up")
  func incomplete() {
    let columns = [Report.Column.text("a", .verbatim("A")), .text("b", .verbatim("B"))]
    let empty = Report.Table(title: .verbatim("T"), columns: columns)
    #expect(TerminalRenderer(language: .thai).text(of: empty).contains("ไม่มีรายการ"))
    let short = Report.Table(title: .verbatim("T"), columns: columns, rows: [[.text("only")]])
    #expect(TerminalRenderer(language: .thai).text(of: short).contains("only\n"))
  }

  @Test("The histogram has as many blocks as people and a rule below the first score that passes")
  func histogram() {
    let report = Report(
      title: .verbatim("R"),
      sections: [
        .init(blocks: [
          .figure(
            .init(
              title: .verbatim("F"),
              content: .beforeAfter(
                .init(
                  before: .init(label: .verbatim("b"), scores: [1, 1, 2]),
                  after: .init(label: .verbatim("a"), scores: [2, 3, 3]), possibleScores: 0...5,
                  passMark: 3))))
        ])
      ])
    let lines = TerminalRenderer(language: .english, width: 40).text(of: report)
      .split(separator: "\n").map(String.init)
    #expect(lines.joined().count { $0 == "█" } == 6)
    let rule = lines.firstIndex { $0.contains("Pass mark 3") }
    let passing = lines.firstIndex { $0.contains("3  ██ 2") }
    #expect(rule.map { $0 + 1 } == passing)
  }
}
