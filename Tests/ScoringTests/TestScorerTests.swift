import Forms
import Scoring
import Testing
import ThaiText

@Suite("Marking a test")
struct TestScorerTests {
  private static let yaml = """
    settings: {form_id: t, version: "1", form_title: ทดลอง}
    survey:
      - {type: text, name: code, label: รหัส, role: subject}
      - {type: select_one l, name: q1, label: ก, score: {key: a, points: 2, objective: O1}}
      - {type: begin_group, name: part2}
      - {type: select_multiple l, name: q2, label: ข, score: {key: c a, objective: O2}}
      - {type: select_one l, name: q3, label: ค, score: {key: b, points: 0.5, objective: O1}}
      - {type: end_group}
      - {type: select_one l, name: opinion, label: ง}
    choices:
      l: [{name: a, label: ก}, {name: b, label: ข}, {name: c, label: ค}]
    scoring:
      - {type: objective, name: O1, label: หนึ่ง}
      - {type: objective, name: O2, label: สอง}
    """

  private func score(_ answers: [String: String]) throws -> TestScore {
    let form = try FormReading(yaml: Self.yaml, file: "t.yaml").form
    return TestScorer(form).score(
      Answers(answers.map { Answers.Entry(path: $0.key, value: $0.value) }))
  }

  @Test("Points are those of the right answers, and the maximum that of all items")
  func points() throws {
    let score = try score(["code": "P1", "q1": "a", "part2/q3": "b", "opinion": "a"])
    #expect(score.points == 2.5)
    #expect(score.maximum == 3.5)
    #expect(score.items.map(\.item) == ["q1", "q2", "q3"])
    #expect(score.items.map(\.state) == [.right, .blank, .right])
    #expect(score.items.map(\.points) == [2, 0, 0.5])
  }

  @Test(
    "Several answers are right where they are exactly the set of keys, in any order",
    arguments: [
      ("a c", ItemResult.State.right), ("c a", .right), ("a  c", .right), ("a", .wrong),
      ("a b c", .wrong), ("b", .wrong), ("", .blank), (" ", .blank),
    ])
  func multipleAnswers(answer: String, state: ItemResult.State) throws {
    #expect(try score(["part2/q2": answer]).items.map(\.state) == [.blank, state, .blank])
  }

  @Test("A blank is not a wrong answer, and both give no points")
  func blanks() throws {
    let score = try score(["q1": "b"])
    #expect(score.items.map(\.state) == [.wrong, .blank, .blank])
    #expect(score.points == 0)
  }

  @Test("An objective has the points of its items")
  func objectives() throws {
    let score = try score(["q1": "a", "part2/q2": "c a", "part2/q3": "a"])
    #expect(score.points(objective: "O1") == 2)
    #expect(score.points(objective: "O2") == 1)
    #expect(score.points(objective: "O9") == 0)
  }

  @Test("An item that was not put to a person counts for no maximum; an answer shows it was")
  func notAsked() throws {
    let scorer = TestScorer(try FormReading(yaml: Self.yaml, file: "t.yaml").form)
    let answers = Answers([.init(path: "q1", value: "a")])
    let score = scorer.score(answers, notAsked: ["q1", "q2"])
    #expect(score.items.map(\.state) == [.right, .notAdministered, .blank])
    #expect(score.maximum == 2.5)
  }
}
