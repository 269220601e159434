import Diagnostics
import Forms
import Scoring
import Statistics
import Testing

@Suite("A form as a plan of evaluation")
struct FormPlanTests {
  private static let yaml = """
    settings: {form_id: e, version: "1", form_title: ทดลอง}
    survey:
      - {type: select_one g, name: who, label: กลุ่ม, role: group}
      - {type: select_one l, name: a, label: {th: ก, en: A}, score: {dimension: X, weight: 2}}
      - {type: select_one l, name: b, label: ข, score: {dimension: X, reverse: yes, groups: t}}
      - {type: select_one l, name: c, label: ค, score: {dimension: Y}, relevant: "${a} = '5'"}
      - {type: select_one l, name: n1d, label: "ข้อมูล: ปัจจุบัน", score: {need: n1, side: present}}
      - {type: select_one l, name: n1i, label: "ข้อมูล: พึงประสงค์", score: {need: n1, side: desired}}
      - {type: text, name: say, label: ข้อเสนอแนะ, role: comment}
    choices:
      g: [{name: t, label: ครู}, {name: p, label: ผู้ปกครอง}]
      l:
        - {name: "1", label: น้อย}
        - {name: "3", label: กลาง}
        - {name: "5", label: มาก}
        - {name: na, label: ไม่ทราบ}
    scoring:
      - {type: scale, value: 1-5}
      - {type: not_applicable, value: na}
      - {type: bands, value: own}
      - {type: smallest_group, value: 3}
      - {type: dimension, name: X, label: ด้านหนึ่ง, value: 60}
      - {type: dimension, name: Y, label: ด้านสอง, value: 40}
      - {type: group, name: t, label: ครู, value: 1}
      - {type: group, name: p, label: ผู้ปกครอง, value: 1}
    bands:
      - {name: own, from: 3.01, label: สูง}
      - {name: own, from: 1, label: ต่ำ}
    """

  private func reader() throws -> EvaluationReader {
    EvaluationReader(try FormReading(yaml: Self.yaml, file: "e.yaml").form)
  }

  private func read(_ answers: [String: String]) throws -> EvaluatorAnswers {
    try reader().answers(
      Answers(answers.map { Answers.Entry(path: $0.key, value: $0.value) }), subject: "P1",
      source: "x")
  }

  @Test("Dimensions, weights, groups, bands and the smallest group come from the form")
  func plan() throws {
    let plan = try reader().plan
    #expect(plan.items.map(\.name) == ["a", "b", "c"])
    #expect(plan.items.map(\.dimension) == [0, 0, 1])
    #expect(plan.items.map(\.weight) == [2, 1, 1])
    #expect(plan.items.map(\.isReversed) == [false, true, false])
    #expect(plan.items[1].groups == ["t"])
    #expect(plan.dimensions.map(\.weight) == [60, 40])
    #expect(plan.groups.map(\.label.thai) == ["ครู", "ผู้ปกครอง"])
    #expect(plan.scale == (try PointScale(lowest: 1, highest: 5)))
    #expect(plan.smallestGroup == 3)
    // 3.005 is 3.01 when it is printed, and called what is printed.
    #expect(plan.bands?.label(of: 3.004)?.thai == "ต่ำ")
    #expect(plan.bands?.label(of: 3.005)?.thai == "สูง")
    #expect(plan.comments.map(\.name) == ["say"])
  }

  @Test("A need is called by what its two questions share")
  func needLabel() throws {
    let need = try #require(try reader().plan.needs.first)
    #expect(need.label.thai == "ข้อมูล")
    #expect([need.present, need.desired] == ["n1d", "n1i"])
  }

  @Test("Not asked, not applicable and blank are never one another")
  func states() throws {
    let parent = try read(["who": "p", "a": "5", "c": "na", "n1d": "1"])
    #expect(parent.ratings == [.points(5), .notAsked, .notApplicable])
    #expect(parent.group == "p")
    #expect(parent.needs.first?.present == 1)
    #expect(parent.needs.first?.desired == nil)
    let teacher = try read(["who": "t"])
    // c has a condition and nobody knows which of its answers failed it.
    #expect(teacher.ratings == [.blank, .blank, .notAsked])
  }

  @Test("Experts' votes give IOC beside the votes, and a blank leaves N")
  func experts() throws {
    let plan = EvaluationPlan(
      items: [.init(name: "q1", label: .init(th: "q1", en: "q1"))],
      scale: try PointScale(lowest: -1, highest: 1),
      experts: .init(index: .ioc, acceptance: 0.5))
    let votes: [Rating] = [.points(1), .points(0), .blank, .points(1)]
    let analysis = try EvaluationAnalysis(
      plan,
      answers: votes.enumerated().map {
        EvaluatorAnswers(subject: "E\($0)", source: "x:\($0)", ratings: [$1])
      })
    let result = try #require(analysis.experts?.results.first)
    #expect(isNear(result.congruence.value?.value, 2.0 / 3))
    #expect(result.ratings == [1, 0, nil, 1])
    #expect(result.isAccepted == true)
    #expect(analysis.warnings.contains(.iocSimplified))
  }

  @Test("Steps of work give a level each, and say which were done out of order")
  func workQuality() throws {
    let names = ["s1", "s2", "s3"]
    let plan = EvaluationPlan(
      items: [],
      steps: .init(
        rule: .milestone, steps: names.map { .init(name: $0, label: .init(th: $0, en: $0)) }))
    let people: [[Double?]] = [[1, 1, 1], [1, 0, 1], [nil, 1, 1]]
    let quality = try #require(
      try EvaluationAnalysis(
        plan,
        answers: people.enumerated().map {
          EvaluatorAnswers(subject: "W\($0)", source: "x:\($0)", ratings: [], steps: $1)
        }
      ).workQuality)
    #expect(quality.results.map(\.level.value) == [3, 1, nil])
    #expect(quality.results[1].outOfOrder == [2])
    #expect(quality.results[2].level.reason == .stepsUnanswered)
    #expect(quality.levels.mean.value == 2)
    #expect(quality.warnings == [.stepOutOfOrder])
  }
}
