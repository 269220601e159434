import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  /// Everything else about the difference: interval, Wilcoxon, effect sizes, normality. A terminal
  /// has no room for ΣD and t beside the means and finds them here.
  func testsTable(withT: Bool) -> Report.Table {
    Report.Table(
      title: LocalizedText(
        th: "ผลต่างเฉลี่ย การทดสอบ และขนาดอิทธิพล", en: "Mean gain, tests and effect sizes"),
      columns: [
        .text("statistic", LocalizedText(th: "สถิติ", en: "Statistic")),
        .number("value", .value),
        .number("low", .low, group: .interval), .number("high", .high, group: .interval),
      ] + Self.significanceColumns + [.text("meaning", .meaning)],
      rows: [gainRow] + spreadRows + (withT ? sumRows + [tRow] : []) + rankRows + effectRows + [
        superiorityRow, normalityRow, skewnessRow,
      ],
      notes: [signedRankVariant, .dNotes] + (withT ? [context.tail.note] : []),
      finding: .tableShows(testsFinding))
  }

  private var gainRow: [Report.Cell] {
    [.localized(LocalizedText(th: "ผลต่างเฉลี่ย (D̄)", en: "Mean gain (D̄)"))]
      + [.number(analysis.gain.mean, decimals: 2)]
      + cells(of: analysis.tTest.confidenceInterval()) + [.empty, .empty] + [.empty]
  }

  private var spreadRows: [[Report.Cell]] {
    let gain = analysis.gain
    func row(
      _ thai: String, _ english: String, _ value: Computed<Double>, meaning: LocalizedText? = nil
    ) -> [Report.Cell] {
      [
        .localized(LocalizedText(th: thai, en: english)), .number(value, decimals: 2), .empty,
        .empty, .empty, .empty, meaning.map { .localized($0) } ?? .empty,
      ]
    }
    let counts = LocalizedText(
      th: "เพิ่ม \(gain.improvedCount.grouped) เท่าเดิม \(gain.sameCount.grouped) "
        + "ลด \(gain.declinedCount.grouped)",
      en: "up \(gain.improvedCount.grouped), same \(gain.sameCount.grouped), "
        + "down \(gain.declinedCount.grouped)")
    return [
      row(
        "S.D. ของผลต่าง", "S.D. of the gains", gain.standardDeviation,
        meaning: gain.standardError.text(decimals: 2).map { .verbatim("S.E. = \($0)") }),
      row(
        "มัธยฐานของผลต่าง", "Median gain", gain.median, meaning: pairs.isEmpty ? nil : counts),
      row("r ก่อน–หลัง", "r before–after", gain.preWithPost),
    ]
  }

  private var sumRows: [[Report.Cell]] {
    let gains = pairs.map(\.gain)
    let sums = [("ΣD", gains), ("ΣD²", gains.map { $0 * $0 })]
    return sums.map { name, values in
      let sum = values.isEmpty ? .notComputable(.noPairs) : Descriptives(values).sum
      return [.text(name), .number(sum, decimals: pointDecimals)]
    }
  }

  private var tRow: [Report.Cell] {
    let test = analysis.tTest
    let df = test.degreesOfFreedom.value.map { " (df = \($0.grouped))" } ?? ""
    return [
      .text("t" + df), .number(test.t, decimals: 3), .empty, .empty,
    ] + significance(greater: test.pGreater, twoSided: test.pTwoSided)
  }

  private var rankRows: [[Report.Cell]] {
    let test = analysis.signedRank
    let name = LocalizedText(th: "วิลคอกซัน V⁺", en: "Wilcoxon's V⁺")
    let sum: Report.Cell =
      pairs.isEmpty
      ? .notComputable(Reason.noPairs.words) : .number(test.positiveRankSum, decimals: 1)
    return [
      [.localized(name), sum, .empty, .empty]
        + significance(greater: test.pGreater, twoSided: test.pTwoSided)
        + [
          .localized(
            LocalizedText(
              th: "V⁻ = \(DisplayNumber(test.negativeRankSum, decimals: 1)?.text ?? "–")",
              en: "V⁻ = \(DisplayNumber(test.negativeRankSum, decimals: 1)?.text ?? "–")"))
        ],
      [
        .text("rank-biserial r"),
        .number(test.rankBiserial, decimals: 2, style: .withoutLeadingZero),
      ],
      [
        .localized(
          LocalizedText(th: "ผลต่างตาม Hodges–Lehmann", en: "Hodges–Lehmann difference")),
        .number(ofPairs(analysis.hodgesLehmannEstimate), decimals: 2),
      ],
    ]
  }

  private var effectRows: [[Report.Cell]] {
    let sizes = analysis.effectSizes
    let word = sizes.dAverage.value.flatMap { LocalizedText.cohensWord(for: $0) }
    return [
      [.text("d_z"), .number(sizes.dZ, decimals: 2)]
        + cells(of: sizes.confidenceIntervalOfDZ()),
      [
        .text("d_av"), .number(sizes.dAverage, decimals: 2), .empty, .empty, .empty, .empty,
        word.map { .localized($0) } ?? .empty,
      ],
      [.text("g_z (Hedges)"), .number(sizes.gZ, decimals: 2)],
      [.text("g_av (Hedges)"), .number(sizes.gAverage, decimals: 2)],
    ]
  }

  private var superiorityRow: [Report.Cell] {
    let superiority = analysis.superiority
    return [
      .localized(
        LocalizedText(
          th: "ความน่าจะเป็นของความเหนือกว่า (sign test)",
          en: "Probability of superiority (sign test)")),
      .number(superiority.probability, decimals: 2, style: .withoutLeadingZero),
      .empty, .empty, .empty, .pValue(superiority.signTestP, starred: false),
    ]
  }

  private var normalityRow: [Report.Cell] {
    let normality = analysis.normality
    return [
      .text("Shapiro–Wilk W"),
      .number(ofPairs(normality.map(\.w)), decimals: 3, style: .withoutLeadingZero),
      .empty, .empty, .empty, .pValue(ofPairs(normality.map(\.p)), starred: false),
      .localized(normalityWords),
    ]
  }

  /// The test chooses nothing; what it can tell depends on how many there are.
  private var normalityWords: LocalizedText {
    switch pairs.count {
    case ..<10: LocalizedText(th: "n น้อย ทดสอบไม่ได้ผล", en: "too few to tell")
    case 201...: LocalizedText(th: "n มาก ต่างนิดเดียวก็ปฏิเสธ", en: "rejects trifles: large n")
    default: LocalizedText(th: "บรรยายเท่านั้น ไม่ใช้เลือกวิธี", en: "descriptive only")
    }
  }

  private var skewnessRow: [Report.Cell] {
    [
      .localized(LocalizedText(th: "ความเบ้ของผลต่าง (G1)", en: "Skewness of the gains (G1)")),
      .number(ofPairs(analysis.gain.skewness), decimals: 2),
    ]
  }

  /// Statistics of gains speak of values where the reader knows pairs.
  private func ofPairs(_ computed: Computed<Double>) -> Computed<Double> {
    switch computed.reason {
    case .noData: .notComputable(.noPairs)
    case .needsThreeValues: .notComputable(.needsThreePairs)
    default: computed
    }
  }

  private func cells(of interval: Computed<ConfidenceInterval>) -> [Report.Cell] {
    [
      .number(interval.map(\.low), decimals: 2),
      .number(interval.map(\.high), decimals: 2),
    ]
  }

  private var signedRankVariant: LocalizedText {
    let test = analysis.signedRank
    let zeros = LocalizedText(
      th: "ตัดผลต่างที่เป็น 0 ออก \(test.zeroCount.grouped) คน เหลือ \(test.nonZeroCount.grouped) คน",
      en: "differences of 0 dropped: \(test.zeroCount.grouped), used: "
        + test.nonZeroCount.grouped)
    switch test.method {
    case .exact:
      return LocalizedText(
        th: "Wilcoxon signed-rank: ค่า p แม่นตรง (exact) เมื่อมีค่าซ้ำ; \(zeros.thai)",
        en: "Wilcoxon's signed-rank test: exact p given the ties; \(zeros.english)")
    case .normal:
      let z = test.z.text(decimals: 3).map { ", z = \($0)" } ?? ""
      return LocalizedText(
        th: "Wilcoxon signed-rank: ค่า p จากการแจกแจงปกติ ปรับแก้ค่าซ้ำและความต่อเนื่อง\(z); "
          + zeros.thai,
        en: "Wilcoxon's signed-rank test: normal approximation with tie and continuity "
          + "correction\(z); \(zeros.english)")
    }
  }

  private var testsFinding: LocalizedText {
    guard let mean = analysis.gain.mean.text(decimals: 2) else { return .nobodyMatched }
    let interval = analysis.tTest.confidenceInterval()
    let range =
      if let low = interval.map(\.low).text(decimals: 2),
        let high = interval.map(\.high).text(decimals: 2)
      {
        LocalizedText(
          th: " ช่วงเชื่อมั่น 95 % ตั้งแต่ \(low) ถึง \(high)",
          en: " (95 % confidence interval \(low) to \(high))")
      } else {
        LocalizedText(
          th: " แต่คำนวณช่วงเชื่อมั่นไม่ได้ เพราะ\(interval.reason?.words.thai ?? "")",
          en: ", without a confidence interval because \(interval.reason?.words.english ?? "")")
      }
    let size = analysis.effectSizes.dZ.text(decimals: 2).map {
      LocalizedText(
        th: " ขนาดอิทธิพลเมื่อเทียบกับ S.D. ของผลต่าง d_z = \($0) (เทียบกับ d_av ไม่ได้)",
        en: "; in S.D. of the gains, d_z = \($0) (not comparable with d_av)")
    }
    return LocalizedText(
      th: "ผลต่างเฉลี่ยเท่ากับ \(mean) คะแนน\(range.thai)\(size?.thai ?? "")",
      en: "the mean gain is \(mean) points\(range.english)\(size?.english ?? "").")
  }
}

extension LocalizedText {
  fileprivate static let dNotes = LocalizedText(
    th: "d_z = D̄ ÷ S.D. ของผลต่าง (ช่วงเชื่อมั่นจาก noncentral t); "
      + "d_av = D̄ ÷ √((S.D.²ก่อน + S.D.²หลัง) ÷ 2) คำแปลผลของ Cohen "
      + "(เล็ก .20 ปานกลาง .50 ใหญ่ .80) ใช้กับ d_av เท่านั้น; g = J × d (J แบบแม่นตรง)",
    en: "d_z = D̄ ÷ S.D. of the gains (interval by noncentral t); "
      + "d_av = D̄ ÷ √((S.D.² before + S.D.² after) ÷ 2). Cohen's words (small .20, medium .50, "
      + "large .80) apply to d_av only; g = J × d with exact J")
}
