import Diagnostics
import Scoring
import ThaiText

/// What another key would change: first the items, then every person.
public struct RescoringReport: Sendable {
  public let rescoring: Rescoring

  public init(_ rescoring: Rescoring) {
    self.rescoring = rescoring
  }

  public var report: Report {
    Report(
      title: LocalizedText(
        th: "ผลของการเปลี่ยนเฉลย (ยังไม่ได้บันทึก)", en: "What another key would change (not kept)"),
      facts: facts,
      sections: [Report.Section(blocks: [.table(itemTable), .table(personTable)])])
  }

  /// One row a person: old, new, change.
  public var personTable: Report.Table {
    Report.Table(
      title: LocalizedText(th: "คะแนนเดิมและคะแนนใหม่รายคน", en: "Old and new scores"),
      columns: [
        .text("subject", .code),
        .number("old", LocalizedText(th: "เดิม", en: "Old")),
        .number("new", LocalizedText(th: "ใหม่", en: "New")),
        .number("change", LocalizedText(th: "เปลี่ยน", en: "Change")),
        .number("old_percent", LocalizedText(th: "เดิม", en: "Old"), group: .percent),
        .number("new_percent", LocalizedText(th: "ใหม่", en: "New"), group: .percent),
      ],
      rows: rescoring.persons.map { person in
        [
          .text(person.subject.text), .points(person.old.points), .points(person.new.points),
          .points(person.change), percent(person.old), percent(person.new),
        ]
      })
  }

  private var itemTable: Report.Table {
    Report.Table(
      title: LocalizedText(th: "ข้อที่เปลี่ยน", en: "Items that differ"),
      columns: [
        .text("item", LocalizedText(th: "ข้อ", en: "Item")),
        .text("old_key", LocalizedText(th: "เฉลยเดิม", en: "Old key")),
        .text("new_key", LocalizedText(th: "เฉลยใหม่", en: "New key")),
        .number("raised", LocalizedText(th: "ได้เพิ่ม (คน)", en: "Gain")),
        .number("lowered", LocalizedText(th: "เสีย (คน)", en: "Lose")),
        .text("kind", LocalizedText(th: "การเปลี่ยน", en: "Change")),
      ],
      rows: rescoring.items.map { item in
        [
          .text(item.item), .text(keyText(item.oldKey)), .text(keyText(item.newKey)),
          .integer(item.raisedCount), .integer(item.loweredCount),
          .localized(item.kind.words),
        ]
      })
  }

  private var facts: [Report.Fact] {
    let maxima = [rescoring.oldMaximum, rescoring.newMaximum].map { $0?.axisText ?? "–" }
    return [
      Report.Fact(
        LocalizedText(th: "คะแนนเพิ่ม / ลด / เท่าเดิม", en: "Raised / lowered / same"),
        LocalizedText(
          th: "\(rescoring.raisedCount.grouped) / \(rescoring.loweredCount.grouped) / "
            + "\(rescoring.sameCount.grouped) คน",
          en: "\(rescoring.raisedCount.grouped) / \(rescoring.loweredCount.grouped) / "
            + rescoring.sameCount.grouped)),
      Report.Fact(
        .fullScore,
        maxima[0] == maxima[1] ? .points(maxima[0]) : .points("\(maxima[0]) → \(maxima[1])")),
    ]
  }

  private func percent(_ points: PointsOf) -> Report.Cell {
    points.maximum > 0 ? .number(100 * points.points / points.maximum, decimals: 2) : .dash
  }
}

extension RescoringReport {
  /// The differences as JSON (docs/json.md).
  public var json: JSONValue {
    [
      "kept": false,
      "n_raised": .integer(rescoring.raisedCount), "n_lowered": .integer(rescoring.loweredCount),
      "n_same": .integer(rescoring.sameCount),
      "max": [
        "old": rescoring.oldMaximum.map(JSONValue.number) ?? .null,
        "new": rescoring.newMaximum.map(JSONValue.number) ?? .null,
      ],
      "items": .array(
        rescoring.items.map { item in
          [
            "item": .string(item.item), "change": .string(item.kind.rawValue),
            "old_key": list(item.oldKey), "new_key": list(item.newKey),
            "n_raised": .integer(item.raisedCount), "n_lowered": .integer(item.loweredCount),
          ]
        }),
      "scores": .array(
        rescoring.persons.map { person in
          [
            "subject": .string(person.subject.text), "source": .string(person.source),
            "old": .number(person.old.points), "new": .number(person.new.points),
            "change": .number(person.change),
          ]
        }),
    ]
  }

  private func list(_ key: Set<String>) -> JSONValue {
    .array(key.sortedInThaiOrder { $0 }.map { .string($0) })
  }
}

extension Rescoring.ItemChange.Kind {
  fileprivate var words: LocalizedText {
    switch self {
    case .key: LocalizedText(th: "เปลี่ยนเฉลย", en: "another key")
    case .points: LocalizedText(th: "เปลี่ยนคะแนนของข้อ", en: "other points")
    case .added: LocalizedText(th: "เพิ่มข้อ", en: "now scored")
    case .dropped: LocalizedText(th: "ไม่นับข้อนี้แล้ว", en: "not scored any more")
    case .unusable: LocalizedText(th: "เฉลยใหม่ไม่ใช่ตัวเลือกของข้อ", en: "new key is no choice")
    }
  }
}
