import Diagnostics
import Scoring
import Statistics
import Testing

@Suite("One submission changes: exactly the numbers that depend on it change")
struct MutationTests {
  /// Numbers that move whenever a contribution does. Counts, medians, ranks and p at their bounds
  /// need not: a score can change without crossing anything.
  private static let smooth: Set<String> = [
    "mean", "sum", "sd", "var", "se", "skew_G1", "kurtosis_G2", "mean_gain", "sd_gain", "se_gain",
    "r_pre_post", "r_gain_pre", "r_gain_mean_oldham", "sum_d", "sum_d2", "t", "d_z", "d_av",
    "d_av_lakens", "d_rm", "glass_pre", "g_z", "g_av", "mean_percent", "hake_of_averages",
    "effectiveness_index", "mean_pre_matched", "mean_post_matched", "mean_pre_all",
    "mean_post_all", "W", "gain", "score", "sum_sq",
  ]

  /// What the submission at `source` does for a number.
  private func role(of source: String, in finding: Finding?) -> String {
    guard let finding else { return "no such number" }
    if let used = finding.sample.used.first(where: { $0.sources.contains(source) }) {
      return "used: \(used.values)"
    }
    let leftOut = finding.sample.leftOut.first { $0.source == source }
    return leftOut.map { "left out: \($0.reason)" } ?? "not looked at"
  }

  @Test("In 50 generated reports", arguments: 1...50 as ClosedRange<UInt64>)
  func mutation(seed: UInt64) throws {
    let before = GeneratedStudy(seed: seed)
    var after = before
    let source = after.changeOne(seed: seed)
    var (changed, depending, all) = (0, 0, 0)
    for (old, new) in zip(try before.analyses(), try after.analyses()) {
      let found = Dictionary(uniqueKeysWithValues: new.findings.map { ($0.name, $0) })
      #expect(old.findingNames == old.findings.map(\.name))
      for finding in old.findings {
        let again = found[finding.name]
        let isChanged = finding.value != again?.value
        let depends = role(of: source, in: finding) != role(of: source, in: again)
        if isChanged { #expect(depends, "\(finding.name) changed and does not name \(source)") }
        let last = finding.name.split(separator: ".").last.map(String.init) ?? ""
        if depends, Self.smooth.contains(last), finding.value.value != nil, before.items.isEmpty {
          #expect(isChanged, "\(finding.name) names \(source) and did not change")
        }
        (all, changed, depending) = (
          all + 1, changed + (isChanged ? 1 : 0), depending + (depends ? 1 : 0)
        )
      }
    }
    print("report \(seed): \(all) numbers, \(depending) depend on \(source), \(changed) changed")
    #expect(depending > 0)
  }

  @Test("Used and left out together are every submission of the occasions looked at, each once")
  func completeness() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let study = GeneratedStudy(seed: seed)
      let all = Set(study.rows.map(\.source)).union(["x.csv:1"])
      for finding in try study.gains().findings {
        let sample = finding.sample
        let sources = sample.used.flatMap(\.sources) + sample.leftOut.map(\.source)
        #expect(sources.count == Set(sources).count, "\(finding.name): one source twice")
        if finding.columns.contains("pre"), finding.columns.contains("post"),
          !finding.name.contains("pairs.")
        {
          #expect(Set(sources) == all, "\(finding.name): \(all.symmetricDifference(sources))")
        }
        for observation in sample.used {
          #expect(observation.values.count == finding.columns.count, "\(finding.name)")
        }
      }
    }
  }

  @Test("Every finding has a formula in both languages and says which form it comes from")
  func formulas() throws {
    for analysis in try GeneratedStudy(seed: 2).analyses() {
      for finding in analysis.findings {
        #expect(!finding.formula.thai.isEmpty && !finding.formula.english.isEmpty)
        #expect(finding.sample.forms == [FormVersion(id: "test", version: "1")])
      }
    }
  }
}
