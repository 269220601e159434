import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  /// How the means of persons are spread; one row.
  var personMeans: Report.Section? {
    guard analysis.experts == nil, !analysis.items.isEmpty else { return nil }
    let values = analysis.personMeans
    let row: [Report.Cell] = [
      .integer(values.mean.told(values.n)), .number(values.mean, decimals: 2),
      .number(values.standardDeviation, decimals: 2), .number(values.minimum, decimals: 2),
      .number(values.quantile(0.25), decimals: 2), .number(values.median, decimals: 2),
      .number(values.quantile(0.75), decimals: 2), .number(values.maximum, decimals: 2),
    ]
    return Report.Section(
      heading: LocalizedText(th: "ค่าเฉลี่ยรายคน", en: "Means of persons"),
      blocks: [
        .table(
          Report.Table(
            title: LocalizedText(
              th: "การกระจายของค่าเฉลี่ยรายคนจากทุกข้อที่ตอบ",
              en: "Distribution of the persons' means over all items answered"),
            columns: [
              .number("n", .count), .number("mean", .meanSymbol),
              .number("sd", .deviationSymbol),
              .number("min", LocalizedText(th: "ต่ำสุด", en: "Min")), .number("q1", .verbatim("Q1")),
              .number("median", LocalizedText(th: "มัธยฐาน", en: "Median")),
              .number("q3", .verbatim("Q3")),
              .number("max", LocalizedText(th: "สูงสุด", en: "Max")),
            ], rows: [row],
            notes: [
              LocalizedText(
                th: "ควอร์ไทล์แบบ R type 7 (เหมือน QUARTILE.INC ของ Excel)",
                en: "quartiles as R type 7 (QUARTILE.INC of Excel)")
            ] + countedNotes))
      ])
  }
}
