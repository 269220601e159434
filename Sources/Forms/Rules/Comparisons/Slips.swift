import Diagnostics
import XPath

/// Formulas that can be read but say something else than their author means.
enum Slips: FormRule {
  static let entries = [
    DiagnosticEntry(
      "chained-comparison",
      th: "สูตรคำนวณทีละคู่จากซ้าย จึงเป็นการเปรียบเทียบผลจริง/เท็จกับตัวเลข",
      en: "Comparisons do not chain: the truth of the first is compared with the next number.",
      bad: "- {type: integer, name: a, label: A, constraint: '1 < . < 10', constraint_message: M}",
      good:
        "- {type: integer, name: a, label: A, constraint: '1 < . and . < 10', constraint_message: M}"
    ),
    DiagnosticEntry(
      "literal-as-condition",
      th: "ข้อความที่ไม่ว่างถือเป็นจริงเสมอ มักเกิดจากลืมเขียน ${ข้อ} = ซ้ำ",
      en: "A text that is not empty is always true; the question before it was left out.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} = 'x' or 'y'"}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} = 'x' or ${a} = 'y'"}
        """),
    DiagnosticEntry(
      "negation-compared",
      th: "not(…) ได้จริงหรือเท็จเสมอ จึงเปรียบเทียบกับค่าคำตอบไม่ได้",
      en: "`not(…)` is true or false and never equals an answer.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "not(${a}) = 'x'"}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "not(${a} = 'x')"}
        """),
    DiagnosticEntry(
      "text-added",
      th: "+ บวกตัวเลขเท่านั้น ข้อความจะกลายเป็นค่าว่าง",
      en: "`+` adds numbers; with a text the result is blank.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: "'Dr ' + ${a}"}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: "concat('Dr ', ${a})"}
        """),
    DiagnosticEntry(
      "repeated-condition",
      th: "เงื่อนไขเดียวกันเขียนสองครั้ง มักตั้งใจจะเขียนอีกเงื่อนไขหนึ่ง",
      en: "The same condition twice changes nothing; another one was meant.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} = 1 or ${a} = 1'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} = 1 or ${a} = 2'}
        """),
    DiagnosticEntry(
      "comparison-with-itself",
      th: "เปรียบเทียบค่ากับตัวเอง ผลจึงเหมือนเดิมเสมอ",
      en: "A value compared with itself says nothing.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} >= ${a}'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} >= 1'}
        """),
    DiagnosticEntry(
      "same-results",
      th: "ไม่ว่าเงื่อนไขจริงหรือเท็จก็ได้ค่าเดียวกัน", en: "Both branches give the same value.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: calculate, name: b, calculation: 'if(${a} > 1, 5, 5)'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: calculate, name: b, calculation: 'if(${a} > 1, 5, 0)'}
        """),
    DiagnosticEntry(
      "division-by-zero",
      th: "หารด้วยศูนย์ได้ค่าว่างเสมอ", en: "Divided by zero, the result is always blank.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: calculate, name: b, calculation: '${a} div 0'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: calculate, name: b, calculation: '${a} div 100'}
        """),
    DiagnosticEntry(
      "mixed-and-or", .note,
      th: "and ผูกแน่นกว่า or ผู้อ่านมักเข้าใจกลับกัน ควรใส่วงเล็บ",
      en: "`and` binds tighter than `or`; readers often take it the other way round.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} = 1 or ${a} = 2 and ${a} != 3'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} = 1 or (${a} = 2 and ${a} != 3)'}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.uses.flatMap { use in
      var faults: [Diagnostic] = []
      func report(_ message: Message, at span: Span, _ severity: Diagnostic.Severity = .warning) {
        faults.append(Diagnostic(severity, message, at: use.place(of: span)))
      }
      use.root.forEach { term, depth in
        switch term.kind {
        case .chain(let first, let rest):
          inChain(term, first, rest, of: use, report: report)
        case .call(let call): inCall(call, of: use, report: report)
        default: break
        }
      }
      if use.column.isCondition, let text = use.root.literalText {
        report(.literalAsCondition(text), at: use.root.span)
      }
      return faults
    }
  }

  private typealias Report = (Message, Span, Diagnostic.Severity) -> Void

  private static func inChain(
    _ term: Term, _ first: Term, _ rest: [Term.Link], of use: FormIndex.Use,
    report: (Message, Span, Diagnostic.Severity) -> Void
  ) {
    let operands = [first] + rest.map(\.operand)
    switch rest[0].symbol {
    case .and, .or:
      for operand in operands {
        if let text = operand.literalText {
          report(.literalAsCondition(text), operand.span, .warning)
        }
      }
      if let repeated = use.firstRepeated(operands) {
        report(.repeatedCondition(use.text(of: repeated.span)), repeated.span, .warning)
      }
      if rest[0].symbol == .or, let mixed = operands.first(where: { use.isBareConjunction($0) }) {
        report(.mixedAndOr, mixed.span, .note)
      }
    case .add, .subtract, .multiply, .divide, .modulo:
      inArithmetic(first, rest, report: report)
    default:
      inComparison(first, rest, of: use, report: report)
    }
  }

  private static func inArithmetic(
    _ first: Term, _ rest: [Term.Link],
    report: (Message, Span, Diagnostic.Severity) -> Void
  ) {
    for link in rest where link.symbol == .divide || link.symbol == .modulo {
      if link.operand.literalNumber == 0 { report(.divisionByZero, link.operand.span, .warning) }
    }
    if rest[0].symbol == .add {
      for operand in [first] + rest.map(\.operand) {
        if let text = operand.literalText, Double(text) == nil, !text.startsLikeDate {
          return report(.textAdded(text), operand.span, .warning)
        }
      }
    }
  }

  private static func inComparison(
    _ first: Term, _ rest: [Term.Link], of use: FormIndex.Use,
    report: (Message, Span, Diagnostic.Severity) -> Void
  ) {
    let nested = use.isBareOrder(first) && rest[0].symbol.isOrder
    if rest.count > 1 || nested {
      return report(.chainedComparison(use.text(of: first.span)), first.span, .warning)
    }
    let second = rest[0].operand
    for (side, other) in [(first, second), (second, first)]
    where side.isCall("not") && (other.literalText ?? "true") != "true" {
      report(.negationCompared, side.span, .warning)
    }
    if use.isSame(first, second), !use.formula.expression.facts.isVolatile {
      report(.comparedWithItself(use.text(of: first.span)), first.span, .warning)
    }
  }

  private static func inCall(
    _ call: Call, of use: FormIndex.Use, report: (Message, Span, Diagnostic.Severity) -> Void
  ) {
    guard call.name == "if" || call.name == "not" || call.name == "boolean" else { return }
    if let text = call.arguments[0].literalText {
      report(.literalAsCondition(text), call.arguments[0].span, .warning)
    }
    if call.name == "if", use.isSame(call.arguments[1], call.arguments[2]) {
      report(.sameResults(use.text(of: call.arguments[1].span)), call.nameSpan, .warning)
    }
  }
}

extension FormulaUse.Column {
  /// Whether the formula is asked for yes or no.
  var isCondition: Bool {
    switch self {
    case .relevant, .required, .readOnly, .constraint: true
    default: false
    }
  }
}

extension FormIndex.Use {
  /// Whether two terms are written alike, spaces aside.
  func isSame(_ one: Term, _ other: Term) -> Bool { condensed(one) == condensed(other) }

  private func condensed(_ term: Term) -> String { text(of: term.span).filter { $0 != " " } }

  /// The first operand that stands there twice.
  func firstRepeated(_ operands: [Term]) -> Term? {
    var seen: Set<String> = []
    return operands.first { !seen.insert(condensed($0)).inserted }
  }

  /// `a and b` that no parentheses hold together.
  func isBareConjunction(_ term: Term) -> Bool {
    guard case .chain(_, let rest) = term.kind, rest[0].symbol == .and else { return false }
    return !text(of: term.span).hasPrefix("(")
  }

  func isBareOrder(_ term: Term) -> Bool {
    guard case .chain(_, let rest) = term.kind, rest[0].symbol.isComparison else { return false }
    return rest[0].symbol.isOrder && !text(of: term.span).hasPrefix("(")
  }
}
