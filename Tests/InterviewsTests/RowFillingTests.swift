import Diagnostics
import Forms
@testable import Interviews
import Testing

@Suite("Rows of a table as fillings")
struct RowFillingTests {
  private static let survey = """
    - {type: text, name: code, label: a, role: subject, required: yes}
    - {type: begin_group, name: part1}
    - {type: integer, name: pupils, label: b}
    - {type: integer, name: boys, label: c, constraint: ". <= ${pupils}"}
    - {type: end_group}
    - {type: calculate, name: girls, calculation: "${pupils} - ${boys}"}
    """

  private func filling(_ columns: [String], subject: String? = nil, _ survey: String = survey)
    throws -> RowFilling
  {
    try RowFilling(
      try form(survey), columns: columns, subjectColumn: subject, table: "a.csv",
      environment: Clock().environment)
  }

  private func outcome(_ filling: RowFilling, _ cells: [String]) -> [String] {
    do throws(Unfinished) {
      return try filling.answers(of: cells).described
    } catch {
      return error.faults.map(described)
    }
  }

  @Test(
    "A column is known by the question's name or its path in any usual spelling",
    arguments: [
      ["code", "pupils", "boys"], ["code", "part1/pupils", "part1/boys"],
      ["code", "part1-pupils", "boys"],
    ])
  func headers(columns: [String]) throws {
    let filling = try filling(columns)
    #expect(
      outcome(filling, ["p๐๑", "๒๐", "8"])
        == ["code=P01", "part1/pupils=20", "part1/boys=8", "girls=12"])
    #expect(filling.unusedColumns.isEmpty)
  }

  @Test("A missing column is refused with the one that was probably meant")
  func missingColumns() throws {
    let form = try form(Self.survey)
    var messages: [Message] = []
    do throws(Failure) {
      _ = try RowFilling(
        form, columns: ["code", "pupil"], table: "a.csv", environment: Clock().environment)
    } catch {
      messages = error.diagnostics.map(\.message)
      #expect(error.diagnostics.allSatisfy { $0.place?.description == "a.csv:1" })
    }
    #expect(messages.map(\.code) == ["no-column-for-question", "no-column-for-question"])
    #expect(messages.first?.remedy.english == "did you mean `pupil`?")
  }

  @Test("Columns of no question and of calculations are not read, and listed")
  func unused() throws {
    let filling = try filling(["code", "pupils", "boys", "girls", "remark"])
    #expect(filling.unusedColumns == ["girls", "remark"])
    #expect(outcome(filling, ["P1", "20", "8", "99", "x"]).last == "girls=12")
    #expect(filling.column(of: "boys") == 2)
    #expect(filling.column(of: "girls") == nil)
  }

  @Test("Two columns for one question are refused: one would overwrite the other")
  func doubled() throws {
    let form = try form(Self.survey)
    #expect(
      throws: Failure(
        .data, .twoColumnsForQuestion(["pupils", "part1/pupils"]),
        at: .row(file: "a.csv", row: 1, column: nil))
    ) {
      try RowFilling(
        form, columns: ["code", "pupils", "part1/pupils", "boys"], table: "a.csv",
        environment: Clock().environment)
    }
  }

  @Test("The subject's column may be named; the question's own name is then another column")
  func subjectColumn() throws {
    let filling = try filling(["id", "code", "pupils", "boys"], subject: "id")
    #expect(outcome(filling, [" p 1", "ignored", "", ""]) == ["code=P1"])
    #expect(filling.unusedColumns == ["code"])
    #expect(filling.column(of: "code") == 0)
  }

  @Test("Every fault of a row is reported, each with its question, once")
  func faults() throws {
    let filling = try filling(["boys", "pupils", "code"])
    #expect(
      outcome(filling, ["9", "8", ""]) == ["code answer-required", "boys constraint-broken"])
    #expect(
      outcome(filling, ["x", "y", "P1"]) == ["boys not-an-integer", "pupils not-an-integer"])
  }

  @Test("A constraint that reads a later column is judged by the whole row")
  func constraintOnLaterColumn() throws {
    let filling = try filling(["boys", "pupils", "code"])
    #expect(
      outcome(filling, ["8", "20", "P1"])
        == ["code=P1", "part1/pupils=20", "part1/boys=8", "girls=12"])
  }

  @Test("A blank cell leaves a default in place, white space in it too", arguments: ["", " "])
  func blankCells(cell: String) throws {
    let filling = try filling(
      ["n"], "- {type: integer, name: n, label: a, default: 3}")
    #expect(outcome(filling, [cell]) == ["n=3"])
    #expect(outcome(filling, ["4"]) == ["n=4"])
    #expect(outcome(filling, []) == ["n=3"])
  }

  @Test("What is unique to a filling is unique to a row")
  func uniqueRows() throws {
    let filling = try filling(
      ["n"],
      """
      - {type: integer, name: n, label: a}
      - {type: calculate, name: key, calculation: "once(uuid())"}
      """)
    let first = try filling.answers(of: ["1"])["key"]
    let second = try filling.answers(of: ["1"])["key"]
    #expect(first != nil && second != nil)
    #expect(first != second)
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("One set of rules by every road")
struct RoadTests {
  /// Twelve questions whose relevance, calculations and constraints read earlier and later ones.
  private func survey(_ random: inout SeededGenerator) -> String {
    (0..<12).map { number in
      let name = "q\(number)"
      let calculations = (0..<number).filter { $0 % 4 == 3 }.map { "c\($0)" }
      let others = (0..<number).filter { $0 % 4 != 3 }.map { "q\($0)" } + calculations
      let other = others.randomElement(using: &random).map { "${\($0)}" } ?? "1"
      if number % 4 == 3 {
        return "- {type: calculate, name: c\(number), calculation: '\(other) + 1'}"
      }
      var row = "- {type: integer, name: \(name), label: x"
      if number > 0, Bool.random(using: &random) { row += ", relevant: '\(other) != 2'" }
      if Int.random(in: 0..<4, using: &random) == 0 { row += ", required: '\(other) = 1'" }
      let later = [0, 1, 2, 4, 5, 6, 8, 9, 10].randomElement(using: &random) ?? 0
      if Int.random(in: 0..<3, using: &random) == 0 {
        row += ", constraint: '. != 3 or ${q\(later)} > 1'"
      }
      return row + "}"
    }.joined(separator: "\n")
  }

  @Test("Typed in any order or read from a row, the same answers give the same result")
  func sameByEveryRoad() throws {
    let seed: UInt64 = 20_261_121
    var random = SeededGenerator(state: seed)
    var finished = 0
    for round in 0..<300 {
      let survey = survey(&random)
      let form = try form(survey)
      let names = form.questions.filter(\.type.isAsked).map(\.name)
      let typed = names.map { _ in ["", "0", "1", "2", "3"].randomElement(using: &random) ?? "" }
      let columns = Array(zip(names, typed)).shuffled(using: &random)
      let row = try RowFilling(
        form, columns: columns.map(\.0), table: "t", environment: Clock().environment)
      let read = Result { () throws(Unfinished) in try row.answers(of: columns.map(\.1)) }
      for _ in 0..<3 {
        var interview = try Interview(form, environment: Clock().environment)
        for (name, typed) in Array(zip(names, typed)).shuffled(using: &random) {
          interview.answer(name, typed)
        }
        let typedResult = Result { () throws(Unfinished) in try interview.finalise() }
        #expect(typedResult == read, "seed \(seed), round \(round)\n\(survey)\n\(columns)")
      }
      if case .success = read { finished += 1 }
    }
    // Both outcomes must be common, or the property says little.
    #expect((50...250).contains(finished), "\(finished) of 300 could be finalised")
  }
}

@Suite("Rows of a table with repeats")
struct RepeatRowTests {
  private static let survey = """
    - {type: text, name: code, label: a, role: subject, required: yes}
    - {type: begin_group, name: home}
    - {type: begin_repeat, name: members, label: m}
    - {type: text, name: name, label: n, required: yes}
    - {type: integer, name: age, label: g, constraint: ". < 120"}
    - {type: begin_repeat, name: pets, label: p}
    - {type: text, name: pet, label: t}
    - {type: end_repeat}
    - {type: end_repeat}
    - {type: end_group}
    """

  private func outcome(_ survey: String, _ columns: [String], _ cells: [String]) throws -> [String]
  {
    let filling = try RowFilling(
      try form(survey), columns: columns, table: "a.csv", environment: Clock().environment)
    do throws(Unfinished) {
      return try filling.answers(of: cells).described
    } catch {
      return error.faults.map {
        "\(filling.column(of: $0).map { columns[$0] } ?? "-"): \($0.message.code)"
      }
    }
  }

  static let spellings = [
    ["home/members[1]/name", "home/members[1]/age", "home/members[2]/name", "home/members[2]/age"],
    ["members[1]/name", "members[1]/age", "members[2]/name", "members[2]/age"],
    ["members[1].name", "members[1].age", "members[2].name", "members[2].age"],
    ["members/1/name", "members/1/age", "members/2/name", "members/2/age"],
    ["name", "members/age", "members[2].name", "home/members/2/age"],
  ]

  @Test("Columns with the number of an instance make instances", arguments: spellings)
  func makesInstances(columns: [String]) throws {
    #expect(
      try outcome(Self.survey, ["code"] + columns, ["P1", "ก", "๙", "ข", "3"])
        == [
          "code=P1", "home/members[1]/name=ก", "home/members[1]/age=9",
          "home/members[2]/name=ข", "home/members[2]/age=3",
        ])
  }

  private static let columns = [
    "code", "members[1]/name", "members[1]/age", "members[1]/pets[1]/pet", "members[1]/pets[2]/pet",
    "members[2]/name", "members[2]/age", "members[2]/pets[1]/pet", "members[2]/pets[2]/pet",
  ]

  static let rows: [(cells: [String], outcome: [String])] = [
    (["P1", "", "", "", "", "", "", "", ""], ["code=P1"]),
    (
      ["P1", "ก", "", "แมว", "นก", "ข", "", "", ""],
      [
        "code=P1", "home/members[1]/name=ก", "home/members[1]/pets[1]/pet=แมว",
        "home/members[1]/pets[2]/pet=นก", "home/members[2]/name=ข",
      ]
    ),
    (
      ["P1", "ก", "140", "", "", "", "x", "", ""],
      [
        "members[2]/age: not-an-integer", "members[1]/age: constraint-broken",
        "members[2]/name: answer-required",
      ]
    ),
    (["P1", "", "", "", "", "ข", "", "", ""], ["members[1]/name: answer-required"]),
  ]

  @Test("A row has the instances it has cells for; faults name the column", arguments: rows)
  func instancesOfRow(cells: [String], outcome: [String]) throws {
    #expect(try self.outcome(Self.survey, Self.columns, cells) == outcome)
  }

  private static let counted = """
    - {type: text, name: code, label: a, role: subject}
    - {type: begin_repeat, name: r, repeat_count: "${n}", label: m}
    - {type: text, name: q, label: n}
    - {type: end_repeat}
    - {type: integer, name: n, label: g}
    """

  @Test("Where the form counts, a cell beyond the count is refused")
  func beyondTheCount() throws {
    let columns = ["code", "r[1]/q", "r[2]/q", "n"]
    #expect(
      try outcome(Self.counted, columns, ["P1", "x", "y", "2"])
        == ["code=P1", "r[1]/q=x", "r[2]/q=y", "n=2"])
    #expect(
      try outcome(Self.counted, columns, ["P1", "x", "y", "1"]) == ["r[2]/q: no-such-instance"])
  }

  @Test("A repeat may have no columns at all; one with some has to have all")
  func missingColumns() throws {
    #expect(try outcome(Self.survey, ["code"], ["P1"]) == ["code=P1"])
    #expect(throws: Failure.self) { try outcome(Self.survey, ["code", "members[1]/age"], []) }
  }

  @Test(
    "A choice that other answers rule out is refused, in whatever order the columns stand",
    arguments: [["d", "code", "p"], ["code", "p", "d"]])
  func filteredChoices(columns: [String]) throws {
    let form = try form(
      """
      - {type: text, name: code, label: a, role: subject}
      - {type: select_one p, name: p, label: b}
      - {type: select_one d, name: d, label: c, choice_filter: "p=${p}"}
      """,
      choices: """
        p: [{name: cm, label: a}, {name: nan, label: b}]
          d: [{name: fang, label: c, p: cm}, {name: pua, label: d, p: nan}]
        """)
    let filling = try RowFilling(
      form, columns: columns, table: "a.csv", environment: Clock().environment)
    func row(_ p: String) -> [String] {
      columns.map { ["d": "pua", "code": "P1", "p": p][$0] ?? "" }
    }
    #expect(try filling.answers(of: row("nan")).described == ["code=P1", "p=nan", "d=pua"])
    let faults = #expect(throws: Unfinished.self) { try filling.answers(of: row("cm")) }
    #expect(faults?.faults.map(described) == ["d not-a-choice"])
    #expect(faults?.faults.first?.message.remedy.english == "choose from fang")
  }
}
