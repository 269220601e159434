import Foundation
import Testing

@Suite("A form on paper and as an outline")
struct FormOutputTests {
  @Test("print writes one page in the language of the call, without a workspace")
  func printing() throws {
    try withProgram { pramoen in
      let form = CommandLineProgram.workshopForm
      let thai = try pramoen("form", "print", form, "-o", "paper.html", "--lang", "th")
      #expect(thai.status == 0 && thai.output.isEmpty, "\(thai.talk)")
      #expect(thai.talk.contains("paper.html"))
      let page = String(decoding: try pramoen.bytes(of: "paper.html"), as: UTF8.self)
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(page.contains("<html lang=\"th\">") && page.contains("eMENSCR เป็นชื่อย่อของระบบใด"))
      let english = try pramoen("form", "print", form)
      #expect(english.status == 0)
      #expect(english.output.contains("What does eMENSCR stand for?"))
      #expect(!english.output.contains("eMENSCR เป็นชื่อย่อ"))
    }
  }

  @Test("A form of the workspace is printed and shown by its id")
  func byName() throws {
    try withProgram { pramoen in
      try pramoen.prepareWorkshop()
      let page = try pramoen("form", "print", "emenscr_workshop_test", "-o", "paper.html")
      #expect(page.status == 0, "\(page.talk)")
      let outline = try pramoen("form", "show", "emenscr_workshop_test")
      #expect(outline.status == 0, "\(outline.talk)")
      let file = try pramoen("form", "show", CommandLineProgram.workshopForm)
      #expect(outline.output == file.output)
    }
  }

  @Test("A form in tables is printed and shown like one in YAML")
  func tables() throws {
    try withProgram { pramoen in
      let table = """
        | survey |                  |       |           |
        |        | type             | name  | label     |
        |        | select_one yesno | happy | Happy?    |
        |        | begin repeat     | kids  | Children  |
        |        | text             | kid   | Name      |
        |        | end repeat       |       |           |
        | choices |           |      |       |
        |         | list_name | name | label |
        |         | yesno     | y    | Sure  |
        |         | yesno     | n    | Never |
        """
      try pramoen.write(Data(table.utf8), to: "kids.md")
      let page = try pramoen("form", "print", "kids.md")
      #expect(page.status == 0, "\(page.talk)")
      for words in ["Happy?", "Sure", "Never", "Children", "One row each."] {
        #expect(page.output.contains(words), "\(words)")
      }
      let outline = try pramoen("form", "show", "kids.md")
      #expect(outline.status == 0, "\(outline.talk)")
      #expect(outline.output.contains("questions: 2, groups: 0, repeats: 1, choice lists: 1"))
    }
  }

  @Test("show prints names, numbers, labels and counts in the language of the call")
  func showing() throws {
    try withProgram { pramoen in
      let form = CommandLineProgram.workshopForm
      let english = try pramoen("form", "show", form)
      #expect(english.status == 0, "\(english.talk)")
      #expect(english.output.contains("questions: 21, groups: 2, repeats: 0, choice lists: 20"))
      #expect(english.output.contains("What does eMENSCR stand for?"))
      #expect(!english.output.contains("Budget Bureau"))
      let thai = try pramoen("form", "show", form, "--lang", "th", "--choices")
      #expect(thai.output.contains("21 ข้อคำถาม 2 กลุ่ม 0 กลุ่มซ้ำ 20 รายการตัวเลือก"))
      #expect(thai.output.contains("สำนักงบประมาณ"))
    }
  }

  @Test("JSON and CSV of an outline agree, and hold no key")
  func data() throws {
    try withProgram { pramoen in
      let form = CommandLineProgram.workshopForm
      let json = try pramoen("form", "show", form, "--format", "json")
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      let elements = try #require(object["elements"] as? [[String: Any]])
      #expect((object["choice_lists"] as? [Any])?.count == 20)
      let names = elements.compactMap { $0["name"] as? String }
      #expect(names.prefix(4) == ["part1", "participant_code", "part2", "q01"])
      #expect(elements.allSatisfy { $0["key"] == nil && $0["score"] == nil })
      let csv = try pramoen("form", "show", form, "--format", "csv")
      let rows = csv.output.split(whereSeparator: \.isNewline).dropFirst()
      #expect(
        rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[2] }.map(String.init)
          == names)
    }
  }

  @Test("A page is neither written over the form nor into another kind of file")
  func refused() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("settings:\n".utf8), to: "form.html")
      let over = try pramoen("form", "print", "./form.html", "-o", "form.html")
      #expect(over.status == 2 && over.talk.contains("[output-is-input]"), "\(over.talk)")
      let other = try pramoen(
        "form", "print", CommandLineProgram.workshopForm, "-o", "paper.docx")
      #expect(other.status == 2)
      let unknown = try pramoen("form", "show", "none.yaml")
      #expect(unknown.status == 2, "\(unknown.talk)")
      try pramoen.write(Data("survey: []\n".utf8), to: "bad.yaml")
      let bad = try pramoen("form", "print", "bad.yaml")
      #expect(bad.status == 1 && bad.output.isEmpty)
    }
  }
}
