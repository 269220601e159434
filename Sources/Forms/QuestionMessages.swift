import Diagnostics

// What can be wrong with the particulars of one question: parameters, triggers, choices.
extension Message {
  static func badParameters(_ found: String) -> Message {
    Message(
      code: "bad-parameters",
      finding: .init(
        th: "อ่านพารามิเตอร์ \(found) ไม่ได้", en: "`\(found)` is no list of parameters"),
      remedy: .init(
        th: "เขียนเป็น ชื่อ=ค่า คั่นด้วยช่องว่าง เช่น start=1 end=10",
        en: "write name=value pairs, such as `start=1 end=10`"))
  }

  static func unknownParameter(_ name: String, accepted: [String]) -> Message {
    let list = accepted.joined(separator: ", ")
    return Message(
      code: "unknown-parameter",
      finding: .init(
        th: "ชนิดคำถามนี้ไม่มีพารามิเตอร์ \(name)",
        en: "this type of question takes no parameter `\(name)`"),
      remedy: .didYouMean(
        closestName(to: name, among: accepted),
        else: .init(th: "ใช้ได้: \(list)", en: "it takes \(list)")))
  }

  static func badParameterValue(_ name: String, found: String) -> Message {
    Message(
      code: "bad-parameter-value",
      finding: .init(
        th: "ค่า \(found) ใช้กับพารามิเตอร์ \(name) ไม่ได้",
        en: "the parameter `\(name)` cannot be `\(found)`"),
      remedy: .init(
        th: "ดูค่าที่ใช้ได้ในเอกสารของ XLSForm หรือลบพารามิเตอร์นี้",
        en: "see XLSForm's documentation for its values, or remove it"))
  }

  static let seedWithoutRandomize = Message(
    code: "seed-without-randomize",
    finding: .init(
      th: "มี seed แต่ไม่ได้สั่งให้สุ่มลำดับ", en: "there is a seed, but nothing is randomized"),
    remedy: .init(th: "เพิ่ม randomize=true", en: "add randomize=true"))

  static let incompleteAuditLocation = Message(
    code: "incomplete-audit-location",
    finding: .init(
      th: "การบันทึกตำแหน่งต้องมีพารามิเตอร์ครบสามตัว",
      en: "recording the location needs all three of its parameters"),
    remedy: .init(
      th: "ระบุ location-priority, location-min-interval และ location-max-age",
      en: "give location-priority, location-min-interval and location-max-age"))

  static func rangeZero(_ name: String) -> Message {
    range("zero", th: "\(name) ต้องไม่เป็น 0", en: "`\(name)` must not be 0")
  }

  static func rangeTooWide(_ name: String) -> Message {
    range(
      "too-wide", th: "\(name) กว้างกว่าช่วงจาก start ถึง end",
      en: "`\(name)` is wider than the range from start to end")
  }

  static func rangeNotAStep(_ name: String) -> Message {
    range(
      "off-step", th: "\(name) ไม่ลงตัวกับ step", en: "`\(name)` does not fall on a step")
  }

  static func rangeOutside(_ name: String) -> Message {
    range(
      "outside", th: "\(name) อยู่นอกช่วง", en: "`\(name)` lies outside the range")
  }

  static func rangeParameterOfAppearance(_ name: String, appearance: String) -> Message {
    range(
      "appearance", th: "ใช้ \(name) กับรูปแบบ \(appearance) ไม่ได้",
      en: "`\(name)` has no effect with the appearance `\(appearance)`")
  }

  static func rangeUnknownLabels(_ list: String) -> Message {
    range(
      "unknown-labels", th: "ไม่มีรายการตัวเลือก \(list)", en: "there is no choice list `\(list)`")
  }

  static func rangeLabelNoNumber(_ name: String, list: String) -> Message {
    range(
      "label-no-number", th: "รหัส \(name) ในรายการ \(list) ไม่ใช่ตัวเลข",
      en: "the choice `\(name)` of `\(list)` is no number")
  }

  static func rangeLabelOffScale(_ name: String, list: String) -> Message {
    range(
      "label-off-scale", th: "รหัส \(name) ในรายการ \(list) ไม่ตรงกับขีดใดของช่วง",
      en: "the choice `\(name)` of `\(list)` falls on no tick of the range")
  }

  static func rangeLabelsWithoutTicks(_ list: String) -> Message {
    range(
      "labels-without-ticks",
      th: "เมื่อไม่แสดงขีด รายการ \(list) มีได้เฉพาะปลายทั้งสองของช่วง",
      en: "without ticks, `\(list)` may only name the two ends of the range")
  }

  private static func range(_ code: String, th: String, en: String) -> Message {
    Message(
      code: "range-\(code)", finding: .init(th: th, en: en),
      remedy: .init(
        th: "แก้พารามิเตอร์ของข้อแบบช่วง (range)", en: "correct the parameters of the range"))
  }

  static func badTrigger(_ found: String) -> Message {
    Message(
      code: "bad-trigger",
      finding: .init(th: "อ่าน trigger \(found) ไม่ได้", en: "`\(found)` names no question"),
      remedy: .init(
        th: "เขียนเป็น ${ชื่อข้อ} คั่นด้วยจุลภาคเมื่อมีหลายข้อ",
        en: "write ${question_name}, with commas between several"))
  }

  static func unknownTrigger(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-trigger",
      finding: .init(
        th: "ไม่มีข้อชื่อ \(name) ให้เป็น trigger",
        en: "there is no question `\(name)` whose change could trigger this"),
      remedy: .didYouMean(
        suggestion, else: .init(th: "อ้างถึงข้อที่มีผู้ตอบ", en: "name a question that is asked")))
  }

  static func invisibleTrigger(_ name: String, of question: String) -> Message {
    Message(
      code: "invisible-trigger",
      finding: .init(
        th: "ข้อ \(name) ไม่แสดงให้ผู้ตอบเห็น จึงเป็น trigger ของ \(question) ไม่ได้",
        en: "`\(name)` is not put to anyone, so it cannot trigger `\(question)`"),
      remedy: .init(th: "อ้างถึงข้อที่มีผู้ตอบ", en: "name a question that is asked"))
  }

  static let triggerMissing = Message(
    code: "trigger-missing",
    finding: .init(
      th: "background-geopoint ต้องมี trigger", en: "a background-geopoint needs a trigger"),
    remedy: .init(th: "เพิ่ม trigger: ${ชื่อข้อ}", en: "add `trigger: ${question_name}`"))

  static let calculationOfLocation = Message(
    code: "calculation-of-location",
    finding: .init(
      th: "background-geopoint มีสูตรคำนวณไม่ได้",
      en: "a background-geopoint cannot be calculated"),
    remedy: .init(th: "ลบ calculation", en: "remove the calculation"))

  static let unknownGeometry = Message(
    code: "unknown-geometry",
    finding: .init(
      th: "reference-geometry ต้องเป็นชื่อรายการ ไฟล์แนบ หรือ ${ชุดซ้ำ}",
      en: "`reference-geometry` must name a list, an attached file or a ${repeat}"),
    remedy: .init(th: "แก้ชื่อให้ตรง", en: "correct the name"))

  static let otherWithFilter = Message(
    code: "other-with-filter",
    finding: .init(
      th: "ใช้ or_other ร่วมกับ choice_filter ไม่ได้",
      en: "or_other does not go together with a choice_filter"),
    remedy: .init(
      th: "เพิ่มตัวเลือก other และข้อระบุเพิ่มเติมเอง",
      en: "add a choice `other` and a question to specify it yourself"))

  static let otherWithoutList = Message(
    code: "other-without-list",
    finding: .init(
      th: "or_other ต้องมีรายการตัวเลือกของแบบฟอร์ม",
      en: "or_other needs a choice list of the form"),
    remedy: .init(th: "ใช้รายการในแผ่นงาน choices", en: "use a list of the sheet `choices`"))

  static let bigImageAlone = Message(
    code: "big-image-alone",
    finding: .init(
      th: "มี big-image แต่ไม่มี image", en: "there is a big-image but no image"),
    remedy: .init(th: "เพิ่ม image", en: "add an image"))

  static let searchInFile = Message(
    code: "search-in-file",
    finding: .init(
      th: "ใช้ search() กับตัวเลือกจากไฟล์ไม่ได้", en: "search() does not go with choices from a file"),
    remedy: .init(th: "ใช้อย่างใดอย่างหนึ่ง", en: "use one of the two"))

  static func searchSharesList(_ list: String) -> Message {
    Message(
      code: "search-shares-list",
      finding: .init(
        th: "รายการ \(list) ใช้ทั้งกับข้อที่มี search() และไม่มี",
        en: "the list `\(list)` serves questions with search() and without"),
      remedy: .init(th: "แยกเป็นสองรายการ", en: "make two lists of it"))
  }

  static func tableListMixed(_ list: String, _ other: String) -> Message {
    Message(
      code: "table-list-mixed",
      finding: .init(
        th: "ตาราง (table-list) ใช้รายการ \(list) และ \(other) ปนกัน",
        en: "the table-list mixes the lists `\(list)` and `\(other)`"),
      remedy: .init(
        th: "ให้ทุกข้อในตารางใช้รายการเดียวกัน", en: "use one list for all questions of the table"))
  }

  static let tableListFiltered = Message(
    code: "table-list-filtered",
    finding: .init(
      th: "ข้อในตาราง (table-list) มี choice_filter ไม่ได้",
      en: "a question of a table-list cannot have a choice_filter"),
    remedy: .init(th: "ลบ choice_filter", en: "remove the choice_filter"))

  static let instanceIDNeeded = Message(
    code: "instance-id-needed",
    finding: .init(
      th: "แบบฟอร์มที่เข้ารหัสต้องมี instanceID", en: "an encrypted form needs its instanceID"),
    remedy: .init(th: "ลบ omit_instanceID", en: "remove omit_instanceID"))

  static func notANumber(_ column: String, found: String) -> Message {
    Message(
      code: "not-a-number",
      finding: .init(
        th: "\(column) ต้องเป็นตัวเลข แต่พบ \(found)",
        en: "`\(column)` must be a number, not `\(found)`"),
      remedy: .init(th: "พิมพ์ตัวเลข", en: "type a number"))
  }

  static func unknownSeverity(_ found: String) -> Message {
    Message(
      code: "unknown-severity",
      finding: .init(
        th: "ระดับ \(found) ไม่มี", en: "there is no severity `\(found)`"),
      remedy: .init(th: "ใช้ error หรือ warning", en: "use `error` or `warning`"))
  }
}
