import Diagnostics
import XPath

/// `${name}` in a formula names a question of the form.
enum UnknownQuestionsInFormulas: FormRule {
  static let entries = [
    DiagnosticEntry(
      "unknown-question", .error, fixable: true,
      th: "สูตรอ้างถึงคำตอบที่ไม่มี แบบฟอร์มจึงเปิดไม่ได้",
      en: "The formula reads an answer that does not exist; ODK refuses the form.",
      bad: """
        - {type: integer, name: age, label: Age}
        - {type: text, name: b, label: B, relevant: '${Age} > 5'}
        """,
      good: """
        - {type: integer, name: age, label: Age}
        - {type: text, name: b, label: B, relevant: '${age} > 5'}
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var suggestions = NameSuggestions(among: form.nodes.map(\.name))
    return form.uses.flatMap { use in
      use.facts.questions.filter {
        // ODK adds the submission's id to every form that does not go without.
        form.number(named: $0.name) == nil
          && ($0.name != "instanceID" || form.form.settings.omitsInstanceID)
      }.map {
        let suggestion = suggestions.closest(to: $0.name)
        return Diagnostic(
          .error, .unknownQuestion($0.name, suggestion: suggestion), at: use.place(of: $0.span),
          fix: fix(of: $0, in: use, suggestion))
      }
    }
  }

  /// Only what differs in case or by look-alikes is surely a slip of the pen.
  private static func fix(
    of reference: QuestionReference, in use: FormIndex.Use, _ suggestion: String?
  ) -> Fix? {
    guard let suggestion,
      LookAlikes.skeleton(of: suggestion.lowercased())
        == LookAlikes.skeleton(of: reference.name.lowercased())
    else { return nil }
    let prefix = reference.isLastSaved ? "last-saved#" : ""
    return use.fix(at: reference.span, to: "${\(prefix)\(suggestion)}")
  }
}

/// A calculation needs a formula.
enum CalculationsWithoutFormula: FormRule {
  static let entries = [
    DiagnosticEntry(
      "calculation-missing", .error,
      th: "ข้อนี้จะว่างเสมอ", en: "The value would always be blank.",
      bad: "- {type: calculate, name: total}",
      good: "- {type: calculate, name: total, calculation: '1 + 1'}")
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.questions.compactMap { number, question in
      guard question.type == .calculate, question.calculation == nil,
        question.initialValue == nil, form.cell("calculation", of: number) == nil,
        !form.hasHandwrittenCalculation(number)
      else { return nil }
      return Diagnostic(.error, .calculationMissing(question.name), at: question.place)
    }
  }
}

/// Words in formulas that were meant as a text or as a question.
enum BareWords: FormRule {
  static let entries = [
    DiagnosticEntry(
      "missing-quotes",
      th: "คำที่ไม่มีเครื่องหมายคำพูดหมายถึงข้อย่อยชื่อนั้น ซึ่งไม่มี จึงได้ค่าว่าง",
      en: "A word without quotes means an element below this one; there is none, so it is blank.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} = yes'}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} = 'yes'"}
        """),
    DiagnosticEntry(
      "missing-braces",
      th: "ชื่อข้อที่ไม่มี ${ } ไม่ได้อ้างถึงข้อนั้น จึงได้ค่าว่าง",
      en: "A question's name without ${ } does not refer to it; the value is blank.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: 'a > 5'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} > 5'}
        """),
    DiagnosticEntry(
      "unknown-path",
      th: "เส้นทางนี้ไม่พาไปถึงข้อใด จึงได้ค่าว่าง",
      en: "The path leads to no element of the form, so it is always blank.",
      bad: """
        - {type: integer, name: age, label: Age}
        - {type: text, name: b, label: B, relevant: '/data/aeg > 5'}
        """,
      good: """
        - {type: integer, name: age, label: Age}
        - {type: text, name: b, label: B, relevant: '/data/age > 5'}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var suggestions = NameSuggestions(among: form.nodes.map(\.name))
    return form.uses.filter { !$0.readsChoices }.flatMap { use in
      use.facts.paths.filter { $0.predicateDepth == 0 }.compactMap { path in
        fault(of: path, in: use, form, &suggestions)
      }
    }
  }

  private static func fault(
    of path: LocatedPath, in use: FormIndex.Use, _ form: FormIndex,
    _ suggestions: inout NameSuggestions
  ) -> Diagnostic? {
    let steps = path.path.steps
    guard case .name(let name) = steps.last?.test, steps.last?.axis == .child,
      name.prefix == nil
    else { return nil }
    switch path.path.origin {
    case .context where steps.count == 1:
      let isChild = form.numbers(named: name.local).contains { form.nodes[$0].parent == use.owner }
      if isChild { return nil }
      if use.column == .required || use.column == .readOnly, path.span == use.root.span {
        let meant = name.local.meantAnswer
        return Diagnostic(
          .warning, .notYesOrNo(use.column.rawValue, found: name.local, suggestion: meant),
          at: use.place(of: path.span), fix: meant.flatMap { use.fix(at: path.span, to: $0) })
      }
      let message: Message =
        form.number(named: name.local) != nil
        ? .missingBraces(name.local) : .missingQuotes(name.local)
      return Diagnostic(.warning, message, at: use.place(of: path.span))
    case .root where !form.isElement(name.local):
      let suggestion = suggestions.closest(to: name.local)
      return Diagnostic(
        .warning, .unknownPath(use.text(of: path.span), suggestion: suggestion),
        at: use.place(of: path.span))
    default: return nil
    }
  }
}

extension FormIndex {
  /// Whether an element of the answers may bear the name: the author's, or what ODK adds.
  func isElement(_ name: String) -> Bool {
    number(named: name) != nil || name == form.rootName || Self.added.contains(name)
      || name.hasSuffix("_count") || name.hasSuffix("_other")
  }

  private static let added: Set = [
    "meta", "instanceID", "instanceName", "deprecatedID", "entity", "audit", "label",
  ]
}

extension FormIndex.Use {
  /// The replacement of a stretch of the formula, where the file shows the formula as it is.
  func fix(at span: Span, to new: String) -> Fix? {
    let old = text(of: span)
    guard formula.cell.isVerbatim, old != new else { return nil }
    return .replacement(at: place(of: span), old: old, new: new)
  }
}
