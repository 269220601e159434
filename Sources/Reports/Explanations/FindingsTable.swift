import Diagnostics
import Scoring
import Statistics

/// All numbers of an analysis, one a row: what it is, and from how many it was computed.
public struct FindingsTable: Sendable {
  public let table: Report.Table

  public init(_ findings: [Finding], in vocabulary: FindingVocabulary) {
    table = Report.Table(
      title: .init(th: "ตัวเลขทั้งหมดและที่มา", en: "All numbers and where they come from"),
      columns: [
        .text("finding", .init(th: "ตัวเลข", en: "Number")),
        .text("label", .init(th: "คือ", en: "What it is")),
        .number("value", .init(th: "ค่า", en: "Value")),
        .number("n_used", .init(th: "ใช้", en: "Used")),
        .number("n_left_out", .init(th: "ไม่ใช้", en: "Left out")),
      ],
      rows: findings.map { finding in
        [
          .text(finding.name),
          FindingLabel(finding.name, in: vocabulary).words.map(Report.Cell.localized) ?? .empty,
          finding.value.value.flatMap { DisplayNumber(readable: $0) }.map(Report.Cell.number)
            ?? finding.value.reason.map(Report.Cell.absent) ?? .notComputable(.verbatim("")),
          .integer(finding.sample.usedCount), .integer(finding.sample.leftOut.count),
        ]
      })
  }
}
