import Diagnostics
import Scoring
import Statistics

/// A finding taken apart for people: the number, how it is computed, from whom and without whom.
public struct ExplanationReport: Sendable {
  private let finding: Finding

  public init(_ finding: Finding) {
    self.finding = finding
  }

  public var report: Report {
    var blocks: [Report.Block] = [.table(used)]
    if !finding.sample.leftOut.isEmpty { blocks.append(.table(leftOut)) }
    return Report(
      title: .verbatim(finding.name), facts: facts, sections: [Report.Section(blocks: blocks)])
  }

  private var facts: [Report.Fact] {
    let sample = finding.sample
    var facts = [
      Report.Fact(.init(th: "ค่า", en: "Value"), value),
      Report.Fact(.init(th: "สูตร", en: "Formula"), finding.formula),
    ]
    facts += finding.constants.map { constant in
      Report.Fact(.verbatim(constant.name), .verbatim(constant.value.shortestText))
    }
    facts += sample.forms.map { form in
      Report.Fact(
        .init(th: "แบบฟอร์ม", en: "Form"),
        .init(th: "\(form.id) ฉบับ \(form.version)", en: "\(form.id), version \(form.version)"))
    }
    facts.append(.init(.init(th: "ใช้", en: "Used"), .verbatim(sample.usedCount.grouped)))
    if sample.withheldCount > 0 {
      facts.append(
        .init(
          .init(th: "– ใช้ แต่ไม่แสดงค่า (กลุ่มเล็ก)", en: "– used, values withheld (small group)"),
          .verbatim(sample.withheldCount.grouped)))
    }
    facts.append(
      .init(.init(th: "ไม่ใช้", en: "Left out"), .verbatim(sample.leftOut.count.grouped)))
    facts += sample.leftOutCounts.map { reason, count in
      let words = reason.words
      return Report.Fact(
        .init(th: "– \(words.thai)", en: "– \(words.english)"), .verbatim(count.grouped))
    }
    return facts
  }

  /// At full precision: the number is to be computed again.
  private var value: LocalizedText {
    switch finding.value {
    case .value(let number): .verbatim(number.shortestText)
    case .notComputable(let reason):
      LocalizedText(
        th: "คำนวณไม่ได้ เพราะ\(reason.words.thai)",
        en: "not computable: \(reason.words.english)")
    }
  }

  private var used: Report.Table {
    Report.Table(
      title: .init(th: "ที่ใช้คำนวณ", en: "Used"),
      columns: [
        .text("subject", .init(th: "รหัส", en: "Subject")),
        .text("source", .init(th: "ที่มา", en: "Source")),
      ] + finding.columns.map { .number($0, .verbatim($0)) },
      rows: finding.sample.used.map { observation in
        [.text(observation.subject), .text(observation.sources.joined(separator: ", "))]
          + observation.values.map { $0.map(Report.Cell.full) ?? .dash }
      })
  }

  private var leftOut: Report.Table {
    Report.Table(
      title: .init(th: "ที่ไม่ใช้", en: "Left out"),
      columns: [
        .text("subject", .init(th: "รหัส", en: "Subject")),
        .text("source", .init(th: "ที่มา", en: "Source")),
        .text("reason", .init(th: "เหตุผล", en: "Reason")),
      ],
      rows: finding.sample.leftOut.map { exclusion in
        [.text(exclusion.subject), .text(exclusion.source), .localized(exclusion.reason.words)]
      })
  }

  /// One row a submission, for a spreadsheet: `used` or the reason, then the values.
  public var table: Report.Table {
    let used = finding.sample.used.map { observation -> [Report.Cell] in
      [
        .text(observation.subject), .text(observation.sources.joined(separator: ", ")),
        .text(observation.isWithheld ? "used_withheld" : "used"),
      ] + observation.values.map { $0.map(Report.Cell.full) ?? .empty }
    }
    let leftOut = finding.sample.leftOut.map { exclusion -> [Report.Cell] in
      [.text(exclusion.subject), .text(exclusion.source), .text(exclusion.reason.rawValue)]
    }
    return Report.Table(
      title: .verbatim(finding.name),
      columns: [
        .text("subject", .init(th: "รหัส", en: "Subject")),
        .text("source", .init(th: "ที่มา", en: "Source")),
        .text("status", .init(th: "สถานะ", en: "Status")),
      ] + finding.columns.map { .number($0, .verbatim($0)) },
      rows: used + leftOut)
  }
}

extension Report.Cell {
  /// Whole numbers as they are, others with four decimals; data keep all.
  fileprivate static func full(_ value: Double) -> Report.Cell {
    Int(exactly: value).map { .integer($0) } ?? .number(value, decimals: 4)
  }
}
