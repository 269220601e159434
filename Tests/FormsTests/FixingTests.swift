import Diagnostics
import Forms
import Testing

@Suite("Mending forms")
struct FixingTests {
  private static let head = """
    # The author's own words stay.
    settings: {form_id: demo, version: "1", form_title: Demo}
    survey:
      - {type: text,   name: a, label: A}   # odd spacing, too

    """

  private func mended(_ rows: String) -> FormFixing {
    FormFixing(yaml: Self.head + rows, file: "form.yaml")
  }

  @Test(
    "A slip that can mean one thing only is mended in its place",
    arguments: [
      (
        "  - {type: text, name: b, label: B, relevent: \"${a} = 'x'\"}",
        "  - {type: text, name: b, label: B, relevant: \"${a} = 'x'\"}"
      ),
      (
        "  - {type: text, name: b, label: B, \"requierd\" : yess}",
        "  - {type: text, name: b, label: B, \"required\" : yes}"
      ),
      (
        "  - type: text\n    name: b\n    label: B\n    relevent: |\n      ${a} = 'x'",
        "  - type: text\n    name: b\n    label: B\n    relevant: |\n      ${a} = 'x'"
      ),
      (
        "  - {type: text, name: b, label: B, relevant: \"${a} == ‘x’ && ${a} ≠ 'y'\"}",
        "  - {type: text, name: b, label: B, relevant: \"${a} = 'x' and ${a} != 'y'\"}"
      ),
      (
        "  - {type: text, name: b, label: B, relevant: '${a} = “x”'}",
        "  - {type: text, name: b, label: B, relevant: '${a} = \"x\"'}"
      ),
      (
        "  - {type: text, name: b, label: B, relevant: '${a} = ‘x’'}",
        "  - {type: text, name: b, label: B, relevant: '${a} = \"x\"'}"
      ),
      (
        "  - type: text\n    name: b\n    label: B\n    relevant: ${a} = ‘x’",
        "  - type: text\n    name: b\n    label: B\n    relevant: ${a} = 'x'"
      ),
      (
        "  - {type: text, name: \"b\u{200B}c\", label: B}",
        "  - {type: text, name: \"bc\", label: B}"
      ),
      (
        "  - {type: text, name: age, label: B}\n  - {type: text, name: c, label: C, relevant: '${Age} = 1'}",
        "  - {type: text, name: age, label: B}\n  - {type: text, name: c, label: C, relevant: '${age} = 1'}"
      ),
      (
        "  - {type: text, name: b, label: B, relevant: \"${a}\u{00A0}= ๕\"}",
        "  - {type: text, name: b, label: B, relevant: \"${a} = 5\"}"
      ),
    ])
  func mended(row: String, expected: String) {
    let fixing = mended(row)
    #expect(fixing.text == Self.head + expected)
    #expect(!fixing.mended.isEmpty)
    #expect(fixing.examination.diagnostics.allSatisfy { $0.fix == nil })
    let again = FormFixing(yaml: fixing.text, file: "form.yaml")
    #expect(again.text == fixing.text)
    #expect(again.mended.isEmpty)
  }

  @Test(
    "What may mean several things is left to the author",
    arguments: [
      "  - {type: text, name: b, label: B, relevant: '${a1} = 1'}",
      "  - {type: text, name: b, label: B, xyzzy: 1}",
      "  - {type: text, name: b, label: B, relevant: '1 = 1', relevent: '2 = 2'}",
      "  - {type: text, name: b, label: B, relevant: \"${a} = `x`\"}",
      "  - {type: text, name: b, label: B, required: perhaps}",
    ])
  func untouched(row: String) {
    let fixing = mended(row)
    #expect(fixing.text == Self.head + row)
    #expect(fixing.mended.isEmpty)
    #expect(!fixing.examination.diagnostics.isEmpty)
  }

  @Test("A file with a byte order mark and Windows line ends keeps both")
  func foreignFile() {
    let text =
      "\u{FEFF}"
      + (Self.head + "  - {type: text, name: b, label: B, relevent: '1 = ๑'}\n")
      .replacing("\n", with: "\r\n")
    let fixing = FormFixing(yaml: text, file: "form.yaml")
    let expected = text.replacing("relevent", with: "relevant").replacing("๑", with: "1")
    #expect(fixing.text == expected)
  }

  @Test("Every code that is documented as mended is mended in its own example")
  func documentedFixes() throws {
    let fixable = DiagnosticCatalogue.entries.filter { $0.isFixable && $0.bad != nil }
    #expect(fixable.count >= 5)
    for entry in fixable {
      let bad = try #require(entry.bad)
      // What is written as an escape is not in the file as it stands.
      if bad.text.contains("\\u") { continue }
      let fixing = FormFixing(yaml: bad.yaml, file: "form.yaml")
      #expect(
        !fixing.examination.diagnostics.contains { $0.message.code == entry.code }, "\(entry.code)")
    }
  }
}
