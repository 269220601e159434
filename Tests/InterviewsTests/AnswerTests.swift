import Diagnostics
import Forms
import Interviews
import XForms
import Testing

@Suite("Answers as typed and as stored")
struct AnswerTests {
  private static let survey = """
    - {type: text, name: code, label: a, role: subject}
    - {type: text, name: words, label: b}
    - {type: integer, name: n, label: c}
    - {type: decimal, name: d, label: d}
    - {type: date, name: day, label: e}
    - {type: select_one l, name: one, label: f}
    - {type: select_multiple l, name: many, label: g}
    - {type: note, name: info, label: h}
    - {type: calculate, name: twice, calculation: "${n} * 2"}
    - {type: start, name: begun}
    - {type: today, name: today}
    """
  private static let choices =
    "l: [{name: '1', label: x}, {name: '2', label: y}, {name: c3, label: z}]"

  @Test(
    "An answer is stored in one spelling, however it is typed",
    arguments: [
      ("code", " p๐๐7 ", "P007"), ("words", "  เก้าอี้ ๓ ตัว ", "เก้าอี้ ๓ ตัว"), ("n", "๑๒", "12"),
      ("n", " -3 ", "-3"), ("d", "๑๒.๕", "12.5"), ("d", "12.0", "12"), ("d", ".05", "0.05"),
      ("d", "0.0000001", "0.0000001"), ("d", "9007199254740993", "9007199254740993"),
      ("d", "123456789012345678901", "123456789012345680000"),
      ("day", "13/3/2566", "2023-03-13"), ("day", "๑๓ มี.ค. ๖๖", "2023-03-13"),
      ("day", "2023-03-13", "2023-03-13"), ("one", "2", "2"), ("one", "๒", "2"),
      ("one", "c3", "c3"), ("many", "2 1", "2 1"), ("many", "1, c3,1", "1 c3"),
      ("many", "๑ ๒", "1 2"),
      ("begun", "2023-03-13 09:01", "2023-03-13T09:01:00+07:00"),
      ("today", "13/3/2566", "2023-03-13"),
    ])
  func stored(question: String, typed: String, expected: String) throws {
    var scenario = try Scenario(Self.survey, choices: Self.choices)
    #expect(scenario.answer(question, typed) == nil)
    #expect(scenario.value(question) == expected)
  }

  @Test("A choice that the answers so far rule out is refused, and the one before stays")
  func ruledOut() throws {
    var scenario = try Scenario(
      """
      - {type: select_one p, name: p, label: b}
      - {type: select_one d, name: d, label: c, choice_filter: "p=${p}"}
      - {type: select_multiple d, name: e, label: c, choice_filter: "p=${p}"}
      """,
      choices: """
        p: [{name: cm, label: a}, {name: nan, label: b}]
          d: [{name: fang, label: c, p: cm}, {name: san, label: c, p: cm}, {name: pua, label: d, p: nan}]
        """)
    scenario.answer("p", "cm")
    #expect(scenario.answer("d", "pua") == "not-a-choice")
    #expect(scenario.answer("e", "fang pua") == "not-a-choice")
    #expect(scenario.answer("d", "fang") == nil)
    #expect(scenario.answer("e", "fang san") == nil)
    #expect(scenario.answer("d", "pua") == "not-a-choice")
    #expect(scenario.value("d") == "fang")
  }

  @Test("What a form says of every instance holds for instances of a filling that is gone on with")
  func constantsInInstances() throws {
    let form = try FormReading(
      yaml: """
        settings: {form_id: f, version: 1, form_title: f, default_language: th}
        survey:
          - {type: begin_repeat, name: m, label: M}
          - {type: text, name: call, label: A, required: yes}
          - {type: text, name: fixed, label: B, read_only: yes, default: x}
          - {type: end_repeat}
        """, file: "form.yaml"
    ).form
    var kept = KeptFilling()
    kept.take(.added("m[1]"))
    kept.take(.added("m[2]"))
    let interview = try Interview(
      form, form.definition(), environment: Clock().environment, kept: kept)
    for place in 1...2 {
      let call = try #require(NodePath("/data/m[\(place)]/call"))
      let fixed = try #require(NodePath("/data/m[\(place)]/fixed"))
      #expect(interview.live.state(of: call)?.isRequired == true)
      #expect(interview.live.state(of: fixed)?.isReadOnly == true)
    }
    #expect(interview.faults.map(\.question) == ["call", "call"])
  }

  @Test(
    "An answer of the wrong type is refused, and the one before stays",
    arguments: [
      ("n", "7", "1.5", "not-an-integer"), ("n", "7", "เจ็ด", "not-an-integer"),
      ("n", "7", "99999999999999999999", "not-an-integer"), ("d", "7", "1e5", "not-a-number"),
      ("d", "7", "nan", "not-a-number"), ("day", "1/1/2566", "31/2/2566", "not-a-date"),
      ("one", "1", "3", "not-a-choice"), ("one", "1", "1 2", "not-a-choice"),
      ("many", "1", "2 9", "not-a-choice"),
      ("begun", "2023-03-13T09:01:00+07:00", "เช้า", "not-a-time"),
    ])
  func refused(question: String, before: String, typed: String, code: String) throws {
    var scenario = try Scenario(Self.survey, choices: Self.choices)
    scenario.answer(question, before)
    let stored = try #require(scenario.value(question))
    #expect(scenario.answer(question, typed) == code)
    #expect(scenario.value(question) == stored)
    #expect(!stored.isEmpty)
  }

  @Test("White space alone is no answer", arguments: ["", "  ", "\t", "\u{00A0}"])
  func blank(typed: String) throws {
    var scenario = try Scenario(Self.survey, choices: Self.choices)
    scenario.answer("words", "x")
    #expect(scenario.answer("words", typed) == nil)
    #expect(scenario.value("words") == "")
  }

  @Test("What is computed or only shown takes no answer", arguments: ["twice", "info"])
  func notAnswerable(question: String) throws {
    var scenario = try Scenario(Self.survey, choices: Self.choices)
    scenario.answer("n", "4")
    let before = scenario.answers
    #expect(scenario.answer(question, "5") == "not-answerable")
    #expect(scenario.answers == before)
  }

  @Test("A name the form does not have is said to be none")
  func unknownQuestion() throws {
    var scenario = try Scenario(Self.survey, choices: Self.choices)
    #expect(scenario.answer("nobody", "1") == "no-such-question")
    #expect(scenario.value("nobody") == nil)
  }
}
