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
    var record = StatisticsRecord()
    record.set("n", .integer(points.count))
    record.set("max", sheet.maximum.map(JSONValue.number) ?? .null)
    if sheet.maximum == nil { record.setReason(.noMaximum, at: "max") }
    record.set("n_other_max", .integer(sheet.withOwnMaximum.count))
    record.add(
      "scores.total",
      [
        ("first20", .known(.array(sheet.inOrderOfSource.prefix(20).map { .number($0.points) }))),
        ("sum", .computed(sheet.totalOfPoints)), ("sum_sq", .computed(sheet.totalOfSquaredPoints)),
        ("omitted_total", .known(omittedTotal)),
      ])
    if omittedTotal == .null { record.setReason(.noData, at: "scores.total.omitted_total") }
    record.addDescriptives(Descriptives(present: points), as: "descriptives.total")
    if !sheet.withOwnMaximum.isEmpty {
      record.addDescriptives(Descriptives(present: sheet.percents), as: "descriptives.percent")
    }
    record.addHistogram(of: points, as: "histogram.total")
    record.set("items", .array(sheet.items.map { .string($0) }))
    record.set("pass_marks", .array(passMarks.map(JSONValue.number)))
    record.set("scores", list(sheet.counting, at: "scores", in: &record))
    let setAside = list(sheet.setAside, at: "excluded.set_aside", in: &record)
    record.set("excluded", ["set_aside": setAside, "not_asked": unasked])
    for key in unusableKeys { record.setReason(.keyNamesNoChoice, at: "items.\(key.item)") }
    record.set("not_computable", record.notComputable)
    return .object(record.object)
  }

  /// Items left blank by those who count.
  private var omittedTotal: JSONValue {
    let counts = sheet.counting.compactMap(\.blankCount)
    return counts.isEmpty ? .null : .integer(counts.reduce(0, +))
  }

  /// Who has no score because no item was put to them.
  private var unasked: JSONValue {
    .array(
      sheet.unasked.map { score in
        [
          "subject": .string(score.subject.text), "source": .string(score.source),
          "reason": .string(Reason.nothingAdministered.rawValue),
        ]
      })
  }

  private func objectives(
    of score: SubjectScore, at path: String, in record: inout StatisticsRecord
  ) -> JSONValue {
    var object = JSONValue.Object()
    for name in sheet.objectives {
      let own = sheet.points(of: score, objective: name)
      object.set(
        name,
        record.member(
          of: "\(path).objectives.\(name)",
          [("score", .computed(own.reached)), ("max", .number(own.maximum))]))
    }
    return .object(object)
  }

  private func list(
    _ scores: [SubjectScore], at path: String, in record: inout StatisticsRecord
  ) -> JSONValue {
    .array(
      scores.map { score in
        object(of: score, at: "\(path).\(score.subject.text)", in: &record)
      })
  }

  private func object(
    of score: SubjectScore, at path: String, in record: inout StatisticsRecord
  ) -> JSONValue {
    var object = JSONValue.Object()
    object.set("subject", .string(score.subject.text))
    object.set("score", .number(score.points))
    let maximum = sheet.maximum(of: score)
    if let maximum {
      object.set("max", .number(maximum))
      object.set(
        "percent", record.json(percentScore(score.points, of: maximum), at: "\(path).percent"))
    }
    object.set("source", .string(score.source))
    object.set("submitted_at", score.submittedAt.map { .string($0.iso8601) } ?? .null)
    if !score.itemPoints.isEmpty {
      object.set("items", .array(score.itemPoints.map(JSONValue.number)))
    }
    if !passMarks.isEmpty {
      let results = passMarks.map { mark -> JSONValue in
        guard let maximum, maximum > 0 else { return .null }
        return .boolean(Thresholds.reaches(score.points, percent: mark, of: maximum))
      }
      object.set("passed", .array(results))
      if results.contains(.null) {
        record.setReason(maximum == nil ? .noMaximum : .divisionByZero, at: "\(path).passed")
      }
    }
    if !sheet.objectives.isEmpty {
      object.set("objectives", objectives(of: score, at: path, in: &record))
    }
    if let blank = score.blankCount {
      object.set("n_blank", .integer(blank))
      object.set("n_invalid", .integer(score.invalidCount))
      object.set("n_not_administered", .integer(score.notAdministered.count))
    }
    return .object(object)
  }
}
