import Scoring
import ThaiText

/// The scores of one occasion as JSON (docs/json.md).
public struct ScoresJSON: Sendable {
  private let sheet: ScoreSheet

  public init(_ sheet: ScoreSheet) {
    self.sheet = sheet
  }

  public var value: JSONValue {
    let points = sheet.counting.map(\.points)
    return [
      "n": .integer(points.count), "max": sheet.maximum.map(JSONValue.number) ?? .null,
      "scores.total": [
        "first20": .array(sheet.inOrderOfSource.prefix(20).map { .number($0.points) }),
        "sum": .number(points.reduce(0, +)),
        "sum_sq": .number(points.reduce(0) { $0 + $1 * $1 }),
        "omitted_total": omittedTotal,
      ],
      "scores": list(sheet.counting),
      "excluded": ["set_aside": list(sheet.setAside)],
    ]
  }

  /// Items left blank by those who count.
  private var omittedTotal: JSONValue {
    let counts = sheet.counting.compactMap(\.blankCount)
    return counts.isEmpty ? .null : .integer(counts.reduce(0, +))
  }

  private func list(_ scores: [SubjectScore]) -> JSONValue {
    .array(
      scores.map { score in
        var record = JSONValue.Object()
        record.set("subject", .string(score.subject.text))
        record.set("score", .number(score.points))
        record.set("source", .string(score.source))
        record.set(
          "submitted_at", score.submittedAt.map { .string($0.iso8601) } ?? .null)
        if !score.itemPoints.isEmpty {
          record.set("items", .array(score.itemPoints.map(JSONValue.number)))
        }
        return .object(record)
      })
  }
}
