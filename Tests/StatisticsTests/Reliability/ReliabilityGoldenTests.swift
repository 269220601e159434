import Testing

@testable import Statistics

@Suite("Reliability against R")
struct ReliabilityGoldenTests {
  @Test("α and its relatives")
  func reliability() throws {
    guard let golden = try GoldenFile("test") else { return }
    try golden.compare("test.reliability") { entry in
      let scored = ScoredResponses(try OpenItems.responses(entry))
      let test = Reliability(scored)
      let between = InterItemStatistics(scored)
      let interval = test.confidenceInterval().value
      return [
        "n": Double(test.n), "k": Double(test.itemCount), "mean": test.mean.value,
        "sd": test.standardDeviation.value, "var": test.variance.value, "alpha": test.alpha.value,
        "std_alpha": between.standardizedAlpha.value, "guttman_lambda6": between.lambda6.value,
        "mean_inter_item_r": between.meanCorrelation.value, "feldt_ci95_low": interval?.low,
        "feldt_ci95_high": interval?.high, "sem": test.standardError.value,
        "kr20": test.kr20.value, "kr21": test.kr21.value,
        "kr21_sample_var": test.kr21OfSampleVariance.value,
        "guttman_lambda2": between.lambda2.value, "split_half_r_odd_even": test.splitHalf.value,
        "spearman_brown": test.spearmanBrown.value,
        "guttman_lambda4_odd_even": test.lambda4.value,
      ]
    }
  }

  @Test("ω total of one factor")
  func omega() throws {
    guard let golden = try GoldenFile("test") else { return }
    try golden.compare("test.omega_total_1factor") { entry in
      ["": InterItemStatistics(ScoredResponses(try OpenItems.responses(entry))).omegaTotal.value]
    }
  }

  @Test("α from pairwise covariances, as other programs print it")
  func pairwise() throws {
    guard let golden = try GoldenFile("test") else { return }
    try golden.compare("test.alpha_pairwise") { entry in
      ["": alphaOfPairwiseCovariances(try OpenItems.responses(entry)).value]
    }
  }

  @Test("Reliability at a cut")
  func criterionReferenced() throws {
    guard let golden = try GoldenFile("test") else { return }
    try golden.compare("test.criterion_referenced") { entry in
      let scored = ScoredResponses(try OpenItems.responses(entry))
      let percent = try #require(entry.number("cut_percent"))
      let test = CriterionReferenced(scored, cut: percent * Double(scored.items.count) / 100)
      return [
        "lovett_rcc": test.lovett.value, "livingston_k2_kr20": test.livingstonKR20.value,
        "livingston_k2_kr21": test.livingstonKR21.value,
      ]
    }
  }

  @Test("Rows of numbers and coded columns give the same coefficients")
  func rowsAndColumns() throws {
    guard try GoldenFile("test") != nil else { return }
    let table = try Table("course_eval")
    let columns = try (1...28).map { try table.numbers("q\($0 < 10 ? "0" : "")\($0)") }
    let scored = ScoredResponses(
      try ItemResponses(columns.enumerated().map { try ItemColumn(name: "\($0)", points: $1) }))
    let rows = try columns[0].indices.map { row in try columns.map { try #require($0[row]) } }
    let (one, other) = (Reliability(scored), Reliability(rows: rows))
    let (pairs, others) = (InterItemStatistics(scored), InterItemStatistics(rows: rows))
    for (a, b) in [
      (one.alpha, other.alpha), (one.splitHalf, other.splitHalf), (one.lambda4, other.lambda4),
      (one.standardError, other.standardError), (one.alphaIfDeleted[3], other.alphaIfDeleted[3]),
      (pairs.lambda2, others.lambda2), (pairs.lambda6, others.lambda6),
    ] {
      #expect(abs(try a.get() - b.get()) < 1e-12)
    }
  }
}
