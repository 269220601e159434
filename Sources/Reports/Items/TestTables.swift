import Diagnostics
import Scoring
import Statistics

extension ItemsReport {
  /// Mean, spread and reliability.
  var testTable: Report.Table {
    let (test, between) = (analysis.reliability, analysis.interItem)
    let interval = test.confidenceInterval()
    let alpha: [Report.Cell] = [
      .localized(LocalizedText(th: "แอลฟาของครอนบาค (α)", en: "Cronbach's α")),
      .coefficient(test.alpha, keeping: ReliabilityBand.init), .coefficient(interval.map(\.low)),
      .coefficient(interval.map(\.high)),
      test.alpha.value.map { .localized(ReliabilityBand($0).words) } ?? .empty,
    ]
    var rows: [[Report.Cell]] = [
      [
        .localized(LocalizedText(th: "คะแนนเฉลี่ย (x̄)", en: "Mean (x̄)")),
        .number(test.mean, decimals: 2),
      ],
      [.text("S.D."), .number(test.standardDeviation, decimals: 2)], alpha,
      [
        .localized(
          LocalizedText(
            th: "ความคลาดเคลื่อนมาตรฐานของการวัด (SEM)", en: "Standard error (SEM), points")),
        .number(test.standardError, decimals: 2),
      ],
    ]
    if test.kr20.reason != .itemsNotDichotomous {
      rows.append([.text("KR-20"), .coefficient(test.kr20)])
      rows.append([
        .text("KR-21"), .coefficient(test.kr21), .empty, .empty,
        .localized(LocalizedText(th: "ค่าต่ำสุดที่เป็นไปได้", en: "lower bound")),
      ])
    }
    rows += [
      [
        .localized(
          LocalizedText(th: "แบ่งครึ่งคี่–คู่ (Spearman–Brown)", en: "Odd–even halves (Spearman–Brown)")),
        .coefficient(test.spearmanBrown),
      ],
      [.text("ω (1 factor)"), .coefficient(between.omegaTotal)],
      [.text("Guttman λ2"), .coefficient(between.lambda2)],
    ]
    return Report.Table(
      title: LocalizedText(th: "ค่าสถิติและความเชื่อมั่นของแบบทดสอบ", en: "The test and its reliability"),
      columns: [
        .text("statistic", LocalizedText(th: "สถิติ", en: "Statistic")),
        .number("value", .value), .number("low", .low, group: .interval),
        .number("high", .high, group: .interval), .text("meaning", .meaning),
      ],
      rows: rows,
      notes: [
        LocalizedText(
          th: "ช่วงเชื่อมั่นของ α ตามวิธีของ Feldt; KR-20 ใช้ความแปรปรวนประชากรทั้งสองส่วน จึงเท่ากับ α",
          en: "Interval of α by Feldt; KR-20 with population variances in both places equals α")
      ],
      finding: testFinding)
  }

  private var testFinding: NumberedText? {
    guard let alpha = analysis.reliability.alpha.value,
      let text = analysis.reliability.alpha.text(
        decimals: 2, style: .withoutLeadingZero, keeping: ReliabilityBand.init),
      let error = analysis.reliability.standardError.text(decimals: 2)
    else { return nil }
    let band = ReliabilityBand(alpha).words
    return .tableShows(
      LocalizedText(
        th: "แบบทดสอบมีความเชื่อมั่น α = \(text) (\(band.thai)) คะแนนของผู้ตอบแต่ละคนคลาดเคลื่อนประมาณ "
          + "±\(error) คะแนน",
        en: "the reliability is α = \(text) (\(band.english)); a person's score is uncertain by "
          + "about ±\(error) points."))
  }

  /// The points reached in the items of each objective.
  var objectiveTable: Report.Table {
    Report.Table(
      title: LocalizedText(th: "คะแนนเฉลี่ยรายวัตถุประสงค์", en: "Scores by objective"),
      columns: [
        .text("objective", LocalizedText(th: "วัตถุประสงค์", en: "Objective")),
        .number("items", LocalizedText(th: "จำนวนข้อ", en: "Items")),
        .number("max", .fullScore), .number("mean_percent", .percent),
      ],
      rows: analysis.objectives.map { objective in
        let label = context.objectiveLabels[objective.name]
        return [
          .localized(
            LocalizedText(
              th: [objective.name, label?.thai].compactMap { $0 }.joined(separator: " "),
              en: [objective.name, label?.english].compactMap { $0 }.joined(separator: " "))),
          .integer(objective.items.count), .points(objective.maximum),
          .number(objective.meanPercent, decimals: 2),
        ]
      })
  }

  /// What the test decides at each cut.
  var cutTable: Report.Table {
    Report.Table(
      title: LocalizedText(th: "ความเชื่อมั่นแบบอิงเกณฑ์", en: "Reliability at a cut score"),
      columns: [
        .number("cut_percent", LocalizedText(th: "เกณฑ์ร้อยละ", en: "Cut, per cent")),
        .number("cut_points", LocalizedText(th: "คะแนน", en: "Points")),
        .number("n_reaching", LocalizedText(th: "ผ่าน (คน)", en: "Reached")),
        .number("percent_reaching", .percent), .number("lovett", .verbatim("Lovett")),
        .number("livingston", .verbatim("Livingston")),
      ],
      rows: analysis.cuts.map { cut in
        let share = cut.reaching.value.map { Report.Cell.percent($0.count, of: $0.total) }
        return [
          .points(cut.percent), .points(cut.coefficients.cut),
          .integer(cut.reaching.map(\.count)),
          share ?? .absent(cut.reaching.reason ?? .noData),
          .coefficient(cut.coefficients.lovett), .coefficient(cut.coefficients.livingstonAlpha),
        ]
      },
      notes: [
        LocalizedText(
          th: "Livingston ใช้ α; ทั้งสองค่าสูงขึ้นเมื่อคะแนนเฉลี่ยห่างจากเกณฑ์ "
            + "จึงไม่ได้บอกว่าการตัดสินจะเหมือนเดิมเมื่อสอบซ้ำ",
          en:
            "Livingston with α; both rise as the mean moves away from the cut and do not tell how "
            + "often a decision would repeat itself")
      ])
  }
}

extension Report.Cell {
  /// A correlation or coefficient: .78.
  static func coefficient(_ value: Computed<Double>) -> Report.Cell {
    .number(value, decimals: 2, style: .withoutLeadingZero)
  }

  /// One of which something is said beside it.
  static func coefficient(
    _ value: Computed<Double>, keeping verdict: (Double) -> some Equatable
  ) -> Report.Cell {
    .number(value, decimals: 2, style: .withoutLeadingZero, keeping: verdict)
  }
}

extension ReliabilityBand {
  var words: LocalizedText {
    switch self {
    case .excellent: LocalizedText(th: "ดีเยี่ยม", en: "excellent")
    case .good: LocalizedText(th: "ดี", en: "good")
    case .acceptable: LocalizedText(th: "ยอมรับได้", en: "acceptable")
    case .questionable: LocalizedText(th: "ควรปรับปรุง", en: "questionable")
    case .poor: LocalizedText(th: "ต่ำ", en: "poor")
    }
  }
}
