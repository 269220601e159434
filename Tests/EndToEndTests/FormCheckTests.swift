import Forms
import Foundation
import Testing
import XLSForm

@Suite("form check, from the outside")
struct FormCheckTests {
  private static let faulty = """
    # Kept as it is.
    settings: {form_id: demo, version: "1", form_title: Demo}
    survey:
      - {type: text, name: a, label: A}
      - {type: text, name: b, label: B, relevent: "${a} == 'x'"}

    """

  @Test("--fix mends the file in place, says what it did, and a second run finds nothing to mend")
  func fix() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.faulty.utf8), to: "f.yaml")
      let before = try pramoen("form", "check", "f.yaml")
      #expect(before.status == 1)
      #expect(before.talk.contains("f.yaml:5:47: error: no column is called `relevent`"))
      let fixing = try pramoen("form", "check", "--fix", "f.yaml")
      #expect(fixing.status == 0)
      #expect(fixing.talk.contains("mended: relevent → relevant [unknown-column]"))
      #expect(fixing.talk.contains("mended: == → = [expression-foreign-operator]"))
      let again = try pramoen("form", "check", "--fix", "f.yaml")
      #expect(again.status == 0)
      #expect(again.talk.isEmpty)
    }
  }

  @Test(
    "--fix mends cells of Markdown and CSV in place and leaves all else as it was",
    arguments: [
      (
        "f.md",
        """
        Notes stay.  | a | b |
        | survey |      |      |       |           |
        |        | type | name | label | relevent  |
        |        | text | a    | ก     |           |
        |        | text | b    | B     | ${a} == 'x'  |
        | settings |
        |          | form_id | form_title | version |
        |          | demo    | Demo       | 1       |

        """
      ),
      (
        "f.csv",
        "survey,,,,\r\n,type,name,label,relevent\r\n,text,a,\"ก, ข\",\r\n"
          + ",text,b,B,\"${a} == \"\"x\"\"\"\r\nsettings,,,,\r\n"
          + ",form_id,form_title,version,\r\n,demo,Demo,1,\r\n"
      ),
      (
        "f.csv",
        "\u{FEFF}survey;;;;\n;type;name;label;relevent\n;text;a;A;\n"
          + ";text;b;B;${a} == 'x'\nsettings;;;;\n"
          + ";form_id;form_title;version;\n;demo;Demo;1;\n"
      ),
    ])
  func fixText(file: String, text: String) throws {
    try withProgram { pramoen in
      try pramoen.write(Data(text.utf8), to: file)
      let fixing = try pramoen("form", "check", "--fix", file)
      #expect(fixing.status == 0, "\(fixing.talk)")
      #expect(fixing.talk.contains("mended: relevent → relevant [unknown-column]"))
      let expected = text.replacingOccurrences(of: "relevent", with: "relevant")
        .replacingOccurrences(of: "==", with: "=")
      #expect(String(decoding: try pramoen.bytes(of: file), as: UTF8.self) == expected)
      let again = try pramoen("form", "check", "--fix", file)
      #expect(again.status == 0 && again.talk.isEmpty, "\(again.talk)")
    }
  }

  @Test("--fix mends the cells of a workbook in place; a second run leaves the file as it is")
  func fixWorkbook() throws {
    try withProgram { pramoen in
      let workbook = try FormSource.read(yaml: Self.faulty, file: "f.yaml").source.workbook()
      try pramoen.write(Data(workbook), to: "f.xlsx")
      #expect(try pramoen("form", "check", "f.xlsx").talk.contains("f.xlsx:survey!D1: warning"))
      let fixing = try pramoen("form", "check", "--fix", "f.xlsx")
      #expect(fixing.status == 0)
      #expect(fixing.talk.contains("mended: relevent → relevant [unknown-column]"))
      #expect(fixing.talk.contains("mended: == → = [expression-foreign-operator]"))
      let mended = try pramoen.bytes(of: "f.xlsx")
      let again = try pramoen("form", "check", "--fix", "f.xlsx")
      #expect(again.status == 0)
      #expect(again.talk.isEmpty)
      #expect(try pramoen.bytes(of: "f.xlsx") == mended)
    }
  }

  @Test("JSON and SARIF go to standard output, and the exit code says whether the forms are usable")
  func formats() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.faulty.utf8), to: "f.yaml")
      let json = try pramoen("form", "check", "--format", "json", "f.yaml")
      #expect(json.status == 1)
      let document = try #require(
        JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect((document["counts"] as? [String: Int])?["error"] == 1)
      let sarif = try pramoen("form", "check", "--format", "sarif", "f.yaml")
      #expect(sarif.status == 1)
      let log = try #require(
        JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any])
      #expect(log["version"] as? String == "2.1.0")
    }
  }

  @Test("A fault in a table is named by its sheet and cell; a note is said only on request")
  func table() throws {
    try withProgram { pramoen in
      let table = """
        | survey |
        |        | type    | name | label | constraint |
        |        | integer | a    | A     | . > 5 and . < 3 |
        | settings |
        |          | form_title | version |
        |          | Demo       | 1       |
        """
      try pramoen.write(Data(table.utf8), to: "f.md")
      let run = try pramoen("form", "check", "f.md")
      #expect(run.status == 0)
      #expect(run.talk.contains("[constraint-never-met]"))
      #expect(!run.talk.contains("[constraint-without-message]"))
      let notes = try pramoen("form", "check", "--notes", "f.md")
      #expect(notes.talk.contains("[constraint-without-message]"))
      let fix = try pramoen("form", "check", "--fix", "f.xml")
      #expect(fix.status == 2)
    }
  }
}
