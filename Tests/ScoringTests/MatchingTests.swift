import Scoring
import Testing
import ThaiText

@Suite("Which scores count, and who is matched")
struct MatchingTests {
  /// Invented scores `subject points [hour]`, in the order they came.
  private func sheet(_ rows: [String], maximum: Double? = 20) throws -> ScoreSheet {
    ScoreSheet(
      maximum: maximum,
      scores: try rows.enumerated().map { number, row in
        let words = row.split(separator: " ").map(String.init)
        return SubjectScore(
          subject: try code(words[0]), points: try #require(Double(words[1])),
          source: "a.csv:\(number + 2)",
          submittedAt: words.count > 2 ? Timestamp(iso8601: "2026-11-21T\(words[2]):00") : nil)
      })
  }

  private func text(_ scores: [SubjectScore]) -> [String] {
    scores.map { "\($0.subject.text) \(Int($0.points))" }
  }

  @Test(
    "The first score of a subject counts, by time where both have one, else as they came",
    arguments: [
      (["P1 10", "P1 12"], ["P1 10"], ["P1 12"]),
      (["P1 10 09:00", "P1 12 08:00"], ["P1 12"], ["P1 10"]),
      (["P1 10 09:00", "P1 12 09:00"], ["P1 10"], ["P1 12"]),
      (["P1 10 09:00", "P1 12"], ["P1 10"], ["P1 12"]),
      (["P1 10", "P1 12 08:00"], ["P1 10"], ["P1 12"]),
      (["P1 10 09:00", "P1 11 10:00", "P1 12 08:00"], ["P1 12"], ["P1 10", "P1 11"]),
      (["P1 10 09:00", "P1 11 08:00", "P1 12 07:00"], ["P1 12"], ["P1 10", "P1 11"]),
      (["P10 1", "P2 2", "p๐๒ 3", "p ๒ 4"], ["P2 2", "P02 3", "P10 1"], ["P2 4"]),
    ])
  func duplicates(rows: [String], counting: [String], setAside: [String]) throws {
    let sheet = try sheet(rows.map { $0.replacing("p ๒", with: "p\u{200B}๒") })
    #expect(Set(text(sheet.counting)) == Set(counting))
    #expect(text(sheet.setAside) == setAside)
  }

  @Test("Counting scores stand in the order of the codes, and can be had as they came")
  func order() throws {
    let sheet = try sheet(["P10 1", "P2 2", "P1 3", "P2 4"])
    #expect(text(sheet.counting) == ["P1 3", "P2 2", "P10 1"])
    #expect(text(sheet.inOrderOfSource) == ["P10 1", "P2 2", "P1 3"])
  }

  @Test("Who took one test only is listed, not dropped")
  func unmatched() throws {
    let matched = MatchedScores(
      pre: try sheet(["P1 5", "P2 6", "P3 7", "P3 9"]), post: try sheet(["P4 8", "P3 9", "P1 10"]))
    #expect(matched.pairs.map(\.subject.text) == ["P1", "P3"])
    #expect(matched.pairs.map(\.gain) == [5, 2])
    #expect(text(matched.preOnly) == ["P2 6"])
    #expect(text(matched.postOnly) == ["P4 8"])
    #expect(text(matched.preSetAside) == ["P3 9"])
    #expect(matched.maximum == 20)
    #expect(!matched.isInPercent)
  }

  @Test("Tests of different length are compared in per cent, whoever is listed")
  func percent() throws {
    let matched = MatchedScores(
      pre: try sheet(["P1 10", "P2 3", "P1 15"], maximum: 15),
      post: try sheet(["P1 9"], maximum: 12))
    #expect(matched.isInPercent)
    #expect(matched.maximum == 100)
    #expect(isNear(matched.pairs.first?.pre.points, 200.0 / 3))
    #expect(matched.pairs.first?.post.points == 75)
    #expect(matched.preOnly.map(\.points) == [20])
    #expect(matched.preSetAside.map(\.points) == [100])
  }

  @Test(
    "A full score that is unknown, or none, makes no per cent",
    arguments: [(nil, 20.0), (20.0, nil), (0, 20), (20, 0)] as [(Double?, Double?)])
  func noPercent(pre: Double?, post: Double?) throws {
    let matched = MatchedScores(
      pre: try sheet(["P1 10"], maximum: pre), post: try sheet(["P1 12"], maximum: post))
    #expect(!matched.isInPercent)
    #expect(matched.maximum == nil)
    #expect(matched.pairs.map(\.gain) == [2])
  }

  @Test("A pair belongs to the group of its pre-test")
  func groups() throws {
    let matched = MatchedScores(
      pre: ScoreSheet(maximum: 20, scores: try scores([5, 6, 7], groups: ["ข", "ก", nil])),
      post: ScoreSheet(
        maximum: 20, scores: try scores([9, 9, 9, 9], groups: ["ก", "ก", nil, "ค"])))
    #expect(matched.groups == ["ก", "ข", "ค"])
    #expect(matched.group("ก").pairs.map(\.subject.text) == ["P2"])
    #expect(matched.group("ข").pairs.map(\.subject.text) == ["P1"])
    #expect(matched.group("ค").pairs.isEmpty)
    #expect(matched.group("ค").postOnly.map(\.subject.text) == ["P4"])
  }

  @Test("Whoever was put fewer items is measured against the full score of those: all right is 100")
  func fewerItems() throws {
    func sheet(_ points: Double, without: [Int]) throws -> ScoreSheet {
      ScoreSheet(
        items: ["q1", "q2", "q3"],
        itemMarks: Array(repeating: ItemMark(points: 1, objective: nil), count: 3), maximum: 3,
        scores: [
          SubjectScore(
            subject: try code("A"), points: points, notAdministered: without, source: "1")
        ])
    }
    let scores = MatchedScores(pre: try sheet(1, without: [1, 2]), post: try sheet(3, without: []))
    #expect(scores.isInPercent)
    #expect(scores.pairs.map(\.pre.points) == [100])
    #expect(scores.pairs.map(\.gain) == [0])
  }
}
