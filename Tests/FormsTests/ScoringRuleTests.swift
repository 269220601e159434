import Diagnostics
import Forms
import Testing

@Suite("What the rules say of ratings, needs, steps, indicators and bands")
struct ScoringRuleTests {
  /// Where a text first stands, as places count.
  private func position(of mark: String, in text: String) -> String? {
    guard let start = text.firstRange(of: mark)?.lowerBound else { return nil }
    let lines = text[..<start].split(separator: "\n", omittingEmptySubsequences: false)
    return "form.yaml:\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
  }

  @Test("A form that uses the whole vocabulary as it is meant is not complained of")
  func quiet() throws {
    #expect(remarks(try scoredForm()).map(describe) == [])
  }

  @Test(
    "A slip in a scored form is complained of at its cell",
    arguments: [
      (
        "score: {dimension: I, weight: 0}", "score: {dimension: X}", "X}", "unknown-dimension"
      ),
      (
        "groups: teacher parent", "groups: teacher perant", "teacher perant", "unknown-group"
      ),
      (
        "{type: group, name: teacher,", "{type: group, name: techer,", "techer,",
        "group-not-a-choice"
      ),
      (
        ", value: 40}", "}", "{type: dimension, name: I", "weight-missing"
      ),
      (
        "  - {type: scale, value: 1-3}\n", "", "yes}\n  - type: select_one likert\n    name: i1",
        "reverse-without-scale"
      ),
      (
        "{type: scale, value: 1-3}", "{type: scale, value: 1-2}", "\"3\", label", "choice-off-scale"
      ),
      (
        "  - {type: not_applicable, value: na}\n", "", "na, label", "choice-without-point"
      ),
      (
        "value: na}", "value: na no}", "na no}", "not-applicable-unused"
      ),
      (
        "need: data, side: desired", "need: dato, side: desired", "dato,", "need-one-sided"
      ),
      (
        "need: data, side: desired", "need: data, side: present",
        "present}\n  - type: select_one done", "need-side-twice"
      ),
      (
        "score: {step: 2}", "score: {step: 3}", "3}\n  - type: select_multiple", "step-missing"
      ),
      (
        "score: {step: 2}", "score: {step: 1}", "1}\n  - type: select_multiple", "step-twice"
      ),
      (
        "numerator: ${high}", "numerator: ${hihg}", "${hihg}", "unknown-question-in-indicator"
      ),
      (
        "denominator: ${pupils}", "denominator: pupil", "pupil\n", "unknown-question-in-indicator"
      ),
      (
        "value: low high", "value: low hihg", "low hihg", "unknown-level-question"
      ),
      (
        "value: low high", "value: low praise", "low praise", "level-of-no-number"
      ),
      (
        "value: low high", "value: low low", "low low", "level-twice"
      ),
      (
        "{type: bands, value: likert3}", "{type: bands, value: likert5}", "likert5}",
        "unknown-band-set"
      ),
      (
        "bands: likert3", "bands: likert", "likert\n  - type: indicator", "unknown-band-set"
      ),
      (
        "from: 0,", "from: 1.2,", "{name: likert3, from: 1.2", "bands-leave-gap"
      ),
      (
        "from: 2.51", "from: 3.51", "{name: likert3, from: 3.51", "band-out-of-reach"
      ),
      (
        "name: all", "name: reads", "reads\n    label: {th: นักเรียน", "duplicate-scoring-name"
      ),
      (
        "role: group", "role: phase", "teacher parent}", "groups-without-question"
      ),
      (
        "value: cvi", "value: ioc", "ioc}", "ioc-off-scale"
      ),
      (
        "  - {type: agreement, value: cvi}\n", "", "0.78", "acceptance-without-agreement"
      ),
      (
        "key: a b, points: 2", "key: a, points: 2", "each}", "partial-without-effect"
      ),
    ])
  func slips(old: String, new: String, mark: String, code: String) throws {
    let sample = try scoredForm()
    #expect(sample.contains(old), "the sample has no `\(old)`")
    let text = sample.replacing(old, with: new)
    let place = try #require(position(of: mark, in: text))
    let found = remarks(text).map(describe)
    #expect(found.contains("\(place) \(code)"), "\(found)")
  }

  @Test("All weights zero are refused, of dimensions, of groups, and within a dimension")
  func zeroWeights() throws {
    let text = try scoredForm()
    let dimensions = text.replacing("value: 60}\n  - {type: dim", with: "value: 0}\n  - {type: dim")
      .replacing("value: 40}", with: "value: 0}")
    #expect(remarks(dimensions).map(\.message.code) == ["weights-all-zero"])
    let groups = text.replacing("Teachers}, value: 1}", with: "Teachers}, value: 0}")
      .replacing("Parents}, value: 3}", with: "Parents}, value: 0}")
    #expect(remarks(groups).map(\.message.code) == ["weights-all-zero"])
    let items = text.replacing(
      "step=1, score: {dimension: I}", with: "step=1, score: {dimension: I, weight: 0}")
    #expect(remarks(items).map(\.message.code) == ["weights-all-zero"])
  }

  @Test("What is misspelt is told with what was probably meant")
  func suggestions() throws {
    let text = try scoredForm().replacing("numerator: ${high}", with: "numerator: ${hihg}")
    #expect(remarks(text).first?.message.remedy.english == "did you mean `${high}`?")
  }

  @Test("A word without braces in a check is a name that the root of the form does not have")
  func bareWords() {
    let sheets = "checks: [{id: c, severity: error, expr: q9 > 1, message: ก}]"
    #expect(
      faults(form("", sheets: sheets)).map(describe) == ["form.yaml:5:41 unknown-question-in-check"]
    )
  }
}
