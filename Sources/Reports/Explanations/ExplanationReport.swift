import Diagnostics
import Scoring
import Statistics

/// A finding taken apart for people: the number, how it is computed, from whom and without whom.
public struct ExplanationReport: Sendable {
  private let finding: Finding
  private let vocabulary: FindingVocabulary

  public init(_ finding: Finding, in vocabulary: FindingVocabulary) {
    self.finding = finding
    self.vocabulary = vocabulary
  }

  public var report: Report {
    var blocks: [Report.Block] = [.table(used)]
    if !finding.sample.leftOut.isEmpty { blocks.append(.table(leftOut)) }
    return Report(
      title: label ?? .verbatim(finding.name), facts: facts,
      sections: [Report.Section(blocks: blocks)])
  }

  private var label: LocalizedText? { FindingLabel(finding.name, in: vocabulary).words }

  private var facts: [Report.Fact] {
    let sample = finding.sample
    var facts: [Report.Fact] = []
    if label != nil {
      facts.append(.init(.init(th: "ตัวเลข", en: "Number"), .verbatim(finding.name)))
    }
    facts += [
      Report.Fact(.init(th: "ค่า", en: "Value"), value),
      Report.Fact(.init(th: "สูตร", en: "Formula"), finding.formula),
    ]
    facts += finding.constants.map { constant in
      Report.Fact(
        vocabulary.heading(constant.name),
        .verbatim(DisplayNumber(readable: constant.value)?.text ?? "–"))
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

  /// For people; whoever computes it again takes the JSON.
  private var value: LocalizedText {
    switch finding.value {
    case .value(let number): .verbatim(DisplayNumber(readable: number)?.text ?? number.shortestText)
    case .notComputable(.smallGroup): Reason.smallGroup.words
    case .notComputable(.protectsSmallGroup): Reason.protectsSmallGroup.words
    case .notComputable(let reason):
      LocalizedText(
        th: "คำนวณไม่ได้ เพราะ\(reason.words.thai)",
        en: "not computable: \(reason.words.english)")
    }
  }

  private var used: Report.Table {
    if let person = finding.sample.used.first, finding.sample.used.count == 1,
      finding.columns.count > 8
    {
      return answers(of: person)
    }
    return Report.Table(
      title: .init(th: "ที่ใช้คำนวณ", en: "Used"),
      columns: [
        .text("subject", .init(th: "รหัส", en: "Subject")),
        .text("source", .init(th: "ที่มา", en: "Source")),
      ] + finding.columns.map { .number($0, vocabulary.heading($0)) },
      rows: finding.sample.used.map { observation in
        [
          .localized(observation.subject.asSubject(in: observation.sources.first)),
          .text(observation.sources.withoutFolders),
        ]
          + zip(finding.columns, observation.values).map { column, value in
            value.map { vocabulary.cell($0, column: column) } ?? .dash
          }
      })
  }

  /// Of one person alone, all that stands in too many columns for a page: one a row.
  private func answers(of person: Observation) -> Report.Table {
    let name = person.subject.asSubject(in: person.sources.first)
    let source = person.sources.withoutFolders
    return Report.Table(
      title: .init(th: "ที่ใช้คำนวณ", en: "Used"),
      columns: [
        .text("name", .init(th: "ข้อ", en: "Item")), .number("value", .init(th: "ค่า", en: "Value")),
      ],
      rows: zip(finding.columns, person.values).map { column, value in
        [
          .localized(vocabulary.heading(column)),
          value.map { vocabulary.cell($0, column: column) } ?? .dash,
        ]
      },
      notes: [.init(th: "\(name.thai) (\(source))", en: "\(name.english) (\(source))")])
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
        [
          .localized(exclusion.subject.asSubject(in: exclusion.source)),
          .text([exclusion.source].withoutFolders),
          .localized(exclusion.reason.words),
        ]
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

extension String {
  /// A code as it is; somebody without one, who is called by a row of a table, in words.
  fileprivate func asSubject(in source: String?) -> LocalizedText {
    let name = lowercased()
    let row = name.drop { !$0.isNumber }
    guard name == "row\(row)" || name == "row \(row)", source?.hasSuffix(":\(row)") ?? false else {
      return .verbatim(self)
    }
    return LocalizedText(th: "แถว \(row)", en: "row \(row)")
  }
}

extension [String] {
  /// For reading: files without their folders, which the data keep, unless only these tell them
  /// apart; each row once.
  fileprivate var withoutFolders: String {
    var sources: [String] = []
    for source in self where !sources.contains(source) { sources.append(source) }
    let names = sources.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return (Set(names).count == names.count ? names : sources).joined(separator: ", ")
  }
}
