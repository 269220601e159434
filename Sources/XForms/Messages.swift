import Diagnostics
import XPath

/// What can be wrong with an XForm document.
extension Message {
  static let notAnXForm = Message(
    code: "not-an-xform",
    finding: .init(
      th: "เอกสารนี้ไม่ใช่ XForm: ไม่พบ h:html ที่มี h:head, model และ h:body",
      en: "this is no XForm: an h:html with h:head, model and h:body was expected"),
    remedy: .init(
      th: "เลือกไฟล์ XForm (.xml) หรือแปลงจาก XLSForm ก่อน",
      en: "choose an XForm (.xml), or convert the XLSForm first"))

  static let bodyBeforeHead = Message(
    code: "xform-body-before-head",
    finding: .init(th: "h:body อยู่ก่อน h:head", en: "h:body stands before h:head"),
    remedy: .init(th: "ย้าย h:head ที่มี model มาไว้ก่อน", en: "put h:head with the model first"))

  static let noPrimaryInstance = Message(
    code: "xform-no-primary-instance",
    finding: .init(
      th: "ไม่มี instance หลักที่เก็บคำตอบ", en: "there is no primary instance to hold the answers"),
    remedy: .init(
      th: "ให้ instance แรกใน model มีองค์ประกอบรากหนึ่งตัว",
      en: "let the first instance of the model hold one root element"))

  static func instanceDefinedTwice(_ id: String) -> Message {
    Message(
      code: "xform-instance-twice",
      finding: .init(th: "มี instance ชื่อ \(id) ซ้ำกัน", en: "there are two instances called \(id)"),
      remedy: .init(th: "ตั้งชื่อให้ต่างกัน", en: "give each its own id"))
  }

  static func missingResource(_ uri: String, instance: String) -> Message {
    Message(
      code: "xform-missing-resource",
      finding: .init(
        th: "ไม่พบไฟล์ \(uri) ของ instance \(instance) จึงถือว่าว่าง",
        en: "the file \(uri) of instance \(instance) is not there; it counts as empty"),
      remedy: .init(th: "แนบไฟล์นี้มากับแบบฟอร์ม", en: "supply the file with the form"))
  }

  static func unreadableResource(_ uri: String) -> Message {
    Message(
      code: "xform-unreadable-resource",
      finding: .init(th: "อ่านไฟล์แนบ \(uri) ไม่ได้", en: "the attached file \(uri) cannot be read"),
      remedy: .init(
        th: "ตรวจว่าไฟล์เป็น CSV, XML หรือ GeoJSON ที่ถูกต้อง",
        en: "check that it is well-formed CSV, XML or GeoJSON"))
  }

  static func unknownInstance(_ id: String, suggestion: String?) -> Message {
    Message(
      code: "xform-unknown-instance",
      finding: .init(th: "ไม่มี instance ชื่อ \(id)", en: "there is no instance called \(id)"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่ม instance นี้ใน model หรือแก้ชื่อ", en: "add it to the model, or correct the id")))
  }

  static let bindWithoutNodeset = Message(
    code: "xform-bind-without-nodeset",
    finding: .init(th: "bind ไม่มี nodeset", en: "the bind has no nodeset"),
    remedy: .init(
      th: "ระบุ nodeset ว่ากฎนี้เป็นของข้อใด", en: "say with nodeset which node it is about"))

  static func bindWithoutNode(_ path: String) -> Message {
    Message(
      code: "xform-bind-without-node",
      finding: .init(
        th: "bind ของ \(path) ไม่ตรงกับองค์ประกอบใดใน instance หลัก จึงไม่มีผล",
        en: "the bind of \(path) matches nothing in the primary instance and has no effect"),
      remedy: .init(th: "แก้เส้นทาง หรือลบ bind นี้", en: "correct the path, or remove the bind"))
  }

  static func invalidExpression(_ property: String, _ source: String, _ error: SyntaxError)
    -> Message
  {
    let column = error.span.lowerBound + 1
    return Message(
      code: error.message.code,
      finding: .init(
        th: "\(property)=\"\(source)\" ตัวอักษรที่ \(column): \(error.message.finding.thai)",
        en: "\(property)=\"\(source)\", character \(column): \(error.message.finding.english)"),
      remedy: error.message.remedy)
  }

  static let translationWithoutLanguage = Message(
    code: "xform-translation-without-language",
    finding: .init(th: "translation ไม่มี lang", en: "the translation has no lang"),
    remedy: .init(th: "ระบุภาษาใน lang", en: "name the language in lang"))

  static let textWithoutID = Message(
    code: "xform-text-without-id",
    finding: .init(th: "text ใน itext ไม่มี id", en: "a text of the itext has no id"),
    remedy: .init(th: "ระบุ id หรือลบข้อความนี้", en: "give it an id, or remove it"))

  static func textDefinedTwice(_ id: String, _ language: String) -> Message {
    Message(
      code: "xform-text-twice",
      finding: .init(
        th: "ข้อความ \(id) ภาษา \(language) มีซ้ำ ใช้ตัวหลัง",
        en: "the text \(id) stands twice in \(language); the later one is used"),
      remedy: .init(th: "ลบตัวที่ไม่ใช้", en: "remove the one that is not meant"))
  }

  static func unknownText(_ id: String) -> Message {
    Message(
      code: "xform-unknown-text",
      finding: .init(th: "ไม่มีข้อความ \(id) ใน itext", en: "the itext holds no text \(id)"),
      remedy: .init(th: "เพิ่มข้อความนี้ หรือแก้ id", en: "add it, or correct the id"))
  }

  static func unknownBind(_ id: String) -> Message {
    Message(
      code: "xform-unknown-bind",
      finding: .init(th: "ไม่มี bind ที่มี id \(id)", en: "there is no bind with the id \(id)"),
      remedy: .init(th: "แก้ id หรือใช้ ref แทน", en: "correct the id, or use ref instead"))
  }

  static func controlWithoutReference(_ control: String) -> Message {
    Message(
      code: "xform-control-without-reference",
      finding: .init(
        th: "\(control) ไม่ได้ผูกกับข้อมูลใด", en: "the \(control) is bound to no node"),
      remedy: .init(
        th: "ระบุ ref (หรือ nodeset สำหรับ repeat)", en: "give it a ref (a repeat: a nodeset)"))
  }

  static func controlWithoutNode(_ control: String, _ path: String, suggestion: String?) -> Message
  {
    Message(
      code: "xform-control-without-node",
      finding: .init(
        th: "\(control) ผูกกับ \(path) ซึ่งไม่มีใน instance หลัก",
        en: "the \(control) is bound to \(path), which the primary instance does not have"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่มองค์ประกอบนี้ใน instance หรือแก้เส้นทาง",
          en: "add it to the instance, or correct the path")))
  }

  static func rangeWithoutBounds(_ attribute: String) -> Message {
    Message(
      code: "xform-range-without-bounds",
      finding: .init(
        th: "range ไม่มี \(attribute) ที่เป็นตัวเลข", en: "the range has no number in \(attribute)"),
      remedy: .init(
        th: "ระบุ start, end และ step เป็นตัวเลข", en: "give start, end and step as numbers"))
  }

  static let choiceWithoutValue = Message(
    code: "xform-choice-without-value",
    finding: .init(th: "ตัวเลือกไม่มี value", en: "a choice has no value"),
    remedy: .init(th: "เพิ่ม value ให้ตัวเลือกนี้", en: "give the choice a value"))

  static let selectWithoutChoices = Message(
    code: "xform-select-without-choices",
    finding: .init(th: "ข้อแบบเลือกตอบไม่มีตัวเลือก", en: "the select has no choices"),
    remedy: .init(th: "เพิ่ม item หรือ itemset", en: "add items or an itemset"))

  static let itemsetWithoutNodeset = Message(
    code: "xform-itemset-without-nodeset",
    finding: .init(th: "itemset ไม่มี nodeset", en: "the itemset has no nodeset"),
    remedy: .init(
      th: "ระบุ nodeset ว่าตัวเลือกมาจากไหน", en: "say with nodeset where the choices come from"))

  static func choiceWithoutColumn(_ role: String, _ name: String, suggestion: String?) -> Message {
    Message(
      code: "xform-choice-without-column",
      finding: .init(
        th: "รายการตัวเลือกไม่มี \(name) ที่ itemset ใช้เป็น \(role)",
        en: "the choices have no \(name), which the itemset uses as \(role)"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่ม \(name) ให้ทุกตัวเลือก หรือแก้ ref", en: "add it to the choices, or correct ref")))
  }

  static func actionWithoutTarget(_ action: String, _ path: String) -> Message {
    Message(
      code: "xform-action-without-target",
      finding: .init(
        th: "\(action) มีเป้าหมาย \(path) ซึ่งไม่มีใน instance หลัก",
        en: "the \(action) targets \(path), which the primary instance does not have"),
      remedy: .init(th: "แก้ ref ให้ตรงกับ instance", en: "correct ref to a node of the instance"))
  }

  static func actionOutsideODKNamespace(_ action: String) -> Message {
    Message(
      code: "xform-action-outside-odk-namespace",
      finding: .init(
        th: "\(action) ต้องอยู่ในเนมสเปซ http://www.opendatakit.org/xforms",
        en: "\(action) has to be in the namespace http://www.opendatakit.org/xforms"),
      remedy: .init(th: "เขียนเป็น odk:\(action)", en: "write it as odk:\(action)"))
  }

  static func unknownEvent(_ events: String) -> Message {
    Message(
      code: "xform-unknown-event",
      finding: .init(
        th: events.isEmpty ? "ไม่ได้ระบุ event" : "ไม่รู้จัก event: \(events)",
        en: events.isEmpty ? "no event is given" : "unknown event: \(events)"),
      remedy: .init(
        th:
          "ใช้ odk-instance-first-load, odk-instance-load, odk-new-repeat หรือ xforms-value-changed",
        en: "use odk-instance-first-load, odk-instance-load, odk-new-repeat or xforms-value-changed"
      ))
  }

  static let newRepeatOutsideRepeat = Message(
    code: "xform-new-repeat-outside-repeat",
    finding: .init(
      th: "การกระทำที่ event odk-new-repeat ต้องอยู่ใน repeat ของ h:body",
      en: "an action at odk-new-repeat has to stand in the repeat of the body"),
    remedy: .init(th: "ย้ายเข้าไปใน repeat", en: "move it into the repeat"))

  static func cycle(_ paths: [String]) -> Message {
    let loop = paths.joined(separator: " → ")
    return Message(
      code: "xform-cycle",
      finding: .init(
        th: "สูตรอ้างวนกัน: \(loop)", en: "rules depend on each other in a circle: \(loop)"),
      remedy: .init(
        th: "แก้สูตรของข้อใดข้อหนึ่งไม่ให้อ้างถึงข้ออื่นในวงนี้",
        en: "change one of them so that it no longer reads another of the loop"))
  }
}

/// What can be wrong with a submission.
extension Message {
  static let encryptedSubmission = Message(
    code: "submission-encrypted",
    finding: .init(
      th: "ชุดข้อมูลนี้เข้ารหัสไว้ ยังอ่านไม่ได้", en: "the submission is encrypted and cannot be read yet"),
    remedy: .init(
      th: "ถอดรหัสด้วย ODK Central หรือ ODK Briefcase ก่อน",
      en: "decrypt it first with ODK Central or ODK Briefcase"))

  static func submissionOfAnotherForm(_ found: String, expected: String) -> Message {
    Message(
      code: "submission-of-another-form",
      finding: .init(
        th: "ชุดข้อมูลมีราก \(found) แต่แบบฟอร์มนี้ใช้ \(expected)",
        en: "the submission's root is \(found), but the form's is \(expected)"),
      remedy: .init(th: "เลือกแบบฟอร์มที่ตรงกับชุดข้อมูล", en: "choose the form it was made with"))
  }

  static func submissionOfAnotherFormID(_ found: String, expected: String) -> Message {
    Message(
      code: "submission-of-another-form",
      finding: .init(
        th: "ชุดข้อมูลนี้เป็นของแบบฟอร์ม \(found) ไม่ใช่ \(expected)",
        en: "the submission is one of the form \(found), not of \(expected)"),
      remedy: .init(th: "เลือกแบบฟอร์มที่ตรงกับชุดข้อมูล", en: "choose the form it was made with"))
  }
}
