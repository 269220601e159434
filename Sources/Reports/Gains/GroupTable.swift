import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  var groups: Report.Section? {
    guard !analysis.groups.isEmpty else { return nil }
    return Report.Section(
      heading: .groupsHeading,
      blocks: [.table(groupTable)] + (armTable.map { [.table($0)] } ?? []))
  }

  private var groupTable: Report.Table {
    var columns: [Report.Column] = [
      .text("group", .group),
      .number("n_pre", .beforeShort, group: .verbatim("n")),
      .number("n_post", .afterShort, group: .verbatim("n")),
      .number("n_matched", LocalizedText(th: "จับคู่", en: "Matched"), group: .verbatim("n")),
      .number("pre_mean", .beforeShort, group: .meanSymbol),
      .number("post_mean", .afterShort, group: .meanSymbol),
      .number("gain", .gainMean), .number("d_av", .verbatim("d_av")),
    ]
    if bounded != nil { columns.append(.number("g", .verbatim("E.I. = ⟨g⟩"))) }
    return Report.Table(
      title: LocalizedText(
        th: "คะแนนก่อนและหลัง จำแนกตามกลุ่ม", en: "Scores before and after, by group"),
      columns: columns,
      rows: analysis.groups.map { groupRow(.text($0.name), $0.analysis) },
      total: groupRow(.localized(analysis.arms == nil ? .total : .participantsTotal), analysis),
      notes: groupNotes, finding: .tableShows(groupFinding))
  }

  private func groupRow(_ name: Report.Cell, _ analysis: GainsAnalysis) -> [Report.Cell] {
    let matching = analysis.matching
    var row: [Report.Cell] = [
      name, .integer(matching.preCount), .integer(matching.postCount),
      .integer(matching.pairs.count), .number(matching.preMeanOfMatched.ofPairs, decimals: 2),
      .number(matching.postMeanOfMatched.ofPairs, decimals: 2),
      .number(analysis.gain.mean, decimals: 2),
      .number(analysis.effectSizes.dAverage, decimals: 2),
    ]
    if bounded != nil {
      let gain = analysis.bounded?.value?.normalizedGain.value ?? .notComputable(.noPairs)
      row.append(.number(gain, decimals: 4, style: .withoutLeadingZero))
    }
    return row
  }

  private var groupNotes: [LocalizedText] {
    var notes = [
      LocalizedText(
        th: "ค่าเฉลี่ย ผลต่าง และดัชนีคิดจากผู้ที่จับคู่ได้; d_av เทียบกับ S.D. ของกลุ่มนั้นเอง",
        en: "Means, gains and indices are of the matched; d_av is in the group's own S.D.")
    ]
    if let arms = analysis.arms {
      notes.append(
        LocalizedText(
          th: "แถวรวมผู้เข้าร่วมไม่รวมกลุ่มเปรียบเทียบ (\(arms.comparison))",
          en: "The row of all participants is without the comparison group (\(arms.comparison))"))
    }
    let ungrouped = pairs.count { $0.pre.group == nil }
    if ungrouped > 0 {
      notes.append(
        LocalizedText(
          th: "ผู้ที่จับคู่ได้ \(ungrouped.grouped) คน ไม่มีข้อมูลกลุ่ม จึงอยู่ในแถวรวมเท่านั้น",
          en:
            "\(LocalizedText.people(ungrouped).english) matched without a group, in the total only")
      )
    }
    let few = analysis.groups.filter { $0.analysis.scores.isOfFewPeople }.map(\.name)
    if !few.isEmpty {
      let names = few.prefix(10).joined(separator: ", ") + (few.count > 10 ? " …" : "")
      notes.append(
        LocalizedText(
          th: "กลุ่มที่มีน้อยกว่า 5 คน (\(names)): \(LocalizedText.tellsSinglePersons.thai)",
          en: "Fewer than 5 people (\(names)): \(LocalizedText.tellsSinglePersons.english)"))
    }
    return notes
  }

  private var groupFinding: LocalizedText {
    let order = Ranking(
      analysis.groups.compactMap { name, group in
        guard let mean = group.gain.mean.value, let text = DisplayNumber(mean, decimals: 2)?.text
        else { return nil }
        return Ranking.Entry(
          name: .verbatim(name), value: mean,
          text: LocalizedText(
            th: "\(text) คะแนน, n = \(group.gain.n.grouped)",
            en: "\(text) points, n = \(group.gain.n.grouped)"))
      }
    ).phrase(.highest)
    guard let order, let overall = analysis.gain.mean.text(decimals: 2) else {
      return .nobodyMatched
    }
    let untested =
      analysis.arms == nil
      ? LocalizedText(
        th: " ทั้งนี้ไม่ได้ทดสอบความแตกต่างระหว่างกลุ่ม",
        en: "Differences between groups were not tested.") : .verbatim("")
    let all =
      analysis.arms == nil
      ? LocalizedText(th: "ทั้งกลุ่ม", en: "all")
      : LocalizedText(th: "ผู้เข้าร่วมทั้งหมด", en: "all participants")
    return LocalizedText(
      th: "ผลต่างเฉลี่ยของ\(all.thai)เท่ากับ \(overall) คะแนน เมื่อจำแนกตามกลุ่ม "
        + "กลุ่มที่มีผลต่างเฉลี่ย\(order.thai)\(untested.thai)",
      en:
        "the mean gain of \(all.english) is \(overall) points; by mean gain of the groups, \(order.english). "
        + untested.english)
  }
}

extension Computed<Double> {
  /// Of matched people: where there is nobody, there are no pairs.
  fileprivate var ofPairs: Computed<Double> {
    reason == .noData ? .notComputable(.noPairs) : self
  }
}

extension MatchedScores {
  /// Whether what is said of one occasion can be traced to single persons.
  fileprivate var isOfFewPeople: Bool {
    [pairs.count, pairs.count + preOnly.count, pairs.count + postOnly.count]
      .contains { (1..<LocalizedText.fewPeople).contains($0) }
  }
}

extension LocalizedText {
  /// Below this number of persons a reader is told whose figures they may be; of tests nothing is
  /// hidden (docs/evaluation.md).
  static let fewPeople = 5

  fileprivate static let participantsTotal = LocalizedText(
    th: "รวมผู้เข้าร่วม", en: "All participants")

  static let tellsSinglePersons = LocalizedText(
    th: "ตัวเลขบอกผลของรายคนได้ ไม่ควรส่งต่อให้ผู้ที่ไม่มีสิทธิ์เห็นผลรายคน",
    en: "the figures may tell what single persons did; keep them from those who may not see that")
}
