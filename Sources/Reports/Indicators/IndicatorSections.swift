import Diagnostics
import Scoring
import Statistics
import ThaiText

extension IndicatorsReport {
  /// Everything, as the report that is handed in.
  public var report: Report {
    Report(
      title: .indicatorsTitle, subtitle: context.title, facts: context.facts,
      sections: [
        faultSection, coverageSection, overviewSection(withHint: false), matrixSection,
        groupSection(isWide: true), trendSection(isWide: true), levelSection(isWide: true),
        schoolSection(withFigure: true), warningSection, listSection,
      ].compactMap { $0 })
  }

  /// What a terminal shows of it, in 80 columns.
  public var summary: Report {
    Report(
      title: .indicatorsTitle, subtitle: context.title, facts: context.facts,
      sections: [
        faultSection, coverageSection, overviewSection(withHint: true), groupSection(isWide: false),
        trendSection(isWide: false), levelSection(isWide: false),
        schoolSection(withFigure: false), warningSection, listSection,
      ].compactMap { $0 })
  }

  private var shares: [IndicatorAnalysis] { analyses.filter(\.measure.hasShare) }

  // MARK: Who reported

  var coverageSection: Report.Section? {
    guard let coverage = context.coverage else { return nil }
    func row(_ name: Report.Cell, _ count: RoundCoverage.Count) -> [Report.Cell] {
      let rates = count.rates
      let noDue = coverage.due == nil
      func rate(_ rate: (ReportingRates) -> Computed<Double>) -> Report.Cell {
        // Where nobody is expected, there is nothing to be complete.
        guard let known = rates.value, known.expected > 0 else { return .dash }
        return .number(rate(known), decimals: 2)
      }
      return [
        name, .integer(rates.map(\.expected)), .integer(rates.map(\.received)),
        noDue ? .dash : .integer(rates.map(\.onTime)), noDue ? .dash : .integer(count.late),
        .integer(count.missing), .integer(count.notApplicable),
        rate(\.completeness), noDue ? .dash : rate(\.timelinessOfExpected),
      ]
    }
    let table = Report.Table(
      title: coverageHeading,
      columns: [
        .text(
          "group",
          context.groupNames.isEmpty ? (isOfSchools ? .school : .participants) : groupHeader),
        .number("expected", .expectedReports), .number("received", .receivedReports),
        .number("on_time", .onTimeReports), .number("late", .lateReports),
        .number("missing", .missingReports), .number("not_applicable", .notApplicable),
        .number("completeness_percent", .complete),
        .number("timeliness_percent_of_expected", .timely),
      ],
      rows: coverage.groups.map { row(groupName($0.groups), $0) },
      total: row(.localized(.wholeArea), coverage.total), notes: coverageNotes(coverage),
      finding: coverageFinding(coverage).map { .tableShows($0) })
    return Report.Section(heading: coverageHeading, blocks: [.table(table)])
  }

  private func coverageNotes(_ coverage: RoundCoverage) -> [LocalizedText] {
    let base =
      isOfSchools
      ? LocalizedText(
        th: "โรงเรียนที่ไม่เปิดสอนชั้นที่รายงานไม่นับเป็นโรงเรียนที่ต้องรายงาน; ร้อยละคิดจากที่ต้องรายงาน",
        en:
          "Schools that the form does not concern are not expected; both rates are of the expected."
      )
      : LocalizedText(
        th: "ผู้ที่แบบนี้ไม่เกี่ยวข้องไม่นับเป็นผู้ที่ต้องส่ง; ร้อยละคิดจากผู้ที่ต้องส่ง",
        en:
          "People whom the form does not concern are not expected; both rates are of the expected."
      )
    guard let due = coverage.due?.date else {
      return [
        base,
        .init(th: "ไม่ได้ระบุกำหนดส่ง", en: "No due date was given."),
      ]
    }
    return [
      base,
      .init(th: "กำหนดส่ง \(due.formatted(.thaiShort))", en: "Due \(due.formatted(.english))"),
    ]
  }

  private func coverageFinding(_ coverage: RoundCoverage) -> LocalizedText? {
    guard let rates = coverage.total.rates.value, let percent = rates.completeness.text(decimals: 2)
    else { return nil }
    let (unit, verb, each) =
      isOfSchools ? ("โรงเรียน", "รายงาน", "แห่ง") : ("ผู้เข้าร่วม", "ส่ง", "คน")
    return LocalizedText(
      th: "\(unit)ที่ต้อง\(verb) \(rates.expected) \(each) \(verb)แล้ว \(rates.received) \(each) "
        + "คิดเป็นร้อยละ \(percent) ค้าง\(verb) \(coverage.missing.count) \(each)"
        + (coverage.due == nil ? "" : " ส่งช้า \(coverage.late.count) \(each)"),
      en: "\(rates.received) of \(rates.expected)"
        + (isOfSchools ? " schools reported " : " participants answered ")
        + "(\(percent) per cent), "
        + "\(coverage.missing.count) are missing"
        + (coverage.due == nil ? "" : ", \(coverage.late.count) were late"))
  }

  // MARK: All indicators

  private func overviewSection(withHint: Bool) -> Report.Section? {
    let measured = analyses.filter { $0.measure.hasShare || $0.measure.kind == .count }
    guard !measured.isEmpty, !context.groupsOverlap else { return nil }
    var columns: [Report.Column] = [
      .text("indicator", .indicator), .number("numerator", .numerator),
      .number("denominator", .denominator), .number("percent", .percent),
      .text("ci95", .interval), .text("target", .target), .text("target_met", .targetMet),
    ]
    let hasBands = measured.contains { $0.measure.bands != nil }
    if hasBands { columns.append(.text("band", .level)) }
    if context.previousName != nil { columns.append(.number("change", .points)) }
    let rows = measured.map { analysis -> [Report.Cell] in
      let (total, measure) = (analysis.area.total, analysis.measure)
      let isCount = measure.kind == .count
      var row: [Report.Cell] = [
        .localized(measure.label), numerator(total.numerator, total.withheld),
        isCount ? .dash : count(total.denominator),
        isCount ? .dash : percent(total.percent, total.withheld),
        isCount ? .dash : interval(total.interval, total.withheld),
        targetText(measure).map { .localized($0) } ?? .dash,
        target(total.isTargetMet, total.withheld),
      ]
      if hasBands { row.append(band(figure(of: total, measure), measure, total.withheld)) }
      if context.previousName != nil {
        row.append(isCount ? .dash : change(analysis.area.change))
      }
      return row
    }
    let table = Report.Table(
      title: .overviewOfIndicators, columns: columns, rows: rows,
      notes: [.sumNote] + (context.previousName == nil ? [] : [.overallChangeNote])
        + bandNotes(measured.map(\.measure)) + withheldNotes(rows),
      finding: overviewFinding.map { .tableShows($0) })
    let hint =
      withHint && isAbridged
      ? [Report.Block.paragraph(.chooseIndicator(analyses.map(\.measure.name)))] : []
    return Report.Section(heading: .overviewOfIndicators, blocks: [.table(table)] + hint)
  }

  private var overviewFinding: LocalizedText? {
    guard let first = shares.first, first.area.total.withheld == nil,
      let text = first.area.total.percent.text(decimals: 2)
    else { return nil }
    // A name that begins with the word has said it.
    let label = first.measure.label
    var thai = "\(label.thai) เท่ากับ\(label.thai.hasPrefix("ร้อยละ") ? " " : "ร้อยละ ")\(text)"
    var english =
      "\(label.english) is \(text)" + (label.english.hasPrefix("Per cent") ? "" : " per cent")
    if let isMet = first.area.total.isTargetMet?.value, let target = targetText(first.measure) {
      thai += isMet ? " บรรลุเป้าหมาย (\(target.thai))" : " ไม่บรรลุเป้าหมาย (\(target.thai))"
      english += isMet ? ", meeting the target" : ", missing the target"
      english += " (\(target.english))"
    }
    if let change = first.area.change?.toldDifference {
      thai += " เปลี่ยนจากครั้งก่อน \(signed(100 * change)) จุด"
      english += ", \(signed(100 * change)) points against the round before"
    }
    if let same = first.area.changeOfSameUnits?.toldDifference {
      thai += " (เฉพาะโรงเรียนเดิม \(signed(100 * same)) จุด)"
      english += " (\(signed(100 * same)) for the same schools)"
    }
    return LocalizedText(th: thai, en: english)
  }

  // MARK: Groups

  /// Of many indicators the first few are shown in full.
  var isAbridged: Bool { !context.isChosen && analyses.count > Self.mostInFull }

  func inFull(_ analyses: [IndicatorAnalysis]) -> [IndicatorAnalysis] {
    isAbridged ? Array(analyses.prefix(2)) : analyses
  }

  private static let mostInFull = 4

  /// All indicators by group in one table, where there are many.
  private var matrixSection: Report.Section? {
    let groups = shares.first?.groups ?? []
    guard isAbridged, !groups.isEmpty, groups.count <= 12 else { return nil }
    let columns =
      [Report.Column.text("indicator", .indicator)]
      + groups.enumerated().map { index, group in
        .number("group_\(index + 1)", groupText(group.names))
      } + [.number("all", .wholeArea)]
    let rows = shares.map { analysis -> [Report.Cell] in
      let totals = groups.map { group in
        analysis.groups.first { $0.names == group.names }?.total
      }
      return [.localized(analysis.measure.label)]
        + (totals + [analysis.area.total]).map { total in
          total.map { percent($0.percent, $0.withheld) } ?? .dash
        }
    }
    let table = Report.Table(
      title: LocalizedText(
        th: "ร้อยละตามตัวชี้วัด จำแนกตาม\(groupHeader.thai)",
        en: "Indicators in per cent, by \(groupHeader.english)"),
      columns: columns, rows: rows, notes: withheldNotes(rows))
    return Report.Section(heading: .comparedGroupsHeading, blocks: [.table(table)])
  }

  private func groupSection(isWide: Bool) -> Report.Section? {
    let tables = inFull(shares.filter { !$0.groups.isEmpty }).map {
      Report.Block.table(groupTable($0, isWide: isWide))
    }
    return tables.isEmpty ? nil : Report.Section(heading: .byGroupHeading, blocks: tables)
  }

  private func groupTable(_ analysis: IndicatorAnalysis, isWide: Bool) -> Report.Table {
    var columns: [Report.Column] = [
      .text("group", groupHeader), .number("schools", .schools),
      .number("denominator", analysis.measure.kind == .levels ? .tested : .denominator),
      .number("numerator", .numerator), .number("percent", .percent), .text("ci95", .interval),
    ]
    if analysis.measure.target != nil { columns.append(.text("target_met", .targetMet)) }
    if analysis.measure.bands != nil { columns.append(.text("band", .level)) }
    if context.previousName != nil {
      columns.append(.number("change", .points))
      if isWide { columns.append(.text("change_ci95", .interval)) }
    }
    func row(_ name: Report.Cell, _ group: IndicatorAnalysis.Group) -> [Report.Cell] {
      let total = group.total
      var row: [Report.Cell] = [
        name, .integer(total.unitCount), count(total.denominator),
        numerator(total.numerator, total.withheld), percent(total.percent, total.withheld),
        interval(total.interval, total.withheld),
      ]
      if analysis.measure.target != nil {
        row.append(target(total.isTargetMet, total.withheld))
      }
      if analysis.measure.bands != nil {
        row.append(
          band(figure(of: total, analysis.measure), analysis.measure, total.withheld))
      }
      if context.previousName != nil {
        row.append(change(group.change))
        if isWide { row.append(changeInterval(group.change)) }
      }
      return row
    }
    let suffix = targetText(analysis.measure)
    let rows = analysis.groups.map { row(groupName($0.names), $0) }
    let total = context.groupsOverlap ? nil : row(.localized(.wholeArea), analysis.area)
    return Report.Table(
      title: LocalizedText(
        th: "\(analysis.measure.label.thai) จำแนกตาม\(groupHeader.thai)"
          + (suffix.map { " (เป้าหมาย \($0.thai))" } ?? ""),
        en: "\(analysis.measure.label.english), by \(groupHeader.english)"
          + (suffix.map { " (target \($0.english))" } ?? "")),
      columns: columns, rows: rows,
      total: total,
      notes: bandNotes([analysis.measure]) + withheldNotes(rows + [total].compactMap(\.self)),
      finding: groupFinding(analysis).map { .tableShows($0) })
  }

  /// Groups of few persons are not ranked.
  private func groupFinding(_ analysis: IndicatorAnalysis) -> LocalizedText? {
    let entries = analysis.groups.compactMap { group -> Ranking.Entry? in
      guard group.total.withheld == nil, let percent = group.total.percent.value,
        group.total.denominator >= Double(Warning.smallestPublished),
        let text = DisplayNumber(percent, decimals: 2)?.text
      else { return nil }
      return Ranking.Entry(
        name: groupText(group.names), value: percent,
        text: LocalizedText(th: "ร้อยละ \(text)", en: "\(text) per cent"))
    }
    guard analysis.area.total.withheld == nil, let order = Ranking(entries).phrase(.highest),
      let overall = analysis.area.total.percent.text(decimals: 2)
    else { return nil }
    if context.groupsOverlap {
      return LocalizedText(th: "กลุ่มที่\(order.thai)", en: order.english)
    }
    return LocalizedText(
      th: "ในภาพรวมคิดเป็นร้อยละ \(overall) เมื่อจำแนกตามกลุ่ม \(order.thai)",
      en: "overall it is \(overall) per cent; by group, \(order.english)")
  }
}
