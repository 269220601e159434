import Diagnostics
import XPath

/// Every question can be reached by some answers.
enum Reachability: FormRule {
  static let entries = [
    DiagnosticEntry(
      "never-relevant",
      th: "ไม่มีใครได้เห็นข้อนี้ ไม่ว่าตอบอย่างไร", en: "Nobody is ever asked, whatever they answer.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} = 1 and ${a} = 2'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} = 1 or ${a} = 2'}
        """),
    DiagnosticEntry(
      "always-relevant",
      th: "เงื่อนไขเป็นจริงเสมอ มักตั้งใจจะใช้ and แทน or",
      en: "The condition always holds; `and` was meant where `or` stands.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} != 1 or ${a} != 2'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} != 1 and ${a} != 2'}
        """),
    DiagnosticEntry(
      "unreachable-question",
      th: "เงื่อนไขของข้อนี้ขัดกับเงื่อนไขของตอนหรือของข้อที่อ้างถึง จึงไม่มีใครได้เห็น",
      en: "What it asks for contradicts the conditions of its group or of the questions it reads.",
      bad: """
        - {type: integer, name: age, label: Age}
        - {type: text, name: school, label: School, relevant: '${age} < 18'}
        - {type: text, name: job, label: Job, relevant: "${age} >= 18 and ${school} != ''"}
        """,
      good: """
        - {type: integer, name: age, label: Age}
        - {type: text, name: school, label: School, relevant: '${age} < 18'}
        - {type: text, name: job, label: Job, relevant: '${age} >= 18'}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var unreachable: Set<Int> = []
    var faults: [Diagnostic] = []
    for number in form.nodes.indices {
      if let parent = form.nodes[number].parent, unreachable.contains(parent) {
        unreachable.insert(number)
        continue
      }
      guard let use = form.use(.relevant, of: number) else { continue }
      let name = form.nodes[number].name
      let place = use.place(of: use.root.span)
      if use.isContradictory(use.root, in: form) {
        unreachable.insert(number)
        faults.append(Diagnostic(.warning, .neverRelevant(name), at: place))
      } else if use.isTautology(use.root, in: form) {
        faults.append(Diagnostic(.warning, .alwaysRelevant(name), at: place))
      } else if let culprits = contradiction(above: number, in: form, unreachable) {
        unreachable.insert(number)
        faults.append(
          Diagnostic(
            .warning, .unreachable(name, because: culprits.map { form.nodes[$0].name }), at: place,
            related: culprits.compactMap { form.use(.relevant, of: $0)?.formula.cell.place }))
      }
    }
    return faults
  }

  /// How many conditions are put together; more would cost more than they tell.
  private static let limit = 24

  /// The elements whose conditions, taken with those of `number`, cannot all hold.
  private static func contradiction(
    above number: Int, in form: FormIndex, _ unreachable: Set<Int>
  ) -> [Int]? {
    var restrictions = Restrictions(form)
    var waiting = form.way(up: number)
    var seen: Set<Int> = []
    var taken: [Int] = []
    while let next = waiting.first, taken.count < limit {
      waiting.removeFirst()
      guard seen.insert(next).inserted else { continue }
      guard let use = form.use(.relevant, of: next) else { continue }
      taken.append(next)
      restrictions.demand(use.root, owner: next)
      if restrictions.areContradictory { return Array(taken.dropFirst()) }
      let answered = restrictions.answered
      if let blank = answered.first(where: { unreachable.contains($0) }) {
        return taken.dropFirst() + [blank]
      }
      // Another instance of a repeat has conditions of its own.
      waiting += answered.filter { form.nodes[$0].repeatAbove == nil && !seen.contains($0) }
        .flatMap { form.way(up: $0) }
    }
    return nil
  }
}
