import Foundation
import Reports
import Scoring
import Statistics
import Testing
import ThaiText

@Suite("Numbers in JSON and findings are the same")
struct FindingPathTests {
  /// Every number of a document, by the name its finding has; elements of lists are named by what
  /// they are about.
  private func numbers(_ value: JSONValue, at path: String = "") -> [String: Double?] {
    func under(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    switch value {
    case .integer(let number): return [path: Double(number)]
    case .decimal(let number): return [path: number.value]
    case .null: return [path: nil]
    case .string, .boolean: return [:]
    case .array(let elements):
      var found: [String: Double?] = [:]
      for (position, element) in elements.enumerated() {
        let name = name(of: element) ?? "\(position)"
        found.merge(numbers(element, at: under(name))) { one, _ in one }
      }
      return found
    case .object(let object):
      var found: [String: Double?] = [:]
      for member in object.members where !Self.parameters.contains(member.key) {
        found.merge(numbers(member.value, at: under(member.key))) { one, _ in one }
      }
      return found
    }
  }

  /// Not computed: settings, lists of reasons, when something came.
  private static let parameters: Set<String> = [
    "pass_percent", "criterion_percent", "not_computable", "submitted_at", "warnings", "pass_marks",
    "passed",
  ]

  private func name(of element: JSONValue) -> String? {
    guard case .object(let object) = element else { return nil }
    for key in ["item", "subject", "pass_percent", "criterion_percent"] {
      switch object[key] {
      case .string(let text)?: return text
      case .decimal(let number)?: return "\(Int(number.value))"
      default: continue
      }
    }
    return nil
  }

  private func scores(_ rows: [[Double]?], prefix: String, groups: [String?]) -> [SubjectScore] {
    rows.enumerated().compactMap { number, points in
      guard let points, let code = NormalizedCode("P\(number + 1)") else { return nil }
      return SubjectScore(
        subject: code, points: points.reduce(0, +), itemPoints: points, blankCount: 0,
        source: "\(prefix).csv:\(number + 2)", group: groups[number])
    }
  }

  private let groups = ["ก", "ก", "ก", "ข", "ข", "ข", nil, "ก", "ข"]

  /// Invented people: pairs, one only before, one only after, two groups and somebody in none.
  private var study: (pre: ScoreSheet, post: ScoreSheet) {
    let pre: [[Double]?] = [
      [1, 0, 1], [0, 0, 1], [1, 1, 0], [0, 0, 0], [1, 0, 0], [1, 1, 1], [0, 1, 0], nil, [0, 0, 1],
    ]
    let post: [[Double]?] = [
      [1, 1, 1], [0, 1, 1], [1, 1, 1], [0, 1, 0], [0, 0, 0], [1, 1, 1], [1, 1, 0], [1, 0, 0], nil,
    ]
    let again = scores([[1, 1, 1]], prefix: "again", groups: ["ก"])
    let items = ["q1", "q2", "q3"]
    return (
      ScoreSheet(
        items: items,
        itemMarks: ["O1", "O2", "O1"].map { ItemMark(points: 1, objective: $0) },
        maximum: 3, scores: scores(pre, prefix: "pre", groups: groups) + again),
      ScoreSheet(items: items, maximum: 3, scores: scores(post, prefix: "post", groups: groups))
    )
  }

  private func compare(
    _ json: JSONValue, with analysis: some ExplainableAnalysis, beside further: (String) -> Bool
  ) {
    let printed = numbers(json)
    let findings = Dictionary(uniqueKeysWithValues: analysis.findings.map { ($0.name, $0) })
    for (path, number) in printed {
      guard let finding = findings[path] else {
        Issue.record("no finding for \(path)")
        continue
      }
      #expect(finding.value.value == number, "\(path)")
    }
    let unprinted = findings.keys.filter { printed[$0] == nil && !further($0) }
    #expect(unprinted.isEmpty, "\(unprinted)")
    print("\(printed.count) numbers of the JSON are findings")
  }

  @Test(
    "Every number that gains prints is a finding of that name and value, and the other way round")
  func gains() {
    let analysis = GainsAnalysis(
      MatchedScores(pre: study.pre, post: study.post),
      settings: .init(passMarks: [60, 80], criteria: [70], comparisonGroup: "ข"),
      process: ProcessMarks(
        ScoreSheet(
          maximum: nil,
          scores: scores(
            [[4], [5], [6], nil, [3], [9], [7], [8], [2]], prefix: "work", groups: groups)),
        maximum: 10),
      later: MatchedScores(pre: study.post, post: study.pre))
    // Single pairs stand in the table and the CSV.
    compare(GainsJSON(analysis).value, with: analysis) { $0.contains("pairs.") }
  }

  /// Every null of a document that stands without a reason: by its path, or beside it.
  private func unexplained(_ value: JSONValue) -> [String] {
    var reasons: Set<String> = []
    func gather(_ value: JSONValue, at path: String) {
      guard case .object(let object) = value else { return }
      let start = path.isEmpty ? "" : "\(path)."
      if case .object(let own)? = object["not_computable"] {
        reasons.formUnion(own.members.map { start + $0.key })
      }
      for member in object.members { gather(member.value, at: start + member.key) }
    }
    gather(value, at: "")
    return numbers(value).filter { $0.value == nil }.map(\.key).filter { path in
      // Items of a list carry their reason with them.
      !path.contains("item.sensitivity_mcnemar.") && !reasons.contains(path)
    }
  }

  @Test("A null of gains never stands without its reason", arguments: GainsShape.all)
  func nulls(shape: GainsShape) {
    let analysis = shape.analysis
    let course = ProcessMarks(
      ScoreSheet(maximum: nil, scores: analysis.scores.preOnly), maximum: 20)
    let turned = GainsAnalysis(
      analysis.scores, settings: analysis.settings, process: course, later: analysis.scores)
    #expect(unexplained(GainsJSON(turned).value).isEmpty)
  }

  @Test("A null of scores never stands without its reason")
  func nullsOfScores() {
    let nobody = ScoreSheet(items: ["q1"], maximum: 1, scores: [])
    let one = ScoreSheet(maximum: nil, scores: Array(study.pre.counting.prefix(1)))
    for sheet in [nobody, one, study.pre] {
      let json = ScoresJSON(sheet, passMarks: [50]).value
      #expect(unexplained(json).isEmpty)
    }
  }

  @Test("Without a full score, too")
  func unbounded() {
    let analysis = GainsAnalysis(
      MatchedScores(
        pre: ScoreSheet(maximum: nil, scores: study.pre.counting),
        post: ScoreSheet(maximum: nil, scores: study.post.counting)), settings: .init())
    let printed = numbers(GainsJSON(analysis).value).keys
    let unknown = printed.filter { analysis.finding($0) == nil }
    #expect(unknown.allSatisfy { $0 == "max" || $0.hasSuffix(".max") }, "\(unknown)")
  }

  @Test("Every number that scores prints is a finding")
  func scores() throws {
    let sheet = study.pre
    let json = ScoresJSON(sheet).value
    for (path, number) in numbers(json) {
      // Items stand in a list by their place.
      let words = path.split(separator: ".").map(String.init)
      let isItem = words.count >= 4 && words[words.count - 2] == "items"
      let place = words.last.flatMap { Int($0) } ?? 0
      let name =
        isItem ? (words.dropLast() + [sheet.items[place]]).joined(separator: ".") : path
      let finding = try #require(sheet.finding(name), "\(path)")
      #expect(finding.value.value == number, "\(path)")
    }
    #expect(sheet.finding("scores.P1.percent")?.value.value == 200.0 / 3)
    #expect(sheet.finding("scores.P99.score") == nil)
  }
}
