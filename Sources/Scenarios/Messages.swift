import Diagnostics

/// What can be wrong with a test file, and what a scenario can find.
extension Message {
  static let noScenarios = Message(
    code: "no-scenarios",
    finding: .init(th: "ไฟล์ทดสอบไม่มีสถานการณ์", en: "the test file holds no scenario"),
    remedy: .init(
      th: "เขียน scenarios: แล้วตามด้วยรายการ แต่ละรายการมี name และ steps",
      en: "write `scenarios:` and below it a list, each with `name` and `steps`"))

  static func unreadableScenarios(_ problem: String) -> Message {
    Message(
      code: "yaml-syntax",
      finding: .init(th: "อ่านไฟล์ YAML ไม่ได้: \(problem)", en: "not readable as YAML: \(problem)"),
      remedy: .init(
        th: "ตรวจการย่อหน้า เครื่องหมาย : และเครื่องหมายคำพูด",
        en: "check indentation, colons and quotes"))
  }

  static let scenarioWithoutName = Message(
    code: "scenario-without-name",
    finding: .init(th: "สถานการณ์ไม่มีชื่อ", en: "a scenario has no name"),
    remedy: .init(
      th: "เพิ่ม name: บอกว่าสถานการณ์นี้แสดงอะไร", en: "add `name:`, saying what it shows"))

  static let scenarioWithoutSteps = Message(
    code: "scenario-without-steps",
    finding: .init(th: "สถานการณ์ไม่มีขั้นตอน", en: "a scenario has no steps"),
    remedy: .init(
      th: "เพิ่ม steps: เป็นรายการของ answer และ expect",
      en: "add `steps:`, a list of `answer` and `expect`"))

  enum ScenarioShape: Sendable { case pairs, list, text }

  static func scenarioShape(_ what: String, wanted: ScenarioShape) -> Message {
    let subject = what.isEmpty ? "" : "`\(what)` "
    switch wanted {
    case .pairs:
      return Message(
        code: "expected-mapping",
        finding: .init(
          th: "\(subject)ต้องเป็นคู่ ชื่อ: ค่า", en: "\(subject)must hold `name: value` pairs"),
        remedy: .init(
          th: "เขียนเป็น ชื่อ: ค่า บรรทัดละหนึ่งคู่", en: "write one `name: value` a line"))
    case .list:
      return Message(
        code: "expected-list",
        finding: .init(th: "\(subject)ต้องเป็นรายการ", en: "\(subject)must be a list"),
        remedy: .init(th: "ขึ้นต้นแต่ละรายการด้วย -", en: "begin each entry with a dash"))
    case .text:
      return Message(
        code: "expected-text",
        finding: .init(th: "ตรงนี้ต้องเป็นข้อความหรือตัวเลข", en: "a text or a number must stand here"),
        remedy: .init(th: "เขียนค่าเดียวในบรรทัดนี้", en: "write one value on this line"))
    }
  }

  static func unknownScenarioWord(_ word: String, known: [String], suggestion: String?) -> Message {
    Message(
      code: "unknown-scenario-word",
      finding: .init(
        th: "ไม่รู้จักคำว่า \(word) ในไฟล์ทดสอบ", en: "`\(word)` means nothing in a test file"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "ใช้คำใดคำหนึ่ง: \(known.joined(separator: ", "))",
          en: "use one of: \(known.joined(separator: ", "))")))
  }

  static func beginIsNoTime(_ text: String) -> Message {
    Message(
      code: "begin-is-no-time",
      finding: .init(th: "begin: “\(text)” ไม่ใช่วันเวลา", en: "`begin`: “\(text)” is no time"),
      remedy: .init(
        th: "เขียนแบบ 2026-01-15T09:00:00+07:00", en: "write it as 2026-01-15T09:00:00+07:00"))
  }

  static func scenarioUnknownName(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "scenario-unknown-name",
      finding: .init(
        th: "ไม่มี \(name) ในแบบฟอร์มขณะนี้", en: "the form has no `\(name)` at this point"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "ตรวจชื่อกับแบบฟอร์ม ชุดซ้ำเขียนเป็น ชื่อ[ลำดับ]/ข้อ",
          en: "compare with the form; in a repeat write `name[number]/question`")))
  }

  static func scenarioExpected(
    _ scenario: String, _ expectation: Expectation, found: String
  ) -> Message {
    let what = "\(expectation.subject.rawValue) \(expectation.name)"
    return Message(
      code: "scenario-not-as-expected",
      finding: .init(
        th: "“\(scenario)”: \(what) คาดว่า \(shown(expectation.expected)) แต่ได้ \(shown(found))",
        en: "“\(scenario)”: \(what) was expected to be \(shown(expectation.expected)) "
          + "and is \(shown(found))"),
      remedy: .init(
        th: "แก้กฎในแบบฟอร์ม หรือแก้ค่าที่คาดไว้",
        en: "mend the rule in the form, or the expectation"))
  }

  private static func shown(_ value: String) -> String { value.isEmpty ? "“”" : value }
}
