import Diagnostics
import Scoring
import Statistics
import ThaiText

extension IndicatorsReport {
  var faultSection: Report.Section? {
    guard !context.faults.isEmpty else { return nil }
    return Report.Section(
      heading: .dataFaultsHeading, blocks: [.notices(context.faults.map { Report.Notice($0) })])
  }

  var warningSection: Report.Section? {
    var all = Set(analyses.flatMap(\.warnings) + coverageWarnings)
    // It is about the table of schools, which is of the first share. Groups of the same persons are
    // not compared with one another.
    let shown = analyses.first { $0.measure.hasShare }
    if context.groupsOverlap || shown?.warnings.contains(.overdispersion) != true {
      all.remove(.overdispersion)
    }
    let applying = Warning.allCases.filter(all.contains)
    guard !applying.isEmpty else { return nil }
    return Report.Section(
      heading: .warningsHeading,
      blocks: [.notices(applying.map { Report.Notice(.warning, message(of: $0)) })])
  }

  /// Figures are withheld of some indicators only, perhaps of none that a terminal prints in full:
  /// then the warning names them.
  private func message(of warning: Warning) -> Message {
    let shares = analyses.filter(\.measure.hasShare)
    let concerned = shares.filter { $0.warnings.contains(warning) }
    guard warning == .suppressed, concerned.count < shares.count else { return warning.message }
    let labels = concerned.map(\.measure.label)
    let names = labels.map { LocalizedText(th: "“\($0.thai)”", en: "“\($0.english)”") }
      .listed(atMost: 4)
    let message = warning.message
    return Message(
      code: message.code,
      finding: LocalizedText(
        th: "\(message.finding.thai) (ตัวชี้วัด: \(names.thai))",
        en: "\(message.finding.english) (Indicators: \(names.english).)"),
      remedy: message.remedy)
  }

  var coverageWarnings: [Warning] {
    context.coverage?.total.rates.value.map(Warning.isIncomplete) == true ? [.incomplete] : []
  }

  /// Who is missing, who was late, whom the round does not concern, and whose data are doubtful.
  var listSection: Report.Section? {
    var blocks: [Report.Block] = []
    if let coverage = context.coverage {
      blocks += [missingTable(coverage), lateTable(coverage)].compactMap { $0 }.map { .table($0) }
      if blocks.isEmpty {
        blocks.append(.paragraph(isOfSchools ? .noOutstanding : .nobodyOutstanding))
      }
      if !coverage.unexpected.isEmpty {
        let codes = coverage.unexpected.prefix(20).joined(separator: ", ")
        blocks.append(
          .paragraph(
            .init(
              th: "รหัสที่รายงานแต่ไม่อยู่ในทะเบียน: \(codes)",
              en: "Reported, but not on the roster: \(codes)")))
      }
    }
    if let doubts = doubtTable { blocks.append(.table(doubts)) }
    let heading: LocalizedText = isOfSchools ? .listsHeading : .personListsHeading
    return blocks.isEmpty ? nil : Report.Section(heading: heading, blocks: blocks)
  }

  private func missingTable(_ coverage: RoundCoverage) -> Report.Table? {
    guard !coverage.missing.isEmpty else { return nil }
    return Report.Table(
      title: isOfSchools
        ? .init(th: "โรงเรียนที่ค้างรายงาน", en: "Schools that have not reported")
        : .init(th: "ผู้ที่ยังไม่ส่ง", en: "Not yet received"),
      columns: unitColumns, rows: coverage.missing.map(cells))
  }

  private func lateTable(_ coverage: RoundCoverage) -> Report.Table? {
    guard !coverage.late.isEmpty else { return nil }
    return Report.Table(
      title: isOfSchools
        ? .init(th: "โรงเรียนที่ส่งช้ากว่ากำหนด", en: "Schools that reported late")
        : .init(th: "ผู้ที่ส่งช้ากว่ากำหนด", en: "Received late"),
      columns: unitColumns
        + [.text("submitted_at", .init(th: "วันที่ส่ง", en: "Submitted"))],
      rows: coverage.late.map { unit, time in
        let date = time.date
        return cells(unit) + [
          date.map { .localized(.init(th: $0.formatted(.thaiShort), en: $0.formatted(.english))) }
            ?? .text(time.iso8601)
        ]
      })
  }

  private var doubtTable: Report.Table? {
    guard !context.doubts.isEmpty else { return nil }
    return Report.Table(
      title: .init(
        th: "โรงเรียนที่ข้อมูลควรตรวจสอบ (ส่งได้ แต่ไม่เป็นไปตามกฎตรวจสอบของแบบฟอร์ม)",
        en: "Schools whose data should be checked (accepted, but a check of the form warns)"),
      columns: nameColumns
        + [.text("finding", .init(th: "ข้อควรตรวจสอบ", en: "What to check"))],
      rows: context.doubts.map {
        nameCells($0.code, $0.label) + [.localized($0.message.finding)]
      })
  }

  /// Nobody's name is known where there is no roster, or one of codes alone.
  private var areNamed: Bool {
    context.coverage?.units.contains { $0.expected.label != nil } == true
      || context.doubts.contains { $0.label != nil }
  }

  private var nameColumns: [Report.Column] {
    [.text("code", .code)] + (areNamed ? [.text("name", .name)] : [])
  }

  private func nameCells(_ code: String, _ label: String?) -> [Report.Cell] {
    [.text(code)] + (areNamed ? [.text(label ?? "")] : [])
  }

  private var unitColumns: [Report.Column] {
    nameColumns
      + (context.groupNames.isEmpty ? [] : [.text("group", groupHeader)])
  }

  private func cells(_ unit: RoundCoverage.Expected) -> [Report.Cell] {
    nameCells(unit.code, unit.label)
      + (context.groupNames.isEmpty ? [] : [groupName(unit.groups)])
  }
}
