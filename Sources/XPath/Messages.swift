import Diagnostics

extension Message {
  static func unknownQuestion(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-question",
      finding: LocalizedText(
        th: "ไม่มีข้อคำถามชื่อ ${\(name)} ในแบบฟอร์มนี้",
        en: "There is no question named ${\(name)} in this form."),
      remedy: suggestion.map {
        LocalizedText(th: "หมายถึง ${\($0)} ใช่หรือไม่", en: "Did you mean ${\($0)}?")
      }
        ?? LocalizedText(
          th: "ตรวจตัวสะกดของชื่อ หรือเพิ่มข้อคำถามนี้ในแบบฟอร์ม",
          en: "Check the spelling of the name, or add the question to the form."))
  }
}
