import Diagnostics
import Scoring
import Statistics

/// The report of a pre-test and a post-test, from the analysis to tables and sentences.
///
/// Every table carries the paragraph that reads it out. What cannot be computed stands there with
/// its reason; who is not in a pair is listed by code.
public struct GainsReport: Sendable {
  public let analysis: GainsAnalysis
  public let context: Context
  /// The matched people whose scores are numbers, in the order of the analysis.
  let pairs: [MatchedScores.Pair]
  /// Of scores and their sums: none where all are whole.
  let pointDecimals: Int

  public init(_ analysis: GainsAnalysis, context: Context) {
    self.analysis = analysis
    self.context = context
    pairs = analysis.scores.pairs.filter { $0.pre.points.isFinite && $0.post.points.isFinite }
    let unmatched = analysis.scores.preOnly + analysis.scores.postOnly
    let points = pairs.flatMap { [$0.pre.points, $0.post.points] } + unmatched.map(\.points)
    pointDecimals = points.allSatisfy { $0 == $0.rounded() } ? 0 : 2
  }

  /// Everything, in the order of a Thai workshop report.
  public var report: Report {
    Report(
      title: .gainsTitle, subtitle: context.title, facts: facts,
      sections: [
        overview, participants, individuals, comparison, relativeGains, passRates, laterSection,
        efficiency, items, groups, warnings, unmatched,
      ].compactMap { $0 })
  }

  /// What a terminal shows of it, in 80 columns: no individual scores and no items.
  public var summary: Report {
    Report(
      title: .gainsTitle, subtitle: context.title, facts: facts,
      sections: [
        Report.Section(
          heading: .comparisonHeading,
          blocks: [
            .table(matchingTable), .table(descriptivesTable), .table(testsTable(withT: true)),
          ]),
        relativeGains, passRates, laterSection, efficiency, groups, warnings, unmatchedCodes,
      ].compactMap { $0?.withoutFindings(except: LocalizedText.descriptivesTitle) })
  }

  private var facts: [Report.Fact] {
    var facts = context.facts
    if let count = context.rosterCount {
      facts.append(Report.Fact(.rosterFact, .people(count)))
    }
    facts.append(Report.Fact(.scoresFact, countsText))
    if let arms = analysis.arms, let count = analysis.comparisonCount {
      facts.append(
        Report.Fact(
          LocalizedText(th: "กลุ่มเปรียบเทียบ", en: "Comparison group"),
          LocalizedText(
            th: "\(arms.comparison) จับคู่ได้ \(count.grouped) คน ไม่รวมในผลของผู้เข้าร่วม",
            en: "\(arms.comparison), matched \(count.grouped), not in the participants' results")))
    }
    if let maximum = analysis.scores.maximum {
      let isConverted = analysis.scores.isInPercent
      facts.append(
        Report.Fact(.fullScore, isConverted ? .convertedMaximum : .points(maximum.axisText)))
    }
    return facts
  }

  /// The three n's in one line.
  var countsText: LocalizedText {
    let (pre, post) = (analysis.matching.preCount.grouped, analysis.matching.postCount.grouped)
    return LocalizedText(
      th: "\(context.preLabel.thai) \(pre) คน \(context.postLabel.thai) \(post) คน "
        + "จับคู่ได้ \(pairs.count.grouped) คน",
      en: "before \(pre), after \(post), matched \(pairs.count.grouped)")
  }
}

extension Report.Section {
  /// The section with the tables alone; the paragraph stays below the one with `title`.
  fileprivate func withoutFindings(except title: LocalizedText) -> Report.Section {
    var section = self
    section.blocks = blocks.map { block in
      guard case .table(var table) = block, table.title != title else { return block }
      table.finding = nil
      return .table(table)
    }
    return section
  }
}
