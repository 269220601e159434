import Diagnostics
import Testing

@Suite("Diagnostics")
struct DiagnosticsTests {
  @Test(
    "A place reads as editors and terminals link it",
    arguments: [
      (Place.file("answers.csv"), "answers.csv"),
      (Place.position(file: "form.yaml", line: 29, column: 14), "form.yaml:29:14"),
      (Place.cell(file: "f.xlsx", sheet: "survey", row: 29, column: 6), "f.xlsx:survey!F29"),
      (Place.cell(file: "f.xlsx", sheet: "survey", row: 2, column: 26), "f.xlsx:survey!Z2"),
      (Place.cell(file: "f.xlsx", sheet: "survey", row: 2, column: 27), "f.xlsx:survey!AA2"),
      (Place.cell(file: "f.xlsx", sheet: "survey", row: 2, column: 16384), "f.xlsx:survey!XFD2"),
      (Place.cell(file: "f.xlsx", sheet: "survey", row: 2, column: nil), "f.xlsx:survey!2"),
      (Place.row(file: "answers.csv", row: 12, column: nil), "answers.csv:12"),
      (Place.row(file: "answers.csv", row: 12, column: "q07"), "answers.csv:12 (q07)"),
      (Place.row(file: "คำตอบ.csv", row: 2, column: "คะแนน"), "คำตอบ.csv:2 (คะแนน)"),
    ])
  func places(place: Place, expected: String) {
    #expect(place.description == expected)
  }

  @Test("A text answers in the language asked for")
  func languages() {
    let text = LocalizedText(th: "แบบฟอร์ม", en: "form")
    #expect(text[.thai] == "แบบฟอร์ม")
    #expect(text[.english] == "form")
    #expect(Language(rawValue: "th") == .thai)
    #expect(Language(rawValue: "en") == .english)
    #expect(Language(rawValue: "fr") == nil)
  }

  @Test("A failure of one message holds it as an error in its place")
  func failure() {
    let message = Message(
      code: "sample", finding: LocalizedText(th: "พบ", en: "found"),
      remedy: LocalizedText(th: "แก้", en: "mend"))
    let failure = Failure(.call, message, at: .file("a.csv"))
    #expect(failure.cause == .call)
    #expect(failure.diagnostics == [Diagnostic(.error, message, at: .file("a.csv"))])
    #expect(Diagnostic(.warning, message) != Diagnostic(.error, message))
  }
}
