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
  ///   - unusableKeys: keys that name no choice, in whose items nobody has points.
  public init(
    _ sheet: ScoreSheet, passMarks: [Double], objectiveLabels: [String: LocalizedText] = [:],
    unusableKeys: [ItemKey] = []
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
    if (sheet.counting + sheet.unasked).contains(where: { !$0.notAdministered.isEmpty }) {
      columns.append(
        .number("not_administered", .init(th: "ไม่ได้สอบ (ข้อ)", en: "Not administered")))
    }
    let rows = sheet.counting.map { score in
      Self.row(score, of: sheet, passMarks: passMarks, objectives: objectives)
    }
    let unasked = sheet.unasked.map { score -> [Report.Cell] in
      [.text(score.subject.text), .notComputable(Reason.nothingAdministered.words)]
        + columns.dropFirst(3).map { _ in .empty } + [.integer(score.notAdministered.count)]
    }
    table = Report.Table(
      title: .init(th: "คะแนนรายคน", en: "Scores"), columns: columns, rows: rows + unasked,
      notes: Self.summary(of: sheet)
        + unusableKeys.map { key in
          let words = Reason.keyNamesNoChoice.words
          return LocalizedText(
            th: "\(key.item): \(words.thai)", en: "\(key.item): \(words.english)")
        }
        + objectives.compactMap { name in
          objectiveLabels[name].map {
            LocalizedText(th: "\(name) = \($0.thai)", en: "\(name) = \($0.english)")
          }
        })
  }

  /// What the scores look like together: in per cent where not everybody had the same full score.
  private static func summary(of sheet: ScoreSheet) -> [LocalizedText] {
    let own = sheet.withOwnMaximum.count
    guard own > 0, let maximum = sheet.maximum else {
      return summary(of: sheet.counting.map(\.points), unit: .verbatim(""))
    }
    let full = maximum.axisText
    return [
      LocalizedText(
        th: "\(own.grouped) คน มีคะแนนเต็มไม่ถึง \(full) เพราะไม่ได้สอบทุกข้อ "
          + "ค่าสรุปจึงเป็นร้อยละของคะแนนเต็มของแต่ละคน",
        en: "Not put every item, so with a full score below \(full): "
          + "\(LocalizedText.people(own).english); the summary is in per cent of each one's own")
    ] + summary(of: sheet.percents, unit: LocalizedText(th: "ร้อยละ: ", en: "Per cent: "))
  }

  /// Quartiles by the method that Excel calls inclusive.
  private static func summary(of points: [Double], unit: LocalizedText) -> [LocalizedText] {
    let all = Descriptives(present: points)
    func text(_ value: Computed<Double>) -> String { value.text(decimals: 2) ?? "–" }
    guard let mean = all.mean.text(decimals: 2) else {
      return [LocalizedText(th: "ไม่มีผู้มีคะแนน", en: "nobody has a score")]
    }
    let spread =
      all.standardDeviation.reason.map {
        LocalizedText(
          th: "ไม่มี S.D. เพราะ\($0.words.thai)", en: "no S.D. because \($0.words.english)")
      } ?? .verbatim("S.D. = \(text(all.standardDeviation)), S.E. = \(text(all.standardError))")
    let interval = all.confidenceIntervalOfMean()
    let range = interval.value.map { _ in
      let (low, high) = (text(interval.map(\.low)), text(interval.map(\.high)))
      return LocalizedText(th: "\(low) ถึง \(high)", en: "\(low) to \(high)")
    }
    let quartiles = "\(text(all.quantile(0.25)))–\(text(all.quantile(0.75)))"
    let ends = "\(text(all.minimum))–\(text(all.maximum))"
    return [
      LocalizedText(
        th: unit.thai + "n = \(points.count.grouped), x̄ = \(mean)"
          + (range.map { " (ช่วงเชื่อมั่น 95 % \($0.thai))" } ?? "")
          + ", \(spread.thai), ต่ำสุด–สูงสุด \(ends), มัธยฐาน \(text(all.median)), "
          + "ควอร์ไทล์ \(quartiles) (แบบ QUARTILE.INC)",
        en: unit.english + "n = \(points.count.grouped), mean \(mean)"
          + (range.map { " (95 % interval \($0.english))" } ?? "")
          + ", \(spread.english), range \(ends), median \(text(all.median)), "
          + "quartiles \(quartiles) (QUARTILE.INC)")
    ]
  }

  private static func row(
    _ score: SubjectScore, of sheet: ScoreSheet, passMarks: [Double], objectives: [String]
  ) -> [Report.Cell] {
    var row: [Report.Cell] = [.text(score.subject.text), .points(score.points)]
    if let maximum = sheet.maximum(of: score) {
      // Where nothing could be reached there is no per cent, and nobody passed or failed.
      row.append(
        .number(percentScore(score.points, of: maximum), decimals: 2) { percent in
          passMarks.map { percent < $0 }
        })
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
