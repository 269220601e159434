import Diagnostics
import XPath

/// A name stands for one element: among its siblings it must, in the whole form it should.
enum DuplicateNames: FormRule {
  static let entries = [
    DiagnosticEntry(
      "duplicate-name", .error,
      th: "คำตอบของสองข้อจะถูกเก็บไว้ที่เดียวกัน", en: "Two answers would be kept in one place.",
      bad: """
        - {type: text, name: school, label: School}
        - {type: text, name: school, label: Name of the school}
        """,
      good: """
        - {type: text, name: school, label: School}
        - {type: text, name: school_name, label: Name of the school}
        """),
    DiagnosticEntry(
      "name-differs-by-case",
      th: "คนและโปรแกรมวิเคราะห์หลายตัวไม่แยกตัวพิมพ์เล็กใหญ่ ข้อมูลสองข้อจึงปนกันได้",
      en: "Many programs that read the data ignore case, and so do people.",
      bad: """
        - {type: text, name: school, label: School}
        - {type: text, name: School, label: Name of the school}
        """,
      good: """
        - {type: text, name: school, label: School}
        - {type: text, name: school_name, label: Name of the school}
        """),
    DiagnosticEntry(
      "name-in-several-groups",
      th: "ตารางข้อมูลที่ไม่แสดงชื่อตอนจะมีสองคอลัมน์ชื่อเดียวกัน",
      en: "Tables without group names would have two columns of one name.",
      bad: """
        - {type: begin_group, name: father, label: Father}
        - {type: integer, name: age, label: Age}
        - {type: end_group}
        - {type: begin_group, name: mother, label: Mother}
        - {type: integer, name: age, label: Age}
        - {type: end_group}
        """,
      good: """
        - {type: begin_group, name: father, label: Father}
        - {type: integer, name: father_age, label: Age}
        - {type: end_group}
        - {type: begin_group, name: mother, label: Mother}
        - {type: integer, name: mother_age, label: Age}
        - {type: end_group}
        """),
    DiagnosticEntry(
      "ambiguous-reference", .error,
      th: "บอกไม่ได้ว่าสูตรหมายถึงข้อใด", en: "Nobody can tell which of the questions is meant.",
      bad: """
        - {type: begin_group, name: father, label: Father}
        - {type: integer, name: age, label: Age}
        - {type: end_group}
        - {type: begin_group, name: mother, label: Mother}
        - {type: integer, name: age, label: Age}
        - {type: end_group}
        - {type: note, name: thanks, label: Thanks, relevant: '${age} > 60'}
        """,
      good: """
        - {type: begin_group, name: father, label: Father}
        - {type: integer, name: father_age, label: Age}
        - {type: end_group}
        - {type: note, name: thanks, label: Thanks, relevant: '${father_age} > 60'}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var byName: [String: Int] = [:]
    var byCase: [String: Int] = [:]
    var bySibling: [Sibling: Int] = [:]
    var ambiguous: Set<String> = []
    var faults: [Diagnostic] = []
    for (number, node) in form.nodes.enumerated() where !node.name.isEmpty {
      let place = form.place("name", of: number)
      if let earlier = bySibling[Sibling(parent: node.parent, name: node.name)] {
        let first = form.place("name", of: earlier)
        faults.append(
          Diagnostic(.error, .duplicateName(node.name, first: first), at: place, related: [first]))
      } else if let earlier = byName[node.name] {
        ambiguous.insert(node.name)
        let first = form.place("name", of: earlier)
        // A loop writes its rows once for each choice; nobody could give them other names.
        if node.place != form.nodes[earlier].place {
          faults.append(
            Diagnostic(
              .warning, .nameInSeveralGroups(node.name, first: first), at: place,
              related: [first]))
        }
      } else if let earlier = byCase[node.name.lowercased()] {
        let other = form.nodes[earlier].name
        faults.append(
          Diagnostic(
            .warning, .nameDiffersByCase(node.name, other: other), at: place,
            related: [form.place("name", of: earlier)]))
      }
      bySibling[Sibling(parent: node.parent, name: node.name)] = number
      byName[node.name, default: number] = byName[node.name] ?? number
      byCase[node.name.lowercased()] = byCase[node.name.lowercased()] ?? number
    }
    if ambiguous.isEmpty { return faults }
    return faults + references(to: ambiguous, in: form)
  }

  private struct Sibling: Hashable {
    let parent: Int?
    let name: String
  }

  private static func references(to names: Set<String>, in form: FormIndex) -> [Diagnostic] {
    form.uses.flatMap { use in
      use.facts.questions.filter { names.contains($0.name) }.map { reference in
        Diagnostic(
          .error, .ambiguousReference(reference.name), at: use.place(of: reference.span),
          related: form.numbers(named: reference.name).map { form.place("name", of: $0) })
      }
    }
  }
}
