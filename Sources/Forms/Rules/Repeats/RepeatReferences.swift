import Diagnostics
import XPath

/// Formulas outside a repeat say which of its answers they mean.
enum RepeatReferences: FormRule {
  private static func family(after: String, inside: String = "") -> FormExample {
    FormExample(
      """
      - {type: begin_repeat, name: child, label: Child}
      - {type: integer, name: age, label: Age}\(inside)
      - {type: end_repeat}
      - {type: begin_repeat, name: visit, label: Visit}
      - {type: date, name: day, label: Day}
      - {type: end_repeat}
      - \(after)
      """)
  }

  static let entries = [
    DiagnosticEntry(
      "repeat-read-outside",
      th: "ชุดซ้ำมีหลายคำตอบ โปรแกรมส่วนใหญ่ใช้คำตอบแรก บางโปรแกรมหยุดทำงาน",
      en: "A repeat has many answers: most engines take the first, some stop with an error.",
      bad: family(after: "{type: calculate, name: total, calculation: '${age} + 1'}"),
      good: family(after: "{type: calculate, name: total, calculation: 'sum(${age})'}")),
    DiagnosticEntry(
      "repeat-shown-outside",
      th: "ชุดซ้ำมีหลายคำตอบ บอกไม่ได้ว่าข้อความนี้จะแสดงคำตอบใด",
      en: "A repeat has many answers; nobody can tell which one the text will show.",
      bad: family(after: "{type: note, name: n, label: 'The child is ${age}'}"),
      good: family(
        after: """
          {type: calculate, name: all, calculation: "join(', ', ${age})"}
          - {type: note, name: n, label: 'The children are ${all}'}
          """)),
    DiagnosticEntry(
      "indexed-repeat-mismatch",
      th: "ข้อนี้ไม่ได้อยู่ในชุดซ้ำที่ระบุ จึงได้ค่าว่าง",
      en: "The question is not in the repeat named beside it, so the value is blank.",
      bad: family(
        after: "{type: calculate, name: first, calculation: 'indexed-repeat(${age}, ${visit}, 1)'}"),
      good: family(
        after: "{type: calculate, name: first, calculation: 'indexed-repeat(${age}, ${child}, 1)'}")
    ),
    DiagnosticEntry(
      "repeat-counted-inside", .note,
      th: "ในชุดซ้ำเอง บางโปรแกรมนับได้ 1 เสมอ", en: "Inside the repeat some engines always count 1.",
      bad: family(
        after: "{type: note, name: n, label: N}",
        inside: "\n- {type: calculate, name: of, calculation: 'count(${child})'}"),
      good: family(after: "{type: calculate, name: of, calculation: 'count(${child})'}")),
    DiagnosticEntry(
      "literal-index", .note,
      th: "บางโปรแกรมไม่สนใจตัวเลขใน [ ] ให้เขียน [position() = 2]",
      en: "Some engines ignore a bare number in brackets; `[position() = 2]` works in all.",
      bad: family(
        after: "{type: calculate, name: second, calculation: '/data/child[2]/age'}"),
      good: family(
        after: "{type: calculate, name: second, calculation: '/data/child[position() = 2]/age'}")),
  ]

  /// Functions that make one value of many.
  private static let gathering: Set = [
    "sum", "min", "max", "count", "count-non-empty", "join", "concat", "indexed-repeat", "position",
    "checklist", "weighted-checklist", "randomize", "id", "area", "distance", "boolean", "not",
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let hasRepeats = form.nodes.contains { $0.group?.isRepeat == true }
    let indices = form.uses.flatMap { use in literalIndices(in: use) }
    guard hasRepeats else { return indices }
    return indices
      + form.uses.flatMap { use in
        use.facts.questions.compactMap { reading($0, by: use, in: form) }
          + use.facts.calls.compactMap { mismatch($0, in: use, form) }
      } + form.nodes.indices.flatMap { shown(by: $0, in: form) }
  }

  private static func reading(
    _ reference: QuestionReference, by use: FormIndex.Use, in form: FormIndex
  ) -> Diagnostic? {
    guard !reference.isLastSaved, let number = form.number(named: reference.name) else {
      return nil
    }
    if form.nodes[number].group?.isRepeat == true {
      guard reference.enclosingCalls.last == "count", use.column != .repeatCount,
        form.way(up: use.owner).contains(number)
      else { return nil }
      return Diagnostic(
        .note, .repeatCountedInside(reference.name), at: use.place(of: reference.span))
    }
    // A select among the answers of a repeat looks at each of them in turn.
    if use.column == .choiceFilter, case .answers = form.nodes[use.owner].question?.type.choices {
      return nil
    }
    guard let outer = form.strangeRepeat(of: number, seenFrom: use.owner),
      reference.predicateDepth == 0, gathering.isDisjoint(with: reference.enclosingCalls)
    else { return nil }
    return Diagnostic(
      .warning, .repeatReadOutside(reference.name, in: form.nodes[outer].name),
      at: use.place(of: reference.span))
  }

  private static func mismatch(
    _ call: Call, in use: FormIndex.Use, _ form: FormIndex
  ) -> Diagnostic? {
    guard call.name == "indexed-repeat",
      let asked = form.subject(call.arguments[0], owner: use.owner),
      let named = form.subject(call.arguments[1], owner: use.owner),
      !form.way(up: asked).dropFirst().contains(named)
    else { return nil }
    return Diagnostic(
      .warning,
      .indexedRepeatMismatch(
        form.nodes[asked].name, in: form.nodes[named].name,
        not: form.nodes[asked].repeatAbove.map { form.nodes[$0].name }),
      at: use.place(of: call.arguments[1].span))
  }

  private static func shown(by owner: Int, in form: FormIndex) -> [Diagnostic] {
    form.nodes[owner].texts.flatMap { column, text in
      text.entries.flatMap { entry in
        QuestionMention.all(in: entry.text).compactMap { mention in
          guard !mention.isLastSaved, let number = form.number(named: mention.name),
            let outer = form.strangeRepeat(of: number, seenFrom: owner)
          else { return nil }
          return Diagnostic(
            .warning, .repeatShownOutside(mention.name, in: form.nodes[outer].name),
            at: form.textPlace(column, entry, of: owner))
        }
      }
    }
  }

  private static func literalIndices(in use: FormIndex.Use) -> [Diagnostic] {
    use.facts.paths.flatMap { path -> [Diagnostic] in
      // Choice lists and files are the same in every engine.
      if case .term(let origin, _) = path.path.origin, origin.isCall("instance") { return [] }
      return path.path.steps.flatMap(\.predicates).filter { $0.literalNumber != nil }.map {
        Diagnostic(.note, .literalIndex(use.text(of: $0.span)), at: use.place(of: $0.span))
      }
    }
  }
}

extension FormIndex {
  /// The nearest repeat around `number` that `owner` does not stand in.
  func strangeRepeat(of number: Int, seenFrom owner: Int) -> Int? {
    guard let outer = nodes[number].repeatAbove else { return nil }
    return way(up: owner).contains(outer) ? nil : outer
  }
}
