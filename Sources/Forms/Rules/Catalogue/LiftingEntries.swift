import Diagnostics

/// The documentation of what reading an XForm as a form of sheets can report; what the document says
/// beyond XLSForm is never left out in silence.
enum LiftingEntries {
  static let all: [DiagnosticEntry] = document + leftOut

  private static let document = [
    DiagnosticEntry(
      "not-an-xform", .error, th: "ไฟล์ XML นี้ไม่ใช่แบบฟอร์ม",
      en: "The XML is something else than a form."),
    DiagnosticEntry(
      "xform-no-primary-instance", .error, th: "ไม่มีที่เก็บคำตอบ",
      en: "There is nowhere to put an answer."),
    DiagnosticEntry(
      "xform-too-large", .error, th: "ชื่อซ้อนกันยาวจนหน่วยความจำไม่พอ",
      en: "Names within names would fill the memory."),
    DiagnosticEntry(
      "xform-bind-without-nodeset", th: "กฎนี้ไม่มีผลกับข้อใด", en: "The rule is about nothing."),
    DiagnosticEntry(
      "xform-bind-without-node", th: "กฎนี้ชี้ไปยังข้อที่ไม่มี",
      en: "The rule or action is about a question that does not exist."),
    DiagnosticEntry(
      "xform-control-without-node", th: "ข้อนี้ไม่มีที่เก็บคำตอบ",
      en: "The answer to the question would have no place."),
    DiagnosticEntry(
      "xform-control-without-reference", th: "ข้อนี้ไม่บอกว่าเก็บคำตอบที่ใด",
      en: "The question does not say where its answer goes."),
    DiagnosticEntry(
      "xform-unknown-instance", th: "รายการตัวเลือกที่อ้างถึงไม่มีอยู่",
      en: "The choices it names are nowhere in the document."),
    DiagnosticEntry(
      "xform-unknown-text", th: "ข้อความที่อ้างถึงไม่มีอยู่", en: "The text it names is nowhere."),
    DiagnosticEntry(
      "xform-twin-elements", th: "คำตอบของตัวที่สองไม่มีที่เก็บ",
      en: "Only one element of a name can be told apart."),
    DiagnosticEntry(
      "xform-second-bind", th: "กฎชุดที่สองไม่มีผล", en: "The second set of rules is passed over."),
  ]

  private static let leftOut = [
    DiagnosticEntry(
      "xform-not-in-xlsform", th: "ส่วนนี้ของ XForm จะหายไปในตาราง",
      en: "Part of the XForm has no column and is left out."),
    DiagnosticEntry(
      "xform-told-otherwise", th: "ส่วนนี้ของ XForm เขียนในตารางได้ไม่ตรงนัก",
      en: "Part of the XForm is told in other words, which may mean a little else."),
    DiagnosticEntry(
      "xform-page-group", th: "เส้นทางของข้อมูลจะมีชั้นเพิ่มหนึ่งชั้น",
      en: "The data get one more level than before."),
    DiagnosticEntry(
      "xform-first-instances", th: "จำนวนชุดเริ่มต้นจะเหลือหนึ่งชุด",
      en: "The form will begin with one instance of the repeat."),
    DiagnosticEntry(
      "xform-second-control", th: "ข้อนี้จะถูกถามเพียงที่เดียว", en: "The question will be asked once."),
    DiagnosticEntry(
      "xform-output-expression", th: "ข้อความจะแสดงสูตรแทนผลลัพธ์",
      en: "Readers would see the formula, not its result."),
    DiagnosticEntry(
      "xform-label-added", th: "ผู้ตอบจะเห็นชื่อข้อแทนคำถาม",
      en: "People see the question's name in the place of words."),
  ]
}
