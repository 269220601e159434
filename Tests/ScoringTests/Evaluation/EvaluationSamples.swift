import Diagnostics
import Scoring
import Statistics

/// Invented evaluations: dimensions A (a1, a2) and B (b1, b2), groups t, p and s.
enum EvaluationSample {
  static func plan(
    weights: [String: Double] = [:], smallest: Int = 0, onlyForT: Set<String> = [],
    reversed: Set<String> = []
  ) throws -> EvaluationPlan {
    let scale = try PointScale(lowest: 1, highest: 5)
    return EvaluationPlan(
      items: ["a1", "a2", "b1", "b2"].enumerated().map { index, name in
        EvaluationPlan.Item(
          name: name, label: .init(th: name, en: name), dimension: index / 2,
          isReversed: reversed.contains(name), groups: onlyForT.contains(name) ? ["t"] : [])
      },
      dimensions: ["A", "B"].map { .init(name: $0, label: .init(th: $0, en: $0)) },
      groups: ["t", "p", "s"].map {
        .init(name: $0, label: .init(th: $0, en: $0), weight: weights[$0])
      },
      scale: scale, bands: try .init(.srisaArd, on: scale), smallestGroup: smallest,
      comments: [.init(name: "c", label: .init(th: "c", en: "c"))])
  }

  /// `ratings`: digits 1–5, `.` blank, `n` not applicable, `-` not asked.
  static func person(
    _ group: String?, _ ratings: String, row: Int, comment: String? = nil
  ) -> EvaluatorAnswers {
    EvaluatorAnswers(
      subject: "P\(row)", source: "x.csv:\(row + 1)", group: group,
      ratings: ratings.map { mark in
        switch mark {
        case ".": .blank
        case "n": .notApplicable
        case "-": .notAsked
        default: .points(Double(mark.wholeNumberValue ?? 0))
        }
      }, comments: [comment])
  }

  static func people(_ rows: [(String?, String)]) -> [EvaluatorAnswers] {
    rows.enumerated().map { person($1.0, $1.1, row: $0 + 1) }
  }
}
