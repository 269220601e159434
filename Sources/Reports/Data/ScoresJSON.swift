import Scoring
import Statistics
import ThaiText

/// The scores of one occasion as JSON (docs/json.md).
public struct ScoresJSON: Sendable {
  private let sheet: ScoreSheet
  private let passMarks: [Double]
  private let unusableKeys: [ItemKey]

  /// - Parameters:
  ///   - passMarks: in per cent of the full score.
  ///   - unusableKeys: keys that name no choice, in whose items nobody has points.
  public init(_ sheet: ScoreSheet, passMarks: [Double] = [], unusableKeys: [ItemKey] = []) {
    self.sheet = sheet
    self.passMarks = passMarks
    self.unusableKeys = unusableKeys
  }

  public var value: JSONValue {
    let points = sheet.counting.map(\.points)
    var reasons = JSONValue.Object()
    for key in unusableKeys {
      reasons.set("items.\(key.item)", .string(Reason.keyNamesNoChoice.rawValue))
    }
    return [
      "n": .integer(points.count), "max": sheet.maximum.map(JSONValue.number) ?? .null,
      "scores.total": [
        "first20": .array(sheet.inOrderOfSource.prefix(20).map { .number($0.points) }),
        "sum": .number(points.reduce(0, +)),
        "sum_sq": .number(points.reduce(0) { $0 + $1 * $1 }),
        "omitted_total": omittedTotal,
      ],
      "items": .array(sheet.items.map { .string($0) }),
      "pass_marks": .array(passMarks.map(JSONValue.number)),
      "scores": list(sheet.counting), "not_computable": .object(reasons),
      "excluded": ["set_aside": list(sheet.setAside)],
    ]
  }

  /// Items left blank by those who count.
  private var omittedTotal: JSONValue {
    let counts = sheet.counting.compactMap(\.blankCount)
    return counts.isEmpty ? .null : .integer(counts.reduce(0, +))
  }

  /// Nil for somebody to whom nothing was put.
  private func passes(_ score: SubjectScore, mark: Double) -> Bool? {
    guard let maximum = sheet.maximum(of: score), maximum > 0 else { return nil }
    return Thresholds.reaches(score.points, percent: mark, of: maximum)
  }

  private func objectives(of score: SubjectScore) -> JSONValue {
    var object = JSONValue.Object()
    for name in sheet.objectives {
      let own = sheet.points(of: score, objective: name)
      object.set(name, ["score": .number(own.points), "max": .number(own.maximum)])
    }
    return .object(object)
  }

  private func list(_ scores: [SubjectScore]) -> JSONValue {
    .array(
      scores.map { score in
        var record = JSONValue.Object()
        record.set("subject", .string(score.subject.text))
        record.set("score", .number(score.points))
        if let maximum = sheet.maximum(of: score) { record.set("max", .number(maximum)) }
        record.set("source", .string(score.source))
        record.set(
          "submitted_at", score.submittedAt.map { .string($0.iso8601) } ?? .null)
        if !score.itemPoints.isEmpty {
          record.set("items", .array(score.itemPoints.map(JSONValue.number)))
        }
        if !passMarks.isEmpty {
          record.set(
            "passed",
            .array(passMarks.map { passes(score, mark: $0).map { .boolean($0) } ?? .null }))
        }
        if !sheet.objectives.isEmpty { record.set("objectives", objectives(of: score)) }
        if let blank = score.blankCount {
          record.set("n_blank", .integer(blank))
          record.set("n_invalid", .integer(score.invalidCount))
          record.set("n_not_administered", .integer(score.notAdministered.count))
        }
        return .object(record)
      })
  }
}
