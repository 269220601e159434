import Diagnostics
import Testing

@testable import Workspace

@Suite struct FormTests {
  private let first = FormDefinition(id: "f", version: "1", format: "yaml", source: "survey: []\n")

  @Test("The same form added twice is there once")
  func idempotent() throws {
    let workspace = try World().workspace()
    #expect(try workspace.addForm(first) == .added)
    #expect(try workspace.addForm(first) == .unchanged)
    #expect(try workspace.forms(scope: .everything) == [first])
  }

  @Test(
    "Other content under the same version is refused: the version has to rise",
    arguments: [
      FormDefinition(id: "f", version: "1", format: "yaml", source: "survey: [] \n"),
      FormDefinition(id: "f", version: "1", format: "xform", source: "survey: []\n"),
    ])
  func refusesOtherContent(form: FormDefinition) throws {
    let workspace = try World().workspace()
    try workspace.addForm(first)
    let failure = try refusal { try workspace.addForm(form) }
    #expect(failure.cause == .data)
    #expect(failure.codes == ["form-version-taken"])
    #expect(try workspace.forms(scope: .everything) == [first])
  }

  @Test("Without a version the form added last is meant, whatever its number")
  func newestByDefault() throws {
    let workspace = try World().workspace()
    try workspace.addForm(FormDefinition(id: "f", version: "10", format: "yaml", source: "a"))
    try workspace.addForm(FormDefinition(id: "f", version: "9", format: "yaml", source: "b"))
    #expect(try workspace.form(id: "f").source == "b")
    #expect(try workspace.form(id: "f", version: "10").source == "a")
  }

  @Test("An unknown form or version is a fault of the call", arguments: [nil, "7"])
  func unknown(version: String?) throws {
    let workspace = try World().workspace()
    try workspace.addForm(first)
    let failure = try refusal {
      try workspace.form(id: version == nil ? "g" : "f", version: version)
    }
    #expect(failure.cause == .call)
    #expect(failure.codes == ["unknown-form"])
  }

  @Test("A source that SQLite would cut short is refused")
  func refusesNull() throws {
    let workspace = try World().workspace()
    let failure = try refusal {
      try workspace.addForm(
        FormDefinition(id: "f", version: "1", format: "yaml", source: "a\0b"))
    }
    #expect(failure.codes == ["text-holds-null"])
    #expect(try workspace.forms(scope: .everything).isEmpty)
  }

  @Test(
    "Text that looks like SQL is text", arguments: ["'; DROP TABLE form; --", "%", "\" OR 1=1"])
  func quotesAreText(text: String) throws {
    let workspace = try World().workspace()
    try workspace.addForm(FormDefinition(id: text, version: text, format: "yaml", source: text))
    #expect(try workspace.form(id: text, version: text).source == text)
    #expect(try workspace.verify().isSound)
  }
}
