import Diagnostics
import Testing
import XForms
import XML

@Suite("Submissions that come back")
struct SubmissionTests {
  private static let form = xform(
    instance: """
      <data id="d" version="1"><a>first</a><b>kept</b>
      <meta><instanceID/><deprecatedID/></meta></data>
      """)

  private func seed(_ text: String) throws -> (XFormDefinition, Seed) {
    let definition = try definition(Self.form)
    let submission = try XMLDocument(Array(text.utf8), file: "s.xml").root
    return (definition, try definition.seed(of: submission, file: "s.xml"))
  }

  private func value(_ name: String, _ read: (XFormDefinition, Seed)) -> String? {
    let (definition, seed) = read
    return definition.nodes.first { $0.name.local == name }.map { seed.values[$0.local] }
  }

  @Test("Answers, the instance's id and the one it replaces are read; what is missing starts anew")
  func metadata() throws {
    let read = try seed(
      """
      <data id="d" version="1"><a>answer</a><meta><instanceID>uuid:2</instanceID>
      <deprecatedID>uuid:1</deprecatedID></meta></data>
      """)
    #expect(value("a", read) == "answer")
    #expect(value("b", read) == "kept")
    #expect(value("instanceID", read) == "uuid:2")
    #expect(value("deprecatedID", read) == "uuid:1")
  }

  @Test(
    "A submission of another form is refused, an encrypted one as such",
    arguments: [
      ("<other/>", "submission-of-another-form", "data"),
      ("<data id=\"e\"/>", "submission-of-another-form", "the form e, not of d"),
      (
        "<data id=\"d\"><base64EncryptedKey>k</base64EncryptedKey></data>",
        "submission-encrypted", "encrypted"
      ),
      (
        "<data id=\"d\"><encryptedXmlFile>s.xml.enc</encryptedXmlFile></data>",
        "submission-encrypted", "encrypted"
      ),
    ])
  func refused(text: String, code: String, words: String) throws {
    let failure = #expect(throws: Failure.self) { try seed(text) }
    let fault = try #require(failure?.diagnostics.first)
    #expect(fault.message.code == code)
    #expect(fault.message.finding.english.contains(words))
    #expect(!fault.message.remedy.english.isEmpty)
    #expect(fault.place?.description == "s.xml")
  }
}
