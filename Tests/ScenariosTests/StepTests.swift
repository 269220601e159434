import Diagnostics
import Scenarios
import Testing

@Suite("Steps of a scenario")
struct StepTests {
  /// A household with members, a read-only total and a question for adults.
  static let household = SmallForm(
    survey: """
      - {type: integer, name: n, label: จำนวน, required: "yes", constraint: ". > 0", constraint_message: {th: มากกว่า 0, en: More than 0}}
      - {type: begin_repeat, name: members, label: สมาชิก}
      - {type: integer, name: age, label: {th: อายุ, en: Age}}
      - {type: select_one job, name: job, label: อาชีพ, relevant: "${age} >= 18", choice_filter: "from <= ${age}"}
      - {type: text, name: note, label: หมายเหตุ, read_only: "yes"}
      - {type: end_repeat}
      - {type: calculate, name: total, calculation: "sum(${age})"}
      - {type: date, name: day, label: วันที่}
      - {type: calculate, name: third, calculation: "0.1 + 0.2"}
      - {type: calculate, name: now, calculation: "string(today())"}
      """,
    choices: """
      job:
        - {name: a, label: ก, from: 18}
        - {name: b, label: ข, from: 60}
      """)

  struct Case: Sendable, CustomTestStringConvertible {
    let steps: String
    let complaints: [String]
    init(_ steps: String, _ complaints: String...) {
      self.steps = steps
      self.complaints = complaints
    }
    var testDescription: String { steps }
  }

  @Test(
    "A scenario passes where all goes as told, else says where it did not",
    arguments: [
      // Line 4 is the first step; a plain flow mapping begins at column 9, its first key at 18.
      Case("- answer: {n: 3}\n- expect: {value: {n: 3}, valid: {n: true}}"),
      Case("- answer: {n: ๓}\n- expect: {value: {n: ๓}}"),
      Case("- answer: {n: 3}\n- expect: {value: {n: 4}}", "t:5:26 scenario-not-as-expected"),
      Case("- expect: {value: {n: null}, required: {n: true}, valid: {n: false}}"),
      Case(
        "- answer: {n: 0}\n- expect: {valid: {n: true}, message: {n: มากกว่า 0}}",
        "t:5:26 scenario-not-as-expected"),
      Case("- answer: {n: 0}\n- language: en\n- expect: {message: {n: More than 0}}"),
      Case("- answer: {n: 1}\n- expect: {message: {n: null}}"),
      Case("- language: fr", "t:4:19 scenario-unknown-language"),
      Case("- answer: {n: x}", "t:4:18 scenario-answer-refused"),
      Case("- refuse: {n: x}\n- expect: {value: {n: ~}}"),
      Case("- refuse: {n: 7}", "t:4:18 scenario-answer-not-refused"),
      Case("- answer: {nn: 1}", "t:4:18 scenario-unknown-name"),
      // Repeats: one instance stands there from the beginning.
      Case("- expect: {count: {members: 1}}"),
      Case("- add: members\n- expect: {count: {members: 2}, value: {\"members[2]/age\": null}}"),
      Case(
        "- add: members\n- answer: {age: 20, \"members[2]/age\": 65}\n"
          + "- expect: {value: {total: 85}, choices: {job: [a], \"members[2]/job\": a b}}"),
      Case(
        "- add: members\n- answer: {age: 1, \"members[2]/age\": 2}\n- remove: members[1]\n"
          + "- expect: {count: {members: 1}, value: {age: 2, total: 2}}"),
      Case("- answer: {\"members[2]/age\": 1}", "t:4:18 scenario-no-instance"),
      Case("- remove: members[3]", "t:4:17 scenario-no-instance"),
      Case("- add: n", "t:4:14 scenario-no-repeat"),
      Case("- expect: {count: {n: 1}}", "t:4:26 scenario-no-repeat"),
      // What people cannot do.
      Case("- answer: {job: a}", "t:4:18 scenario-not-asked"),
      Case("- answer: {note: a}", "t:4:18 scenario-read-only"),
      Case("- answer: {total: 1}", "t:4:18 scenario-answer-refused"),
      Case(
        "- expect: {relevant: {job: false}, read_only: {note: true, age: false}}\n"
          + "- answer: {age: 18}\n- expect: {relevant: {job: true}}"),
      // Values as people write them, and numbers but for the last bits.
      Case("- answer: {day: 13 มี.ค. 66}\n- expect: {value: {day: 13/3/2566}}"),
      Case("- answer: {day: 13 มี.ค. 66}\n- expect: {value: {day: 2023-03-13}}"),
      Case("- expect: {value: {third: 0.3}}"),
      Case("- expect: {value: {third: 0.31}}", "t:4:26 scenario-not-as-expected"),
      Case("- expect: {value: {now: 2026-01-15}}"),
      Case("- expect: {choices: {n: a}}", "t:4:28 scenario-no-select"),
      // The end.
      Case("- answer: {n: 3}\n- finalise\n- expect: {value: {n: 3}}"),
      Case("- finalise", "t:4:9 scenario-not-finalised"),
      Case("- finalise: refused\n- answer: {n: 3}\n- finalise: accepted"),
      Case("- answer: {n: 3}\n- finalise: refused", "t:5:19 scenario-finalised"),
      Case("- expect: {score: {total: 1}}", "t:4:26 scenario-no-key"),
      Case("- expect: {valid: {members: true}, label: {age: อายุ}}"),
    ])
  func steps(_ case: Case) throws {
    #expect(try Self.household.outcome(`case`.steps).complaints == `case`.complaints)
  }

  @Test("A complaint says what was expected and what is, and a name near to one of the form's")
  func words() throws {
    let unmet = try Self.household.outcome("- answer: {n: 3}\n- expect: {value: {n: 4}}")
    #expect(
      unmet.diagnostics.first?.message.finding.english
        == "“one”: value n was expected to be 4 and is 3")
    let unknown = try Self.household.outcome("- answer: {totl: 1}")
    #expect(unknown.diagnostics.first?.message.remedy.english == "did you mean `total`?")
  }

  @Test("The clock of a scenario stands where `begin` says, and chance is the same in every run")
  func world() throws {
    let form = SmallForm(
      survey: """
        - {type: calculate, name: today, calculation: "string(today())"}
        - {type: calculate, name: chance, calculation: "if(random() < 0.5, once(random()), once(random()))"}
        """)
    func file(_ chance: String) -> String {
      """
      scenarios:
        - {name: a, begin: 13 มี.ค. 2566 08:30, steps: [{expect: {value: {today: 2023-03-13}}}]}
        - {name: b, steps: [{expect: {value: {today: 2026-01-15, chance: "\(chance)"}}}]}
      """
    }
    let first = try form.outcome(file: file("?")).diagnostics
    #expect(first.count == 1)
    let found = first.first?.message.finding.english.split(separator: " ").last ?? ""
    #expect(try form.outcome(file: file(String(found))).complaints.isEmpty)
  }

  @Test("Names that two groups share need the group before them")
  func ambiguous() throws {
    let form = SmallForm(
      survey: """
        - {type: begin_group, name: g, label: G}
        - {type: text, name: x, label: X}
        - {type: end_group}
        - {type: begin_group, name: h, label: H}
        - {type: text, name: x, label: X}
        - {type: end_group}
        """)
    let outcome = try form.outcome(
      "- answer: {x: 1}\n- answer: {g/x: a, h/x: b}\n- expect: {value: {g/x: a, h/x: b}}")
    #expect(outcome.complaints == ["t:4:18 scenario-ambiguous-name"])
  }

  @Test(
    "Scores are those of the key; percentages are as exact as they are written",
    arguments: [
      ("total: 2, maximum: 3, percent: 66.67, passed: true, passed 80: false, O1: 1", []),
      ("percent: 66.6", ["t:5:26 scenario-not-as-expected"]),
      ("percent: 67", ["t:5:26 scenario-not-as-expected"]),
      ("total: 1", ["t:5:26 scenario-not-as-expected"]),
      ("passed: false", ["t:5:26 scenario-not-as-expected"]),
      ("totl: 1", ["t:5:26 scenario-unknown-score"]),
    ])
  func scores(_ expected: String, _ complaints: [String]) throws {
    let form = SmallForm(
      survey: """
        - {type: select_one l, name: a, label: A, score: {key: x, points: 1, objective: O1}}
        - {type: select_one l, name: b, label: B, score: {key: x, points: 1}}
        - {type: select_one l, name: c, label: C, score: {key: x, points: 1}}
        """,
      choices: "l:\n  - {name: x, label: X}\n  - {name: y, label: Y}",
      scoring: "- {type: pass_mark, value: 60}\n- {type: objective, name: O1, label: O}")
    let outcome = try form.outcome(
      "- answer: {a: x, b: x, c: y}\n- expect: {score: {\(expected)}}")
    #expect(outcome.complaints == complaints)
  }

  @Test("A scenario may expect a rule across questions to hold or not")
  func checks() throws {
    var form = SmallForm(
      survey: """
        - {type: integer, name: a, label: ก}
        - {type: integer, name: b, label: ข}
        """)
    form.scoring = ""
    form.checks = """
      - {id: same, severity: error, expr: "${a} = ${b}", message: {th: ต้องเท่ากัน, en: Must be equal}}
      """
    let good = try form.outcome(
      """
      - answer: {a: 1, b: 2}
      - expect: {check: {same: false}}
      - finalise: refused
      - answer: {b: 1}
      - expect: {check: {same: true}}
      - finalise
      """)
    #expect(good.complaints.isEmpty)
    let bad = try form.outcome(
      """
      - answer: {a: 1, b: 2}
      - expect: {check: {same: true}}
      - expect: {check: {sane: true}}
      - finalise
      """)
    #expect(
      bad.complaints == [
        "t:5:26 scenario-not-as-expected", "t:6:26 scenario-unknown-check",
        "t:7:9 scenario-not-finalised",
      ])
  }
}
