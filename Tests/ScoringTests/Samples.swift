import Scoring
import ThaiText

/// Invented scores: one subject each, P01, P02, …
func scores(
  _ points: [Double], from file: String = "pre.csv", groups: [String?] = []
) throws -> [SubjectScore] {
  try points.enumerated().map { number, points in
    SubjectScore(
      subject: try code("P\(number + 1)"), points: points, source: "\(file):\(number + 2)",
      group: groups.isEmpty ? nil : groups[number])
  }
}

struct NoCode: Error {}

func code(_ text: String) throws -> NormalizedCode {
  guard let code = NormalizedCode(text) else { throw NoCode() }
  return code
}

/// Everybody took both tests.
func matched(_ pre: [Double], _ post: [Double], maximum: Double?) throws -> MatchedScores {
  MatchedScores(
    pre: ScoreSheet(maximum: maximum, scores: try scores(pre)),
    post: ScoreSheet(maximum: maximum, scores: try scores(post, from: "post.csv")))
}

func isNear(_ value: Double?, _ expected: Double) -> Bool {
  value.map { abs($0 - expected) < 1e-9 } ?? false
}
