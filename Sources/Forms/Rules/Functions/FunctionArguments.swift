import Diagnostics
import XPath

/// What functions are given can be used by them.
enum FunctionArguments: FormRule {
  static let entries = [
    DiagnosticEntry(
      "unreadable-pattern", .error,
      th: "การตรวจคำตอบจะล้มเหลวทุกครั้ง", en: "The check fails on every answer.",
      bad:
        "- {type: text, name: a, label: A, constraint: \"regex(., '[0-9')\", constraint_message: M}",
      good:
        "- {type: text, name: a, label: A, constraint: \"regex(., '[0-9]+')\", constraint_message: M}"
    ),
    DiagnosticEntry(
      "unknown-date-code", .error,
      th: "วันที่จะแสดงไม่ได้", en: "The date cannot be written in such a format.",
      bad: "- {type: calculate, name: a, calculation: \"format-date(today(), '%Q')\"}",
      good: "- {type: calculate, name: a, calculation: \"format-date(today(), '%d/%m/%Y')\"}"),
    DiagnosticEntry(
      "impossible-date",
      th: "ไม่มีวันนี้ในปฏิทิน ค่าจึงว่าง", en: "The calendar has no such day, so the value is blank.",
      bad: "- {type: calculate, name: a, calculation: \"date('2025-02-30')\"}",
      good: "- {type: calculate, name: a, calculation: \"date('2025-02-28')\"}"),
    DiagnosticEntry(
      "choice-name-unquoted",
      th: "ODK ต้องการชื่อข้อในเครื่องหมายคำพูด มิฉะนั้นไม่รู้ว่าจะหาข้อความจากรายการใด",
      en: "ODK wants the question in quotes, or it cannot tell whose choices to look in.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
          - {type: calculate, name: b, calculation: "jr:choice-name(${a}, ${a})"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
          - {type: calculate, name: b, calculation: "jr:choice-name(${a}, '${a}')"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
    DiagnosticEntry(
      "choice-name-of-unselectable",
      th: "ข้อนี้ไม่มีรายการตัวเลือก จึงไม่มีข้อความของตัวเลือก",
      en: "The question has no choices, so no choice has a label.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: "jr:choice-name(${a}, '${a}')"}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: "${a}"}
        """),
    DiagnosticEntry(
      "position-outside-repeat",
      th: "นอกชุดซ้ำ position(..) เป็น 1 เสมอ", en: "Outside repeats `position(..)` is always 1.",
      bad: "- {type: calculate, name: a, calculation: 'position(..)'}",
      good: "- {type: calculate, name: a, calculation: '1'}"),
    DiagnosticEntry(
      "unknown-instance", .error,
      th: "ไม่มีรายการหรือไฟล์ชื่อนี้ แบบฟอร์มจึงเปิดไม่ได้",
      en: "No list or file has this name; ODK refuses the form.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
          - {type: calculate, name: b, calculation: "count(instance('ll')/root/item)"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
          - {type: calculate, name: b, calculation: "count(instance('l')/root/item)"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
    DiagnosticEntry(
      "pattern-partly-matches", .note,
      th: "บางโปรแกรมตรวจทั้งคำตอบ บางโปรแกรมตรวจเพียงบางส่วน ใส่ ^ และ $ ให้ผลตรงกัน",
      en: "Some engines match the whole answer, others any part of it; ^ and $ make them agree.",
      bad:
        "- {type: text, name: a, label: A, constraint: \"regex(., '[0-9]{3}')\", constraint_message: M}",
      good:
        "- {type: text, name: a, label: A, constraint: \"regex(., '^[0-9]{3}$')\", constraint_message: M}"
    ),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var literals = LiteralChecks()
    let instances = form.instanceNames
    var suggestions = NameSuggestions(among: Array(instances))
    return form.uses.flatMap { use in
      use.facts.calls.compactMap { call in
        switch call.name {
        case "regex", "format-date", "format-date-time", "date", "date-time":
          literal(call, in: use, &literals)
        case "jr:choice-name": choiceName(call, in: use, form)
        case "position": position(call, in: use, form)
        case "instance":
          instance(call, in: use, instances, &suggestions)
        default: nil
        }
      }
    }
  }

  private static func literal(
    _ call: Call, in use: FormIndex.Use, _ literals: inout LiteralChecks
  ) -> Diagnostic? {
    guard let last = call.arguments.last, let text = last.literalText else { return nil }
    let place = use.place(of: last.span)
    switch call.name {
    case "regex":
      if !literals.isPattern(text) {
        return Diagnostic(.error, .unreadablePattern(text), at: place)
      }
      let isWhole = text.hasPrefix("^") && text.hasSuffix("$")
      return isWhole || text.isEmpty
        ? nil : Diagnostic(.note, .patternPartlyMatches(text), at: place)
    case "format-date", "format-date-time":
      if literals.isDateFormat(text) { return nil }
      return Diagnostic(.error, .unknownDateCode(text), at: place)
    default:
      if !text.startsLikeDate || literals.isDate(text) { return nil }
      return Diagnostic(.warning, .impossibleDate(text), at: place)
    }
  }

  private static func choiceName(
    _ call: Call, in use: FormIndex.Use, _ form: FormIndex
  ) -> Diagnostic? {
    let asked = call.arguments[1]
    guard case .question(let reference) = asked.kind,
      let question = form.number(named: reference.name).flatMap({ form.nodes[$0].question })
    else { return nil }
    let before = max(0, asked.span.lowerBound - 1)
    let isQuoted = ["'", "\""].contains(use.text(of: before..<asked.span.lowerBound))
    if !isQuoted {
      return Diagnostic(
        .warning, .choiceNameUnquoted(reference.name), at: use.place(of: asked.span))
    }
    if question.type.offersChoices || question.calculation != nil { return nil }
    return Diagnostic(
      .warning, .choiceNameOfUnselectable(reference.name), at: use.place(of: asked.span))
  }

  private static func position(
    _ call: Call, in use: FormIndex.Use, _ form: FormIndex
  ) -> Diagnostic? {
    guard let argument = call.arguments.first, case .path(let path) = argument.kind,
      case .context = path.origin, path.steps.allSatisfy({ $0.axis == .parent }),
      form.nodes[use.owner].repeatAbove == nil, form.nodes[use.owner].group?.isRepeat != true
    else { return nil }
    return Diagnostic(.warning, .positionOutsideRepeat, at: use.place(of: call.nameSpan))
  }

  private static func instance(
    _ call: Call, in use: FormIndex.Use, _ known: Set<String>,
    _ suggestions: inout NameSuggestions
  ) -> Diagnostic? {
    guard let id = call.arguments.first?.literalText, !known.contains(id) else { return nil }
    return Diagnostic(
      .error, .unknownInstanceName(id, suggestion: suggestions.closest(to: id)),
      at: use.place(of: call.arguments[0].span))
  }
}

/// Whether texts in formulas are patterns, formats or dates; asked of the engine itself, once a
/// text.
struct LiteralChecks {
  private var known: [String: Bool] = [:]

  mutating func isPattern(_ text: String) -> Bool { holds("regex('a', \(quoted(text)))") }

  mutating func isDateFormat(_ text: String) -> Bool {
    holds("format-date-time('2025-01-01T00:00:00Z', \(quoted(text)))")
  }

  mutating func isDate(_ text: String) -> Bool {
    holds("string(date(\(quoted(text)))) != '' or 1 div 0 = 2", asTruth: true)
  }

  private func quoted(_ text: String) -> String {
    text.contains("'") ? "\"\(text)\"" : "'\(text)'"
  }

  private mutating func holds(_ source: String, asTruth: Bool = false) -> Bool {
    if let earlier = known[source] { return earlier }
    let expression = try? Expression(source)
    let holds =
      asTruth ? expression?.constantTruth ?? true : expression?.constantError == nil
    known[source] = holds
    return holds
  }
}
