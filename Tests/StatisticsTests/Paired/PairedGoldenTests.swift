import Testing

@testable import Statistics

@Suite("Paired statistics against R")
struct PairedGoldenTests {
  @Test("Matching, gain, t, effect sizes, superiority and normality agree on every data set")
  func paired() throws {
    guard let golden = try GoldenFile("paired") else { return }
    try golden.compare("paired.matching") { matching(Matching(try OpenData.pairs($0))) }
    try golden.compare("paired.gain") { gain(Gain(try OpenData.scores($0))) }
    try golden.compare("paired.t_test") { tTest(TTest(try OpenData.scores($0))) }
    try golden.compare("paired.effect_size") { effects(EffectSizes(try OpenData.scores($0))) }
    try golden.compare("paired.prob_superiority") {
      let superiority = ProbabilityOfSuperiority(try OpenData.scores($0))
      return [
        "dependent": superiority.probability.value, "sign_test_p": superiority.signTestP.value,
      ]
    }
    try golden.compare("paired.hodges_lehmann") {
      ["": hodgesLehmann(try OpenData.scores($0).gains).value]
    }
    try golden.compare("paired.shapiro_gain") {
      let test = try ShapiroWilk(OpenData.scores($0).gains)
      return ["W": test.w, "p": test.p]
    }
  }

  @Test("The signed-rank test agrees, zeros dropped and Pratt's way")
  func signedRank() throws {
    guard let golden = try GoldenFile("paired") else { return }
    try golden.compare("paired.wilcoxon", where: { $0.text("zeros") == "drop" }) {
      signedRank(SignedRankTest(try OpenData.scores($0)))
    }
    try golden.compare("paired.wilcoxon", where: { $0.text("zeros") == "pratt" }) {
      let test = PrattTest(try OpenData.scores($0))
      return ["z": test.z.value, "p_normal_no_cc": test.pTwoSided.value]
    }
  }

  @Test("Where the exact p is not given in the reference, it is not given here")
  func exactOnlyUpToFifty() throws {
    guard let golden = try GoldenFile("paired") else { return }
    for entry in golden.entries where entry.id.contains("zeros=drop") {
      let test = SignedRankTest(try OpenData.scores(entry))
      #expect((test.pExact.value != nil) == (entry.numbers["p_exact"] != nil), "\(entry.id)")
      #expect(test.method == (test.nonZeroCount <= 50 ? .exact : .normal))
    }
  }

  private func matching(_ matching: Matching) -> [String: Double?] {
    [
      "n_pre": Double(matching.preCount), "n_post": Double(matching.postCount),
      "n_pairs": Double(matching.pairs.count), "n_pre_only": Double(matching.preOnlyCount),
      "n_post_only": Double(matching.postOnlyCount),
      "mean_pre_matched": matching.preMeanOfMatched.value,
      "mean_post_matched": matching.postMeanOfMatched.value,
      "mean_pre_all": matching.preMeanOfAll.value,
      "mean_post_all": matching.postMeanOfAll.value,
    ]
  }

  private func gain(_ gain: Gain) -> [String: Double?] {
    [
      "n": Double(gain.n), "mean_gain": gain.mean.value, "sd_gain": gain.standardDeviation.value,
      "se_gain": gain.standardError.value, "median_gain": gain.median.value,
      "n_improved": Double(gain.improvedCount), "n_same": Double(gain.sameCount),
      "n_declined": Double(gain.declinedCount), "r_pre_post": gain.preWithPost.value,
      "r_gain_pre": gain.gainWithPre.value, "r_gain_mean_oldham": gain.gainWithMean.value,
    ]
  }

  private func tTest(_ test: TTest) -> [String: Double?] {
    let usual = test.confidenceInterval().value
    let narrow = test.confidenceInterval(level: 0.9).value
    return [
      "t": test.t.value, "df": test.degreesOfFreedom.value.map(Double.init),
      "p_two_sided": test.pTwoSided.value, "p_greater": test.pGreater.value,
      "ci95_low": usual?.low, "ci95_high": usual?.high, "ci90_low": narrow?.low,
      "ci90_high": narrow?.high,
    ]
  }

  private func effects(_ effects: EffectSizes) -> [String: Double?] {
    let interval = effects.confidenceIntervalOfDZ().value
    return [
      "d_z": effects.dZ.value, "d_av": effects.dAverage.value,
      "d_av_lakens": effects.dAverageLakens.value, "d_rm": effects.dRepeatedMeasures.value,
      "glass_pre": effects.glassPre.value, "J_exact": effects.correction.value,
      "g_z": effects.gZ.value, "g_av": effects.gAverage.value, "d_z_ci95_low": interval?.low,
      "d_z_ci95_high": interval?.high,
    ]
  }

  private func signedRank(_ test: SignedRankTest) -> [String: Double?] {
    [
      "n_nonzero": Double(test.nonZeroCount), "n_zero": Double(test.zeroCount),
      "V_plus": test.positiveRankSum, "V_minus": test.negativeRankSum,
      "z_no_cc": test.zUncorrected.value, "z_cc": test.z.value,
      "p_normal_cc": test.pNormal.value, "p_normal_no_cc": test.pNormalUncorrected.value,
      "rank_biserial": test.rankBiserial.value, "p_exact": test.pExact.value,
    ]
  }
}
