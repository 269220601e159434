import Testing

@testable import Statistics

@Suite("Pass rates and criteria against R")
struct ProportionGoldenTests {
  @Test("Pass rates with Wilson intervals and McNemar's test agree on every data set")
  func passRates() throws {
    guard let golden = try GoldenFile("pass_rate") else { return }
    try golden.compare("pass_rate.wilson") { entry in
      let bounded = try OpenData.bounded(entry)
      let cut = try #require(entry.number("pass_percent"))
      let pre = try Proportion(
        reaching: cut, of: bounded.maximum, scores: bounded.scores.pre)
      let post = try Proportion(
        reaching: cut, of: bounded.maximum, scores: bounded.scores.post)
      return [
        "pre_pass": Double(pre.count), "post_pass": Double(post.count), "n": Double(pre.total),
        "pre_ci95_low": pre.wilsonInterval().value?.low,
        "pre_ci95_high": pre.wilsonInterval().value?.high,
        "post_ci95_low": post.wilsonInterval().value?.low,
        "post_ci95_high": post.wilsonInterval().value?.high,
      ]
    }
    try golden.compare("pass_rate.mcnemar_exact") { entry in
      let bounded = try OpenData.bounded(entry)
      let cut = try #require(entry.number("pass_percent"))
      let test = try McNemarTest(
        zip(bounded.scores.pre, bounded.scores.post).map { pre, post in
          (
            pre: Thresholds.reaches(pre, percent: cut, of: bounded.maximum),
            post: Thresholds.reaches(post, percent: cut, of: bounded.maximum)
          )
        })
      return [
        "pass_to_fail": Double(test.lostCount), "fail_to_pass": Double(test.gainedCount),
        "p": test.pTwoSided,
      ]
    }
  }

  @Test("The test against a criterion agrees on every data set")
  func criterion() throws {
    guard let golden = try GoldenFile("criterion") else { return }
    try golden.compare("criterion.one_sample_t") { entry in
      let bounded = try OpenData.bounded(entry)
      let result = try CriterionTest(
        scores: bounded.scores.post, percent: #require(entry.number("criterion_percent")),
        of: bounded.maximum)
      let interval = result.test.confidenceInterval().value
      return [
        "mean_percent": result.meanPercent.value, "t": result.test.t.value,
        "df": result.test.degreesOfFreedom.value.map(Double.init),
        "p_two_sided": result.test.pTwoSided.value, "p_greater": result.test.pGreater.value,
        "ci95_low_score": interval?.low, "ci95_high_score": interval?.high,
      ]
    }
  }
}
