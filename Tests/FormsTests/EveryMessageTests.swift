import Diagnostics
import Forms
import Testing

/// One form text for every code that a form can earn, checked one by one against its place.
@Suite("Every complaint")
struct EveryMessageTests {
  @Test(
    "A row earns its complaint in its place",
    arguments: [
      (
        "  - {type: text, name: q2, label: [ก]}",
        ["form.yaml:4:5 missing-label", "form.yaml:4:35 expected-text"]
      ),
      (
        "  - just a word",
        [
          "form.yaml:4:5 expected-mapping", "form.yaml:4:5 missing-cell",
          "form.yaml:4:5 missing-cell",
        ]
      ),
      ("  - {type: select_one, name: q2, label: ก}", ["form.yaml:4:12 select-without-list"]),
      (
        "  - {type: text, name: q2, label: ก, score: {points: 2}}",
        ["form.yaml:4:54 score-without-key"]
      ),
      (
        "  - {type: select_one l, name: q2, label: ก, score: {key: a, points: 0}}",
        ["form.yaml:4:12 unknown-choice-list", "form.yaml:4:70 not-a-positive-number"]
      ),
      (
        "  - {type: text, name: q2, label: ก, required: '. = 1'}", ["form.yaml:4:48 self-reference"]
      ),
      (
        "  - {type: text, name: q2, label: ก, read_only: '${q2} = 1'}",
        ["form.yaml:4:49 self-reference"]
      ),
      (
        "  - {type: text, name: a, label: ก, role: group}\n  - {type: text, name: b, label: ก, role: group}",
        ["form.yaml:5:43 duplicate-role"]
      ),
      (
        "  - {type: begin_group, name: g, default: 1}\n  - {type: text, name: q2, label: ข}\n  - {type: end_group}",
        ["form.yaml:4:43 not-for-groups"]
      ),
      (
        "  - {type: begin_group, name: g, role: group, required: yes}\n  - {type: text, name: q2, label: ข}\n  - {type: end_group}",
        ["form.yaml:4:40 not-for-groups", "form.yaml:4:57 not-for-groups"]
      ),
    ])
  func row(row: String, expected: [String]) {
    #expect(faults(form(row)).map(describe) == expected)
  }

  private static let item = "  - {type: select_one l, name: q2, label: ก, score: {key: a}}"

  @Test(
    "A sheet earns its complaint in its place",
    arguments: [
      ("surveys: []", ["form.yaml:5:1 unknown-sheet"]),
      ("scoring: 60", ["form.yaml:5:10 expected-list"]),
      ("scoring: [{type: pass_mark, value: 101}]", ["form.yaml:5:36 percent-over-100"]),
      ("scoring: [{type: pass_mark, value: '-1'}]", ["form.yaml:5:36 not-a-positive-number"]),
      ("scoring: [{type: pass_mark}]", ["form.yaml:5:11 missing-cell"]),
      ("scoring: [{type: pass_marks, value: 60}]", ["form.yaml:5:18 unknown-scoring-type"]),
      ("scoring: [{type: objective, name: O1, label: ก}]", ["form.yaml:5:11 unused-objective"]),
      ("choices: [a]", ["form.yaml:5:10 expected-mapping"]),
      ("choices: {l: [{name: a, label: ก}]}", ["form.yaml:5:11 unused-choice-list"]),
    ])
  func sheet(sheet: String, expected: [String]) {
    let text = form("  - {type: text, name: q2, label: ก}", sheets: sheet)
    let found = faults(text).map(describe)
    #expect(expected.allSatisfy(found.contains), "\(found)")
    #expect(found.count == expected.count, "\(found)")
  }

  @Test(
    "A choice list earns its complaint in its place",
    arguments: [
      ("{name: a, label: ก}, {name: a, label: ข}", ["form.yaml:6:35 duplicate-choice"]),
      ("{name: a, label: ก}, {name: b c, label: ข}", ["form.yaml:6:35 choice-name-with-space"]),
      ("{name: a, label: ก}, {name: b}", ["form.yaml:6:35 missing-label"]),
      (
        "{name: a, label: ก, lable: {en: x}}, {name: b, label: ข}",
        ["form.yaml:6:39 unknown-column"]
      ),
      ("{name: b, label: ก}, {name: c, label: ข}", ["form.yaml:4:59 key-not-a-choice"]),
    ])
  func choices(rows: String, expected: [String]) {
    let text = form(Self.item, sheets: "choices:\n  l: [\(rows)]")
    #expect(faults(text).map(describe) == expected)
  }

  @Test("A single-answer item has one key")
  func severalKeys() {
    let row = Self.item.replacing("key: a", with: "key: a b")
    let text = form(row, sheets: "choices:\n  l: [{name: a, label: ก}, {name: b, label: ข}]")
    #expect(faults(text).map(describe) == ["form.yaml:4:59 several-keys"])
  }

  @Test("The remedy for an unknown sheet lists every sheet there is")
  func knownSheets() throws {
    let fault = try #require(faults(form("", sheets: "papers: []")).first)
    for sheet in ["settings", "survey", "choices", "entities", "scoring", "checks", "bands"] {
      #expect(fault.message.remedy.english.contains(sheet))
      #expect(fault.message.remedy.thai.contains(sheet))
    }
  }

  @Test("A file of scenarios is told from a form, and how it is run")
  func scenarios() throws {
    let found = faults("scenarios:\n  - {name: A, steps: [{finalise: accepted}]}")
    #expect(found.map(describe) == ["form.yaml:1:1 scenarios-in-form"])
    #expect(found.first?.message.remedy.english.contains("form test") == true)
  }

  @Test("The rows of a loop are not blamed for the names that the loop gives them")
  func loopNames() {
    let rows = """
        - {type: begin loop over l, name: each, label: Each}
        - {type: integer, name: count, label: How many?}
        - {type: end_loop}
      """
    let found = remarks(
      form(rows, sheets: "choices:\n  l: [{name: a, label: ก}, {name: b, label: ข}]"))
    #expect(
      !found.contains { $0.message.code == "name-in-several-groups" }, "\(found.map(describe))")
  }

  @Test("A form that asks for encryption is told at check that answers are kept in plain text")
  func encryption() {
    let text = form("").replacing("form_title:", with: "public_key: MIIBIj, form_title:")
    #expect(faults(text).map(describe) == ["form.yaml:1:53 encryption-unsupported"])
    #expect(faults(text).map(\.severity) == [.warning])
  }

  @Test("A survey without rows is said to be empty")
  func emptySurvey() {
    let text = "settings: {form_id: a, version: '1'}\nsurvey: []"
    #expect(faults(text).map(describe) == ["form.yaml empty-survey"])
  }

  @Test("Settings that must be there are asked for")
  func missingSettings() {
    let text = "survey:\n  - {type: text, name: q1, label: ก}"
    #expect(faults(text).map(\.message.code) == ["missing-cell", "missing-cell"])
  }

  @Test(
    "A character that only looks right is named by its code point",
    arguments: [
      ("p\u{0430}rt", "U+0430 \u{0430}"), ("q\u{0E51}", "U+0E51 \u{0E51}"),
      ("q\u{200B}1", "U+200B"), ("ｑ1", "U+FF51 ｑ"), ("q 1", "U+0020"), ("q\u{00A0}1", "U+00A0"),
      ("q😀", "U+1F600 😀"), ("e\u{0301}t", "U+0301"),
    ])
  func lookAlikes(name: String, named: String) throws {
    let fault = try #require(faults(form("  - {type: text, name: \"\(name)\", label: ก}")).first)
    #expect(fault.message.code == "invalid-name")
    #expect(fault.message.finding.english.contains("(\(named)"))
    #expect(fault.message.finding.thai.contains("(\(named)"))
  }

  @Test("A name that begins with a digit is told how names begin")
  func startsWithDigit() throws {
    let fault = try #require(faults(form("  - {type: text, name: 1a, label: ก}")).first)
    #expect(fault.message.finding.english == "the name `1a` must begin with a letter or `_`")
  }

  @Test(
    "The place of a fault in a formula is that of the word, where the file shows it",
    arguments: [
      ("relevant: '  ${q9} = 1'", "form.yaml:4:51 unknown-question"),
      ("relevant: \"1 = ${q9}\"", "form.yaml:4:53 unknown-question"),
    ])
  func placeInFormula(column: String, expected: String) {
    #expect(
      faults(form("  - {type: text, name: q2, label: ก, \(column)}"))
        .map(describe) == [expected])
  }

  @Test("In a block of text the place is that of the block")
  func placeInBlock() {
    let row = """
        - type: text
          name: q2
          label: ก
          relevant: >-
            ${q9} = 1
      """
    #expect(faults(form(row)).map(describe) == ["form.yaml:7:15 unknown-question"])
  }
}
