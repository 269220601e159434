import Diagnostics

/// A need has both its sides, once each; steps go from 1 to the last without a gap.
enum NeedsAndSteps: FormRule {
  private static let choices = """

    choices:
      l: [{name: "1", label: Low}, {name: "2", label: High}]
    """

  private static func two(_ first: String, _ second: String) -> FormExample {
    FormExample(
      """
      survey:
        - {type: select_one l, name: a, label: A, score: {\(first)}}
        - {type: select_one l, name: b, label: B, score: {\(second)}}
      """ + choices)
  }

  private static let need = two("need: data, side: present", "need: data, side: desired")
  private static let steps = two("step: 1", "step: 2")

  static let entries = [
    DiagnosticEntry(
      "need-one-sided", .error,
      th: "เปรียบเทียบสภาพปัจจุบันกับสภาพที่พึงประสงค์ไม่ได้",
      en: "There is nothing to compare the side with.",
      bad: two("need: data, side: present", "need: date, side: desired"), good: need),
    DiagnosticEntry(
      "need-side-twice", .error,
      th: "ไม่รู้ว่าให้ใช้คำตอบข้อใด", en: "Nobody could tell which of the two answers counts.",
      bad: FormExample(
        need.text.replacing(
          "\nchoices:",
          with: """

              - {type: select_one l, name: c, label: C, score: {need: data, side: desired}}
            choices:
            """)), good: need),
    DiagnosticEntry(
      "step-missing", .error,
      th: "ขั้นที่ขาดไปทำให้ไม่มีใครผ่านขั้นถัดไปได้", en: "Nobody could get past the missing step.",
      bad: two("step: 1", "step: 3"), good: steps),
    DiagnosticEntry(
      "step-twice", .error,
      th: "ไม่รู้ว่าขั้นนี้ดูจากข้อใด", en: "Nobody could tell which of the two makes the step.",
      bad: two("step: 1", "step: 1"), good: steps),
    DiagnosticEntry(
      "steps-without-questions",
      th: "ไม่มีขั้นใดให้คิดคะแนน", en: "There are no steps to be scored.",
      bad: FormExample(
        need.text + "\nscoring:\n  - {type: steps, value: count}"),
      good: FormExample(steps.text + "\nscoring:\n  - {type: steps, value: count}")),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] { needs(form) + steps(form) }

  private static func needs(_ form: FormIndex) -> [Diagnostic] {
    var sides: [String: [NeedScore.Side: Int]] = [:]
    var faults: [Diagnostic] = []
    var order: [(need: NeedScore, number: Int)] = []
    for (number, question) in form.questions {
      guard let need = question.need else { continue }
      if let earlier = sides[need.name]?[need.side] {
        faults.append(
          Diagnostic(
            .error, .needSideTwice(need.name, side: need.side.rawValue),
            at: form.place("score::side", of: number),
            related: [form.place("score::side", of: earlier)]))
      } else {
        sides[need.name, default: [:]][need.side] = number
        order.append((need, number))
      }
    }
    let lonely = order.filter { sides[$0.need.name]?.count == 1 }
    var suggestions = NameSuggestions(among: Array(sides.filter { $0.value.count == 1 }.keys))
    return faults
      + lonely.map { need, number in
        let meant = suggestions.closest(to: need.name).flatMap { $0 == need.name ? nil : $0 }
        return Diagnostic(
          .error,
          .needOneSided(
            need.name, lacks: need.side == .present ? "desired" : "present", suggestion: meant),
          at: form.place("score::need", of: number))
      }
  }

  private static func steps(_ form: FormIndex) -> [Diagnostic] {
    var first: [Int: Int] = [:]
    var faults: [Diagnostic] = []
    for (number, question) in form.questions {
      guard let step = question.step else { continue }
      let place = form.place("score::step", of: number)
      if let earlier = first[step] {
        faults.append(
          Diagnostic(
            .error, .stepTwice(step), at: place,
            related: [form.place("score::step", of: earlier)]))
      } else {
        first[step] = number
      }
    }
    let numbers = first.keys.sorted()
    if numbers.isEmpty, form.form.scoring.steps != nil {
      faults.append(
        Diagnostic(.warning, .stepsWithoutQuestions, at: form.scoringPlace(ofRow: "steps")))
    }
    var expected = 1
    for step in numbers {
      if step != expected, let number = first[step] {
        faults.append(
          Diagnostic(
            .error, .stepMissing(expected, before: step),
            at: form.place("score::step", of: number)))
      }
      expected = step + 1
    }
    return faults
  }
}
