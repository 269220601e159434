import Diagnostics
@testable import Forms
import Testing

@Suite("What a form says of scores, ratings and indicators")
struct ScoringVocabularyTests {
  @Test("Every column and every row type is read as it is meant")
  func everything() throws {
    let reading = try FormReading(yaml: scoredForm(), file: "form.yaml")
    #expect(reading.warnings.map(describe) == [])
    let form = reading.form
    let questions = Dictionary(uniqueKeysWithValues: form.questions.map { ($0.name, $0) })
    #expect(
      questions["c1"]?.rating
        == RatingScore(
          dimension: "C", weight: 2, isReversed: false, groups: ["teacher", "parent"]))
    #expect(
      questions["c2"]?.rating
        == RatingScore(dimension: "C", weight: 1, isReversed: true, groups: []))
    #expect(questions["i1"]?.rating?.weight == 0)
    #expect(questions["n1_now"]?.need == NeedScore(name: "data", side: .present))
    #expect(questions["n1_wish"]?.need == NeedScore(name: "data", side: .desired))
    #expect(form.questions.compactMap(\.step) == [1, 2])
    #expect(
      questions["q1"]?.score
        == ItemScore(key: ["a", "b"], points: 2, objective: "O1", partial: .each))
    #expect(form.question(.group)?.name == "who")
    #expect(form.comments.map(\.name) == ["praise", "advice"])
    #expect(form.ratings.map(\.name) == ["c1", "c2", "i1", "i2"])
    #expect(form.stepRule == .count)
  }

  @Test("The sheet `scoring` holds scale, dimensions, groups and what is printed")
  func sheet() throws {
    let scoring = try FormReading(yaml: scoredForm(), file: "form.yaml").form.scoring
    #expect(scoring.passMarks == [60])
    #expect(scoring.scale == RatingScale(lowest: 1, highest: 3))
    #expect(scoring.notApplicable == ["na"])
    #expect(scoring.dimensions.map(\.name) == ["C", "I"])
    #expect(scoring.dimensions.map(\.weight) == [60, 40])
    #expect(scoring.groups.map(\.name) == ["teacher", "parent"])
    #expect(scoring.groups.map(\.weight) == [1, 3])
    #expect(scoring.ratingBands == "likert3")
    #expect(scoring.smallestGroup == 3)
    #expect(scoring.steps == .count)
    #expect(scoring.agreement == .cvi)
    #expect(scoring.acceptance == 0.78)
  }

  @Test("Indicators and levels keep their formulas, targets and questions")
  func indicators() throws {
    let scoring = try FormReading(yaml: scoredForm(), file: "form.yaml").form.scoring
    let reads = try #require(scoring.indicators.first)
    #expect(reads.numerator.source == "${high}")
    #expect(reads.denominator.source == "${low} + ${high}")
    #expect(reads.target == 80)
    #expect(reads.direction == .atLeast)
    #expect(reads.bands == "likert3")
    #expect(!reads.isCount)
    #expect(scoring.indicators.last?.isCount == true)
    #expect(scoring.indicators.last?.target == nil)
    let levels = try #require(scoring.levels.first)
    #expect(levels.questions == ["low", "high"])
    #expect(levels.denominator?.source == "${pupils}")
  }

  @Test(
    "A scale is understood however people write it",
    arguments: [
      ("1-5", 1, 5), ("1 - 5", 1, 5), ("1–5", 1, 5), ("๑-๕", 1, 5), ("1..5", 1, 5),
      ("-1..1", -1, 1), ("-1-1", -1, 1), ("-2--1", -2, -1), ("1 to 5", 1, 5), ("1 ถึง 5", 1, 5),
      ("0.5-2.5", 0.5, 2.5),
    ])
  func scale(text: String, lowest: Double, highest: Double) {
    #expect(RatingScale(typed: text) == RatingScale(lowest: lowest, highest: highest))
  }

  @Test("What is no scale is none", arguments: ["5", "5-1", "1-1", "a-b", "1-", "-1", "..", ""])
  func noScale(text: String) {
    #expect(RatingScale(typed: text) == nil)
  }

  @Test("A choice gives its point, but not where it is off the scale or not applicable")
  func points() {
    var sheet = ScoringSheet()
    sheet.notApplicable = ["0", "na"]
    sheet.scale = RatingScale(lowest: 0, highest: 5)
    #expect(["5", "1", "0", "na", "6", "x"].map(sheet.point) == [5, 1, nil, nil, nil, nil])
    #expect(sheet.scale?.reversed(1) == 4)
  }

  @Test(
    "What is written wrong is reported in its place",
    arguments: [
      ("scoring: [{type: scale, value: '5'}]", "form.yaml:5:32 not-a-scale"),
      (
        "scoring: [{type: smallest_group, value: few}]", "form.yaml:5:41 not-a-count"
      ),
      ("scoring: [{type: acceptance, value: 50}]", "form.yaml:5:37 number-out-of-range"),
      ("scoring: [{type: agreement, value: icc}]", "form.yaml:5:36 unknown-word"),
      ("scoring: [{type: agreement}]", "form.yaml:5:11 missing-cell"),
      ("scoring: [{type: steps, value: mile}]", "form.yaml:5:32 unknown-word"),
      (
        "scoring: [{type: smallest_group, value: 1}, {type: smallest_group, value: 1}]",
        "form.yaml:5:45 duplicate-scoring-row"
      ),
      (
        "scoring: [{type: smallest_group, value: 1, target: 1}]",
        "form.yaml:5:52 column-of-other-scoring-row"
      ),
      (
        "scoring: [{type: indicator, name: a, label: ก, numerator: '${q1}'}]",
        "form.yaml:5:11 missing-cell"
      ),
      (
        "scoring: [{type: indicator, name: a, label: ก, numerator: '${q1}', "
          + "denominator: '1', direction: above}]",
        "form.yaml:5:97 unknown-word"
      ),
    ])
  func faultyRow(sheet: String, expected: String) {
    #expect(
      faults(form("  - {type: text, name: q2, label: ก}", sheets: sheet)).map(describe)
        == [expected])
  }

  @Test(
    "A score column that says nothing sensible is reported in its place",
    arguments: [
      ("reverse: maybe", "form.yaml:4:58 not-yes-or-no"),
      ("weight: '-1'", "form.yaml:4:57 number-out-of-range"),
      ("weight: heavy", "form.yaml:4:57 not-a-number"),
      ("step: 0", "form.yaml:4:55 not-a-count"),
      ("need: n, side: left", "form.yaml:4:64 unknown-word"),
      ("need: n", "form.yaml:4:55 need-incomplete"),
      ("side: desired", "form.yaml:4:55 need-incomplete"),
      ("partial: each", "form.yaml:4:58 score-without-key"),
    ])
  func faultyColumn(score: String, expected: String) {
    let row = "  - {type: integer, name: q2, label: ก, score: {\(score)}}"
    let found = faults(form(row)).map(describe)
    #expect(found.contains(expected), "\(found)")
  }
}
