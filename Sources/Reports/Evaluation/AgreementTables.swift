import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  var agreement: Report.Section? {
    guard let agreement = analysis.agreement else { return nil }
    // The section of the tests says why there is nothing to compare.
    if analysis.experts == nil, nothingToCompare != nil { return nil }
    return Report.Section(
      heading: .agreementHeading,
      blocks: [
        .table(
          agreement.table(
            title: analysis.experts == nil
              ? LocalizedText(
                th: "ความสอดคล้องของกลุ่มผู้ประเมินในการให้คะแนนรายข้อ",
                en: "Agreement of the evaluator groups on the items")
              : LocalizedText(
                th: "ความสอดคล้องระหว่างผู้เชี่ยวชาญ", en: "Agreement of the experts"),
            isGroups: analysis.experts == nil))
      ])
  }
}

extension RaterAgreement {
  /// W, ICC, α and κ, each with the number of things it was computed from. κ needs categories: means
  /// of groups are none.
  func table(title: LocalizedText, isGroups: Bool) -> Report.Table {
    Report.Table(
      title: title,
      columns: [
        .text("statistic", LocalizedText(th: "สถิติ", en: "Statistic")), .number("value", .value),
        .number("low", .low, group: .interval), .number("high", .high, group: .interval),
        .number("p", .verbatim("p")),
      ],
      rows: concordanceRows + correlationRows + alphaRows(isGroups: isGroups)
        + (isGroups ? [] : kappaRows),
      notes: [sizeNote(isGroups: isGroups), guidanceNote],
      finding: finding(isGroups: isGroups).map { .tableShows($0) })
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

  private func alphaRows(isGroups: Bool) -> [[Report.Cell]] {
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

  private func sizeNote(isGroups: Bool) -> LocalizedText {
    let complete = ratings.count { row in row.allSatisfy { $0 != nil } }
    let subjects = kendall.value?.subjects ?? complete
    let raters = kendall.value?.raters ?? ratings.first?.count ?? 0
    let left = kendall.value?.incomplete ?? ratings.count - complete
    if isGroups {
      return LocalizedText(
        th: "ผู้ให้คะแนนคือกลุ่มผู้ประเมิน (\(raters) กลุ่ม ใช้ค่าเฉลี่ยของกลุ่ม) "
          + "W และ ICC ใช้ \(subjects) ข้อที่ทุกกลุ่มตอบ (ตัดออก \(left) ข้อ); α ใช้ทุกข้อที่มีตั้งแต่ 2 กลุ่ม",
        en: "The raters are the groups (\(raters), by their means); W and ICC use the \(subjects) "
          + "items that all groups rated (\(left) left out), α all that two groups rated")
    }
    return LocalizedText(
      th: "W, ICC และ κ ใช้ \(subjects.grouped) รายการที่ผู้ประเมินทั้ง \(raters) รายให้คะแนนครบ "
        + "(ตัดออก \(left.grouped) รายการ); α ใช้ทุกรายการที่มีผู้ประเมินตั้งแต่ 2 ราย",
      en: "W, ICC and κ use the \(subjects.grouped) subjects that all \(raters) raters rated "
        + "(\(left.grouped) left out), α all that two raters rated")
  }

  private var guidanceNote: LocalizedText {
    LocalizedText(
      th: "W แก้ค่าซ้ำแล้ว; ICC เป็นแบบความเห็นตรงกันสัมบูรณ์; "
        + "หากทุกรายการได้คะแนนใกล้เคียงกัน ค่าเหล่านี้จะต่ำแม้ผู้ประเมินเห็นตรงกัน",
      en: "W is corrected for ties; ICC is absolute agreement; where all subjects are rated alike "
        + "the coefficients are low even if raters agree")
  }

  private func finding(isGroups: Bool) -> LocalizedText? {
    guard let w = kendall.flatMap(\.value).text(decimals: 3, style: .withoutLeadingZero),
      let p = kendall.flatMap(\.p).probabilityText
    else { return nil }
    let icc = correlation.flatMap(\.single2.value).text(decimals: 3, style: .withoutLeadingZero)
    let who =
      isGroups
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
      isGroups: false)
  }
}
