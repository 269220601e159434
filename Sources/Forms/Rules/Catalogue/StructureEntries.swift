import Diagnostics

/// The documentation of what can be wrong with sheets, names, data files and entities.
enum StructureEntries {
  static let all: [DiagnosticEntry] = sheets + names + containers + entities

  private static let text = FormExample("- {type: text, name: a, label: A}")

  private static let sheets = [
    DiagnosticEntry(
      "missing-sheet", .error, th: "ไม่มีแผ่นงาน survey ก็ไม่มีข้อคำถาม",
      en: "Without a sheet `survey` there are no questions."),
    DiagnosticEntry(
      "missing-column", .error, th: "แผ่นงานขาดคอลัมน์ที่ต้องมี",
      en: "The sheet lacks a column it cannot do without."),
    DiagnosticEntry(
      "same-column-twice", .error, th: "บอกไม่ได้ว่าค่าของคอลัมน์ใดมีผล",
      en: "Nobody can tell which of the two columns counts."),
    DiagnosticEntry(
      "form-is-xml", .error, th: "ไฟล์นี้ต้องอ่านเป็น XForm", en: "The file has to be read as an XForm."),
    DiagnosticEntry(
      "form-cell-error", .warning, th: "สูตรของโปรแกรมตารางในช่องนี้คำนวณไม่ได้",
      en: "The spreadsheet's own formula in the cell has failed."),
    DiagnosticEntry(
      "form-cell-not-calculated", .warning, th: "ช่องที่เป็นสูตรต้องคำนวณและบันทึกก่อน",
      en: "A cell with a spreadsheet formula has to be calculated and saved first."),
    DiagnosticEntry(
      "old-setting", th: "การตั้งค่าของเครื่องมือรุ่นเก่าไม่มีผลกับแบบฟอร์ม",
      en: "Settings of tools of the past change nothing here.",
      bad: """
        settings: {form_id: example, version: "1", form_title: E, flat: yes}
        survey:
          - {type: text, name: a, label: A}
        """,
      good: """
        settings: {form_id: example, version: "1", form_title: E}
        survey:
          - {type: text, name: a, label: A}
        """),
    DiagnosticEntry(
      "instance-id-needed", .error, th: "ข้อมูลที่เข้ารหัสต้องมีรหัสประจำชุด",
      en: "Encrypted submissions are told apart by their id.",
      bad: """
        settings: {form_id: example, version: "1", form_title: E, public_key: abc, omit_instanceID: yes}
        survey:
          - {type: text, name: a, label: A}
        """,
      good: """
        settings: {form_id: example, version: "1", form_title: E, omit_instanceID: yes}
        survey:
          - {type: text, name: a, label: A}
        """),
  ]

  private static let names = [
    DiagnosticEntry(
      "invalid-name", .error, fixable: true,
      th: "ชื่อนี้ใช้เป็นชื่อใน XForm ไม่ได้ มักมีช่องว่างหรืออักขระที่มองไม่เห็น",
      en: "An XForm cannot have such a name; often a space or an unseen character is in it.",
      bad: "- {type: text, name: \"my\\u200Bquestion\", label: A}",
      good: "- {type: text, name: my_question, label: A}"),
    DiagnosticEntry(
      "bad-root-name", .error, th: "ชื่อรากของข้อมูลต้องเป็นชื่อ XML",
      en: "The element that holds all answers needs a name that XML allows."),
    DiagnosticEntry(
      "choice-name-with-space", .error, th: "คำตอบหลายข้อคั่นด้วยช่องว่าง รหัสที่มีช่องว่างจึงแยกไม่ออก",
      en: "Several answers are kept with spaces between; such a name would be two of them.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: very good, label: Very good}, {name: bad, label: Bad}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: very_good, label: Very good}, {name: bad, label: Bad}]
        """),
    DiagnosticEntry(
      "repeat-name-twice", .error, th: "ข้อมูลของสองชุดซ้ำจะปนกัน",
      en: "The data of two repeats would be mixed.",
      bad: """
        - {type: begin_group, name: g, label: G}
        - {type: begin_repeat, name: r, label: R}
        - {type: text, name: a, label: A}
        - {type: end_repeat}
        - {type: end_group}
        - {type: begin_repeat, name: r, label: R}
        - {type: text, name: b, label: B}
        - {type: end_repeat}
        """,
      good: """
        - {type: begin_repeat, name: r, label: R}
        - {type: text, name: a, label: A}
        - {type: end_repeat}
        - {type: begin_repeat, name: s, label: S}
        - {type: text, name: b, label: B}
        - {type: end_repeat}
        """),
    DiagnosticEntry(
      "generated-name-taken", .error, th: "ODK เติมข้อนี้เองสำหรับ “อื่น ๆ” หรือจำนวนรอบ",
      en: "ODK adds an element of this name, for “other” or a number of times.",
      bad: """
        survey:
          - {type: select_one l or_other, name: a, label: A}
          - {type: text, name: a_other, label: Other}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """,
      good: """
        survey:
          - {type: select_one l or_other, name: a, label: A}
          - {type: text, name: a_more, label: More}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
    DiagnosticEntry(
      "malformed-reference", .error, th: "${ ต้องตามด้วยชื่อข้อและ }",
      en: "`${` has to be followed by a name and `}`.",
      bad: "- {type: note, name: a, label: 'Hello ${b c}'}",
      good: "- {type: note, name: a, label: 'Hello'}"),
    DiagnosticEntry(
      "data-source-twice", .error, th: "ชื่อเดียวหมายถึงข้อมูลสองชุด",
      en: "One name would stand for two sets of data.",
      bad: """
        - {type: csv-external, name: towns}
        - {type: xml-external, name: towns}
        - {type: text, name: a, label: A}
        """,
      good: """
        - {type: csv-external, name: towns}
        - {type: text, name: a, label: A}
        """),
  ]

  private static let containers = [
    DiagnosticEntry(
      "end-of-another", .error, th: "แถวปิดไม่ตรงกับแถวเปิด ข้อที่ตามมาจะอยู่ผิดที่",
      en: "What is closed is not what is open; all that follows would be misplaced.",
      bad: """
        - {type: begin_group, name: g, label: G}
        - {type: text, name: a, label: A}
        - {type: end_repeat}
        """,
      good: """
        - {type: begin_group, name: g, label: G}
        - {type: text, name: a, label: A}
        - {type: end_group}
        """),
    DiagnosticEntry(
      "too-many-made", .error, th: "loop และ matrix คูณจำนวนข้อขึ้นเร็วมาก",
      en: "Loops and matrices multiply questions faster than anyone can answer them."),
    DiagnosticEntry(
      "loop-without-list", .error, th: "ไม่รู้ว่าให้วนตามรายการใด",
      en: "Nobody can tell what to go through.",
      bad: """
        - {type: begin loop, name: g, label: G}
        - {type: text, name: a, label: A}
        - {type: end loop}
        """, good: text),
  ]

  private static func entities(_ rows: String, save: String = ", save_to: code") -> FormExample {
    FormExample(
      "survey:\n  - {type: text, name: a, label: A\(save)}\nentities:\n  - {\(rows)}")
  }

  private static let created = entities("list_name: trees, label: '${a}'")

  private static let entities = [
    DiagnosticEntry(
      "entity-name", .error, th: "ชื่อนี้ใช้กับรายการหรือคุณสมบัติของ entity ไม่ได้",
      en: "Lists of entities and their properties cannot have such names.",
      bad: entities("list_name: __trees, label: '${a}'"), good: created),
    DiagnosticEntry(
      "entity-list-twice", .error, th: "รายการหนึ่งประกาศได้ครั้งเดียว", en: "A list is declared once.",
      bad: entities(
        "list_name: trees, label: '${a}'}\n  - {list_name: trees, label: '${a}'", save: ""),
      good: created),
    DiagnosticEntry(
      "entity-id-missing", .error, th: "ไม่รู้ว่าให้แก้รายการใด",
      en: "Nobody can tell which entity to change.",
      bad: entities("list_name: trees, label: '${a}', update_if: 'true()'"),
      good: entities("list_name: trees, label: '${a}', entity_id: '${a}', update_if: 'true()'")),
    DiagnosticEntry(
      "entity-update-missing", .error, th: "เมื่อมีทั้งสร้างและแก้ ต้องบอกว่าเมื่อใดแก้",
      en: "Where entities are created and changed, both conditions have to be said.",
      bad: entities("list_name: trees, label: '${a}', entity_id: '${a}', create_if: 'true()'"),
      good: entities(
        "list_name: trees, label: '${a}', entity_id: '${a}', create_if: '${a} = 1', update_if: '${a} = 2'"
      )),
    DiagnosticEntry(
      "entity-label-missing", .error, th: "entity ใหม่ต้องมีชื่อให้คนเลือก",
      en: "A new entity needs words by which people choose it.",
      bad: entities("list_name: trees"), good: created),
    DiagnosticEntry(
      "entity-across-repeats", .error, th: "entity หนึ่งมาจากชุดซ้ำเดียว",
      en: "One entity cannot come from several repeats."),
    DiagnosticEntry(
      "entity-no-room", .error, th: "ที่เดียวกันประกาศ entity ได้หนึ่งรายการ",
      en: "Two declarations cannot share one place."),
    DiagnosticEntry(
      "save-to-without-entities", .error, th: "ไม่มีรายการ entity ให้บันทึก",
      en: "There is no list to save to.",
      bad: "- {type: text, name: a, label: A, save_to: code}", good: created),
    DiagnosticEntry(
      "save-to-without-list", .error, th: "มีหลายรายการ ต้องบอกว่าบันทึกลงรายการใด",
      en: "With several lists it has to be said which one.",
      bad: entities("list_name: trees, label: '${a}'}\n  - {list_name: plots, label: '${a}'"),
      good: created),
    DiagnosticEntry(
      "bad-save-to", .error, th: "เขียนเป็น รายการ#คุณสมบัติ", en: "It is written as list#property.",
      bad: entities("list_name: trees, label: '${a}'", save: ", save_to: trees#code#x"),
      good: created),
    DiagnosticEntry(
      "save-to-on-group", .error, th: "ตอนไม่มีคำตอบให้บันทึก", en: "A group has no answer to save.",
      bad: """
        survey:
          - {type: begin_group, name: g, label: G, save_to: code}
          - {type: text, name: a, label: A}
          - {type: end_group}
        entities:
          - {list_name: trees, label: '${a}'}
        """, good: created),
    DiagnosticEntry(
      "unknown-entity-list", .error, th: "ไม่มีรายการ entity ชื่อนี้",
      en: "No list of entities has this name.",
      bad: entities("list_name: trees, label: '${a}'", save: ", save_to: 'tress#code'"),
      good: entities("list_name: trees, label: '${a}'", save: ", save_to: 'trees#code'")),
    DiagnosticEntry(
      "property-twice", .error, th: "สองข้อบันทึกลงคุณสมบัติเดียวกัน",
      en: "Two answers would be saved in one place.",
      bad: """
        survey:
          - {type: text, name: a, label: A, save_to: code}
          - {type: text, name: b, label: B, save_to: code}
        entities:
          - {list_name: trees, label: '${a}'}
        """, good: created),
  ]
}
