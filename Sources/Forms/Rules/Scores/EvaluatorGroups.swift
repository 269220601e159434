import Diagnostics

/// The groups that ratings and the sheet `scoring` name are answers to the question of the group.
enum EvaluatorGroups: FormRule {
  private static func groups(
    _ groups: String, listed: String, role: String = ", role: group"
  ) -> FormExample {
    FormExample(
      """
      survey:
        - {type: select_one who, name: who, label: You are, required: yes\(role)}
        - {type: select_one likert, name: c1, label: C1, score: {groups: \(groups)}}
      choices:
        who: [{name: teacher, label: Teacher}, {name: parent, label: Parent}]
        likert: [{name: "1", label: Low}, {name: "2", label: High}]
      scoring:
        - {type: group, name: \(listed), label: Teachers}
        - {type: group, name: parent, label: Parents}
      """)
  }

  static let entries = [
    DiagnosticEntry(
      "group-not-a-choice", .error,
      th: "จะไม่มีใครอยู่ในกลุ่มนี้", en: "Nobody could be of the group.",
      bad: groups("teacher", listed: "teachers"), good: groups("teacher", listed: "teacher")),
    DiagnosticEntry(
      "unknown-group", .error,
      th: "ข้อนี้จะไม่มีกลุ่มใดตอบ", en: "The rating would be asked of a group that does not exist.",
      bad: groups("techer", listed: "teacher"), good: groups("teacher", listed: "teacher")),
    DiagnosticEntry(
      "group-unlisted",
      th: "กลุ่มนี้จะไม่มีชื่อและน้ำหนักในตาราง",
      en: "The group would stand in the tables without name or weight of its own.",
      bad: FormExample(
        groups("teacher", listed: "teacher").text.replacing(
          "\n  - {type: group, name: parent, label: Parents}", with: "")),
      good: groups("teacher", listed: "teacher")),
    DiagnosticEntry(
      "groups-without-question", .error,
      th: "ไม่รู้ว่าคำตอบมาจากกลุ่มใด", en: "Nobody could tell which group an answer comes from.",
      bad: groups("teacher", listed: "teacher", role: ""),
      good: groups("teacher", listed: "teacher")),
    DiagnosticEntry(
      "comment-of-no-text",
      th: "ข้อที่ไม่ใช่ข้อความรวบรวมเป็นข้อคิดเห็นไม่ได้",
      en: "Only what is written in words can be gathered as a comment.",
      bad: "- {type: integer, name: a, label: A, role: comment}",
      good: "- {type: text, name: a, label: A, role: comment}"),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    comments(form) + groups(form)
  }

  private static func comments(_ form: FormIndex) -> [Diagnostic] {
    form.questions.filter { $0.question.role == .comment && $0.question.type != .text }.map {
      Diagnostic(
        .warning, .commentOfNoText($0.question.name), at: form.place("role", of: $0.number))
    }
  }

  private static func groups(_ form: FormIndex) -> [Diagnostic] {
    let listed = form.form.scoring.groups
    let asked = form.questions.filter { !($0.question.rating?.groups ?? []).isEmpty }
    guard let who = form.questions.first(where: { $0.question.role == .group }) else {
      let place = asked.first.map { form.place("score::groups", of: $0.number) }
      return (place ?? listed.first?.place).map {
        [Diagnostic(.error, .groupsWithoutQuestion, at: $0)]
      } ?? []
    }
    let choices = form.list(of: who.question)?.choices.map(\.name)
    let known = choices ?? listed.map(\.name)
    if known.isEmpty { return [] }
    return unknown(asked, known, form)
      + (choices.map { compare(listed, with: $0, who.question, form) } ?? [])
  }

  private static func unknown(
    _ asked: [(number: Int, question: Question)], _ known: [String], _ form: FormIndex
  ) -> [Diagnostic] {
    var suggestions = NameSuggestions(among: known)
    return asked.flatMap { number, question in
      (question.rating?.groups ?? []).filter { !known.contains($0) }.map {
        Diagnostic(
          .error,
          .unknownGroup(
            $0, question: question.name, groups: known, suggestion: suggestions.closest(to: $0)),
          at: form.place("score::groups", of: number))
      }
    }
  }

  private static func compare(
    _ listed: [ScoringSheet.EvaluatorGroup], with choices: [String], _ who: Question,
    _ form: FormIndex
  ) -> [Diagnostic] {
    guard let last = listed.last else { return [] }
    let noChoice = listed.filter { !choices.contains($0.name) }.map {
      Diagnostic(
        .error,
        .groupNotAChoice(
          $0.name, question: who.name, choices: choices,
          suggestion: closestName(to: $0.name, among: choices)),
        at: form.scoringPlace("name", ofRowAt: $0.place))
    }
    let names = Set(listed.map(\.name))
    let unlisted = choices.filter { !names.contains($0) }.map {
      Diagnostic(.warning, .groupUnlisted($0), at: last.place)
    }
    // A misspelt name is one fault, not two.
    return noChoice.isEmpty ? unlisted : noChoice
  }
}
