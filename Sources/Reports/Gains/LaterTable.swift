import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  /// From before to after, and from after to later; nil without a later test.
  var laterSection: Report.Section? {
    guard let planned = analysis.plannedComparisons, let later = analysis.later.first else {
      return nil
    }
    return Report.Section(
      heading: LocalizedText(th: "การติดตามผล (ความคงทน)", en: "A later test"),
      blocks: [.table(laterTable(planned, later))])
  }

  private func laterTable(_ planned: PlannedComparisons, _ later: GainsAnalysis) -> Report.Table {
    let holm = LocalizedText.verbatim("p (Holm)")
    return Report.Table(
      title: LocalizedText(
        th: "การเปรียบเทียบที่วางแผนไว้ 2 คู่: ก่อน–หลัง และหลัง–ติดตามผล",
        en: "Two planned comparisons: before–after and after–later"),
      columns: [
        .text("comparison", LocalizedText(th: "คู่ที่เปรียบเทียบ", en: "Comparison")),
        .number("n", .verbatim("n")), .number("first_mean", .verbatim("x̄₁")),
        .number("second_mean", .verbatim("x̄₂")), .number("mean_gain", .verbatim("D̄")),
        .number("t", .verbatim("t")), .number("p_t_holm", .verbatim("t"), group: holm),
        .number(
          "p_wilcoxon_holm", LocalizedText(th: "วิลคอกซัน", en: "Wilcoxon"), group: holm),
      ],
      rows: [
        laterRow(LocalizedText(th: "ก่อน–หลัง", en: "before–after"), analysis, planned, 0),
        laterRow(LocalizedText(th: "หลัง–ติดตามผล", en: "after–later"), later, planned, 1),
      ],
      notes: [
        LocalizedText(
          th: "t-test แบบไม่อิสระและวิลคอกซัน สองทาง ปรับค่า p สำหรับ 2 คู่ด้วยวิธีของ Holm; "
            + "n ของแต่ละคู่คือผู้ที่มีคะแนนครบในคู่นั้น",
          en: "Paired t-test and Wilcoxon, two-sided, p adjusted for both by Holm; n is of those "
            + "with both scores of the comparison")
      ],
      finding: .tableShows(laterFinding(planned, later)))
  }

  private func laterRow(
    _ name: LocalizedText, _ analysis: GainsAnalysis, _ planned: PlannedComparisons,
    _ position: Int
  ) -> [Report.Cell] {
    [
      .localized(name), .integer(analysis.gain.n), .number(analysis.pre.mean, decimals: 2),
      .number(analysis.post.mean, decimals: 2), .number(analysis.gain.mean, decimals: 2),
      .number(analysis.tTest.t, decimals: 3),
      .pValue(planned.tHolm[position], starred: true),
      .pValue(planned.signedRankHolm[position], starred: true),
    ]
  }

  private func laterFinding(
    _ planned: PlannedComparisons, _ later: GainsAnalysis
  ) -> LocalizedText {
    guard let mean = later.gain.mean.text(decimals: 2) else { return .nobodyMatched }
    guard let p = planned.tHolm[1].value, let text = planned.tHolm[1].probabilityText else {
      let reason = planned.tHolm[1].reason?.words ?? .notANumber
      return LocalizedText(
        th: "คะแนนติดตามผลต่างจากคะแนนหลังเฉลี่ย \(mean) คะแนน ทดสอบไม่ได้ เพราะ\(reason.thai)",
        en: "the later score differs by \(mean) points on average; this cannot be tested because "
          + "\(reason.english).")
    }
    let verdict =
      p < 0.05
      ? LocalizedText(
        th: "แตกต่างอย่างมีนัยสำคัญทางสถิติที่ระดับ .05", en: "significant at the .05 level")
      : LocalizedText(
        th: "ไม่แตกต่างอย่างมีนัยสำคัญทางสถิติที่ระดับ .05 ซึ่งยังไม่ใช่หลักฐานว่าคงทน",
        en: "not significant at the .05 level, which is no proof that it lasted")
    return LocalizedText(
      th: "คะแนนติดตามผลต่างจากคะแนนหลังเฉลี่ย \(mean) คะแนน \(verdict.thai) (p \(text))",
      en: "the later score differs by \(mean) points on average, \(verdict.english) (p \(text)).")
  }
}
