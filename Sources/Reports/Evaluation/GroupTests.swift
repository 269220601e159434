import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  var comparison: Report.Section? {
    guard let comparison = analysis.comparison, !analysis.items.isEmpty,
      analysis.experts == nil
    else { return nil }
    return Report.Section(
      heading: analysis.plan.groupTestsHeading,
      blocks: [nothingToCompare.map { .paragraph($0) } ?? .table(table(of: comparison))])
  }

  /// Why groups are not held against each other; nil where two can be.
  var nothingToCompare: LocalizedText? {
    let present = analysis.groups.filter { $0.group != nil && !$0.members.isEmpty }
    let shown = present.filter { !$0.isWithheld }
    guard shown.count < 2 else { return nil }
    let (hidden, fewest) = (present.count - shown.count, analysis.plan.smallestGroup)
    guard let only = shown.first?.label else {
      return hidden == 0
        ? LocalizedText(
          th: "ไม่มีผู้ตอบที่ระบุกลุ่ม จึงไม่มีกลุ่มให้เปรียบเทียบ",
          en: "Nobody named a group, so there are no groups to compare.")
        : LocalizedText(
          th: "มีผู้ตอบ \(hidden) กลุ่ม แต่ละกลุ่มมีผู้ตอบน้อยกว่า \(fewest) คน จึงไม่แสดงผลแยก "
            + "และไม่มีกลุ่มให้เปรียบเทียบ",
          en:
            "People of \(hidden == 1 ? "one group" : "\(hidden) groups") answered, fewer than \(fewest) of "
            + "each, so none is shown apart and there is nothing to compare.")
    }
    return hidden == 0
      ? LocalizedText(
        th: "มีผู้ตอบเพียงกลุ่มเดียว (\(only.thai)) จึงไม่มีกลุ่มให้เปรียบเทียบ",
        en: "Only one group answered (\(only.english)), so there is nothing to compare.")
      : LocalizedText(
        th: "แสดงผลแยกได้เพียงกลุ่มเดียว (\(only.thai)) อีก \(hidden) กลุ่มมีผู้ตอบน้อยกว่า \(fewest) คน "
          + "จึงไม่มีกลุ่มให้เปรียบเทียบ",
        en: "Only one group can be shown apart (\(only.english)); \(hidden) more answered with "
          + "fewer than \(fewest) people, so there is nothing to compare.")
  }

  private func table(of comparison: Computed<GroupComparison>) -> Report.Table {
    Report.Table(
      title: analysis.plan.groupTestsTitle,
      columns: [
        .text("test", LocalizedText(th: "การทดสอบ", en: "Test")), .number("value", .value),
        .text("df", .verbatim("df")), .number("p", .verbatim("p")),
        .text("size", LocalizedText(th: "ขนาดอิทธิพล", en: "Effect size")),
      ],
      rows: testRows(comparison), notes: [scopeNote, choiceNote],
      finding: testFinding(comparison).map { .tableShows($0) })
  }

  private func testRows(_ comparison: Computed<GroupComparison>) -> [[Report.Cell]] {
    let anova = comparison.map(\.anova)
    let (welch, kruskal) = (comparison.map(\.welch), comparison.map(\.kruskalWallis))
    let spread = comparison.map(\.brownForsythe)
    func size(_ name: String, _ value: Computed<Double>) -> String? {
      value.text(decimals: 3, style: .withoutLeadingZero).map { "\(name) = \($0)" }
    }
    let shares = [
      size("η²", anova.flatMap(\.etaSquared)), size("ω²", anova.flatMap(\.omegaSquared)),
    ].compactMap { $0 }.joined(separator: ", ")
    let degrees = anova.value.map { "\($0.betweenDegrees), \($0.withinDegrees)" } ?? ""
    let welchDegrees = welch.value.flatMap { welch in
      welch.withinDegrees.text(decimals: 2).map { "\(welch.betweenDegrees), \($0)" }
    }
    return [
      row("Welch F", welch.flatMap(\.f), welchDegrees ?? "", welch.flatMap(\.p), ""),
      row("ANOVA F", anova.flatMap(\.f), degrees, anova.flatMap(\.p), shares),
      row(
        "Kruskal–Wallis H", kruskal.flatMap(\.h),
        kruskal.value.map { "\($0.degreesOfFreedom)" } ?? "", kruskal.flatMap(\.p),
        size("ε²", kruskal.flatMap(\.epsilonSquared)) ?? ""),
      row("Brown–Forsythe F", spread.flatMap(\.f), degrees, spread.flatMap(\.p), ""),
    ]
  }

  private func row(
    _ name: String, _ value: Computed<Double>, _ df: String, _ p: Computed<Double>, _ size: String
  ) -> [Report.Cell] {
    [
      .text(name), .number(value, decimals: 3), .text(df), .pValue(p, starred: true), .text(size),
    ]
  }

  private var scopeNote: LocalizedText {
    LocalizedText(
      th: "ทดสอบค่าเฉลี่ยรายคนจากข้อที่ถามทุกกลุ่ม เฉพาะกลุ่มที่แสดงผลแยกได้",
      en: "Person means over the items that every group was asked; groups shown apart only")
  }

  private var choiceNote: LocalizedText {
    LocalizedText(
      th: "ใช้ Welch เป็นหลักเมื่อรายงานค่าเฉลี่ย; Brown–Forsythe ทดสอบว่าการกระจายเท่ากันหรือไม่; "
        + "นักเรียนในห้องหรือโรงเรียนเดียวกันไม่เป็นอิสระจากกัน ค่า p จึงอาจต่ำเกินจริง",
      en: "Report Welch for means; Brown–Forsythe tests equal spread; pupils of one class or "
        + "school are not independent, so p may be too small")
  }

  private func testFinding(_ comparison: Computed<GroupComparison>) -> LocalizedText? {
    let welch = comparison.map(\.welch)
    switch welch.flatMap(\.p) {
    case .notComputable(let reason):
      return LocalizedText(
        th: "ทดสอบความแตกต่างด้วย Welch ไม่ได้ เพราะ\(reason.words.thai)",
        en: "Welch's test cannot be computed because \(reason.words.english).")
    case .value(let p):
      let text = welch.flatMap(\.p).probabilityText ?? ""
      return p < 0.05
        ? LocalizedText(
          th: "ค่าเฉลี่ยของ\(analysis.plan.groupsNoun.thai)แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .05 "
            + "(Welch, p \(text)) ให้ดูขนาดของความต่างในตารางรายด้านประกอบ",
          en: "the groups' means differ significantly at .05 (Welch, p \(text)); read the size of "
            + "the differences in the table by dimension.")
        : LocalizedText(
          th: "ค่าเฉลี่ยของ\(analysis.plan.groupsNoun.thai)ไม่แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .05 "
            + "(Welch, p \(text))",
          en: "the groups' means do not differ significantly at .05 (Welch, p \(text)).")
    }
  }
}
