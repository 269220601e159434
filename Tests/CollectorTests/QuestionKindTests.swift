import Collector
import Diagnostics
import Forms
import Interviews
import Testing
import XForms
import XML

@Suite struct QuestionKindTests {
  private func form(_ survey: String, choices: String = "", languages: String = "") throws -> Form {
    try FormReading(
      yaml: """
        settings: {form_id: k, version: "1", form_title: {th: ชนิด, en: Kinds}}
        survey:
        \(survey)
        \(choices)
        """, file: "form.yaml"
    ).form
  }

  /// A row of the survey; a line typed; how it is kept, nil where it is refused.
  static let typed: [(row: String, typed: String, kept: String?)] = [
    ("{type: time, name: q, label: {th: ก}}", "๘:๓๐", "08:30:00"),
    ("{type: time, name: q, label: {th: ก}}", "25:00", nil),
    ("{type: dateTime, name: q, label: {th: ก}}", "13/3/2566 08:30", "2023-03-13T08:30:00+07:00"),
    ("{type: geopoint, name: q, label: {th: ก}}", "13.7563 100.5018", "13.7563 100.5018"),
    ("{type: geopoint, name: q, label: {th: ก}}", "13.7 100.5 12 4.5", "13.7 100.5 12 4.5"),
    ("{type: geopoint, name: q, label: {th: ก}}", "๑๓.๗, ๑๐๐.๕", "13.7 100.5"),
    ("{type: geopoint, name: q, label: {th: ก}}", "113 100", nil),
    ("{type: geotrace, name: q, label: {th: ก}}", "13 100; 14 101", "13 100; 14 101"),
    ("{type: range, name: q, parameters: start=1 end=5 step=1, label: {th: ก}}", "๕", "5"),
    ("{type: range, name: q, parameters: start=1 end=5 step=1, label: {th: ก}}", "6", nil),
    ("{type: acknowledge, name: q, label: {th: ก}}", "1", "OK"),
    ("{type: acknowledge, name: q, label: {th: ก}}", "ไม่", nil),
    ("{type: image, name: q, label: {th: ก}}", "บ้าน.jpg", "บ้าน.jpg"),
    ("{type: barcode, name: q, label: {th: ก}}", "8850", "8850"),
    ("{type: rank c, name: q, label: {th: ก}}", "2 1", "b a"),
    ("{type: rank c, name: q, label: {th: ก}}", "2", nil),
    ("{type: select_one c or_other, name: q, label: {th: ก}}", "3", "other"),
  ]

  @Test("What is typed is kept in the spelling of its type, or refused", arguments: typed)
  func kinds(row: String, typed: String, kept: String?) throws {
    let lists = "choices:\n  c: [{name: a, label: {th: เอ}}, {name: b, label: {th: บี}}]"
    let sat = try sit(
      form("  - \(row)", choices: row.contains(" c") ? lists : ""), typing: [typed, ":q"])
    #expect(sat.journal == (kept.map { ["q=\($0)"] } ?? []), "\(sat.transcript)")
    #expect(sat.transcript.contains("\n! ") == (kept == nil))
  }

  @Test("A range shows its bounds; a picture says that only the name of its file is kept")
  func formats() throws {
    let sat = try sit(
      form(
        """
          - {type: range, name: r, parameters: start=0 end=10 step=2, label: {th: ก}}
          - {type: image, name: p, label: {th: ข}}
        """), typing: ["4", ":q"])
    #expect(sat.transcript.contains("ตอบเป็นตัวเลขตั้งแต่ 0 ถึง 10 ทีละ 2"))
    #expect(sat.transcript.contains("เก็บเฉพาะชื่อ"))
  }

  static let cascade = """
      - {type: select_one p, name: province, label: {th: จังหวัด, en: Province}}
      - {type: select_one d, name: district, choice_filter: "p=${province}", label: {th: อำเภอ, en: District}}
      - {type: text, name: why, required: yes, required_message: {th: "บอก ${province}", en: "say ${province}"}, label: {th: เหตุ, en: Why}}
    """
  static let places = """
    choices:
      p: [{name: cm, label: {th: เชียงใหม่, en: Chiang Mai}}, {name: nan, label: {th: น่าน, en: Nan}}]
      d:
        - {name: fang, p: cm, label: {th: ฝาง, en: Fang}}
        - {name: pua, p: nan, label: {th: ปัว, en: Pua}}
        - {name: wiang, p: nan, label: {th: เวียงสา, en: Wiang Sa}}
    """

  @Test("Only the choices that other answers leave are offered, numbered as they stand")
  func choiceFilter() throws {
    let sat = try sit(
      form(Self.cascade, choices: Self.places), typing: ["2", "3", "2", ":1", "1", "", ":q"])
    #expect(sat.transcript.contains("อำเภอ\n  1  ปัว\n  2  เวียงสา\n> 3"))
    #expect(sat.transcript.contains("อำเภอ\n  1  ฝาง\n"))
    #expect(
      sat.journal == ["province=nan", "district=wiang", "province=cm", "district="])
  }

  @Test("The form's language changes at any moment, in questions, choices and messages")
  func languages() throws {
    let sat = try sit(
      form(Self.cascade, choices: Self.places),
      typing: [":lang en", "1", ":lang ไทย", "", "", ":lang xx", ":lang", ":q"])
    #expect(sat.transcript.contains("Province\n  1  Chiang Mai\n"))
    #expect(sat.transcript.contains("อำเภอ\n  1  ฝาง\n"))
    #expect(sat.transcript.contains("! ข้อนี้ต้องตอบ — บอก cm"))
    #expect(sat.transcript.contains("! แบบฟอร์มไม่มีภาษา “xx” — ภาษาที่มี: th, en"))
  }

  @Test("What one language lacks is read in another")
  func untranslated() throws {
    let sat = try sit(
      form(
        """
          - {type: text, name: a, label: {th: ก, en: A}, hint: {th: คำใบ้}}
          - {type: text, name: b, label: {th: ข}}
        """), typing: ["x", ":q"], language: .english)
    #expect(sat.transcript.contains("\nA\nคำใบ้\n"))
    #expect(sat.transcript.contains("\nข\n"))
  }

  @Test("Choices come from a file beside the form")
  func choicesFromFile() throws {
    let form = try form("  - {type: select_one_from_file towns.csv, name: t, label: {th: เมือง}}")
    let definition = try form.definition { uri in
      uri == "jr://file-csv/towns.csv" ? Array("name,label\nnan,น่าน\ntak,ตาก\n".utf8) : nil
    }
    let sat = try sit(form, typing: [.line("2")], definition: definition)
    #expect(sat.transcript.contains("  1  น่าน\n  2  ตาก\n"))
    #expect(sat.finished == ["t=tak"])
  }

  @Test("A form that was written as an XForm is asked like any other")
  func xform() throws {
    let written = try householdForm()
    let text = XFormWriter.document(for: written).serialized()
    let root = try XMLDocument(Array(text.utf8), file: "f.xml").root
    let definition = try XFormReader().definition(of: root, file: "f.xml")
    let form = Form(id: "hh", version: "1", title: definition.title, file: "f.xml")
    let lines = ["9/1", "ก้อย", "3", "", "ok"].map(ConsoleInput.line)
    let sat = try sit(form, typing: lines, definition: definition)
    #expect(
      sat.finished
        == ["house=9/1", "members[1]/name=ก้อย", "members[1]/age=3", "heads=1", "remark=ok"])
    #expect(sat.transcript.contains("ครัวเรือน\n"))
  }
}
