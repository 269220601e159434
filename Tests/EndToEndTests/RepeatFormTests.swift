import Forms
import Foundation
import Testing
import XLSForm

@Suite("A form with repeats through the real program")
struct RepeatFormTests {
  /// Invented data of households.
  private static let form = """
    settings: {form_id: hh, version: "1", form_title: {th: ครัวเรือน, en: Household}}
    survey:
      - {type: username, name: who}
      - {type: text, name: house, role: subject, required: yes, label: {th: รหัส, en: Code}}
      - {type: begin_repeat, name: members, label: {th: สมาชิก, en: Member}}
      - {type: text, name: name, required: yes, label: {th: ชื่อ, en: Name}}
      - {type: integer, name: age, constraint: ". < 120", label: {th: อายุ, en: "Age of ${name}"}}
      - {type: begin_repeat, name: schools, relevant: "${age} > 5", label: {th: โรงเรียน, en: School}}
      - {type: text, name: school, label: {th: ชื่อโรงเรียน, en: School name}}
      - {type: end_repeat}
      - {type: end_repeat}
      - {type: text, name: remark, label: {th: หมายเหตุ, en: Remark}}
    """

  private static let lines = [
    "Koi", "9", "Ban Na", "+", "Wat Mai", "", "+", "Ton", "3", "", "ok",
  ]
  private static let kept = [
    "who=tester", "house=H1", "members[1]/name=Koi", "members[1]/age=9",
    "members[1]/schools[1]/school=Ban Na", "members[1]/schools[2]/school=Wat Mai",
    "members[2]/name=Ton", "members[2]/age=3", "remark=ok",
  ]

  private func withHouseholds(_ body: (CommandLineProgram) throws -> Void) throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "hh.yaml")
      for call in [["init"], ["form", "add", "hh.yaml"], ["round", "open", "r1", "--form", "hh"]] {
        let run = try pramoen.run(call)
        try #require(run.status == 0, "\(call): \(run.talk)")
      }
      try body(pramoen)
    }
  }

  private func answers(_ pramoen: CommandLineProgram, _ subject: String) throws -> [String] {
    let run = try pramoen("submission", "show", "r1", subject, "--format", "json")
    try #require(run.status == 0, "\(run.talk)")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: String]])
    return rows.map { "\($0["path"] ?? "")=\($0["value"] ?? "")" }
  }

  @Test("What is answered in instances is submitted, and shown in the form's order")
  func conversation() throws {
    try withHouseholds { pramoen in
      let run = try pramoen(
        "collect", "r1", "--for", "H1", input: Self.lines.joined(separator: "\n") + "\n\n")
      #expect(run.status == 0, "\(run.output)\(run.talk)")
      #expect(run.output.contains("== School · no. 2"))
      #expect(run.output.contains("Age of Ton"))
      #expect(try answers(pramoen, "H1") == Self.kept)
      #expect(try pramoen("verify").status == 0)
    }
  }

  @Test(
    "Killed after any line, the interview goes on with every instance it had", arguments: 1...11)
  func killed(after count: Int) throws {
    try withHouseholds { pramoen in
      let first = try Conversation(pramoen, ["collect", "r1", "--for", "H1"])
      let ended = first.type(
        Array(Self.lines.prefix(count)), until: Date() + 20, grace: 0.5)
      try #require(!ended, "\(first.talk)")
      first.pullPlug()
      var rest = Array(Self.lines.dropFirst(count)) + [""]
      // Where another instance was just declined, it is offered once more.
      if [6, 10].contains(count) { rest.insert("", at: 0) }
      let run = try pramoen(
        "collect", "r1", "--for", "H1", input: rest.joined(separator: "\n") + "\n")
      #expect(run.status == 0, "\(run.output)\(run.talk)")
      #expect(try answers(pramoen, "H1") == Self.kept)
    }
  }

  @Test("Columns of instances are imported; a bad cell is named by row and column")
  func imports() throws {
    try withHouseholds { pramoen in
      let header =
        "house,members[1]/name,members[1]/age,members[2]/name,members[2]/age,"
        + "members[1]/schools[1]/school,remark"
      try pramoen.write(
        Data((header + "\nH1,ก้อย,๙,ต้น,3,บ้านนา,ok\nH2,นก,7,,,,\n").utf8), to: "good.csv")
      try pramoen.write(
        Data((header + "\nH3,ก้อย,9,ต้น,300,บ้านนา,ok\n").utf8), to: "bad.csv")
      let bad = try pramoen("import", "r1", "bad.csv")
      #expect(bad.status == 1)
      #expect(bad.talk.contains("bad.csv:2 (members[2]/age)"), "\(bad.talk)")
      let good = try pramoen("import", "r1", "good.csv")
      #expect(good.status == 0, "\(good.talk)")
      #expect(
        try answers(pramoen, "H1").dropFirst() == [
          "house=H1", "members[1]/name=ก้อย", "members[1]/age=9",
          "members[1]/schools[1]/school=บ้านนา", "members[2]/name=ต้น", "members[2]/age=3",
          "remark=ok",
        ])
      #expect(
        try answers(pramoen, "H2").dropFirst()
          == ["house=H2", "members[1]/name=นก", "members[1]/age=7"])
    }
  }

  private static let markdown = """
    | survey |                              |        |        |
    |        | type                         | name   | label  |
    |        | text                         | who    | Who    |
    |        | select_one_from_file towns.csv | town | Town   |
    | settings |         |
    |          | form_id |
    |          | towns   |
    """

  private static let csv = """
    "survey",,,
    ,"type","name","label"
    ,"text","who","Who"
    "settings",,,
    ,"form_id","version",
    ,"plain","7",
    """

  private static let xform = """
    <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
      <h:head><h:title>Foreign</h:title><model>
        <instance><data id="foreign" version="3"><r><a/></r></data></instance>
        <bind nodeset="/data/r/a" type="int"/>
      </model></h:head>
      <h:body><group ref="/data/r"><label>Row</label><repeat nodeset="/data/r">
        <input ref="/data/r/a"><label>Number</label></input>
      </repeat></group></h:body>
    </h:html>
    """

  @Test("Forms are kept in any spelling, and kept again without change")
  func spellings() throws {
    try withProgram { pramoen in
      _ = try pramoen("init")
      let tables = Self.markdown.replacing("| towns   |", with: "| my book |")
      let workbook = try FormSource.read(Array(tables.utf8), file: "b.md").source.workbook()
      let files = [
        ("t.md", Array(Self.markdown.utf8)), ("p.csv", Array(Self.csv.utf8)),
        ("f.xml", Array(Self.xform.utf8)), ("b.xlsx", workbook),
      ]
      for (name, bytes) in files {
        try pramoen.write(Data(bytes), to: name)
        for words in ["added form", "nothing changed"] {
          let run = try pramoen("form", "add", name)
          #expect(run.status == 0 && run.talk.contains(words), "\(run.talk)")
        }
      }
      let list = try pramoen("form", "list", "--format", "csv").output
      #expect(list.contains("towns,1,") && list.contains("plain,7,"))
      #expect(list.contains("foreign,3,Foreign") && list.contains("my book,1,"))
    }
  }

  @Test("A foreign XForm is filled like any other form")
  func foreign() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.xform.utf8), to: "f.xml")
      for call in [["init"], ["form", "add", "f.xml"], ["round", "open", "r1"]] {
        let run = try pramoen.run(call)
        try #require(run.status == 0, "\(call): \(run.talk)")
      }
      let run = try pramoen("collect", "r1", input: "4\n+\n๕\n\n\n")
      #expect(run.status == 0, "\(run.output)\(run.talk)")
      #expect(run.output.contains("Foreign") && run.output.contains("== Row · no. 2"))
      let list = try pramoen("submission", "list", "r1", "--format", "json").output
      #expect(list.contains("\"submitted\""))
    }
  }

  @Test("A form that reads a file is filled once the file stands beside the workspace")
  func filesBesideTheForm() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.markdown.utf8), to: "t.md")
      _ = try pramoen("init")
      let added = try pramoen("form", "add", "t.md")
      #expect(added.talk.contains("[form-files-missing]") && added.talk.contains("./towns-media"))
      #expect(try pramoen("round", "open", "r1").status == 0)
      let refused = try pramoen("collect", "r1", input: "me\n1\n\n")
      #expect(refused.status == 1 && refused.talk.contains("towns.csv"), "\(refused.talk)")
      try FileManager.default.createDirectory(
        at: pramoen.folder.appendingPathComponent("towns-media"),
        withIntermediateDirectories: false)
      try pramoen.write(Data("name,label\nnan,Nan\ntak,Tak\n".utf8), to: "towns-media/towns.csv")
      let run = try pramoen("collect", "r1", input: "me\n2\n\n")
      #expect(run.status == 0, "\(run.output)\(run.talk)")
      #expect(run.output.contains("  1  Nan\n  2  Tak\n"))
    }
  }
}
