import Diagnostics

/// What can be wrong with a call of `explain`.
extension Message {
  static func nothingToExplain(_ word: String?, commands: [String]) -> Message {
    let list = commands.joined(separator: ", ")
    return Message(
      code: "nothing-to-explain",
      finding: word.map { word in
        LocalizedText(
          th: "\(word) ไม่ใช่คำสั่งที่อธิบายตัวเลขได้",
          en: "\(word) is no command whose numbers can be explained")
      }
        ?? LocalizedText(
          th: "ไม่มีคำสั่งที่จะอธิบาย", en: "there is no call to explain"),
      remedy: .init(
        th: "เขียน pramoen explain FINDING แล้วตามด้วยคำสั่งที่พิมพ์ตัวเลขนั้น: \(list)",
        en: "write pramoen explain FINDING and then the call that printed the number: \(list)"))
  }

  static func optionBeforeCall(_ option: String) -> Message {
    Message(
      code: "option-before-call",
      finding: .init(
        th: "\(option) เป็นตัวเลือกของคำสั่งที่จะอธิบาย จึงวางไว้หน้าคำสั่งไม่ได้",
        en: "\(option) belongs to the call that is to be explained and cannot stand before it"),
      remedy: .init(
        th: "วางไว้หลังชื่อคำสั่งนั้น (หน้าคำสั่งใช้ได้เฉพาะ --list, --all, --format, --lang, --workspace)",
        en: "put it behind that command; only --list, --all, --format, --lang and --workspace "
          + "may stand before"))
  }

  static func partsDiffer(_ parts: [String]) -> Message {
    let list = parts.joined(separator: ", ")
    return Message(
      code: "parts-differ",
      finding: .init(
        th: "ไฟล์ที่ต่อกันด้วย + ไม่ใช่แบบทดสอบเดียวกัน: \(list)",
        en: "the files joined by + are not of one test: \(list)"),
      remedy: .init(
        th: "ตรวจว่าทุกไฟล์มีคอลัมน์ข้อสอบและคะแนนเต็มเหมือนกัน",
        en: "check that all have the same items and the same full score"))
  }

  /// - Parameter known: the names of all findings of the call.
  static func unknownFinding(_ name: String, known: [String]) -> Message {
    let near = findingsNear(name, among: known)
    let list = near.joined(separator: ", ")
    return Message(
      code: "unknown-finding",
      finding: .init(
        th: "คำสั่งนี้ไม่ได้พิมพ์ตัวเลขชื่อ \(name)",
        en: "this call prints no number called \(name)"),
      remedy: near.isEmpty
        ? .init(
          th: "ดูรายชื่อทั้งหมดด้วย pramoen explain --list แล้วตามด้วยคำสั่งเดิม",
          en: "list the names with pramoen explain --list and the same call")
        : .init(th: "หมายถึงตัวใด: \(list)", en: "which is meant: \(list)"))
  }

  /// At most five: those that end as what was typed or stand below it, those that hold it, then
  /// those nearest to it part for part.
  private static func findingsNear(_ typed: String, among known: [String]) -> [String] {
    guard let wanted = typed.lastPart else { return [] }
    let exact = known.filter { $0.lowercased().contains(typed.lowercased()) }
    let ending = known.filter { $0.lastPart == wanted && $0.firstPart == typed.firstPart }
    let nearest = known.map { ($0.partsUnlike(typed), $0) }.filter { $0.0 < typed.partCount }
      .sorted { $0.0 < $1.0 }.map(\.1)
    var near = exact.isEmpty ? nearest + ending : exact
    if near.isEmpty { near = known.filter { $0.lastPart == wanted } }
    if near.isEmpty, let end = closestName(to: wanted, among: known.compactMap(\.lastPart)) {
      near = known.filter { $0.lastPart == end }
    }
    var seen: Set<String> = []
    return Array(near.filter { seen.insert($0).inserted }.prefix(5))
  }
}

extension String {
  /// `paired.gain.mean_gain` → `mean_gain`.
  fileprivate var lastPart: String? { split(separator: ".").last.map(String.init) }
  fileprivate var firstPart: String? { split(separator: ".").first.map(String.init) }
  fileprivate var partCount: Double { Double(split(separator: ".").count) }

  /// How many parts of a path differ from those of another, place for place; half of one where a
  /// slip parts them.
  fileprivate func partsUnlike(_ other: String) -> Double {
    let (own, wanted) = (split(separator: "."), other.split(separator: "."))
    let unlike = zip(own, wanted).reduce(0.0) { sum, pair in
      if pair.0 == pair.1 { return sum }
      let isSlip = closestName(to: String(pair.1), among: [String(pair.0)]) != nil
      return sum + (isSlip ? 0.5 : 1)
    }
    return unlike + Double(abs(own.count - wanted.count))
  }
}
