import Foundation
import Testing

@Suite("form convert, from the outside")
struct FormConvertTests {
  /// Every sheet and what Pramoen adds: checks, scoring, bands, a matrix, an entity.
  private static let form = """
    settings: {form_id: all, version: "1", form_title: {th: ทั้งหมด, en: All}, default_language: th}
    survey:
      - {type: text, name: code, role: subject, label: {th: รหัส, en: Code}, save_to: code}
      - type: select_one q
        name: q1
        label: {th: "ข้อ |1|\\nต่อ", en: One}
        score: {key: b, points: 2, objective: O1}
      - {type: matrix rows cols, name: m, label: {th: ตาราง, en: Table}}
      - {type: begin_repeat, name: r, label: {th: คน, en: Person}, repeat_count: "2"}
      - {type: integer, name: age, label: {th: อายุ, en: Age}, constraint: ". < 120", constraint_message: {th: มากไป, en: Too old}}
      - {type: end_repeat}
      - {type: calculate, name: total, calculation: "sum(${age})"}
    choices:
      q: [{name: a, label: {th: ก, en: A}}, {name: b, label: {th: ข, en: B}}]
      rows: [{name: x, label: {th: ชาย, en: Boys}}, {name: y, label: {th: หญิง, en: Girls}}]
      cols: [{name: p, label: {th: ป.1, en: P1}}]
    entities:
      - {list_name: people, label: "${code}"}
    scoring:
      - {type: pass_mark, value: 60}
      - {type: objective, name: O1, label: {th: จุดประสงค์, en: Objective}}
    checks:
      - {id: c1, severity: warning, expr: "${total} < 200", message: {th: ตรวจ, en: Look}}
    bands:
      - {name: level, from: 0, label: {th: ปรับปรุง, en: Low}}

    """

  @Test(
    "YAML goes to a workbook, to CSV, to XLSForm and comes back word for word",
    arguments: ["xlsx", "csv"])
  func ways(ending: String) throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "form.yaml")
      let first = try pramoen("form", "convert", "form.yaml", "--to", "yaml")
      #expect(first.status == 0, "\(first.talk)")
      let out = try pramoen("form", "convert", "form.yaml", "-o", "form.\(ending)")
      #expect(out.status == 0, "\(out.talk)")
      let back = try pramoen("form", "convert", "form.\(ending)", "--to", "yaml")
      #expect(back.status == 0, "\(back.talk)")
      #expect(back.output == first.output)
      #expect(back.output.contains("objective: O1"))
      #expect(back.output.contains("matrix rows cols"))
    }
  }

  @Test("An XForm holds no lists that nobody reads: those of count tables stay behind")
  func listsOfTables() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "form.yaml")
      #expect(try pramoen("form", "convert", "form.yaml", "-o", "form.xml").status == 0)
      let back = try pramoen("form", "convert", "form.xml", "--to", "yaml")
      #expect(back.status == 0)
      #expect(!back.talk.contains("unused-choice-list"), "\(back.talk)")
    }
  }

  @Test("Markdown has no line breaks in cells; that is said where there was one")
  func markdown() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "form.yaml")
      let run = try pramoen("form", "convert", "form.yaml", "-o", "form.md")
      #expect(run.status == 0)
      #expect(run.talk.contains("form.yaml:6:"))
      #expect(run.talk.contains("[line-breaks-lost]"))
      let back = try pramoen("form", "convert", "form.md", "--to", "md")
      #expect(back.output == String(decoding: try pramoen.bytes(of: "form.md"), as: UTF8.self))
    }
  }

  @Test("The XForm is the same whichever spelling it is made from, and reads back as the form")
  func xform() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "form.yaml")
      let direct = try pramoen("form", "convert", "form.yaml", "--to", "xform")
      #expect(direct.status == 0)
      #expect(direct.talk.contains("[scores-stay-behind]"))
      #expect(!direct.output.contains("O1"))
      try pramoen("form", "convert", "form.yaml", "-o", "form.xlsx").expectDone()
      let around = try pramoen("form", "convert", "form.xlsx", "--to", "xform")
      #expect(around.output == direct.output)
      try pramoen("form", "convert", "form.xlsx", "-o", "form.xml").expectDone()
      let again = try pramoen("form", "convert", "form.xml", "--to", "xform")
      #expect(again.output == direct.output)
      for verb in ["check", "show", "print"] {
        #expect(try pramoen("form", verb, "form.xml").status == 0)
      }
      try pramoen("init").expectDone()
      try pramoen("form", "add", "form.xml").expectDone()
      #expect(try pramoen("form", "show", "all").output.contains("age"))
    }
  }

  @Test("A form with errors, the source itself, an unknown spelling: nothing is written")
  func refused() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "form.yaml")
      try pramoen.write(Data("survey:\n  - {type: txt, name: a}\n".utf8), to: "bad.yaml")
      let calls: [([String], Int32, String)] = [
        (["bad.yaml", "-o", "bad.xlsx"], 1, "unknown-type"),
        (["form.yaml", "-o", "./form.yaml"], 2, "output-is-form"),
        (["form.yaml", "-o", "form.pdf"], 2, "--to"), (["form.yaml"], 2, "--to"),
        (["form.yaml", "--to", "xlsx"], 2, "-o"), (["none.yaml", "--to", "md"], 2, "none.yaml"),
      ]
      let before = try pramoen.bytes(of: "form.yaml")
      for (arguments, status, words) in calls {
        let run = try pramoen.run(["form", "convert"] + arguments)
        #expect(run.status == status, "\(arguments)")
        #expect(run.talk.contains(words), "\(arguments): \(run.talk)")
      }
      #expect(try pramoen.bytes(of: "form.yaml") == before)
      let left = try FileManager.default.contentsOfDirectory(atPath: pramoen.folder.path)
      #expect(left.sorted() == ["bad.yaml", "form.yaml"])
    }
  }
}

extension CommandLineProgram.Run {
  fileprivate func expectDone(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 0, "\(talk)", sourceLocation: sourceLocation)
  }
}
