import Testing

@testable import Statistics

@Suite("Items by hand")
struct ItemStatisticsTests {
  /// One item a word, one person a letter; `-` is a blank, `!` invalid, `.` not administered.
  private func responses(
    _ items: [(key: String, answers: String)], blank: BlankRule = .scoresZero
  ) throws -> ItemResponses {
    try ItemResponses(
      items.enumerated().map { position, item in
        let answers = item.answers.map { "-!.".contains($0) ? "" : String($0) }
        var column = OpenItems.keyed(
          "q\(position + 1)", answers: answers, key: item.key, blank: blank)
        for (person, mark) in item.answers.enumerated() {
          if mark == "!" { column.codes[person] = AnswerCode.invalid }
          if mark == "." { column.codes[person] = AnswerCode.notAdministered }
        }
        return column
      })
  }

  @Test("A blank counts against the item, and not among those who answered")
  func blanks() throws {
    let test = ScoredResponses(try responses([("A", "AAB-!"), ("B", "BBBBA")]))
    let item = test.itemStatistics[0]
    #expect(item.difficulty.value == 0.4)
    #expect(abs(try item.difficultyAmongAnswerers.get() - 2.0 / 3) < 1e-15)
    #expect(item.blank.n == 1 && item.invalid.n == 1)
    #expect(test.totals == [2, 2, 1, 1, 0])
  }

  @Test("Where blanks are missing, the person is left out and said to be")
  func completeCases() throws {
    let all = try responses([("A", "AAB-"), ("B", "BABB")], blank: .leavesPersonOut)
    #expect(all.incompletePersons == [3])
    #expect(ScoredResponses(all).totals == [2, 1, 1])
    #expect(ScoredResponses(all).itemStatistics[0].n == 3)
  }

  @Test("An item that was not administered counts for no maximum")
  func notAdministered() throws {
    let all = try responses([("A", "AA."), ("B", "-B!"), ("C", "C-C")])
    let totals = PersonTotals(all)
    #expect(totals.points == [2, 2, 1])
    #expect(totals.maxima == [3, 3, 2])
    #expect(totals.blankCounts == [1, 1, 0] && totals.invalidCounts == [0, 0, 1])
    #expect(totals.notAdministeredCounts == [0, 0, 1])
    #expect(all.incompletePersons == [2])
  }

  @Test("An empty sheet is found; one that was never given is not empty")
  func blankSheets() throws {
    #expect(try responses([("A", "A-."), ("B", "--.")]).blankSheets == [1])
  }

  @Test("Several marks count for each of their options")
  func multipleMarks() throws {
    let column = OpenItems.keyed("q1", answers: ["AB", "BA", "A", "AC"], key: "AB")
    let item = ScoredResponses(try ItemResponses([column])).itemStatistics[0]
    #expect(item.options.map(\.counts.n) == [4, 2, 1, 0, 0])
    #expect(item.options.filter(\.isKey).map(\.option) == ["A", "B"])
    #expect(item.difficulty.value == 0.5)
  }

  @Test("An option that parts the groups better than the key is likelier to be the key")
  func possibleMiskey() throws {
    // Upper three persons choose C in item 1, whose key is A; the lower ones choose A.
    let rest: [(key: String, answers: String)] = (0..<4).map { _ in ("A", "AAABBBBBBB") }
    let items = ScoredResponses(try responses([("A", "CCCAAABBBA")] + rest)).itemStatistics
    #expect(items[0].likelierKey == "C")
    #expect(items[0].warnings == [.negativeDiscrimination, .possibleMiskey])
    #expect(items[1].likelierKey == nil && items[1].warnings.isEmpty)
  }

  @Test("A distractor works where the weak choose it, and enough do")
  func distraction() throws {
    let rest: [(key: String, answers: String)] = (0..<4).map { _ in ("A", "AAABBBBBBB") }
    let item = ScoredResponses(try responses([("A", "AAAABBBCCC")] + rest)).itemStatistics[0]
    let found = item.options.map { $0.distraction(among: item.n) }
    #expect(found == [nil, .works, .works, .rarelyChosen, .rarelyChosen])
  }

  @Test(
    "One person, everybody right, everybody wrong, nobody: reasons, and what there is",
    arguments: [
      ("A", 1.0, Reason.needsTwoPersons), ("AAAA", 1.0, .zeroVariance),
      ("BBBB", 0.0, .zeroVariance), ("----", 0.0, .zeroVariance), ("", nil, .noData),
    ] as [(String, Double?, Reason)])
  func degenerate(answers: String, p: Double?, reason: Reason) throws {
    let test = ScoredResponses(try responses([("A", answers), ("A", answers), ("A", answers)]))
    let item = test.itemStatistics[0]
    #expect(item.difficulty.value == p)
    #expect(item.rRest.reason == reason)
    #expect(item.alphaIfDeleted.reason == reason)
    #expect(Reliability(test).alpha.reason == reason)
    #expect(Reliability(test).kr21.reason == reason)
    #expect(InterItemStatistics(test).lambda6.reason == reason)
    let d: Reason = answers.count > 1 ? .upperLowerOverlap : reason
    #expect(item.discrimination.reason == d)
    #expect(item.options.allSatisfy { $0.upperLessLower.value == nil })
  }

  @Test("Thirds and halves add up exactly")
  func thirds() throws {
    let third = 1.0 / 3
    let columns = try (0..<3).map { item in
      try ItemColumn(name: "\(item)", points: [third, third, 0.5, 0], maximum: 1)
    }
    let test = ScoredResponses(try ItemResponses(columns))
    #expect(test.units.scale == 6)
    #expect(test.totals == [1, 1, 1.5, 0])
  }

  @Test("Columns of different length and unknown codes are refused")
  func refused() {
    let one = ItemColumn(
      name: "1", options: ["A"], key: [0], answers: [ItemAnswer(points: 1, options: [0])],
      maximum: 1, codes: [0, 0])
    var other = one
    other.codes = [0]
    #expect(throws: Reason.invalidParameter) { try ItemResponses([one, other]) }
    other.codes = [0, 1]
    #expect(throws: Reason.invalidParameter) { try ItemResponses([one, other]) }
    #expect(throws: Reason.tooManyAnswers) {
      try ItemColumn(name: "1", points: (0..<254).map(Double.init))
    }
  }

  @Test("Bands begin where textbooks say")
  func bands() {
    #expect(
      [0.81, 0.8, 0.2, 0.19].map { DifficultyBand($0) } == [
        .veryEasy, .usable, .usable, .veryDifficult,
      ])
    #expect(
      [0.4, 0.39, 0.29, 0.19].map { DiscriminationBand($0) } == [
        .veryGood, .good, .fair, .poor,
      ])
    #expect(
      [0.9, 0.8, 0.7, 0.6, 0.59].map { ReliabilityBand($0) } == [
        .excellent, .good, .acceptable, .questionable, .poor,
      ])
  }

  @Test("The order of the persons changes nothing")
  func order() throws {
    let marks = Array("ABCDE-")
    var generator = SplitMix(seed: 7)
    let items = (0..<12).map { _ in (0..<200).map { _ in marks[Int(generator.next() % 6)] } }
    func statistics(_ order: [Int]) throws -> [Double] {
      let test = ScoredResponses(
        try responses(items.map { item in ("A", String(order.map { item[$0] })) }))
      return try test.itemStatistics.flatMap {
        [try $0.rRest.get(), try $0.discrimination.get(), try $0.alphaIfDeleted.get()]
      } + [try Reliability(test).alpha.get(), try InterItemStatistics(test).lambda6.get()]
    }
    let forward = try statistics(Array(0..<200))
    #expect(forward == (try statistics((0..<200).reversed())))
  }
}
