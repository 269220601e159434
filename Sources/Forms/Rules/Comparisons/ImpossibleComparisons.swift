import Diagnostics
import XPath

/// An answer is compared with a value that it can have.
enum ImpossibleComparisons: FormRule {
  static let entries = [
    DiagnosticEntry(
      "value-not-in-list",
      th: "เงื่อนไขนี้จะไม่เป็นจริงเลย ไม่ว่าผู้ตอบเลือกข้อใด",
      en: "The condition is never true, whatever people choose.",
      bad: """
        survey:
          - {type: select_one yesno, name: a, label: A}
          - {type: text, name: b, label: B, relevant: "${a} = 'ja'"}
        choices:
          yesno: [{name: y, label: Y}, {name: n, label: N}]
        """,
      good: """
        survey:
          - {type: select_one yesno, name: a, label: A}
          - {type: text, name: b, label: B, relevant: "${a} = 'y'"}
        choices:
          yesno: [{name: y, label: Y}, {name: n, label: N}]
        """),
    DiagnosticEntry(
      "select-multiple-compared",
      th: "คำตอบเก็บทุกตัวเลือกที่เลือกไว้รวมกัน เครื่องหมาย = จึงจริงเฉพาะเมื่อเลือกเพียงข้อเดียว",
      en: "The answer holds all that was ticked; `=` is true only where nothing else was.",
      bad: """
        survey:
          - {type: select_multiple l, name: a, label: A}
          - {type: text, name: b, label: B, relevant: "${a} = 'x'"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """,
      good: """
        survey:
          - {type: select_multiple l, name: a, label: A}
          - {type: text, name: b, label: B, relevant: "selected(${a}, 'x')"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
    DiagnosticEntry(
      "number-compared-with-text",
      th: "คำตอบเป็นตัวเลข จึงไม่มีทางเท่ากับข้อความนี้",
      en: "The answer is a number and never equals such a text.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} = 'many'"}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} > 10"}
        """),
    DiagnosticEntry(
      "date-compared-with-text",
      th: "ข้อความนี้ไม่ใช่วันที่แบบ ปี-เดือน-วัน การเปรียบเทียบจึงไม่เป็นจริงเลย",
      en: "The text is no ISO date, so the comparison is never true.",
      bad: """
        - {type: date, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} > '31/12/2568'"}
        """,
      good: """
        - {type: date, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} > date('2025-12-31')"}
        """),
    DiagnosticEntry(
      "text-compared-in-order",
      th: "เครื่องหมาย < และ > เปรียบเทียบตัวเลข ข้อความนี้ไม่ใช่ตัวเลข จึงไม่เป็นจริงเลย",
      en: "`<` and `>` compare numbers; beside such a text they are never true.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} > 'ten'"}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} > 10"}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var lists = ChoiceNames(form)
    return form.uses.flatMap { use in
      form.comparisons(in: use).compactMap { number, comparison in
        guard let question = form.nodes[number].question else { return nil }
        return message(for: question, comparison, &lists).map {
          Diagnostic(.warning, $0, at: use.place(of: comparison.right.span))
        }
      }
    }
  }

  private static func message(
    for question: Question, _ comparison: Comparison, _ lists: inout ChoiceNames
  ) -> Message? {
    let text = comparison.right.literalText
    // What is no number is compared with 'NaN' on purpose.
    if text?.isEmpty == true || text == "NaN" { return nil }
    if let list = question.type.list {
      guard comparison.symbol.isEquality else { return nil }
      let value = text ?? comparison.right.literalNumber.map(plainNumber)
      guard let value else { return nil }
      if !lists.has(value, in: list) {
        return .valueNotInList(
          value, question: question.name, suggestion: lists.closest(to: value, in: list),
          choices: lists.names(of: list))
      }
      return question.type.isMultiple
        ? .selectMultipleCompared(question.name, with: value) : nil
    }
    guard let text, question.calculation == nil else { return nil }
    switch question.type {
    case .integer, .decimal:
      if Double(text) != nil { return nil }
      return comparison.symbol.isOrder
        ? .textComparedInOrder(text) : .numberComparedWithText(question.name, text)
    case .date: return text.startsLikeDate ? nil : .dateComparedWithText(question.name, text)
    default: return nil
    }
  }
}

/// `1` for 1.0, as choices and answers are written.
func plainNumber(_ number: Double) -> String {
  Int(exactly: number).map(String.init) ?? "\(number)"
}

/// What choice lists hold, looked up once a list.
struct ChoiceNames {
  private let form: FormIndex
  private var sets: [String: Set<String>] = [:]
  private var suggestions: [String: NameSuggestions] = [:]

  init(_ form: FormIndex) {
    self.form = form
  }

  /// True also for lists that do not exist or are filled elsewhere: those are no fault of a value.
  mutating func has(_ value: String, in list: String) -> Bool {
    guard let choices = form.form.choiceLists[list]?.choices else { return true }
    if sets[list] == nil { sets[list] = Set(choices.map(\.name)) }
    if sets[list]?.contains(value) == true { return true }
    // A number equals a choice that is written with other digits, `01` or `1.0`.
    guard let number = Double(value) else { return false }
    return choices.contains { Double($0.name) == number }
  }

  mutating func closest(to value: String, in list: String) -> String? {
    let names = names(of: list)
    return suggestions[list, default: NameSuggestions(among: names)].closest(to: value)
  }

  func names(of list: String) -> [String] { form.form.choiceLists[list]?.choices.map(\.name) ?? [] }
}

extension String {
  /// Four digits, hyphen, two digits, hyphen, two digits: how ODK writes dates.
  var startsLikeDate: Bool {
    let scalars = Array(unicodeScalars.prefix(10))
    guard scalars.count == 10 else { return false }
    return scalars.enumerated().allSatisfy { position, scalar in
      position == 4 || position == 7 ? scalar == "-" : ("0"..."9").contains(scalar)
    }
  }
}
