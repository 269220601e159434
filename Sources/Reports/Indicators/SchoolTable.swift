import Diagnostics
import Scoring
import Statistics

extension IndicatorsReport {
  /// The schools beside one another for the first share: a league table it is not.
  func schoolSection(withFigure: Bool) -> Report.Section? {
    guard !context.groupsOverlap, let analysis = analyses.first(where: \.measure.hasShare),
      analysis.units.count > 1
    else {
      return nil
    }
    var blocks: [Report.Block] = [.table(schoolTable(analysis))]
    if withFigure, let figure = funnel(analysis) { blocks.append(.figure(figure)) }
    return Report.Section(heading: .schoolsHeading, blocks: blocks)
  }

  private func schoolTable(_ analysis: IndicatorAnalysis) -> Report.Table {
    let hasNames = analysis.units.contains { $0.counted.label != nil }
    var columns: [Report.Column] = [.text("code", .code)]
    if hasNames { columns.append(.text("name", .name)) }
    columns += [
      .number("denominator", analysis.measure.kind == .levels ? .tested : .denominator),
      .number("percent", .percent), .text("ci95", .interval), .text("status", .standing),
    ]
    if analysis.measure.bands != nil { columns.append(.text("band", .level)) }
    if context.previousName != nil { columns.append(.number("change", .points)) }
    let changes = Dictionary(
      (analysis.changes ?? []).map { ($0.code, $0.step) }, uniquingKeysWith: { first, _ in first }
    )
    let rows = analysis.units.map { unit -> [Report.Cell] in
      let counted = unit.counted
      let (share, withheld) = (counted.share, unit.withheld)
      var row: [Report.Cell] = [codeCell(counted.code)]
      if hasNames { row.append(.text(counted.label ?? "")) }
      row += [
        count(counted.denominator),
        percent(
          Computed { () throws(Reason) in try share.get().percent.get() }, withheld),
        interval(
          Computed { () throws(Reason) in try share.get().wilsonInterval().get() }, withheld),
        standing(unit, ofArea: analysis.area.total.withheld),
      ]
      if analysis.measure.bands != nil {
        let percent = Computed<Double> { () throws(Reason) in try share.get().percent.get() }
        row.append(band(percent, analysis.measure, withheld))
      }
      if context.previousName != nil { row.append(change(changes[counted.code])) }
      return row
    }
    return Report.Table(
      title: LocalizedText(
        th: "\(analysis.measure.label.thai) รายโรงเรียน (เรียงตามข้อมูลที่ส่ง ไม่ใช่การจัดอันดับ)",
        en: "\(analysis.measure.label.english), by school (in the order received; no ranking)"),
      columns: columns, rows: rows,
      notes: [.funnelNote] + bandNotes([analysis.measure]) + withheldNotes(rows),
      finding: schoolFinding(analysis).map { .tableShows($0) })
  }

  private func standing(_ unit: IndicatorAnalysis.Unit, ofArea: Withheld?) -> Report.Cell {
    if let withheld = unit.withheld { return .localized(withheld.mark) }
    switch unit.status {
    case .notComputable(let reason): return .absent(reason)
    case .value(let status):
      // Where it stands in the funnel would tell of the area.
      if let ofArea { return .localized(ofArea.mark) }
      let isFar =
        unit.isOutsideFences.value == true
        || unit.robustZ.value.map { abs($0) > Outliers.robustThreshold } == true
      let mark = isFar ? " †" : ""
      return .localized(
        LocalizedText(th: status.words.thai + mark, en: status.words.english + mark))
    }
  }

  private func schoolFinding(_ analysis: IndicatorAnalysis) -> LocalizedText? {
    guard analysis.area.total.withheld == nil else { return nil }
    let judged = analysis.units.filter { $0.withheld == nil }
    let statuses = judged.compactMap { unit in unit.status.value.map { (unit.counted, $0) } }
    guard !statuses.isEmpty else { return nil }
    let outside = statuses.filter { $0.1 != .inControl }
    let names = outside.map { unitText($0.0) }.listed(atMost: 8)
    if outside.isEmpty {
      return LocalizedText(
        th: "โรงเรียนที่แสดงผลทั้ง \(statuses.count) แห่งอยู่ในกรวย ต่างกันไม่เกินที่เกิดได้โดยบังเอิญ",
        en:
          "all \(statuses.count) schools shown lie within the funnel: they differ by no more than "
          + "chance allows")
    }
    return LocalizedText(
      th: "มี \(outside.count) จาก \(statuses.count) แห่งที่อยู่นอกกรวย ควรตรวจสอบข้อมูลและสาเหตุ "
        + "ได้แก่ \(names.thai)",
      en:
        "\(outside.count) of \(statuses.count) schools lie outside the funnel; look at their data "
        + "and reasons: \(names.english)")
  }

  private func funnel(_ analysis: IndicatorAnalysis) -> Report.Figure? {
    let points = analysis.units.compactMap { unit -> FunnelFigure.Point? in
      guard let share = unit.counted.share.value, let percent = share.percent.value,
        unit.withheld == nil
      else { return nil }
      return FunnelFigure.Point(
        label: unit.counted.label ?? unit.counted.code, size: share.total, percent: percent,
        status: unit.status.value ?? .inControl)
    }
    guard analysis.area.total.withheld == nil, let percent = analysis.area.total.percent.value,
      let figure = FunnelFigure(points: points, center: percent)
    else { return nil }
    return Report.Figure(
      title: LocalizedText(
        th: "กราฟกรวย: \(analysis.measure.label.thai) ตามจำนวนผู้เข้าสอบ",
        en: "Funnel: \(analysis.measure.label.english), by number of persons"),
      content: .funnel(figure),
      notes: [
        LocalizedText(
          th: "เส้นกลาง = ภาพรวม เส้นประ = 95% เส้นทึบ = 99.8% "
            + "โรงเรียนเล็กแกว่งได้กว้างกว่าโรงเรียนใหญ่ จุดนอกเส้นหมายถึงให้ตรวจสอบ ไม่ใช่คำตัดสิน",
          en:
            "Middle line = all together, dashed = 95%, solid = 99.8%. Small schools vary more than "
            + "large ones; a point outside asks to check, it does not judge.")
      ])
  }
}
