import Forms
import Scoring
import Statistics
import Testing
import ThaiText

@Suite("Marking many sheets")
struct MarkedTestTests {
  private func keys(_ keys: [String], partial: ItemScore.PartialCredit = .none) -> TestKey {
    let several = keys.contains { TypedMarks($0).marks.count > 1 }
    return TestKey(
      keys.enumerated().map { position, key in
        ItemKey(
          item: "q\(position + 1)", key: TypedMarks(key).marks, points: 1,
          objective: position.isMultiple(of: 2) ? "O1" : "O2", partial: partial,
          allowsSeveral: several, spelling: .typed)
      })
  }

  /// One row a person; nil is an item that was not put to the person.
  private func marked(
    _ key: TestKey, _ rows: [[String?]], rules: MarkingRules = MarkingRules()
  ) throws -> MarkedTest {
    try MarkedTest(
      key: key, rules: rules,
      persons: rows.indices.map {
        MarkedTest.Person(subject: try code("P\($0 + 1)"), source: "a.csv:\($0 + 2)")
      }
    ) { person, item in
      key.items.firstIndex(of: item).flatMap { rows[person][$0] }
    }
  }

  @Test(
    "Typed marks are a set, however they are written; words stay words",
    arguments: [
      ("a", ["A"]), (" b d ", ["B", "D"]), ("DB", ["B", "D"]), ("b,d", ["B", "D"]),
      ("B;D", ["B", "D"]), ("กค", ["ก", "ค"]), ("๓", ["3"]), ("1,3", ["1", "3"]), ("13", ["13"]),
      ("New York", ["NEW YORK"]), ("AA", ["AA"]), ("CAT", ["CAT"]), ("", []), (" , ", []),
    ])
  func typedMarks(text: String, marks: [String]) {
    #expect(TypedMarks(text).marks == Set(marks))
  }

  @Test("Blank, invalid and not administered are kept apart, and none of them gives points")
  func states() throws {
    let test = try marked(
      keys(["A", "B"]), [["a", "B"], ["", "AB"], ["9", nil]], rules: MarkingRules(blankCodes: ["9"])
    )
    let sheet = test.sheet
    #expect(sheet.counting.map(\.points) == [2, 0, 0])
    #expect(sheet.counting.map(\.blankCount) == [0, 1, 1])
    #expect(sheet.counting.map(\.invalidCount) == [0, 1, 0])
    #expect(sheet.counting.map(\.notAdministered) == [[], [], [1]])
    #expect(sheet.counting.map { sheet.maximum(of: $0) } == [2, 2, 1])
  }

  @Test("Where one item has several keys, two marks are an answer, right only as the exact set")
  func severalMarks() throws {
    let test = try marked(keys(["AB", "C"]), [["BA", "C"], ["A", "AC"], ["ABC", "C"]])
    #expect(test.sheet.counting.map(\.points) == [2, 0, 1])
    #expect(test.sheet.counting.allSatisfy { $0.invalidCount == 0 })
  }

  @Test(
    "Partial credit: each right mark earns its share, each wrong one takes as much away",
    arguments: [("AB", 1.0), ("A", 0.5), ("AC", 0), ("ABC", 0.5), ("CD", 0), ("", 0)])
  func partialCredit(answer: String, points: Double) throws {
    let test = try marked(keys(["AB"], partial: .each), [[answer]])
    #expect(test.sheet.counting.map(\.points) == [points])
  }

  @Test("An objective has the points of its items, and their full score for those who met them")
  func objectives() throws {
    let sheet = try marked(keys(["A", "B", "C"]), [["A", "A", "C"], ["A", "B", nil]]).sheet
    #expect(sheet.objectives == ["O1", "O2"])
    let points = sheet.counting.map { sheet.points(of: $0, objective: "O1") }
    #expect(points.map(\.points) == [2, 1] && points.map(\.maximum) == [2, 1])
  }

  @Test("A key that names no choice is named, and the item's statistics are that reason")
  func unusableKey() throws {
    let test = try marked(keys(["A", "Z"]), [["A", "B"], ["B", "C"]])
    #expect(test.unusableKeys.map(\.item) == ["q2"])
    let item = ItemAnalysis(test).items[1]
    for number in [item.mean, item.difficulty, item.discrimination, item.rRest] {
      #expect(number.reason == .keyNamesNoChoice)
    }
    #expect(item.warnings.contains(.keyNeverChosen))
  }

  @Test("Somebody to whom nothing was put has no score, not 0 of 0")
  func nothingAdministered() throws {
    let test = try marked(keys(["A", "B"]), [["A", "B"], [nil, nil], [nil, "C"]])
    let sheet = test.sheet
    #expect(sheet.counting.map(\.points) == [2, 0])
    #expect(sheet.unasked.map(\.position) == [1])
    #expect(sheet.leftOut.map(\.reason) == [.notAsked])
    let matched = MatchedScores(pre: sheet, post: sheet)
    #expect(matched.pairs.count == 2 && matched.preOnly.isEmpty)
    // Nothing of O1 was put to the third.
    let reached = sheet.points(of: sheet.counting[1], objective: "O1").reached
    #expect(reached.reason == .nothingAdministered)
  }

  @Test(
    "The full score is the key's, whoever chose what",
    arguments: [[["A", "B"], ["B", "C"]], [["A", "B"], ["B", "F"]], [["", ""], ["", ""]]])
  func fullScore(rows: [[String?]]) throws {
    let test = try marked(keys(["A", "F"]), rows)
    #expect(test.sheet.maximum == 2)
    #expect(test.items.map(\.name) == ["q1", "q2"])
    #expect(test.sheet.counting.allSatisfy { test.sheet.maximum(of: $0) == 2 })
  }

  @Test("A choice that happens to be nobody's answer is a choice")
  func neverChosen() throws {
    let test = try marked(keys(["A", "E"]), [["A", "B"], ["B", "C"]])
    #expect(test.unusableKeys.isEmpty)
    #expect(ItemAnalysis(test).items[1].warnings.contains(.keyNeverChosen))
  }

  @Test("Another key changes scores by person and item, and nothing else")
  func rescoring() throws {
    let rows: [[String?]] = [["A", "B", "C"], ["A", "C", "C"], ["B", "C", ""]]
    let old = try marked(keys(["A", "B", "C"]), rows)
    let new = try marked(keys(["A", "C"]), rows)
    let change = Rescoring(old: old, new: new)
    #expect(change.persons.map(\.change) == [-2, 0, 1])
    #expect(change.items.map(\.kind) == [.key, .dropped])
    #expect(change.items.map(\.raisedCount) == [2, 0])
    #expect(change.items.map(\.loweredCount) == [1, 2])
    #expect(change.oldMaximum == 3 && change.newMaximum == 2)
  }

  @Test("A second sheet of a subject is no part of the analysis")
  func counting() throws {
    let key = keys(["A", "B"])
    let persons = try ["P1", "P2", "P1"].map {
      MarkedTest.Person(subject: try code($0), source: $0)
    }
    let test = try MarkedTest(key: key, rules: MarkingRules(), persons: persons) { person, _ in
      person == 2 ? "A" : "B"
    }
    let positions = test.sheet.counting.map(\.position).sorted()
    let analysis = ItemAnalysis(test.keeping(positions, leavingOutOthers: .setAside))
    #expect(analysis.reliability.n == 2)
    #expect(analysis.items.map(\.difficulty.value) == [0, 1])
  }

  @Test(
    "Gains of marked sheets are those of the points one by one", arguments: [nil, "O"] as [String?])
  func gainsOfSheets(missing: String?) throws {
    // Invented answers; some blank, and with `missing` one item not put to everybody.
    let key = keys(["A", "B", "C", "D"])
    func rows(_ factor: Int) -> [[String?]] {
      (0..<40).map { person in
        (0..<4).map { item in
          if missing != nil, item == 3, person % 5 == 0 { return nil }
          return ["A", "B", "C", "D", ""][(person * factor + item * 3 + person / 7) % 5]
        }
      }
    }
    let sheets = [try marked(key, rows(2)).sheet, try marked(key, rows(3)).sheet]
    let told = sheets.map { sheet in
      ScoreSheet(
        items: sheet.items, itemMarks: sheet.itemMarks, maximum: sheet.maximum,
        scores: sheet.inOrderOfSource.map {
          SubjectScore(
            subject: $0.subject, points: $0.points, itemPoints: $0.itemPoints,
            blankCount: $0.blankCount, invalidCount: $0.invalidCount,
            notAdministered: $0.notAdministered, source: $0.source)
        })
    }
    #expect(sheets[0].counting.map(\.itemPoints) == told[0].counting.map(\.itemPoints))
    let settings = GainsAnalysis.Settings()
    let one = GainsAnalysis(MatchedScores(pre: sheets[0], post: sheets[1]), settings: settings)
    let other = GainsAnalysis(MatchedScores(pre: told[0], post: told[1]), settings: settings)
    #expect(one.items == other.items)
    #expect(one.items?.items.count == 4)
    #expect(one.warnings == other.warnings)
    #expect(one.tTest == other.tTest)
  }
}
