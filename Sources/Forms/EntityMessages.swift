import Diagnostics

// What can be wrong with how a form's answers become entities.
extension Message {
  static func entityName(_ name: String) -> Message {
    Message(
      code: "entity-name",
      finding: .init(
        th: "ชื่อ \(name) ใช้กับเอนทิตีไม่ได้", en: "`\(name)` cannot be a name among entities"),
      remedy: .init(
        th: "ไม่ใช้ name, label, ชื่อที่ขึ้นต้นด้วย __ หรือมีจุด",
        en: "avoid `name`, `label`, a leading `__` and periods"))
  }

  static func entityListTwice(_ list: String) -> Message {
    Message(
      code: "entity-list-twice",
      finding: .init(
        th: "รายการเอนทิตี \(list) ถูกประกาศสองครั้ง",
        en: "the entity list `\(list)` is declared twice"),
      remedy: .init(th: "รวมเป็นแถวเดียว", en: "make one row of the two"))
  }

  static func entityIDMissing(_ list: String) -> Message {
    entity(
      "id-missing", th: "การแก้ไขเอนทิตีใน \(list) ต้องมี entity_id",
      en: "updating an entity of `\(list)` needs an entity_id")
  }

  static func entityUpdateMissing(_ list: String) -> Message {
    entity(
      "update-missing", th: "เมื่อมีทั้ง entity_id และ create_if ต้องมี update_if ด้วย (\(list))",
      en: "with entity_id and create_if, `\(list)` needs an update_if too")
  }

  static func entityLabelMissing(_ list: String) -> Message {
    entity(
      "label-missing", th: "การสร้างเอนทิตีใน \(list) ต้องมี label",
      en: "creating an entity of `\(list)` needs a label")
  }

  static func entityAcrossRepeats(_ list: String) -> Message {
    entity(
      "across-repeats", th: "\(list) ใช้คำตอบจากชุดซ้ำที่ต่างกัน",
      en: "`\(list)` takes answers from different repeats")
  }

  static func entitiesInOneContainer(_ list: String) -> Message {
    entity(
      "no-room", th: "ไม่มีตอนหรือชุดซ้ำว่างสำหรับเอนทิตี \(list)",
      en: "no group or repeat is left to hold the entity of `\(list)`")
  }

  private static func entity(_ code: String, th: String, en: String) -> Message {
    Message(
      code: "entity-\(code)", finding: .init(th: th, en: en),
      remedy: .init(
        th: "แก้แถวนี้ในแผ่นงาน entities หรือช่อง save_to",
        en: "correct this row of the sheet entities, or the save_to cells"))
  }

  static let saveToWithoutEntities = Message(
    code: "save-to-without-entities",
    finding: .init(
      th: "มี save_to แต่ไม่มีแผ่นงาน entities", en: "there is a save_to but no sheet `entities`"),
    remedy: .init(th: "เพิ่มแผ่นงาน entities", en: "add the sheet `entities`"))

  static func saveToWithoutList(_ property: String) -> Message {
    Message(
      code: "save-to-without-list",
      finding: .init(
        th: "ไม่ได้ระบุว่า \(property) เป็นของรายการเอนทิตีใด",
        en: "it is not said which entity list takes `\(property)`"),
      remedy: .init(
        th: "เขียนเป็น รายการ#\(property)", en: "write `list_name#\(property)`"))
  }

  static func badSaveTo(_ found: String) -> Message {
    Message(
      code: "bad-save-to",
      finding: .init(
        th: "\(found) มีเครื่องหมาย # มากกว่าหนึ่งตัว", en: "`\(found)` has more than one #"),
      remedy: .init(th: "เขียนเป็น รายการ#คุณสมบัติ", en: "write `list_name#property`"))
  }

  static let saveToOnGroup = Message(
    code: "save-to-on-group",
    finding: .init(
      th: "ตอนและชุดซ้ำเก็บเป็นคุณสมบัติของเอนทิตีไม่ได้",
      en: "a group or repeat cannot be saved to an entity"),
    remedy: .init(th: "ย้าย save_to ไปไว้ที่ข้อคำถาม", en: "move the save_to to a question"))

  static func unknownEntityList(_ list: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-entity-list",
      finding: .init(
        th: "ไม่มีรายการเอนทิตี \(list)", en: "there is no entity list `\(list)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่ม \(list) ในแผ่นงาน entities", en: "add `\(list)` to the sheet `entities`")))
  }

  static func propertyTwice(_ property: String) -> Message {
    Message(
      code: "property-twice",
      finding: .init(
        th: "คุณสมบัติ \(property) รับคำตอบจากสองข้อ",
        en: "two questions are saved to the property `\(property)`"),
      remedy: .init(th: "เปลี่ยนชื่อตัวใดตัวหนึ่ง", en: "rename one of them"))
  }
}
