import Diagnostics
import Scoring
import Statistics
import ThaiText

/// The scores of one occasion as a table: one row a subject.
public struct ScoresTable: Sendable {
  public let table: Report.Table

  /// - Parameter passMarks: in per cent of the full score; each gets a column.
  public init(_ sheet: ScoreSheet, passMarks: [Double]) {
    let maximum = sheet.maximum
    var columns: [Report.Column] = [
      .text("subject", .init(th: "รหัส", en: "Subject")),
      .number("score", .init(th: "คะแนน", en: "Score")),
    ]
    if maximum != nil {
      columns.append(.number("percent", .init(th: "ร้อยละ", en: "Per cent")))
      columns += passMarks.map { mark in
        let percent = DisplayNumber(mark, decimals: 0)?.text ?? ""
        return .text(
          "pass_\(percent)",
          .init(th: "เกณฑ์ร้อยละ \(percent)", en: "Mark of \(percent)%"))
      }
    }
    let rows = sheet.counting.map { score in
      var row: [Report.Cell] = [.text(score.subject.text), .points(score.points)]
      if let maximum {
        row.append(.number(100 * score.points / maximum, decimals: 2))
        row += passMarks.map { mark in
          Thresholds.reaches(score.points, percent: mark, of: maximum)
            ? .localized(.init(th: "ผ่าน", en: "pass"))
            : .localized(.init(th: "ไม่ผ่าน", en: "fail"))
        }
      }
      return row
    }
    table = Report.Table(
      title: .init(th: "คะแนนรายคน", en: "Scores"), columns: columns, rows: rows)
  }
}

extension Report.Cell {
  /// Points as they are: whole numbers without decimals.
  static func points(_ points: Double) -> Report.Cell {
    Int(exactly: points).map { .integer($0) } ?? .number(points, decimals: 2)
  }
}
