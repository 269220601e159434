import Diagnostics
import Forms
import Testing

@Suite("What formulas may refer to")
struct FormulaRuleTests {
  @Test(
    "Questions by name and the question itself are what formulas refer to",
    arguments: [
      ". > 0", "current()/. > 0", "${q1} + 1 > .", "(${q1} + 1) * 2 > .", "self::node() > 0",
      "string-length(.) < 5", "if(selected(., 'a'), ${q1}, 1) = 1", "position() = 1",
    ])
  func supportedPaths(formula: String) {
    #expect(
      faults(form("  - {type: text, name: q2, label: ก, constraint: \"\(formula)\"}")).isEmpty)
  }

  private static func question(_ name: String, _ columns: String) -> String {
    "  - {type: text, name: \(name), label: ก, \(columns)\(columns.contains("calculation") ? ", read_only: yes" : "")}"
  }

  @Test(
    "What waits for itself is refused, and the loop is printed",
    arguments: [
      (["a relevant: '${a} = 1'"], "a → a"),
      (["a relevant: '. = 1'"], "a → a"),
      (["a calculation: 'string-length() + 1'"], "a → a"),
      (["a calculation: 'current()'"], "a → a"),
      (["a relevant: '${b} = 1'", "b relevant: '${a} = 1'"], "a → b → a"),
      (["a relevant: '${b} = 1'", "b calculation: '${a} + 1'"], "a → b → a"),
      (
        ["a calculation: '${b}'", "b calculation: '${c}'", "c calculation: '${a}'"], "a → b → c → a"
      ),
    ])
  func cycles(questions: [String], loop: String) {
    let rows = questions.map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return Self.question(parts[0], parts[1])
    }
    let found = faults(form(rows.joined(separator: "\n")))
    #expect(found.map(\.message.code) == ["dependency-cycle"])
    #expect(found.first?.message.finding.english == "these wait for one another: \(loop)")
    #expect(found.first?.place?.description.hasPrefix("form.yaml:4:") == true)
  }

  @Test(
    "A group whose relevance reads what is inside it waits for itself",
    arguments: [
      ("'${a} = 1'", "g → a → h → g"), ("'${h} != \"\"'", "g → h → g"), ("'. != \"\"'", "g → g"),
    ])
  func groupCycle(relevant: String, loop: String) {
    let rows = """
        - {type: begin_group, name: g, relevant: \(relevant)}
        - {type: begin_group, name: h}
        - {type: text, name: a, label: ก}
        - {type: end_group}
        - {type: end_group}
      """
    let found = faults(form(rows))
    #expect(found.map(\.message.code) == ["dependency-cycle"])
    #expect(found.first?.message.finding.english == "these wait for one another: \(loop)")
    #expect(found.first?.place?.description == "form.yaml:4:44")
  }

  @Test("A question inside a group may not decide a calculation that the group waits for")
  func cycleThroughGroup() {
    let rows = """
        - {type: begin_group, name: g, relevant: '${c} > 1'}
        - {type: text, name: a, label: ก}
        - {type: end_group}
        - {type: calculate, name: c, calculation: '${a} + 1'}
      """
    let found = faults(form(rows))
    #expect(found.map(\.message.finding.english) == ["these wait for one another: g → c → a → g"])
  }

  @Test(
    "What decides no value makes no loop",
    arguments: [
      [question("a", "required: '${b} = 1'"), question("b", "relevant: '${a} = 1'")],
      [question("a", "read_only: '${b} = 1'"), question("b", "calculation: '${a} + 1'")],
      [question("a", "constraint: '${b} > .'"), question("b", "constraint: '${a} > .'")],
      [question("a", "default: '${b}'"), question("b", "default: '${a}'")],
      [question("a", "calculation: 'once(random())'")],
      [question("a", "required: '${b} = 1'"), question("b", "required: '${a} = 1'")],
    ])
  func noCycle(rows: [String]) {
    #expect(faults(form(rows.joined(separator: "\n"))).isEmpty)
  }

  @Test("Reading the group one stands in is reading oneself")
  func requiredThroughGroup() {
    let rows = """
        - {type: begin_group, name: g}
        - {type: text, name: a, label: ก, required: "${g} = ''"}
        - {type: end_group}
      """
    #expect(faults(form(rows)).map(\.message.code) == ["self-reference"])
  }

  @Test("A loop through thousands of calculations is cut in its middle")
  func longLoop() {
    let rows = (0..<2_000).map {
      "  - {type: calculate, name: c\($0), calculation: '${c\(($0 + 1) % 2_000)} + ${c0}'}"
    }
    let found = faults(form(rows.joined(separator: "\n")))
    #expect(
      found.map(\.message.finding.english) == [
        "these wait for one another: c0 → c1 → c2 → c3 → c4 → c5 → … → c1998 → c1999 → c0"
      ])
  }
}
