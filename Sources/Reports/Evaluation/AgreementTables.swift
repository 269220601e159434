import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  var agreement: Report.Section? {
    guard let agreement = analysis.agreement else { return nil }
    // The section of the tests says why there is nothing to compare.
    if analysis.experts == nil, nothingToCompare != nil { return nil }
    if analysis.experts != nil {
      let title = LocalizedText(
        th: "ความสอดคล้องระหว่างผู้เชี่ยวชาญ", en: "Agreement of the experts")
      return Report.Section(
        heading: .agreementHeading, blocks: [.table(agreement.table(title: title, of: .raters))])
    }
    guard analysis.plan.groupedBy != nil else {
      let title = LocalizedText(
        th: "ความสอดคล้องของกลุ่มผู้ประเมินในการให้คะแนนรายข้อ",
        en: "Agreement of the evaluator groups on the items")
      return Report.Section(
        heading: .agreementHeading,
        blocks: [.table(agreement.table(title: title, of: .evaluatorGroups))])
    }
    let title = LocalizedText(
      th: "ค่าเฉลี่ยรายข้อของแต่ละกลุ่มคล้ายกันเพียงใด",
      en: "How alike the groups' means of the items are")
    return Report.Section(
      heading: LocalizedText(th: "ความคล้ายกันของกลุ่ม", en: "How alike the groups are"),
      blocks: [.table(agreement.table(title: title, of: .groups))])
  }
}

/// What the columns of a table of agreement are.
enum AgreementParties {
  case raters
  /// By their means.
  case evaluatorGroups
  /// By their means; perhaps of those who are rated.
  case groups

  var areGroups: Bool { self != .raters }
}

extension RaterAgreement {
  /// W, ICC, α and κ, each with the number of things it was computed from. κ needs categories: means
  /// of groups are none.
  func table(title: LocalizedText, of parties: AgreementParties) -> Report.Table {
    Report.Table(
      title: title,
      columns: [
        .text("statistic", LocalizedText(th: "สถิติ", en: "Statistic")), .number("value", .value),
        .number("low", .low, group: .interval), .number("high", .high, group: .interval),
        .number("p", .verbatim("p")),
      ],
      rows: concordanceRows + correlationRows + alphaRows + (parties.areGroups ? [] : kappaRows),
      notes: [sizeNote(of: parties), guidanceNote(of: parties)],
      finding: finding(of: parties).map { .tableShows($0) })
  }

  private var concordanceRows: [[Report.Cell]] {
    [
      [
        .text("Kendall W"),
        .number(kendall.flatMap(\.value), decimals: 3, style: .withoutLeadingZero), .empty, .empty,
        // The χ² of few subjects is too rough for a claim of significance.
        .pValue(kendall.flatMap(\.p), starred: kendall.value?.isRough == false),
      ]
    ]
  }

  private var correlationRows: [[Report.Cell]] {
    let forms: [(String, KeyPath<IntraclassCorrelation, IntraclassCorrelation.Form>)] = [
      ("ICC(2,1)", \.single2), ("ICC(2,k)", \.average2),
    ]
    return forms.map { name, path in
      let form = correlation.map { $0[keyPath: path] }
      let interval = Computed<ConfidenceInterval> { () throws(Reason) in
        try form.get().interval.get()
      }
      return [
        .text(name), .number(form.flatMap(\.value), decimals: 3, style: .withoutLeadingZero),
        .number(interval.map(\.low), decimals: 3, style: .withoutLeadingZero),
        .number(interval.map(\.high), decimals: 3, style: .withoutLeadingZero),
        .pValue(form.flatMap(\.p), starred: true),
      ]
    }
  }

  private var alphaRows: [[Report.Cell]] {
    let levels: [KrippendorffAlpha.Level] =
      areMeans ? [.interval] : [.nominal, .ordinal, .interval]
    return levels.map { level in
      [
        .text("Krippendorff α (\(level.rawValue))"),
        .number(alpha(level), decimals: 3, style: .withoutLeadingZero),
      ]
    }
  }

  private var kappaRows: [[Report.Cell]] {
    var rows: [[Report.Cell]] = [
      [
        .text("Fleiss κ"),
        .number(fleiss.flatMap(\.value), decimals: 3, style: .withoutLeadingZero), .empty, .empty,
        .pValue(fleiss.flatMap(\.p), starred: true),
      ]
    ]
    if let cohen {
      let interval = Computed<ConfidenceInterval> { () throws(Reason) in
        try cohen.get().interval.get()
      }
      rows.append([
        .text("Cohen κ"),
        .number(cohen.flatMap(\.unweighted), decimals: 3, style: .withoutLeadingZero),
        .number(interval.map(\.low), decimals: 3, style: .withoutLeadingZero),
        .number(interval.map(\.high), decimals: 3, style: .withoutLeadingZero),
      ])
      rows.append([
        .localized(LocalizedText(th: "Cohen κ ถ่วงน้ำหนักเชิงเส้น", en: "Cohen κ, linear weights")),
        .number(cohen.flatMap(\.linear), decimals: 3, style: .withoutLeadingZero),
      ])
      rows.append([
        .localized(
          LocalizedText(th: "Cohen κ ถ่วงน้ำหนักกำลังสอง", en: "Cohen κ, quadratic weights")),
        .number(cohen.flatMap(\.quadratic), decimals: 3, style: .withoutLeadingZero),
      ])
    }
    return rows
  }

  private func sizeNote(of parties: AgreementParties) -> LocalizedText {
    let complete = ratings.count { row in row.allSatisfy { $0 != nil } }
    let subjects = kendall.value?.subjects ?? complete
    let raters = kendall.value?.raters ?? ratings.first?.count ?? 0
    let left = kendall.value?.incomplete ?? ratings.count - complete
    if parties.areGroups {
      let who =
        parties == .groups
        ? LocalizedText(
          th: "คำนวณจากค่าเฉลี่ยรายข้อของ \(raters) กลุ่ม;",
          en: "Computed from the means of the items in \(raters) groups")
        : LocalizedText(
          th: "ผู้ให้คะแนนคือกลุ่มผู้ประเมิน (\(raters) กลุ่ม ใช้ค่าเฉลี่ยของกลุ่ม)",
          en: "The raters are the groups (\(raters), by their means)")
      return LocalizedText(
        th:
          "\(who.thai) W และ ICC ใช้ \(subjects) ข้อที่ทุกกลุ่มตอบ (ตัดออก \(left) ข้อ); α ใช้ทุกข้อที่มีตั้งแต่ 2 กลุ่ม",
        en: "\(who.english); W and ICC use the \(subjects) items with answers in all groups "
          + "(\(left) left out), α all with answers in two")
    }
    return LocalizedText(
      th: "W, ICC และ κ ใช้ \(subjects.grouped) รายการที่ผู้ประเมินทั้ง \(raters) รายให้คะแนนครบ "
        + "(ตัดออก \(left.grouped) รายการ); α ใช้ทุกรายการที่มีผู้ประเมินตั้งแต่ 2 ราย",
      en: "W, ICC and κ use the \(subjects.grouped) subjects that all \(raters) raters rated "
        + "(\(left.grouped) left out), α all that two raters rated")
  }

  private func guidanceNote(of parties: AgreementParties) -> LocalizedText {
    let isOfGroups = parties == .groups
    return LocalizedText(
      th: "W แก้ค่าซ้ำแล้ว; ICC เป็นแบบความเห็นตรงกันสัมบูรณ์; "
        + "หากทุกรายการได้คะแนนใกล้เคียงกัน ค่าเหล่านี้จะต่ำแม้\(isOfGroups ? "กลุ่มคล้ายกัน" : "ผู้ประเมินเห็นตรงกัน")",
      en: "W is corrected for ties; ICC is absolute agreement; where all subjects are rated alike "
        + "the coefficients are low even if \(isOfGroups ? "groups are alike" : "raters agree")")
  }

  private func finding(of parties: AgreementParties) -> LocalizedText? {
    guard let w = kendall.flatMap(\.value).text(decimals: 3, style: .withoutLeadingZero),
      let p = kendall.flatMap(\.p).probabilityText
    else { return nil }
    let icc = correlation.flatMap(\.single2.value).text(decimals: 3, style: .withoutLeadingZero)
    if parties == .groups {
      return LocalizedText(
        th: "ลำดับของข้อในแต่ละกลุ่มสอดคล้องกันด้วยค่า W = \(w) (p \(p))"
          + (icc.map { " และค่าเฉลี่ยรายข้อตรงกันด้วยค่า ICC(2,1) = \($0)" } ?? ""),
        en: "the order of the items is alike in the groups with W = \(w) (p \(p))"
          + (icc.map { " and their means with ICC(2,1) = \($0)." } ?? "."))
    }
    let who =
      parties.areGroups
      ? LocalizedText(th: "กลุ่มผู้ประเมิน", en: "the groups")
      : LocalizedText(th: "ผู้ประเมิน", en: "the raters")
    return LocalizedText(
      th: "\(who.thai)จัดลำดับสอดคล้องกันด้วยค่า W = \(w) (p \(p))"
        + (icc.map { " และให้คะแนนตรงกันด้วยค่า ICC(2,1) = \($0)" } ?? ""),
      en: "\(who.english) rank alike with W = \(w) (p \(p))"
        + (icc.map { " and agree with ICC(2,1) = \($0)." } ?? "."))
  }
}

/// How far raters agree, as one table.
public struct AgreementReport: Sendable {
  public let table: Report.Table

  public init(_ agreement: RaterAgreement) {
    table = agreement.table(
      title: LocalizedText(th: "ความสอดคล้องระหว่างผู้ประเมิน", en: "Agreement of the raters"),
      of: .raters)
  }
}
