import Foundation
import Testing

@testable import Statistics

@Suite("Groups compared against R")
struct GroupGoldenTests {
  @Test("Analyses of variance and of ranks over several groups")
  func several() throws {
    guard let golden = try GoldenFile("groups") else { return }
    try golden.compare("groups.compare") { entry in
      let groups = try OpenData.groups(entry)
      let comparison = try GroupComparison(groups)
      var numbers: [String: Double?] = [
        "anova_F": comparison.anova.f.value, "df1": Double(comparison.anova.betweenDegrees),
        "df2": Double(comparison.anova.withinDegrees), "anova_p": comparison.anova.p.value,
        "welch_F": comparison.welch.f.value, "welch_df2": comparison.welch.withinDegrees.value,
        "welch_p": comparison.welch.p.value, "kruskal_H": comparison.kruskalWallis.h.value,
        "kruskal_p": comparison.kruskalWallis.p.value, "eta_sq": comparison.anova.etaSquared.value,
        "omega_sq": comparison.anova.omegaSquared.value,
        "epsilon_sq_kw": comparison.kruskalWallis.epsilonSquared.value,
        "brown_forsythe_F": comparison.brownForsythe.f.value,
        "brown_forsythe_p": comparison.brownForsythe.p.value,
      ]
      for (index, group) in comparison.groups.enumerated() {
        numbers["groups.\(index).n"] = Double(group.n)
        numbers["groups.\(index).mean"] = group.mean.value
        numbers["groups.\(index).sd"] = group.standardDeviation.value
        numbers["groups.\(index).median"] = group.median.value
      }
      return numbers
    }
  }

  @Test("Trained and untrained: gains, and post-tests at equal pre-tests")
  func two() throws {
    guard let golden = try GoldenFile("groups") else { return }
    try golden.compare("groups.two_independent") { _ in
      let (first, second) = try OpenData.arms()
      let test = try TwoGroups(first.gains, second.gains)
      let interval = test.welch.confidenceInterval().value
      return [
        "mean_diff": test.meanDifference.value, "welch_t": test.welch.t.value,
        "welch_df": test.welch.degreesOfFreedom.value, "welch_p": test.welch.pTwoSided.value,
        "welch_ci95_low": interval?.low, "welch_ci95_high": interval?.high,
        "student_t": test.student.t.value, "student_p": test.student.pTwoSided.value,
        "U_first": test.mannWhitney.uFirst,
        "mw_p_normal_cc": test.mannWhitney.pTwoSided.value,
        "prob_superiority": test.mannWhitney.superiority, "cohens_d": test.cohensD.value,
        "hedges_g": test.hedgesG.value,
      ]
    }
    try golden.compare("groups.ancova") { _ in
      let (first, second) = try OpenData.arms()
      let adjusted = AdjustedDifference(first, second)
      let interval = adjusted.confidenceInterval().value
      return [
        "adjusted_difference": adjusted.difference.value, "se": adjusted.standardError.value,
        "t": adjusted.t.value, "p": adjusted.pTwoSided.value, "ci95_low": interval?.low,
        "ci95_high": interval?.high, "slope_pre": adjusted.slope.value,
      ]
    }
  }
}

extension OpenData {
  fileprivate static func groups(_ entry: GoldenEntry) throws -> [[Double]] {
    let table = try Table(entry.dataset)
    let values: [Double?]
    let names: [String]
    switch entry.dataset {
    case "bfi":
      let scale = try PointScale(lowest: 1, highest: 6)
      let items = try ["A1", "A2", "A3", "A4", "A5"].map { try table.numbers($0) }
      values = try table.texts("id").indices.map { row in
        personMean([items[0][row].map(scale.reversed)] + items.dropFirst().map { $0[row] }).value
      }
      names = try table.texts("education")
    case "course_eval":
      values = try column(
        GoldenEntry(
          id: "", dataset: entry.dataset, statistic: "",
          parameters: ["column": "person mean q01..q28"], value: 0, absoluteTolerance: 0,
          relativeTolerance: 0))
      names = try table.texts("instructor")
    default:
      values = try table.numbers("readk")
      names = try table.texts("stark")
    }
    var groups: [String: [Double]] = [:]
    for case (let name, let value?) in zip(names, values) where !name.isEmpty {
      groups[name, default: []].append(value)
    }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  fileprivate static func arms() throws -> (PairedScores, PairedScores) {
    let table = try Table("wsc_vocab_scores")
    func scores(_ arm: String) throws -> PairedScores {
      let rows = try table.filtered("arm", is: arm)
      return Matching(
        Array(zip(try rows.numbers("vocab_pre"), try rows.numbers("vocab_post")))
          .map { (pre: $0, post: $1) }
      ).pairs
    }
    return (try scores("vocab"), try scores("math"))
  }
}
