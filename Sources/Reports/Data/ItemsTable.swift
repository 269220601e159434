import Diagnostics
import Scoring
import Statistics

/// An item analysis as rows, for other programs: one row an item.
public struct ItemsTable: Sendable {
  public let table: Report.Table

  public init(_ analysis: ItemAnalysis) {
    let rows = zip(analysis.test.items, analysis.items).map { item, statistics -> [Report.Cell] in
      let numbers = [
        statistics.mean, statistics.standardDeviation, statistics.difficulty,
        statistics.difficultyAmongAnswerers, statistics.upperDifficulty,
        statistics.lowerDifficulty, statistics.discrimination, statistics.rTotal,
        statistics.rRest, statistics.alphaIfDeleted,
      ]
      let isUnusable = analysis.test.unusableKeys.contains { $0.item == item.name }
      let reason = isUnusable ? [Reason.keyNamesNoChoice.rawValue] : []
      return [
        .text(item.name), .text(item.key?.keyText ?? ""), .text(item.objective ?? ""),
        .integer(statistics.n), .integer(statistics.blank.n), .integer(statistics.invalid.n),
      ] + numbers.map { .number($0, decimals: 9) } + [
        .text(statistics.likelierKey ?? ""),
        .text((reason + statistics.warnings.map(\.rawValue)).joined(separator: " ")),
      ]
    }
    table = Report.Table(
      title: .init(th: "ผลการวิเคราะห์ข้อสอบ", en: "Item analysis"), columns: Self.columns,
      rows: rows)
  }

  /// The items of two occasions, which the first column names.
  public init(pre: ItemAnalysis, post: ItemAnalysis) {
    let (before, after) = (ItemsTable(pre).table, ItemsTable(post).table)
    table = Report.Table(
      title: before.title,
      columns: [.text("occasion", .init(th: "ครั้ง", en: "Occasion"))] + before.columns,
      rows: before.rows.map { [.text("pre")] + $0 } + after.rows.map { [.text("post")] + $0 })
  }

  private static let columns: [Report.Column] =
    [("item", "ข้อ", "Item"), ("key", "เฉลย", "Key"), ("objective", "วัตถุประสงค์", "Objective")]
    .map { .text($0.0, .init(th: $0.1, en: $0.2)) }
    + [
      ("n", "คน", "n"), ("n_blank", "ไม่ตอบ", "Blank"), ("n_invalid", "ตอบเกิน", "Invalid"),
      ("mean", "x̄", "Mean"), ("sd", "S.D.", "S.D."), ("p", "p", "p"),
      ("p_answered", "p ของผู้ตอบ", "p among answerers"), ("p_upper", "p สูง", "p upper"),
      ("p_lower", "p ต่ำ", "p lower"), ("D27", "D", "D"), ("r_total", "r รวม", "r total"),
      ("r_rest", "r", "r"), ("alpha_if_deleted", "α ถ้าตัด", "α without"),
    ].map { .number($0.0, .init(th: $0.1, en: $0.2)) }
    + [
      .text("likelier_key", .init(th: "เฉลยที่น่าจะใช่", en: "Likelier key")),
      .text("warnings", .init(th: "ข้อควรระวัง", en: "Warnings")),
    ]
}
