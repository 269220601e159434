import Diagnostics
import Scoring
import Statistics
import ThaiText

/// The scores of one occasion as a table: one row a subject.
public struct ScoresTable: Sendable {
  public let table: Report.Table

  /// - Parameters:
  ///   - passMarks: in per cent of the full score; each gets a column.
  ///   - objectiveLabels: what people call the objectives, by name.
  public init(
    _ sheet: ScoreSheet, passMarks: [Double], objectiveLabels: [String: LocalizedText] = [:]
  ) {
    let objectives = sheet.objectives
    var columns: [Report.Column] = [
      .text("subject", .init(th: "รหัส", en: "Subject")),
      .number("score", .init(th: "คะแนน", en: "Score")),
    ]
    if sheet.maximum != nil {
      columns.append(.number("percent", .init(th: "ร้อยละ", en: "Per cent")))
      columns += passMarks.map { mark in
        let percent = DisplayNumber(mark, decimals: 0)?.text ?? ""
        return .text(
          "pass_\(percent)",
          .init(th: "เกณฑ์ร้อยละ \(percent)", en: "Mark of \(percent)%"))
      }
    }
    columns += objectives.map { .number("objective_\($0)", .verbatim($0), group: .objectives) }
    if sheet.counting.contains(where: { !$0.notAdministered.isEmpty }) {
      columns.append(
        .number("not_administered", .init(th: "ไม่ได้สอบ (ข้อ)", en: "Not administered")))
    }
    let rows = sheet.counting.map { score in
      Self.row(score, of: sheet, passMarks: passMarks, objectives: objectives)
    }
    table = Report.Table(
      title: .init(th: "คะแนนรายคน", en: "Scores"), columns: columns, rows: rows,
      notes: objectives.compactMap { name in
        objectiveLabels[name].map {
          LocalizedText(th: "\(name) = \($0.thai)", en: "\(name) = \($0.english)")
        }
      })
  }

  private static func row(
    _ score: SubjectScore, of sheet: ScoreSheet, passMarks: [Double], objectives: [String]
  ) -> [Report.Cell] {
    var row: [Report.Cell] = [.text(score.subject.text), .points(score.points)]
    if let maximum = sheet.maximum(of: score) {
      // Somebody to whom nothing was put has neither a per cent nor passed nor failed.
      row.append(maximum > 0 ? .number(100 * score.points / maximum, decimals: 2) : .dash)
      row += passMarks.map { mark in
        guard maximum > 0 else { return .dash }
        return Thresholds.reaches(score.points, percent: mark, of: maximum)
          ? .localized(.init(th: "ผ่าน", en: "pass"))
          : .localized(.init(th: "ไม่ผ่าน", en: "fail"))
      }
    }
    row += objectives.map { name in
      let own = sheet.points(of: score, objective: name)
      return own.maximum > 0 ? .points(own.points) : .dash
    }
    return row + [.integer(score.notAdministered.count)]
  }
}

extension LocalizedText {
  fileprivate static let objectives = LocalizedText(th: "วัตถุประสงค์", en: "Objectives")
}

extension Report.Cell {
  /// Points as they are: whole numbers without decimals.
  static func points(_ points: Double) -> Report.Cell {
    Int(exactly: points).map { .integer($0) } ?? .number(points, decimals: 2)
  }
}
