import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  /// What a director reads first: a few numbers and the picture.
  var overview: Report.Section? {
    guard analysis.experts == nil else { return nil }
    var blocks: [Report.Block] = [.keyFigures(keyFigures)]
    if let profile { blocks.append(.figure(profile)) }
    return Report.Section(heading: .overviewHeading, blocks: blocks)
  }

  private var keyFigures: [Report.KeyFigure] {
    var figures = [
      Report.KeyFigure(
        .respondentsFact, .integer(analysis.answers.count),
        unit: LocalizedText(th: "คน", en: "people"),
        note: analysis.isGrouped
          ? LocalizedText(
            th: "\(analysis.groups.count { !$0.members.isEmpty }) กลุ่ม",
            en: "\(analysis.groups.count { !$0.members.isEmpty }) groups") : nil)
    ]
    if !analysis.items.isEmpty {
      figures.append(
        Report.KeyFigure(
          analysis.suppression.leavesOut
            ? LocalizedText(th: "ค่าเฉลี่ยของกลุ่มที่แสดงผล", en: "Mean of the groups shown")
            : LocalizedText(th: "ค่าเฉลี่ยของผู้ตอบทุกคน", en: "Mean of all persons"),
          .number(analysis.overall.ofPersonMeans, decimals: 2),
          note: words(of: analysis.overall.ofPersonMeans).map {
            LocalizedText(th: "ระดับ\($0.afterThai)", en: $0.english)
          }))
    }
    if analysis.isGrouped, let composite = analysis.composite {
      figures.append(
        Report.KeyFigure(
          analysis.plan.hasGroupWeights
            ? LocalizedText(th: "ค่าเฉลี่ยถ่วงน้ำหนัก", en: "Weighted mean")
            : LocalizedText(th: "ค่าเฉลี่ยทุกกลุ่มเท่ากัน", en: "Mean with equal groups"),
          .number(composite.weighted.value, decimals: 2),
          note: words(of: composite.weighted.value).map {
            LocalizedText(th: "ระดับ\($0.thai)", en: $0.english)
          }))
    }
    if let needs = analysis.needs, let first = needs.order.first, needs.ranks[first] == 1 {
      figures.append(
        Report.KeyFigure(
          LocalizedText(th: "ความต้องการจำเป็นลำดับแรก", en: "First need (PNI modified)"),
          .number(needs.results[first].modified, decimals: 2, style: .withoutLeadingZero),
          note: needs.needs[first].label))
    }
    return figures
  }

  /// The profile of the groups; nil where there are no two dimensions to run through.
  private var profile: Report.Figure? {
    guard let scale = analysis.plan.scale, analysis.plan.dimensions.count > 1 else { return nil }
    var series = shownGroups.map { place, group in
      ProfileFigure.Series(
        label: LocalizedText(
          th: "\(group.label.thai) (n = \(group.members.count.grouped))",
          en: "\(group.label.english) (n = \(group.members.count.grouped))"),
        values: analysis.dimensions.map { $0.byGroup[place].mean.value })
    }
    if analysis.isGrouped, let composite = analysis.composite {
      series.append(
        ProfileFigure.Series(
          label: analysis.plan.hasGroupWeights
            ? LocalizedText(th: "ทุกกลุ่ม (ถ่วงน้ำหนัก)", en: "All groups (weighted)")
            : LocalizedText(th: "ทุกกลุ่ม (เท่ากันทุกกลุ่ม)", en: "All groups (equal weight)"),
          values: composite.dimensions.map(\.weighted.value.value), isOverall: true))
    }
    guard series.contains(where: { $0.values.contains { $0 != nil } }) else { return nil }
    let bands = analysis.plan.bands.map { set in
      zip(set.bands.bands, set.labels).map { ProfileFigure.Band(label: $1, from: $0.from) }
    }
    return Report.Figure(
      title: analysis.plan.profileTitle,
      content: .profile(
        ProfileFigure(
          rows: analysis.plan.dimensions.map(\.label), series: series,
          scale: Double(scale.lowest)...Double(scale.highest), bands: bands ?? [])),
      notes: bands == nil
        ? []
        : [
          LocalizedText(
            th: "เส้นประแนวตั้งคือจุดแบ่งระดับตามเกณฑ์การแปลความหมาย",
            en: "Dotted lines are where the bands part")
        ])
  }

  var respondents: Report.Section? {
    guard analysis.isGrouped else { return nil }
    return Report.Section(heading: .respondentsHeading, blocks: [.table(respondentTable)])
  }

  private var respondentTable: Report.Table {
    let total = analysis.answers.count
    var rows = analysis.groups.map { group -> [Report.Cell] in
      [
        .localized(group.label), .integer(group.members.count),
        .percent(group.members.count, of: total),
      ]
    }
    if analysis.ungroupedCount > 0 {
      rows.append([
        .localized(.noGroup),
        .integer(analysis.ungroupedCount), .percent(analysis.ungroupedCount, of: total),
      ])
    }
    let ranking = Ranking(
      analysis.groups.map { group in
        Ranking.Entry(
          name: group.label, value: Double(group.members.count),
          text: .share(group.members.count, of: total))
      }
    ).phrase(.most)
    return Report.Table(
      title: analysis.plan.respondentsTitle,
      columns: [
        .text("group", analysis.plan.groupColumn), .number("n", .peopleCount),
        .number("percent", .percent),
      ],
      rows: rows,
      total: [.localized(.total), .integer(total), .percent(total, of: total)],
      finding: ranking.map {
        .tableShows(
          LocalizedText(
            th: "มีผู้ตอบแบบประเมินทั้งหมด \(total.grouped) คน \($0.thai)",
            en: "\(LocalizedText.people(total).english) answered; \($0.english)"))
      })
  }
}
