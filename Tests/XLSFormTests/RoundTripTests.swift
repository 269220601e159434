import Diagnostics
import Forms
import Foundation
import Testing
import XForms
import XLSForm
import XML

@Suite("One form, three spellings")
struct RoundTripTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let shared =
    ProcessInfo.processInfo.environment["PRAMOEN_SHARED"]
    ?? root.appending(path: "../shared").standardized.path

  /// A form that uses every column and row type of the scoring vocabulary.
  private func scoredForm() throws -> String {
    try String(contentsOf: Self.root.appending(path: "Tests/Samples/scored.yaml"), encoding: .utf8)
  }

  /// The source of a file in the spelling that all share.
  private func source(_ bytes: [UInt8], _ name: String) throws -> FormSource {
    try FormSource.read(bytes, file: name).source.canonical(FormDefaults(id: "form"))
  }

  private func expectSame(_ one: FormSource, _ other: FormSource, _ what: String) {
    #expect(one.isSame(as: other), "\(what)")
  }

  /// YAML, workbook and YAML again; and the XForm that comes of it.
  private func checkWays(_ original: FormSource, _ name: String) throws {
    let yaml = try source(Array(original.yaml.utf8), "form.yaml")
    expectSame(original, yaml, "\(name): YAML")
    let workbook = try source(try yaml.workbook(), "form.xlsx")
    expectSame(original, workbook, "\(name): workbook")
    #expect(workbook.yaml == yaml.yaml, "\(name): YAML again")
    let before = FormExamination(original).form
    let after = FormExamination(yaml).form
    #expect(document(before) == document(after), "\(name): XForm")
  }

  /// The XForm, but for the numbers of rows in names that are made of them: notes of the author's to
  /// themselves are left behind.
  private func document(_ form: Form) -> String {
    XFormWriter.document(for: form).serialized()
      .replacing(/(field_list_labels|table_list_label)_\d+/, with: { $0.output.1 })
  }

  @Test("The forms of this repository go to a workbook and back unchanged")
  func packs() throws {
    let forms = Self.root.appending(path: "Forms")
    let packs = try FileManager.default.contentsOfDirectory(atPath: forms.path).sorted()
    for pack in packs {
      let url = forms.appending(path: "\(pack)/form.yaml")
      guard let content = try? Data(contentsOf: url) else { continue }
      let original = try source(Array(content), "form.yaml")
      try checkWays(original, pack)
    }
    #expect(packs.count >= 2)
  }

  @Test("The world's XLSForms become YAML and workbooks without loss")
  func corpus() throws {
    let folder = Self.shared + "/odk/vectors/forms"
    guard let files = FileManager.default.enumerator(atPath: folder) else {
      return print("skipped: \(folder) not present")
    }
    var read = 0
    var unread: [String] = []
    for case let file as String in files where file.hasSuffix(".xlsx") || file.hasSuffix(".md") {
      let content = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
      guard let original = try? source(Array(content), file) else {
        unread.append(file)
        continue
      }
      read += 1
      try checkWays(original, file)
    }
    print("XLSForms taken through YAML and a workbook: \(read); no sheets in: \(unread)")
    #expect(read > 0)
  }

  @Test("Scores, ratings, needs, steps, indicators and levels survive every spelling of tables")
  func scores() throws {
    let original = try source(Array(try scoredForm().utf8), "form.yaml")
    try checkWays(original, "scored form")
    let form = FormExamination(original).form
    let spellings: [(String, [UInt8])] = [
      ("form.yaml", Array(original.yaml.utf8)), ("form.xlsx", try original.workbook()),
      ("form.csv", original.csv), ("form.md", Array(original.markdown.utf8)),
    ]
    for (name, bytes) in spellings {
      let again = try source(bytes, name)
      expectSame(original, again, name)
      let read = FormExamination(again).form
      #expect(read.questions.map(\.rating) == form.questions.map(\.rating), "\(name)")
      #expect(read.questions.map(\.need) == form.questions.map(\.need), "\(name)")
      #expect(read.questions.map(\.step) == form.questions.map(\.step), "\(name)")
      #expect(read.questions.map(\.score) == form.questions.map(\.score), "\(name)")
      #expect(read.scoring.dimensions.map(\.weight) == form.scoring.dimensions.map(\.weight))
      #expect(
        read.scoring.indicators.map(\.denominator.source)
          == form.scoring.indicators.map(\.denominator.source))
      #expect(read.scoring.levels.map(\.questions) == form.scoring.levels.map(\.questions))
      #expect(read.scoring.scale == form.scoring.scale)
    }
  }

  @Test("Nothing of how a form is scored reaches a phone")
  func scoresStayHere() throws {
    let form = try FormReading(yaml: scoredForm(), file: "form.yaml").form
    let document = XFormWriter.document(for: form).serialized()
    for word in [
      "score", "dimension", "need", "desired", "likert3", "levels_add_up", "Share who read",
      "role=", "at_least",
    ] {
      #expect(!document.contains(word), "\(word)")
    }
    #expect(document.contains("Data wanted"))
  }

  @Test("A form in Markdown is the same form, line breaks in cells aside")
  func markdown() throws {
    let text = """
      | survey  |            |      |            |                 |
      |         | type       | name | label::th  | relevant        |
      |         | select_one l | a  | ก \\| ข     |                 |
      |         | text       | b    | สอง        | ${a} = 'y'      |
      | choices |            |      |            |
      |         | list_name  | name | label::th  |
      |         | l          | y    | ใช่         |
      """
    let original = try source(Array(text.utf8), "form.md")
    let again = try source(Array(original.markdown.utf8), "form.md")
    expectSame(original, again, "Markdown")
    #expect(again[sheet: "survey"]?.rows.first?["label::th"]?.text == "ก | ข")
  }
}
