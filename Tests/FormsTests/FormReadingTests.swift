import Diagnostics
@testable import Forms
import Testing

@Suite struct FormReadingTests {
  @Test("A form is read with its groups, scores and translations")
  func readsForm() throws {
    let yaml = """
      settings: {form_id: test, version: "2", form_title: {th: แบบทดสอบ, en: Test}}
      survey:
        - {type: begin_group, name: part, label: {th: ตอนที่ 1, en: Part 1}}
        - type: select_one yesno
          name: q1
          label: {th: ใช่หรือไม่, en: Is it?}
          required: yes
          score: {key: "1", points: 2, objective: O1}
        - {type: end_group}
        - {type: calculate, name: twice, calculation: "${q1} * 2"}
      choices:
        yesno:
          - {name: "1", label: {th: ใช่, en: "Yes"}}
          - {name: "0", label: {th: ไม่ใช่, en: "No"}}
      scoring:
        - {type: pass_mark, value: 60}
        - {type: objective, name: O1, label: {th: รู้, en: Knows}}
      """
    let reading = try FormReading(yaml: yaml, file: "form.yaml")
    #expect(reading.warnings.isEmpty)
    #expect(reading.form.questions.map(\.name) == ["q1", "twice"])
    #expect(reading.form.items.first?.score == ItemScore(key: ["1"], points: 2, objective: "O1"))
    #expect(reading.form.maximumScore == 2)
    #expect(reading.form.title.text(in: "en", fallback: "th") == "Test")
    #expect(reading.form.choiceLists["yesno"]?.choices.map(\.name) == ["1", "0"])
    #expect(reading.form.scoring.passMarks == [60])
  }

  @Test(
    "Each fault is reported at its own line and column under its code",
    arguments: [
      ("  - {type: integr, name: q2, label: {th: ก}}", "form.yaml:4:12 unknown-type"),
      ("  - {type: text, name: q1, label: {th: ก}}", "form.yaml:4:24 duplicate-name"),
      ("  - {type: text, label: {th: ก}}", "form.yaml:4:5 missing-cell"),
      ("  - {type: text, name: q2}", "form.yaml:4:5 missing-label"),
      ("  - {type: text, name: ข้อ, label: {th: ก}}", "form.yaml:4:24 invalid-name"),
      (
        "  - {type: text, name: q2, label: {th: ก}, required: yess}",
        "form.yaml:4:54 not-yes-or-no"
      ),
      (
        "  - {type: text, name: q2, label: {th: ก}, relevent: '1 = 1'}",
        "form.yaml:4:54 unknown-column"
      ),
      (
        "  - {type: text, name: q2, label: {th: ก}, relevant: '${q9} = 1'}",
        "form.yaml:4:55 unknown-question"
      ),
      (
        "  - {type: text, name: q2, label: {th: ก}, relevant: '1 + '}",
        "form.yaml:4:58 expression-unfinished"
      ),
      ("  - {type: select_one l, name: q2, label: {th: ก}}", "form.yaml:4:12 unknown-choice-list"),
      (
        "  - {type: text, name: q2, label: {th: ก}, score: {key: a}}",
        "form.yaml:4:57 key-without-choices"
      ),
      (
        "  - {type: begin_group, name: g}\n  - {type: text, name: q2, label: ข}",
        "form.yaml:4:5 unclosed-group"
      ),
      ("  - {type: end_group}", "form.yaml:4:5 end-without-begin"),
      ("  - {type: calculate, name: q2}", "form.yaml:4:5 calculation-missing"),
      (
        "  - {type: calculate, name: a, calculation: '${a} + 1'}",
        "form.yaml:4:45 dependency-cycle"
      ),
      ("  - {type: text, name: q2, label: {th: ก}, role: boss}", "form.yaml:4:50 unknown-role"),
    ])
  func faultHasPlaceAndCode(row: String, expected: String) {
    #expect(faults(form(row)).map(describe) == [expected])
  }

  @Test("All faults are reported in one run, in the order of the file")
  func allFaultsAtOnce() {
    let rows = """
        - {type: integr, name: q2, label: {th: ก}}
        - {type: text, name: q1, label: {th: ก}}
        - {type: text, name: q3, label: {th: ก}, relevant: '${q9} = 1'}
      """
    #expect(
      faults(form(rows)).map(\.message.code)
        == ["unknown-type", "duplicate-name", "unknown-question"])
  }

  @Test("A likely name is suggested in both languages")
  func suggestion() throws {
    let fault = try #require(faults(form("  - {type: integr, name: q2, label: {th: ก}}")).first)
    #expect(fault.message.remedy.english == "did you mean `integer`?")
    #expect(fault.message.remedy.thai == "หมายถึง integer หรือไม่")
  }

  @Test(
    "What is no form at all is said once",
    arguments: [
      ("", "empty-form"), ("just words", "expected-mapping"), ("a: [1", "yaml-syntax"),
      ("settings: {form_id: a}\nsettings: {form_id: b}", "yaml-syntax"),
    ])
  func notAForm(text: String, code: String) {
    #expect(faults(text).map(\.message.code) == [code])
  }

  @Test("A missing translation is a warning, not an error")
  func missingTranslation() throws {
    let yaml = form("  - {type: text, name: q2, label: {th: สอง, en: two}}")
    let reading = try FormReading(yaml: yaml, file: "form.yaml")
    #expect(Set(reading.warnings.map(\.message.code)) == ["missing-translation"])
    #expect(reading.warnings.allSatisfy { $0.severity == .warning })
  }

  @Test("Yes and no in Thai are asked about, and a name's worst character is the one that is named")
  func thaiWords() throws {
    for (written, meant) in [("ใช่", "yes"), ("ไม่", "no"), ("yess", "yes")] {
      let fault = try #require(
        faults(form("  - {type: text, name: q2, label: {th: ก}, required: \(written)}")).first {
          $0.message.code == "not-yes-or-no"
        })
      #expect(fault.severity == .error)
      #expect(fault.message.remedy.english == "did you mean `\(meant)`?")
    }
    for (name, said) in [("ชื่อ", "U+0E0A"), ("ชื่อ\u{200B}x", "U+200B"), ("a b", "U+0020")] {
      let fault = try #require(
        faults(form("  - {type: text, name: \"\(name)\", label: {th: ก}}")).first {
          $0.message.code == "invalid-name"
        })
      #expect(fault.message.finding.english.contains(said), "\(fault.message.finding.english)")
    }
  }

  @Test(
    "Texts are cleaned of what word processors and spreadsheets add",
    arguments: [
      ("ชื่อ\u{0E4D}า นักเรียน", "ชื่อ\u{0E4D}า นักเรียน"), (" ก  ข ", "ก ข"), ("\u{FEFF}ก", "ก"),
      ("ก\u{200B}", "ก"), ("\u{A0}ก\u{3000}", "ก"), ("“ก” ‘ข’", "\"ก\" 'ข'"), ("a  b", "a b"),
      ("\u{08E2}ก", "ก"), ("กา\u{7F}", "กา"), ("กา\u{061C}", "กา"),
      ("ก😀", "ก😀"), ("ก ", "ก"), ("ก", "ก"), ("", ""),
    ])
  func cleanedTexts(written: String, cleaned: String) {
    #expect(written.clean(collapsingSpaces: true) == cleaned)
  }

  @Test("Many missing translations are one warning, at the first of them in the author's order")
  func manyMissingTranslations() throws {
    let lists = (1...8).map { list in
      "  l\(list):\n"
        + (1...5).map { "    - {name: c\($0), label: {th: ก\(list)\($0)}}\n" }.joined()
    }
    let yaml = """
      settings: {form_id: f, version: 1, default_language: th}
      survey:
      - {type: text, name: q, label: {th: ข้อ, en: question}}
      \((1...8).map { "- {type: select_one l\($0), name: s\($0), label: {th: ข, en: q}}" }
        .joined(separator: "\n"))
      choices:
      \(lists.joined())
      """
    let reading = try FormReading(yaml: yaml, file: "form.yaml")
    let warning = try #require(reading.warnings.first)
    #expect(warning.message.code == "missing-translation")
    let first = try #require(yaml.split(separator: "\n").firstIndex { $0.contains("ก11") })
    guard case .position(_, let line, _) = warning.place else {
      Issue.record("\(warning.place)")
      return
    }
    #expect(line == first + 1)
  }

  @Test("A key that is no choice and an objective nobody lists are named")
  func scoreFaults() {
    let rows = """
        - {type: select_one l, name: q2, label: {th: ก}, score: {key: c, objective: O9}}
      """
    let sheets = """
      choices:
        l: [{name: a, label: {th: ก}}, {name: b, label: {th: ข}}]
      """
    #expect(
      faults(form(rows, sheets: sheets)).map(\.message.code)
        == ["key-not-a-choice", "unknown-objective"])
  }
}
