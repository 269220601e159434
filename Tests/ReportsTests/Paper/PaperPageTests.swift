import Diagnostics
import Forms
import Testing

@testable import Reports

@Suite("A form as a page for A4")
struct PaperPageTests {
  static let packs = ["emenscr-workshop-test", "reading-report"]

  /// What stands on the sheet under a label: questions, and tables of counts as one.
  private func labelled(_ elements: [Element]) -> [(label: Translations, isSubject: Bool)] {
    elements.flatMap { element -> [(label: Translations, isSubject: Bool)] in
      switch element {
      case .question(let question):
        question.type.isAsked ? [(question.label, question.role == .subject)] : []
      case .group(let group):
        group.matrix == nil ? labelled(group.elements) : [(group.label, false)]
      }
    }
  }

  @Test(
    "Every asked question stands on the sheet once, with each of its choices", arguments: packs,
    Language.allCases)
  func complete(pack: String, language: Language) throws {
    let form = try PaperSample.pack(pack)
    let elements = try #require(PageReader.elements(of: PaperSample.page(form, in: language)))
    let asked = form.questions.filter(\.type.isAsked)
    let labels = elements.filter { $0.name == "p" && $0.attributes["class"] == "label" }
    let expected = labelled(form.elements)
    #expect(
      labels.map(\.text)
        == expected.map { $0.label.text(in: language.rawValue, fallback: "th") })
    let numbers = elements.filter { $0.attributes["class"] == "number" && !$0.text.isEmpty }
    #expect(
      numbers.map(\.text) == expected.filter { !$0.isSubject }.indices.map { "\($0 + 1)." })
    let choices = asked.compactMap(\.type.list).flatMap { form.choiceLists[$0]?.choices ?? [] }
    // A choice is a mark and its words.
    let printed = elements.indices.filter { elements[$0].name == "li" }.map {
      elements[$0 + 2].text
    }
    #expect(printed == choices.map { $0.label.text(in: language.rawValue, fallback: "th") })
  }

  @Test("The keys of a test leave no trace on the sheet")
  func keys() throws {
    func page(key: String) throws -> String {
      PaperSample.page(
        try PaperSample.form(
          """
            - {type: select_one level, name: a, label: {th: ก}, score: {key: "\(key)", points: 2}}
            - {type: select_one yesno, name: b, label: {th: ข}}
          """))
    }
    #expect(try page(key: "1") == page(key: "3"))
    let keyless = try PaperSample.form(
      """
        - {type: select_one level, name: a, label: {th: ก}}
        - {type: select_one yesno, name: b, label: {th: ข}}
      """)
    #expect(try page(key: "1") == PaperSample.page(keyless))
  }

  private static let hostile = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "]]> &amp; <!-- ",
    "</style><img src=x onerror=alert(1)>", "\\\"; } body { display: none", "</td></tr></table>",
  ]

  @Test("A hostile text arrives as text wherever it stands", arguments: hostile)
  func escaping(label: String) throws {
    let quoted = label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let said = "{th: \"\(quoted)\"}"
    var form = try PaperSample.form(
      """
        - {type: begin_group, name: g, label: \(said), appearance: table-list}
        - {type: select_one h, name: a, label: \(said), hint: \(said)}
        - {type: select_one h, name: b, label: \(said)}
        - {type: end_group}
        - {type: note, name: n, label: \(said)}
        - {type: select_one h, name: c, label: \(said), relevant: "${a} = 'y'"}
      """, choices: "  h:\n      - {name: y, label: \(said)}\n      - {name: n, label: \(said)}")
    form.id = label
    form.version = label
    form.title = try #require(form.questions.first).label
    let page = PaperSample.page(form)
    let elements = try #require(PageReader.elements(of: page))
    let allowed: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "p", "section",
      "h2", "div", "span", "b", "i", "ul", "li", "table", "thead", "tbody", "tr", "th", "td",
    ]
    #expect(Set(elements.map(\.name)).subtracting(allowed) == [])
    #expect(elements.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") } == [])
    // Spaces at the ends of a label are not kept.
    let expected = label == "]]> &amp; <!-- " ? "]]> &amp; <!--" : label
    for name in ["h1", "h2", "title", "p", "th", "span"] {
      #expect(elements.contains { $0.name == name && $0.text == expected }, "\(name)")
    }
    let style = try #require(elements.first { $0.name == "style" })
    #expect(!style.text.contains("alert") || !style.text.contains("(1)"))
    #expect(style.text.count { $0 == "{" } == style.text.count { $0 == "}" })
  }

  @Test("The page asks for nothing from outside, runs nothing, and is the same every time")
  func selfContained() throws {
    let form = try PaperSample.pack("reading-report")
    let page = PaperSample.page(form)
    for forbidden in ["<script", "http://", "https://", "url(", "@import", "src=", "<link"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page == PaperSample.page(form))
  }

  struct Styled: Sendable {
    let source: String
    let words: String
  }

  @Test(
    "Styling of ODK leaves its words, and an answer that is quoted leaves a blank",
    arguments: [
      Styled(source: "ชื่อ ${name} อายุ ${age}", words: "ชื่อ ______ อายุ ______"),
      Styled(source: "${unfinished", words: "${unfinished"),
      Styled(source: "**หนา** และ ** ไม่หนา", words: "หนา และ ** ไม่หนา"),
      Styled(source: "## หัวข้อ\n#ไม่ใช่", words: "หัวข้อ\n#ไม่ใช่"),
      Styled(source: "<span style=\"color:red\">แดง</span><br>ต่อ", words: "แดง\nต่อ"),
      Styled(source: "ดู [คู่มือ](a.pdf) ก่อน [1] (2)", words: "ดู คู่มือ (a.pdf) ก่อน [1] (2)"),
      Styled(source: "ไม่มี](a) และ [ค้าง](b", words: "ไม่มี](a) และ [ค้าง](b"),
      Styled(source: "5 < 6 และ 7 > 6 <x>", words: "5 < 6 และ 7 > 6 <x>"),
    ])
  func styling(styled: Styled) {
    #expect(PaperText.plain(styled.source) == styled.words)
  }

  @Test("A repeat as a table has a row for each, as blocks a heading for each")
  func repeats() throws {
    let question = PaperQuestion(
      number: 1, label: "ชื่อ", hint: nil, isRequired: false, condition: nil, answer: .lines(1))
    func elements(_ layout: PaperRepeat.Layout) throws -> [PageReader.Element] {
      var sheet = PaperSheet(language: .thai)
      sheet.write(
        .repeated(
          PaperRepeat(
            heading: "สมาชิก", hint: nil, condition: nil, copies: 3, isComplete: false,
            layout: layout, depth: 0)))
      return try #require(PageReader.elements(of: sheet.page.string))
    }
    let table = try elements(.table([question, question]))
    #expect(table.count { $0.name == "td" } == 3 * (1 + 2))
    let blocks = try elements(.blocks([.question(question)]))
    let sets = blocks.filter { $0.attributes["class"] == "set" }.map(\.text)
    #expect(sets == ["ชุดที่ 1", "ชุดที่ 2", "ชุดที่ 3"])
    #expect(blocks.count { $0.attributes["class"] == "line" } == 3)
  }
}
