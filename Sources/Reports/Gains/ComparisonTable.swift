import Diagnostics
import Scoring
import Statistics

extension LocalizedText {
  static let descriptivesTitle = LocalizedText(
    th: "คะแนนเฉลี่ยก่อนและหลัง ของผู้ที่มีคะแนนครบทั้งสองครั้ง",
    en: "Mean scores of those with both scores")
}

extension GainsReport {
  var comparison: Report.Section? {
    Report.Section(
      heading: .comparisonHeading,
      blocks: [.table(comparisonTable), .table(testsTable(withT: false))])
  }

  /// The t-test as Thai reports print it, in one table with the means.
  private var comparisonTable: Report.Table {
    let test = analysis.tTest
    let squares = pairs.map { $0.gain * $0.gain }
    let tested: [Report.Cell] =
      [
        .number(gainSum(of: pairs.map(\.gain)), decimals: pointDecimals),
        .number(gainSum(of: squares), decimals: pointDecimals),
        .number(test.t, decimals: 3), .integer(test.degreesOfFreedom),
      ] + significance(greater: test.pGreater, twoSided: test.pTwoSided)
    let blank = [Report.Cell](repeating: .empty, count: tested.count)
    return Report.Table(
      title: LocalizedText(
        th: "ผลการเปรียบเทียบคะแนนเฉลี่ย\(thaiPre)และ\(thaiPost)",
        en: "Comparison of mean scores before and after"),
      columns: descriptiveColumns + [
        .number("sum_d", .verbatim("ΣD")), .number("sum_d2", .verbatim("ΣD²")),
        .number("t", .verbatim("t")), .number("df", .verbatim("df")),
      ] + Self.significanceColumns,
      rows: [
        descriptiveRow(context.preLabel, analysis.pre) + blank,
        descriptiveRow(context.postLabel, analysis.post) + tested,
      ],
      notes: [.pairedTest, context.tail.note] + scopeNotes,
      finding: .tableShows(comparisonFinding))
  }

  /// Σ of values of pairs, where there are any.
  private func gainSum(of values: [Double]) -> Computed<Double> {
    values.isEmpty ? .notComputable(.noPairs) : Descriptives(values).sum
  }

  /// The means alone, narrow enough for a terminal.
  var descriptivesTable: Report.Table {
    Report.Table(
      title: .descriptivesTitle,
      columns: descriptiveColumns + [.number("minimum", .low), .number("maximum", .high)],
      rows: [
        descriptiveRow(context.preLabel, analysis.pre) + range(of: analysis.pre),
        descriptiveRow(context.postLabel, analysis.post) + range(of: analysis.post),
      ],
      notes: scopeNotes, finding: .tableShows(comparisonFinding))
  }

  private func range(of scores: Descriptives) -> [Report.Cell] {
    [scores.minimum, scores.maximum].map { .number($0, decimals: pointDecimals) }
  }

  private var descriptiveColumns: [Report.Column] {
    var columns: [Report.Column] = [.text("occasion", .occasion), .number("n", .verbatim("n"))]
    if analysis.scores.maximum != nil { columns.append(.number("full_score", .fullScore)) }
    columns += [.number("mean", .meanSymbol), .number("sd", .deviationSymbol)]
    if bounded != nil { columns.append(.number("percent", .percent)) }
    return columns
  }

  private func descriptiveRow(
    _ label: LocalizedText, _ scores: Descriptives
  ) -> [Report.Cell] {
    var row: [Report.Cell] = [.localized(label), .integer(scores.n)]
    if let maximum = analysis.scores.maximum { row.append(.text(maximum.axisText)) }
    row += [
      .number(scores.mean, decimals: 2), .number(scores.standardDeviation, decimals: 2),
    ]
    if let maximum = bounded?.scores.maximum {
      row.append(.number(scores.mean.map { 100 * $0 / maximum }, decimals: 2))
    }
    return row
  }

  private var scopeNotes: [LocalizedText] {
    (analysis.scores.isInPercent ? [.convertedToPercent] : []) + comparisonNotes
  }

  /// Who is not among those the results are of; nothing without a comparison group.
  private var comparisonNotes: [LocalizedText] {
    guard let arms = analysis.arms, let count = analysis.comparisonCount else { return [] }
    return [
      LocalizedText(
        th: "ผลของผู้เข้าร่วมเท่านั้น ไม่รวมกลุ่มเปรียบเทียบ (\(arms.comparison)) ที่จับคู่ได้ "
          + "\(count.grouped) คน ซึ่งแสดงไว้ในตารางจำแนกตามกลุ่ม",
        en: "Of the participants only: the comparison group (\(arms.comparison), "
          + "\(count.grouped) matched) is left out here and stands in the tables by group")
    ]
  }

  /// The three n's, and whether those in no pair scored like the others.
  var matchingTable: Report.Table {
    let matching = analysis.matching
    let preOnly = Descriptives(analysis.scores.preOnly.map(\.points))
    let postOnly = Descriptives(analysis.scores.postOnly.map(\.points))
    let (pre, post) = (context.preLabel, context.postLabel)
    return Report.Table(
      title: LocalizedText(
        th: "จำนวนผู้มีคะแนนและการจับคู่คะแนน", en: "People with scores, and how many are matched"),
      columns: [
        .text("people", LocalizedText(th: "รายการ", en: "People")),
        .number("pre_n", .verbatim("n"), group: pre),
        .number("pre_mean", .meanSymbol, group: pre),
        .number("post_n", .verbatim("n"), group: post),
        .number("post_mean", .meanSymbol, group: post),
      ],
      rows: [
        matchingRow(
          LocalizedText(th: "มีคะแนนทั้งหมด", en: "With a score"),
          (matching.preCount, matching.preMeanOfAll), (matching.postCount, matching.postMeanOfAll)),
        matchingRow(
          LocalizedText(th: "จับคู่ได้ (ใช้เปรียบเทียบ)", en: "Matched (compared)"),
          (pairs.count, matching.preMeanOfMatched), (pairs.count, matching.postMeanOfMatched)),
        matchingRow(
          LocalizedText(th: "จับคู่ไม่ได้", en: "Not matched"),
          (matching.preOnlyCount, preOnly.mean), (matching.postOnlyCount, postOnly.mean)),
      ],
      finding: .tableShows(matchingFinding))
  }

  private func matchingRow(
    _ label: LocalizedText, _ pre: (n: Int, mean: Computed<Double>),
    _ post: (n: Int, mean: Computed<Double>)
  ) -> [Report.Cell] {
    [.localized(label)]
      + [pre, post].flatMap { side in
        [
          Report.Cell.integer(side.n),
          side.mean.value.map { .number($0, decimals: 2) } ?? .dash,
        ]
      }
  }

  private var matchingFinding: LocalizedText {
    let matching = analysis.matching
    let unmatched = matching.preOnlyCount + matching.postOnlyCount
    let setAside = analysis.scores.preSetAside.count + analysis.scores.postSetAside.count
    return LocalizedText(
      th: "มีผู้มีคะแนน\(thaiPre) \(matching.preCount.grouped) คน "
        + "\(context.postLabel.thai) \(matching.postCount.grouped) คน "
        + "จับคู่ได้ \(pairs.count.grouped) คน จับคู่ไม่ได้ \(unmatched.grouped) คน"
        + (setAside > 0 ? " และมีคะแนนที่ส่งซ้ำซึ่งไม่นำมานับ \(setAside.grouped) ชุด" : ""),
      en: "the people with a score are \(matching.preCount.grouped) before and "
        + "\(matching.postCount.grouped) after; matched: \(pairs.count.grouped), not matched: "
        + "\(unmatched.grouped)"
        + (setAside > 0 ? ", repeated scores set aside: \(setAside.grouped)" : "") + ".")
  }
}

extension LocalizedText {
  static let pairedTest = LocalizedText(
    th: "t-test แบบไม่อิสระ (dependent samples) เฉพาะผู้ที่มีคะแนนครบทั้งสองครั้ง "
      + "D = หลัง − ก่อน, S.D. หารด้วย n − 1",
    en: "Paired (dependent) t-test of those with both scores; D = after − before; "
      + "S.D. divides by n − 1")
  static let convertedToPercent = LocalizedText(
    th: "คะแนนเต็มสองครั้งไม่เท่ากัน คะแนนทั้งหมดจึงแปลงเป็นคะแนนเต็ม 100",
    en: "The full scores differ, so all scores are on a scale of 100")
}
