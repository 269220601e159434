import Diagnostics

/// The key of an item is among its choices; a single-answer item has one right answer.
enum KeysOutsideChoices: FormRule {
  private static let choices = """

    choices:
      l: [{name: x, label: X}, {name: y, label: Y}]
    """

  private static func item(_ columns: String) -> FormExample {
    FormExample("survey:\n  - {name: q1, label: Q, \(columns)}" + choices)
  }

  static let entries = [
    DiagnosticEntry(
      "key-without-choices", .error,
      th: "ข้อที่ไม่มีตัวเลือกตรวจด้วยเฉลยไม่ได้", en: "An answer without choices cannot be marked by key.",
      bad: "- {type: text, name: q1, label: Q, score: {key: x}}",
      good: item("type: select_one l, score: {key: x}")),
    DiagnosticEntry(
      "key-not-a-choice", .error,
      th: "ไม่มีใครตอบถูกได้", en: "Nobody could give the right answer.",
      bad: item("type: select_one l, score: {key: z}"),
      good: item("type: select_one l, score: {key: x}")),
    DiagnosticEntry(
      "several-keys", .error,
      th: "ข้อที่เลือกได้คำตอบเดียวมีคำตอบถูกครบชุดไม่ได้",
      en: "One answer can never be all of several keys.",
      bad: item("type: select_one l, score: {key: x y}"),
      good: item("type: select_multiple l, score: {key: x y}")),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.questions.flatMap { number, item -> [Diagnostic] in
      guard let score = item.score else { return [] }
      let place = form.place("score::key", of: number)
      guard let listName = item.type.list else {
        return [Diagnostic(.error, .keyWithoutChoices(item.name), at: place)]
      }
      guard let list = form.form.choiceLists[listName] else { return [] }
      var faults = score.key.sorted().filter { list.choice(named: $0) == nil }.map {
        Diagnostic(
          .error, .keyNotAChoice($0, question: item.name, choices: list.choices.map(\.name)),
          at: place)
      }
      if case .selectOne = item.type, score.key.count > 1 {
        faults.append(Diagnostic(.error, .severalKeys(item.name), at: place))
      }
      return faults
    }
  }
}

/// Objectives that items name are listed, and listed ones are used.
enum Objectives: FormRule {
  private static func test(objective: String, listed: String) -> FormExample {
    FormExample(
      """
      survey:
        - {type: select_one l, name: q1, label: Q, score: {key: x, objective: \(objective)}}
      choices:
        l: [{name: x, label: X}, {name: y, label: Y}]
      scoring:
      \(listed)
      """)
  }

  private static let one = "  - {type: objective, name: O1, label: Knows}"
  private static let two = one + "\n  - {type: objective, name: O2, label: Does}"

  static let entries = [
    DiagnosticEntry(
      "unknown-objective", .error,
      th: "ผลรายวัตถุประสงค์จะไม่รวมข้อนี้", en: "Results by objective would leave the item out.",
      bad: test(objective: "Q1", listed: one), good: test(objective: "O1", listed: one)),
    DiagnosticEntry(
      "unused-objective",
      th: "ผลรายวัตถุประสงค์จะมีบรรทัดที่ไม่มีข้อมูล", en: "Results would have a line without data.",
      bad: test(objective: "O1", listed: two), good: test(objective: "O1", listed: one)),
    DiagnosticEntry(
      "duplicate-objective", .error,
      th: "ผลของสองวัตถุประสงค์จะรวมเป็นบรรทัดเดียว", en: "Two objectives would be counted as one.",
      bad: test(objective: "O1", listed: one + "\n" + one), good: test(objective: "O1", listed: one)
    ),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let objectives = form.form.scoring.objectives
    let listed = Set(objectives.map(\.name))
    var suggestions = NameSuggestions(among: Array(listed))
    let used = Set(form.questions.compactMap { $0.question.score?.objective })
    let unknown = form.questions.compactMap { number, item -> Diagnostic? in
      guard let objective = item.score?.objective, !listed.contains(objective) else { return nil }
      let suggestion = suggestions.closest(to: objective)
      return Diagnostic(
        .error, .unknownObjective(objective, question: item.name, suggestion: suggestion),
        at: form.place("score::objective", of: number))
    }
    let unused = objectives.filter { !used.contains($0.name) }.map {
      Diagnostic(.warning, .unusedObjective($0.name), at: $0.place)
    }
    var seen: Set<String> = []
    let repeated = objectives.filter { !seen.insert($0.name).inserted }.map {
      Diagnostic(.error, .duplicateObjective($0.name), at: $0.place)
    }
    return unknown + unused + repeated
  }
}

/// Each role that tells answers apart has at most one question.
enum DuplicateRoles: FormRule {
  static let entries = [
    DiagnosticEntry(
      "duplicate-role", .error,
      th: "บอกไม่ได้ว่าข้อใดบอกว่าคำตอบเป็นของใคร", en: "Nobody can tell which of the two to go by.",
      bad: """
        - {type: text, name: a, label: A, role: subject, required: yes}
        - {type: text, name: b, label: B, role: subject, required: yes}
        """,
      good: """
        - {type: text, name: a, label: A, role: subject, required: yes}
        - {type: text, name: b, label: B}
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var first: [Question.Role: Int] = [:]
    return form.questions.compactMap { number, question in
      // Any number of questions may ask for comments.
      guard let role = question.role, role != .comment else { return nil }
      guard let earlier = first[role] else {
        first[role] = number
        return nil
      }
      return Diagnostic(
        .error, .duplicateRole(role.rawValue), at: form.place("role", of: number),
        related: [form.place("role", of: earlier)])
    }
  }
}

/// Whoever the answers are about is always named, once.
enum SubjectQuestion: FormRule {
  static let entries = [
    DiagnosticEntry(
      "subject-not-required",
      th: "คำตอบที่ไม่รู้ว่าเป็นของใครนำไปจับคู่ไม่ได้",
      en: "Answers that name nobody cannot be matched with anything.",
      bad: "- {type: text, name: code, label: Code, role: subject}",
      good: "- {type: text, name: code, label: Code, role: subject, required: yes}"),
    DiagnosticEntry(
      "subject-in-repeat", .error,
      th: "ในชุดซ้ำมีหลายคำตอบ จึงบอกไม่ได้ว่าแบบฟอร์มเป็นของใคร",
      en: "A repeat has many answers; none of them says whose the form is.",
      bad: """
        - {type: begin_repeat, name: r, label: R}
        - {type: text, name: code, label: Code, role: subject, required: yes}
        - {type: end_repeat}
        """,
      good: """
        - {type: text, name: code, label: Code, role: subject, required: yes}
        - {type: begin_repeat, name: r, label: R}
        - {type: text, name: other, label: Other}
        - {type: end_repeat}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.questions.compactMap { number, question in
      guard question.role == .subject else { return nil }
      let place = form.place("role", of: number)
      if form.nodes[number].repeatAbove != nil {
        return Diagnostic(.error, .subjectInRepeat(question.name), at: place)
      }
      guard question.type.isAsked, question.required == nil else { return nil }
      return Diagnostic(.warning, .subjectNotRequired(question.name), at: place)
    }
  }
}
