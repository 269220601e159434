import Diagnostics
@testable import Forms
import Testing

@Suite("What a form can hold")
struct ModelTests {
  private static let head = "settings: {form_id: a, version: '1'}\n"

  private func form(_ text: String) throws -> Form {
    try FormReading(yaml: Self.head + text, file: "form.yaml").form
  }

  @Test(
    "Every type of XLSForm is read",
    arguments: [
      ("time", .time), ("dateTime", .dateTime), ("acknowledge", .acknowledge),
      ("trigger", .acknowledge), ("barcode", .barcode), ("geopoint", .geopoint),
      ("geotrace", .geotrace), ("geoshape", .geoshape), ("image", .image), ("audio", .audio),
      ("video", .video), ("file", .file), ("hidden", .hidden), ("range", .range),
      ("deviceid", .property("deviceid")),
      ("select_one_from_file a.csv", .selectOne(from: .file("a.csv"))),
      ("select_multiple_from_file a.geojson", .selectMultiple(from: .file("a.geojson"))),
      ("background-audio", .backgroundAudio), ("start-geopoint", .startGeopoint),
      ("csv-external", .csvExternal), ("osm tags", .osm(tags: "tags")),
    ] as [(String, QuestionType)])
  func types(text: String, type: QuestionType) throws {
    let read = try form("survey: [{type: \(text), name: q, label: Q}]").questions.first?.type
    #expect(read == type)
  }

  @Test("A repeat knows its count, a question its media, parameters and choices from a repeat")
  func particulars() throws {
    let form = try form(
      """
      survey:
        - {type: begin_repeat, name: child, label: Child, repeat_count: '2 + 1'}
        - {type: text, name: nick, label: Name, media: {image: {th: a.png}}, guidance_hint: ask}
        - {type: end_repeat}
        - {type: 'select_one ${nick}', name: eldest, label: Eldest, choice_filter: '. != 1'}
        - {type: range, name: age, label: Age, parameters: 'start=0, end=5 step = 0.5'}
        - {type: calculate, name: stamp, calculation: now(), trigger: '${age}, ${eldest}'}
      """)
    guard case .group(let group) = form.elements.first else { return #expect(Bool(false)) }
    #expect(group.repetition?.count?.source == "2 + 1")
    let questions = form.questions
    #expect(questions[0].media[.image]?.entries.first?.text == "a.png")
    #expect(questions[0].guidance.entries.map(\.text) == ["ask"])
    #expect(questions[1].type == .selectOne(from: .answers("${nick}")))
    #expect(questions[1].choiceFilter?.source == ". != 1")
    #expect(questions[2].parameters["step"] == "0.5")
    #expect(questions[3].triggers == ["age", "eldest"])
  }

  @Test("A table of counts is one whole number for each of its cells")
  func matrix() throws {
    let form = try form(
      """
      survey:
        - {type: matrix grade sex, name: pupils, label: {th: นักเรียน}}
      choices:
        grade: [{name: p1, label: {th: ป.1}}, {name: p2, label: {th: ป.2}}]
        sex: [{name: m, label: {th: ชาย}}, {name: f, label: {th: หญิง}}]
      """)
    #expect(
      form.questions.map(\.name) == ["pupils_p1_m", "pupils_p1_f", "pupils_p2_m", "pupils_p2_f"])
    #expect(form.questions.allSatisfy { $0.type == .integer })
    #expect(form.questions.last?.label.entries.map(\.text) == ["ป.2 – หญิง"])
  }

  @Test("What a table of counts asks of its cells is no rule of a group")
  func matrixRules() throws {
    let examination = FormExamination(
      yaml: """
        settings: {form_id: m, version: "1", form_title: M}
        survey:
          - type: matrix grade sex
            name: pupils
            label: Pupils
            required: "yes"
            constraint: . >= 0
            constraint_message: Not below 0
            required_message: Type 0 where there are none
        choices:
          grade: [{name: p1, label: P1}, {name: p2, label: P2}]
          sex: [{name: m, label: Boys}, {name: f, label: Girls}]
        """, file: "form.yaml")
    #expect(examination.diagnostics.isEmpty)
    let questions = examination.form.questions
    #expect(questions.allSatisfy { $0.constraint != nil && $0.required != nil })
    #expect(questions.allSatisfy { !$0.requiredMessage.isEmpty && !$0.constraintMessage.isEmpty })
    guard case .group(let group)? = examination.form.elements.first else { return }
    #expect(group.attributes.bind.isEmpty)
  }

  @Test("Checks, bands and ratings are data of the form")
  func ownSheets() throws {
    let form = try form(
      """
      survey:
        - type: integer
          name: boys
          label: B
          score: {dimension: d1, weight: 2, reverse: yes}
      scoring:
        - {type: dimension, name: d1, label: {th: ด้าน}}
        - {type: scale, value: 1-5}
      checks:
        - {id: few, severity: warning, expr: '${boys} < 60', message: {th: มากไป}}
      bands:
        - {name: quality, from: 4.51, label: {th: มากที่สุด}}
      """)
    #expect(form.checks.first?.severity == .warning)
    #expect(form.checks.first?.condition.source == "${boys} < 60")
    #expect(form.bands.first?.from == 4.51)
    #expect(
      form.questions.first?.rating
        == RatingScore(
          dimension: "d1", weight: 2, isReversed: true, groups: []))
  }

  @Test("An entity stands where the answers that make it stand")
  func entities() throws {
    let form = try form(
      """
      survey:
        - {type: begin_repeat, name: tree, label: Tree}
        - {type: text, name: kind, label: Kind, save_to: species}
        - {type: end_repeat}
      entities:
        - {list_name: trees, label: '${kind}'}
      """)
    #expect(form.entities.first?.container == ["tree"])
  }

  @Test(
    "What no device could run is refused at its place",
    arguments: [
      ("survey: [{type: text, name: meta, label: A}]", "form.yaml:2:29 reserved-name"),
      (
        "survey: [{type: select_one_from_file a.txt, name: q, label: A}]",
        "form.yaml:2:17 unknown-file-ending"
      ),
      (
        "survey: [{type: range, name: q, label: A, parameters: 'start=1 end=2 step=3'}]",
        "form.yaml:2:55 range-too-wide"
      ),
      (
        "survey: [{type: text, name: q, label: A, parameters: 'rows'}]",
        "form.yaml:2:54 bad-parameters"
      ),
      (
        "survey: [{type: text, name: q, label: A, parameters: 'row=2'}]",
        "form.yaml:2:54 unknown-parameter"
      ),
      (
        "survey: [{type: text, name: q, label: A, save_to: p}]",
        "form.yaml:2:51 save-to-without-entities"
      ),
      (
        "survey: [{type: text, name: q, label: A, trigger: '${x}', calculation: '1'}]",
        "form.yaml:2:10 unknown-trigger"
      ),
      (
        "survey: [{type: csv-external, name: d}, {type: xml-external, name: d2}, "
          + "{type: select_one_from_file d.xml, name: q, label: A}]",
        "form.yaml:2:73 data-source-twice"
      ),
    ])
  func refusals(text: String, expected: String) {
    let found = faults(Self.head + text).filter { $0.severity == .error }.map(describe)
    #expect(found == [expected])
  }
}
