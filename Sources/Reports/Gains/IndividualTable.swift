import Diagnostics
import Scoring
import Statistics
import ThaiText

extension GainsReport {
  /// Everybody with both scores.
  var individuals: Report.Section? {
    Report.Section(heading: .individualsHeading, blocks: [.table(individualTable)])
  }

  private var individualTable: Report.Table {
    var columns: [Report.Column] = [.text("code", .code)]
    if !analysis.groups.isEmpty { columns.append(.text("group", .group)) }
    columns += [
      .number("pre", .beforeShort), .number("post", .afterShort), .number("diff", .difference),
    ]
    if bounded != nil {
      columns += [.number("relative_gain", .relativeGainPercent), .text("level", .level)]
    }
    return Report.Table(
      title: LocalizedText(
        th: "คะแนน\(thaiPre)และ\(thaiPost)เป็นรายบุคคล และคะแนนพัฒนาการ",
        en: "Scores before and after, and gain, by person"),
      columns: columns, rows: individualRows, total: pairs.isEmpty ? nil : meanRow,
      notes: pairs.isEmpty ? [] : individualNotes, finding: .tableShows(individualFinding))
  }

  private var individualRows: [[Report.Cell]] {
    let relative = bounded?.relativeGain.individuals
    return pairs.enumerated().map { index, pair in
      var row: [Report.Cell] = [.text(pair.subject.text)]
      if !analysis.groups.isEmpty { row.append(pair.pre.group.map { .text($0) } ?? .dash) }
      row += [pair.pre.points, pair.post.points, pair.gain].map {
        .number($0, decimals: pointDecimals)
      }
      if let relative, relative.indices.contains(index) {
        row += [
          relative[index].percent.map { percent in
            .number(.value(percent), decimals: 2) { s in
              [s < 0, s <= 25, s <= 50, s <= 75]
            }
          } ?? .dash,
          .localized(relative[index].level.words),
        ]
      }
      return row
    }
  }

  private var meanRow: [Report.Cell] {
    var row: [Report.Cell] = [.localized(.mean)]
    if !analysis.groups.isEmpty { row.append(.empty) }
    row += [analysis.pre.mean, analysis.post.mean, analysis.gain.mean].map {
      .number($0, decimals: 2)
    }
    if let bounded { row += [.number(bounded.relativeGain.meanPercent, decimals: 2), .empty] }
    return row
  }

  private var individualNotes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if let pre = analysis.pre.sum.text(decimals: pointDecimals),
      let post = analysis.post.sum.text(decimals: pointDecimals), let gained = gainSumText
    {
      notes.append(
        LocalizedText(
          th: "ผลรวม: ก่อน \(pre) หลัง \(post) ผลต่าง (ΣD) \(gained) คะแนน",
          en: "Sums: before \(pre), after \(post), difference (ΣD) \(gained) points"))
    }
    if bounded != nil {
      notes.append(.relativeGainFormula)
      notes.append(.relativeGainBounds)
    }
    return notes
  }

  var gainSumText: String? {
    Descriptives(pairs.map(\.gain)).sum.text(decimals: pointDecimals)
  }

  private var individualFinding: LocalizedText {
    let gain = analysis.gain
    guard gain.n > 0 else { return .nobodyMatched }
    func share(_ count: Int) -> LocalizedText { .share(count, of: gain.n) }
    let (up, same, down) = (gain.improvedCount, gain.sameCount, gain.declinedCount)
    return LocalizedText(
      th: "ผู้ที่มีคะแนนครบทั้งสองครั้ง \(gain.n.grouped) คน มีคะแนนเพิ่มขึ้น \(share(up).thai) "
        + "เท่าเดิม \(share(same).thai) และลดลง \(share(down).thai)" + extremeGains.thai,
      en: "of \(LocalizedText.people(gain.n).english) with both scores, "
        + "\(up.grouped) improved (\(percentText(up))), \(same.grouped) stayed the same "
        + "(\(percentText(same))) and \(down.grouped) declined (\(percentText(down)))"
        + extremeGains.english + ".")
  }

  private func percentText(_ count: Int) -> String {
    let percent = 100 * Double(count) / Double(max(1, pairs.count))
    return (DisplayNumber(percent, decimals: 2)?.text ?? "") + " per cent"
  }

  /// Who gained most and least, by code; nothing where all gained the same.
  private var extremeGains: LocalizedText {
    let ranking = pairs.sorted { $0.gain > $1.gain }
    guard let most = ranking.first, let least = ranking.last, most.gain > least.gain,
      let mostText = DisplayNumber(most.gain, decimals: pointDecimals)?.text,
      let leastText = DisplayNumber(least.gain, decimals: pointDecimals)?.text
    else { return .verbatim("") }
    func codes(_ gain: Double) -> LocalizedText {
      pairs.filter { $0.gain == gain }.map { .verbatim($0.subject.text) }.listed(atMost: 4)
    }
    let (top, bottom) = (codes(most.gain), codes(least.gain))
    return LocalizedText(
      th: " ผลต่างสูงสุด \(mostText) คะแนน (รหัส \(top.thai)) "
        + "และต่ำสุด \(leastText) คะแนน (รหัส \(bottom.thai))",
      en: "; the largest difference is \(mostText) (\(top.english)), "
        + "the smallest \(leastText) (\(bottom.english))")
  }
}
