import Forms
import Foundation
import Testing
import XForms
import XLSForm
import XML

@Suite("The documentation's programs")
struct DocumentationTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let pages = [
    "README.md", "Sources/XPath/XPath.docc/XPath.md", "Sources/XPath/XPath.docc/Budget.md",
    "Sources/Forms/Forms.docc/Forms.md", "Sources/XLSForm/XLSForm.docc/XLSForm.md",
    "Sources/XForms/XForms.docc/XForms.md", "Sources/Interviews/Interviews.docc/TwentyLines.md",
  ]

  private static func text(of path: String) throws -> String {
    try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
  }

  /// What stands between fences of a language, each line without its indentation.
  private static func blocks(_ language: String, in page: String) throws -> [String] {
    try text(of: page).components(separatedBy: "```\(language)\n").dropFirst().map { rest in
      unindented(rest.components(separatedBy: "\n```")[0])
    }
  }

  private static func unindented(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: "\n")
  }

  @Test("Every program on a page is compiled here, word for word", arguments: pages)
  func programsAreQuoted(page: String) throws {
    let path = "Tests/InterviewsTests/Documentation/Examples.swift"
    let source = Self.unindented(try Self.text(of: path))
    let blocks = try Self.blocks("swift", in: page)
    #expect(!blocks.isEmpty)
    for block in blocks { #expect(source.contains(block), "\(page) quotes what does not run") }
  }

  @Test("Twenty lines fill a form, and the page shows the submission that comes of it")
  func twentyLines() throws {
    let page = "Sources/Interviews/Interviews.docc/TwentyLines.md"
    #expect(try Self.blocks("yaml", in: page) == [Self.unindented(Examples.household)])
    let submission = try #require(try Examples.filledHousehold(Examples.household))
    let answers = """
      <village>Nonexistent</village>
      <member>
      <kin>mother</kin>
      <age>41</age>
      </member>
      <member>
      <kin>child</kin>
      <age>9</age>
      <school>None such</school>
      </member>
      <adults>1</adults>
      """
    #expect(Self.unindented(submission).contains(answers))
    let shown = try Self.blocks("xml", in: page)
    #expect(shown == [Self.unindented(submission)], "the page should show\n\(submission)")
  }

  @Test("By names, what is open is told question by question")
  func byName() throws {
    #expect(try Examples.householdByName(Examples.household) == ["village", "kin", "age"])
  }

  @Test("An expression tells the questions it asks for")
  func namesInExpression() throws {
    #expect(try Examples.namesInExpression() == ["age", "role"])
  }

  @Test("A form is the same as YAML, workbook and Markdown, and as an XForm")
  func roads() throws {
    let form = try Examples.examined(Examples.household)
    let source = FormSource.read(yaml: Examples.household, file: "household.yaml").source
      .canonical()
    let (workbook, table) = try Examples.convertedWorkbook(try source.workbook())
    #expect(table == source.markdown)
    #expect(try Examples.convertedWorkbook(workbook).1 == table)
    #expect(try Examples.reread(form).nodes.contains { $0.name.local == "adults" })
  }

  @Test("The README's program hands in what was answered")
  func readme() throws {
    let form = """
      | survey |         |      |             |            |
      |        | type    | name | label       | constraint |
      |        | integer | age  | How old?    | . < 130    |
      |        | text    | name | What name?  |            |
      """
    let submission = try Examples.readmeExample(Array(form.utf8))
    #expect(submission.contains("<age>41</age><name>Somebody</name>"))
  }
}
