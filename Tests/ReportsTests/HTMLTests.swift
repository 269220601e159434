import Diagnostics
import Foundation
import Reports
import Testing

@Suite("Reports as a page")
struct HTMLTests {
  private static let hostile = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "' onclick='x", "]]> &amp; <!-- ",
    "</style><img src=x onerror=alert(1)>", "&lt;b&gt;", "</td></tr></table>", "${7*7}{{7*7}}",
  ]

  @Test("A hostile label arrives as text wherever it stands", arguments: hostile)
  func escaping(label: String) throws {
    let text = LocalizedText.verbatim(label)
    let page = HTMLRenderer(initialLanguage: .thai).page(of: Self.report(saying: text))
    let elements = try #require(PageReader.elements(of: page))
    let allowed: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "input", "nav", "label", "main", "header",
      "h1", "p", "dl", "dt", "dd", "section", "h2", "h3", "div", "strong", "small", "figure", "svg",
      "desc", "line", "text", "rect", "figcaption", "b", "table", "thead", "tbody", "tr", "th",
      "td", "span",
    ]
    #expect(Set(elements.map(\.name)).subtracting(allowed) == [])
    #expect(elements.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") } == [])
    for name in ["h1", "h2", "h3", "dt", "dd", "th", "td", "title"] {
      #expect(elements.contains { $0.name == name && $0.text == label }, "\(name)")
    }
  }

  @Test("The page asks for nothing from outside and runs nothing")
  func selfContained() throws {
    let page = HTMLRenderer(initialLanguage: .thai).page(of: SampleReport.report())
    for forbidden in [
      "<script", "http://", "https://", "url(", "@import", "src=", "<link", "<iframe",
    ] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    let elements = try #require(PageReader.elements(of: page))
    let policy = elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'") == true)
  }

  @Test(
    "Both languages are in one page, and the caller chooses the first", arguments: Language.allCases
  )
  func languages(language: Language) throws {
    let report = SampleReport.report()
    let page = HTMLRenderer(initialLanguage: language).page(of: report)
    let elements = try #require(PageReader.elements(of: page))
    #expect(elements.first?.attributes["lang"] == language.rawValue)
    let checked = elements.filter { $0.attributes["checked"] != nil }.map { $0.attributes["id"] }
    #expect(checked == ["show-\(language.rawValue)"])
    for each in Language.allCases {
      #expect(
        elements.contains {
          $0.attributes["lang"] == each.rawValue && $0.text == report.title[each]
        })
    }
    let counts = Language.allCases.map { each in
      elements.dropFirst().count { $0.attributes["lang"] == each.rawValue }
    }
    #expect(counts[0] == counts[1])
  }

  @Test("Every identifier is used once, and every reference has its target")
  func identifiers() throws {
    let page = HTMLRenderer(initialLanguage: .thai).page(of: SampleReport.report())
    let elements = try #require(PageReader.elements(of: page))
    let identifiers = elements.compactMap { $0.attributes["id"] }
    #expect(identifiers.count == Set(identifiers).count)
    let references = elements.flatMap { element in
      (element.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        + [element.attributes["for"]].compactMap { $0 }
    }
    #expect(Set(references).subtracting(identifiers) == [])
    #expect(references.count >= 7 + 4 + 2)
  }

  @Test("Headers repeat on every page, the total does not")
  func printing() throws {
    let page = HTMLRenderer(initialLanguage: .thai).page(of: SampleReport.report())
    let elements = try #require(PageReader.elements(of: page))
    #expect(elements.count { $0.name == "thead" } == 7)
    #expect(elements.count { $0.name == "tfoot" } == 0)
    #expect(elements.count { $0.attributes["class"] == "total" } == 4)
  }

  @Test("The same report gives the same bytes")
  func deterministic() {
    let renderer = HTMLRenderer(initialLanguage: .thai)
    #expect(renderer.page(of: SampleReport.report()) == renderer.page(of: SampleReport.report()))
  }

  @Test("Characters that XML forbids do not reach the page")
  func controls() {
    let report = Report(title: .verbatim("a\u{00}\u{0B}\u{1B}\u{FFFF}b"))
    let page = HTMLRenderer(initialLanguage: .thai).page(of: report)
    #expect(page.contains("<h1>a    b</h1>"))
  }

  private static func report(saying text: LocalizedText) -> Report {
    let table = Report.Table(
      title: text, columns: [.text("a", text, group: text), .number("b", text)],
      rows: [[.text(text.thai), .notComputable(text)]], total: [.localized(text), .integer(1)],
      notes: [text], finding: .tableShows(text))
    let figure = BeforeAfterFigure(
      before: .init(label: text, scores: [1]), after: .init(label: text, scores: [2]),
      possibleScores: 0...5)
    return Report(
      title: text, subtitle: text, facts: [.init(text, text)],
      sections: [
        .init(
          heading: text,
          blocks: [
            .heading(text), .paragraph(text), .table(table),
            .figure(.init(title: text, content: .beforeAfter(figure), notes: [text])),
            .notices([.init(.warning, text, remedy: text, place: .file(text.thai))]),
            .keyFigures([.init(text, .integer(1), unit: text, note: text)]),
          ])
      ])
  }
}
