import Testing

@testable import Statistics

@Suite("Counting instead of sorting")
struct CountingTests {
  /// Invented scores of a test, with many ties.
  private func scores(_ count: Int, below limit: Int, seed: UInt64) -> [Double] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in Double(Int(random.next() % UInt64(limit))) - 3 }
  }

  @Test(
    "Values in order are the same, counted or sorted",
    arguments: [
      [], [0], Array(repeating: 5.0, count: 100), (0..<200).map { Double($0 * 37 % 101) - 50 },
      (0..<200).map { Double($0 * 37 % 101) / 2 }, (0..<100).map { Double($0 * 1_000_003) },
      [-0.0] + (0..<99).map { Double($0 % 3) }, [1e300] + (0..<99).map { Double($0) },
    ] as [[Double]])
  func ordered(values: [Double]) {
    #expect(values.ascending.map(\.bitPattern) == values.sorted().map(\.bitPattern))
  }

  @Test("Ranks do not depend on how they were found", arguments: [70, 71, 500])
  func ranks(count: Int) {
    let values = scores(count, below: 40, seed: UInt64(count))
    // Halves are sorted, whole numbers counted.
    let (counted, sorted) = (Ranks(of: values), Ranks(of: values.map { $0 + 0.5 }))
    #expect(counted.doubled == sorted.doubled)
    #expect(counted.tieSizes == sorted.tieSizes)
  }

  @Test("Counted values have the moments of all of them", arguments: [65, 200, 5000])
  func moments(count: Int) {
    let values = scores(count, below: 40, seed: UInt64(count))
    let (counted, added) = (Moments(values), Moments(values, counted: nil))
    #expect(counted.sum == added.sum && counted.n == added.n)
    #expect(abs(counted.mean - added.mean) <= 1e-14 * abs(added.mean))
    #expect(abs(counted.squares - added.squares) <= 1e-13 * added.squares)
    #expect(abs(counted.central(3) - added.central(3)) <= 1e-9)
    #expect(abs(counted.central(4) - added.central(4)) <= 1e-12 * added.central(4))
    #expect(Moments(Array(repeating: 7.0, count: count)).squares == 0)
  }

  @Test("The middle of all averages of two", arguments: [1, 2, 5, 65, 80])
  func hodgesLehmannOfTies(count: Int) throws {
    let values = scores(count, below: 9, seed: 7)
    var averages: [Double] = []
    for i in values.indices { for j in i..<count { averages.append((values[i] + values[j]) / 2) } }
    let sorted = averages.sorted()
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    #expect(hodgesLehmann(values).value == middle)
  }
}

@Suite("Sums over columns of codes")
struct CodeSumsTests {
  /// Invented codes 0…6, some blank, invalid and not administered.
  private func responses(persons: Int, items: Int, points: [Double]) throws -> ItemResponses {
    var random = SplitMix(seed: UInt64(persons))
    let states = [AnswerCode.blank, AnswerCode.invalid, AnswerCode.notAdministered]
    return try ItemResponses(
      (0..<items).map { item in
        ItemColumn(
          name: "q\(item)", options: [],
          answers: points.map { ItemAnswer(points: $0, options: []) },
          maximum: nil,
          codes: (0..<persons).map { _ in
            let draw = Int(random.next() % 40)
            return draw < 3 ? states[draw] : UInt8(draw % points.count)
          })
      })
  }

  @Test(
    "A person's sum is that of the items one by one",
    arguments: [
      [0, 1, 0, 0, 0], [1, 2, 3, 4, 5, 6, 7], [-1, 0, 1], [0, 1_000_000, 3_000_000_000],
    ] as [[Double]], [1, 100, 9000])
  func sums(points: [Double], persons: Int) throws {
    let responses = try responses(persons: persons, items: 5, points: points)
    let table = points.map { Int($0) } + Array(repeating: 0, count: 256 - points.count)
    let expected = (0..<persons).map { person in
      responses.items.reduce(0) { $0 + table[Int($1.codes[person])] }
    }
    #expect(CodeSums(responses) { _ in table }.sums == expected)
    let totals = PersonTotals(responses)
    #expect(totals.points == expected.map { Double($0) })
    #expect(
      totals.blankCounts
        == (0..<persons).map { person in
          responses.items.count { $0.codes[person] == AnswerCode.blank }
        })
    #expect(
      totals.notAdministeredCounts
        == (0..<persons).map { person in
          responses.items.count { $0.codes[person] == AnswerCode.notAdministered }
        })
  }

  @Test("More items than a byte counts", arguments: [254, 255, 256, 300])
  func manyItems(items: Int) throws {
    let responses = try responses(persons: 70, items: items, points: [1])
    let expected = (0..<70).map { person in responses.items.count { $0.codes[person] == 0 } }
    #expect(PersonTotals(responses).points == expected.map { Double($0) })
  }

  @Test(
    "How items changed is what a look at each pair says", arguments: [1, 60, 64, 65, 130],
    [1, 63, 64, 200])
  func changes(items: Int, persons: Int) throws {
    let before = try responses(persons: persons, items: items, points: [0, 1, 0, 0.5])
    // Other answers, and more persons than before.
    let after = try responses(persons: persons + 7, items: items, points: [1, 0, 0, -1, 2])
    // In another order, and not all.
    let pairs = (0..<persons).filter { $0 % 5 != 1 }.map { (pre: $0, post: persons + 6 - $0) }
    func isRight(_ item: ItemColumn, _ person: Int) -> Bool {
      let code = Int(item.codes[person])
      return code < item.answers.count && item.answers[code].points > 0
    }
    let expected = zip(before.items, after.items).map { one, other in
      let answers = pairs.map { (pre: isRight(one, $0.pre), post: isRight(other, $0.post)) }
      return [
        answers.count { $0.pre && $0.post }, answers.count { !$0.pre && $0.post },
        answers.count { $0.pre && !$0.post },
      ]
    }
    let found = ItemChanges.ofItems(
      from: RightItems(before), of: pairs.map(\.pre), to: RightItems(after), of: pairs.map(\.post))
    #expect(found.map { [$0.rightBothTimes, $0.gained, $0.lost] } == expected)
  }

  @Test(
    "A tally is the same whether counts and totals share a number or not", arguments: [1, 2, 501])
  func tally(persons: Int) throws {
    let codes = try responses(persons: persons, items: 1, points: [0, 1, 2]).items[0].codes
    let totals = (0..<persons).map { $0 * 7 % 61 }
    let zones = totals.map { UInt8($0 % 3) }
    let packed = ItemTally(codes, persons: TallyPersons(totals: totals, zones: zones))
    // Totals below zero do not fit beside a count.
    let plain = ItemTally(
      codes, persons: TallyPersons(totals: totals.map { $0 - 1000 }, zones: zones))
    #expect(TallyPersons(totals: totals, zones: zones).weights != nil)
    #expect(packed.upper == plain.upper)
    #expect(packed.middle == plain.middle)
    #expect(packed.lower == plain.lower)
    #expect(packed.totals == (0..<256).map { plain.totals[$0] + 1000 * plain.count($0) })
  }
}
