import Diagnostics
import Scoring
import Statistics
import Testing

@testable import Reports

/// Whoever has everything that is printed adds and subtracts: no withheld figure may follow.
@Suite("No withheld figure follows from printed ones")
struct SubtractionAttackTests {
  @Test("The attack itself finds what follows")
  func attack() {
    var sums = SumAttack()
    let figures = ["a", "b", "c", "d"].map { AttackedFigure(round: 0, code: $0, kind: "x") }
    sums.learn(figures)
    sums.learn([figures[0]])
    sums.learn([figures[1], figures[2]])
    #expect(sums.tells([figures[3]]) && sums.tells([figures[0], figures[3]]))
    #expect(!sums.tells([figures[1]]) && !sums.tells([figures[0], figures[1]]))
  }

  @Test("From JSON, CSV and explanations of generated rounds", arguments: 1...60)
  func generated(seed: Int) {
    let survey = GeneratedSurvey(seed: UInt64(seed))
    let report = survey.report
    var sums = SumAttack()
    for relation in survey.relations { sums.learn(relation) }
    let withheld = PrintedFigures(survey, report).read(into: &sums)
    let given = survey.withheld.filter { sums.tells([$0.key]) }
    #expect(given.isEmpty, "\(survey)")
    let givenGroups = withheld.filter(sums.tells)
    #expect(givenGroups.isEmpty, "\(survey)")
    // What is left open below a printed sum is of two units, and of enough persons.
    for (total, codes) in survey.toldTotals {
      let open = codes.filter { survey.withheld[$0] != nil }
      let persons = open.reduce(0) { $0 + (survey.withheld[$1] ?? 0) }
      #expect(open.isEmpty || open.count > 1 && persons >= 10, "\(total): \(open)")
    }
  }

  @Test("Withheld are only small ones and what protects them, in the order of their size")
  func fewest() {
    func unit(_ code: String, _ group: String, _ size: Double) -> CountedUnit {
      CountedUnit(
        code: code, groups: [group], source: code, numerator: size - 1, denominator: size)
    }
    let one = Withholding(
      [unit("a", "x", 5), unit("b", "x", 40), unit("c", "x", 30), unit("d", "y", 50)],
      smallest: 10)
    #expect(one.units == ["a": .tooFew, "c": .protectsOthers] && one.groups.isEmpty)
    // Two of three pupils each are no cover for each other.
    let few = Withholding(
      [unit("a", "x", 3), unit("b", "x", 3), unit("c", "x", 30), unit("d", "x", 30)],
      smallest: 10)
    #expect(few.units == ["a": .tooFew, "b": .tooFew, "c": .protectsOthers])
    // The group is the school: the smallest other group hides its sum and its smallest school.
    let alone = Withholding(
      [
        unit("a", "x", 5), unit("b", "y", 20), unit("c", "y", 30), unit("d", "z", 80),
        unit("e", "z", 11),
      ], smallest: 10)
    #expect(alone.groups == [["x"]: .tooFew, ["y"]: .protectsOthers])
    #expect(alone.units == ["a": .tooFew, "b": .protectsOthers])
    let nobodyElse = Withholding([unit("a", "x", 5), unit("b", "x", 2)], smallest: 10)
    #expect(nobodyElse.groups == [["x"]: .tooFew, []: .tooFew])
    #expect(Withholding([unit("a", "x", 5)], smallest: 0).isEmpty)
    #expect(Withholding([unit("a", "x", 10), unit("b", "x", 0)], smallest: 10).isEmpty)
  }

  @Test("Where all grades are shown, a grade does not stay hidden alone")
  func grades() {
    func units(_ sizes: [Double]) -> [CountedUnit] {
      zip(["a", "b", "c"], sizes).map {
        CountedUnit(code: $0, groups: ["x"], source: $0, numerator: 1, denominator: $1)
      }
    }
    let found = Withholding.ofRound(
      [units([36, 50, 60]), units([5, 20, 20]), units([11, 14, 19]), units([20, 16, 21])],
      smallest: 10)
    #expect(found[0].isEmpty)
    #expect(found[1].units == ["a": .tooFew, "b": .protectsOthers])
    #expect(found[2].units == ["a": .protectsOthers, "b": .protectsOthers])
    #expect(found[3].isEmpty)
  }

  @Test("A slip in the numbers of one school hides nothing of the schools of other groups")
  func gradesWithSlip() {
    func units(_ sizes: [Double]) -> [CountedUnit] {
      zip(["a", "b", "c", "d", "e", "f"], sizes).enumerated().map { place, unit in
        CountedUnit(
          code: unit.0, groups: [place < 4 ? "x" : "y"], source: unit.0, numerator: 1,
          denominator: unit.1)
      }
    }
    // 31 + 33 pupils of f are said to be 65.
    let grades = Withholding.ofRound(
      [
        units([90, 35, 42, 61, 61, 65]), units([40, 5, 20, 30, 30, 31]),
        units([50, 30, 22, 31, 31, 33]),
      ], smallest: 10)
    #expect(grades[1].units["b"] == .tooFew)
    #expect(grades[0].units["b"] != nil || grades[2].units["b"] != nil)
    // Who passed and who failed are the same pupils, though d counts 20 and 19.
    let sides = Withholding.ofRound(
      [units([40, 5, 20, 20, 30, 31]), units([40, 5, 20, 19, 30, 31])], smallest: 10)
    #expect(Set(sides[0].units.keys) == Set(sides[1].units.keys))
  }

  @Test("No warning tells what withheld schools did")
  func warnings() {
    let told: [(Double, Double)] = [(12, 35), (20, 39), (24, 41), (21, 38), (8, 24), (17, 46)]
    let warnings = (0...3).map { reached in
      let units = ([(Double(reached), 4), (Double(3 - reached), 10)] + told).enumerated().map {
        CountedUnit(code: "\($0)", source: "\($0)", numerator: $1.0, denominator: $1.1)
      }
      return IndicatorAnalysis(
        GeneratedSurvey.measure("x"), units: units,
        withholding: Withholding(units, smallest: 10)
      ).warnings
    }
    #expect(warnings.allSatisfy { $0 == warnings[0] })
  }

  @Test("What a withheld school did moves no figure of another one")
  func spread() throws {
    func scores(_ reached: Double) throws -> [Computed<Double>] {
      let units = [(reached, 8.0), (12, 20), (15, 20), (30, 40), (9, 30)].enumerated().map {
        CountedUnit(
          code: "\($0)", source: "\($0)", numerator: $1.0, denominator: $1.1)
      }
      let analysis = IndicatorAnalysis(
        GeneratedSurvey.measure("x"), units: units,
        withholding: Withholding(units, smallest: 10))
      return analysis.units.filter { $0.withheld == nil }.flatMap { [$0.zOverUnits, $0.robustZ] }
    }
    #expect(try scores(0) == scores(8))
    #expect(try scores(0).count == 6)
  }
}
