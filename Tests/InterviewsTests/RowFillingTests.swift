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
