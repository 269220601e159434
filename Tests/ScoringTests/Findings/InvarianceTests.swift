import Scoring
import Statistics
import Testing

@Suite("What must not change a number")
struct InvarianceTests {
  /// Lists in the order of the source are about that order.
  private func numbers(_ analysis: any ExplainableAnalysis) -> [String: Computed<Double>] {
    let findings = analysis.findings.filter {
      !$0.name.hasPrefix("scores.total.first20") && !$0.name.contains("excluded.")
    }
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.name, $0.value) })
  }

  private func expectSame(_ one: any ExplainableAnalysis, _ other: any ExplainableAnalysis) {
    let (old, new) = (numbers(one), numbers(other))
    #expect(Set(old.keys) == Set(new.keys))
    for (name, value) in old {
      switch (value, new[name]) {
      case (.value(let a), .value(let b)?): #expect(abs(a - b) <= 1e-12 * max(1, abs(a)), "\(name)")
      case (let a, let b): #expect(a == b, "\(name)")
      }
    }
  }

  @Test("The order of the rows", arguments: 1...20 as ClosedRange<UInt64>)
  func rowOrder(seed: UInt64) throws {
    let study = GeneratedStudy(seed: seed)
    var shuffled = study
    var random = SplitMix(seed: seed &+ 7)
    shuffled.rows.shuffle(using: &random)
    for (one, other) in zip(try study.analyses(), try shuffled.analyses()) {
      expectSame(one, other)
    }
  }

  @Test("The same file sent again, later", arguments: 1...20 as ClosedRange<UInt64>)
  func duplicated(seed: UInt64) throws {
    let study = GeneratedStudy(seed: seed)
    var doubled = study
    doubled.rows += study.rows.map { row in
      .init(
        subject: row.subject, isBefore: row.isBefore, points: row.points, group: row.group,
        source: "again-\(row.source)", minute: row.minute + 200)
    }
    for (one, other) in zip(try study.analyses(), try doubled.analyses()) {
      expectSame(one, other)
    }
  }

  @Test("Reading an occasion in two parts", arguments: 1...20 as ClosedRange<UInt64>)
  func split(seed: UInt64) throws {
    let study = GeneratedStudy(seed: seed)
    var (first, second) = (study, study)
    let middle = study.rows.count / 3
    first.rows = Array(study.rows[..<middle])
    second.rows = Array(study.rows[middle...])
    let joined = try [true, false].map { isBefore in
      try #require(
        ScoreSheet(joining: [first.sheet(before: isBefore), second.sheet(before: isBefore)]))
    }
    expectSame(try study.sheet(before: true), joined[0])
    expectSame(
      try study.gains(),
      GainsAnalysis(
        MatchedScores(pre: joined[0], post: joined[1]),
        settings: .init(passMarks: [50, 80], criteria: [60], comparisonGroup: "ข")))
  }

  @Test("Parts of different tests are not joined")
  func otherTest() throws {
    let parts = [20.0, 30].map { ScoreSheet(maximum: $0, scores: []) }
    #expect(ScoreSheet(joining: parts) == nil)
    #expect(ScoreSheet(joining: []) == nil)
  }
}
