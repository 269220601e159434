import Diagnostics

/// What the rules say of groups and repeats.
extension Message {
  static func emptyGroup(_ name: String) -> Message {
    Message(
      code: "empty-group",
      finding: .init(th: "ตอน \(name) ไม่มีข้อคำถาม", en: "`\(name)` holds no questions"),
      remedy: .init(
        th: "ย้ายแถวปิดไปไว้หลังข้อสุดท้าย หรือลบตอนนี้",
        en: "move its closing row behind its last question, or remove it"))
  }
}
