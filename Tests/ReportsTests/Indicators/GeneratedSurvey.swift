import Diagnostics
import Scoring
import Statistics

@testable import Reports

/// Invented rounds of schools in clusters: all pupils, each of three grades, and the levels of all.
struct GeneratedSurvey: CustomStringConvertible {
  static let grades = ["g1", "g2", "g3"]
  let report: IndicatorsReport
  let analyses: [IndicatorAnalysis]
  /// Units by round and measure.
  private(set) var rounds: [[String: CountedRound]] = []

  static func measure(_ name: String) -> Measure {
    Measure(
      name: name, label: .init(th: name, en: name), kind: .share, target: try? Target(percent: 50))
  }

  static let levels = Measure(
    name: "levels", label: .init(th: "ระดับ", en: "Levels"), kind: .levels,
    levels: ["l1", "l2"].map { .init($0, label: .init(th: $0, en: $0)) }, reached: 1..<2)

  init(seed: UInt64) {
    var random = SeededNumbers(state: seed)
    let count = Int.random(in: 1...3, using: &random)
    let clusters = Int.random(in: 0...4, using: &random)
    let schools = Int.random(in: 2...10, using: &random)
    let homes = (0..<schools).map { _ in Int.random(in: 0..<max(1, clusters), using: &random) }
    for round in 0..<count {
      var units: [String: [CountedUnit]] = [:]
      for school in 0..<schools where Int.random(in: 0..<8, using: &random) > 0 {
        var (reached, total) = (0, 0)
        func add(_ name: String, _ reached: Int, _ total: Int) {
          units[name, default: []].append(
            CountedUnit(
              code: "s\(school)", groups: clusters == 0 ? [] : ["c\(homes[school])"],
              source: "r\(round):s\(school)", numerator: Double(reached),
              denominator: Double(total)))
        }
        for grade in Self.grades {
          let size = [0, 4, 9, 15, 40].randomElement(using: &random) ?? 0
          let persons = size == 0 ? 0 : Int.random(in: 1...size, using: &random)
          let good = Int.random(in: 0...persons, using: &random)
          add(grade, good, persons)
          (reached, total) = (reached + good, total + persons)
        }
        add("all", reached, total)
        if let levels = try? LevelCounts([total - reached, reached]) {
          units["levels", default: []].append(
            CountedUnit(
              code: "s\(school)", groups: clusters == 0 ? [] : ["c\(homes[school])"],
              source: "r\(round):s\(school)", levels: levels, reached: 1..<2))
        }
      }
      let names = ["all"] + Self.grades + ["levels"]
      let withheld = Withholding.ofRound(names.map { units[$0] ?? [] }, smallest: 10)
      rounds.append(
        Dictionary(
          uniqueKeysWithValues: zip(names, withheld).map { name, withheld in
            (
              name,
              CountedRound(name: "r\(round)", units: units[name] ?? [], withholding: withheld)
            )
          }))
    }
    let measures = (["all"] + Self.grades).map(Self.measure) + [Self.levels]
    analyses = measures.map { [rounds] measure in
      let own = rounds.compactMap { $0[measure.name] }
      return IndicatorAnalysis(
        measure, units: own.last?.units ?? [], round: own.last?.name ?? "",
        earlier: Array(own.dropLast()), withholding: own.last?.withholding ?? .nothing)
    }
    var context = IndicatorsReport.Context(
      title: .init(th: "ทดลอง", en: "Demo"), unitName: "school",
      groupNames: clusters == 0 ? [] : ["cluster"])
    context.earlierNames = rounds.dropLast().indices.map { "r\($0)" }
    report = IndicatorsReport(analyses, context: context)
  }

  /// Each measure's persons by school, with what is withheld of them.
  var description: String {
    rounds.enumerated().flatMap { index, round in
      round.sorted { $0.key < $1.key }.map { name, counted in
        let units = counted.units.map { unit in
          let mark = counted.withholding.units[unit.code] == nil ? "" : "*"
          return "\(unit.groups.joined()) \(unit.code) \(Int(unit.denominator))\(mark)"
        }
        return "r\(index) \(name): \(units); \(counted.withholding.groups.keys)"
      }
    }.joined(separator: "\n")
  }

  /// The levels are those of all pupils.
  static func kind(_ measure: String) -> String { measure == "levels" ? "all" : measure }

  func figure(_ round: Int, _ code: String, _ measure: String) -> AttackedFigure {
    AttackedFigure(round: round, code: code, kind: Self.kind(measure))
  }

  /// Withheld figures with their persons.
  var withheld: [AttackedFigure: Double] {
    var found: [AttackedFigure: Double] = [:]
    for (index, round) in rounds.enumerated() {
      for (name, counted) in round {
        for unit in counted.units where counted.withholding.units[unit.code] != nil {
          found[figure(index, unit.code, name)] = unit.denominator
        }
      }
    }
    return found
  }

  /// Printed sums with the units of each.
  var toldTotals: [(name: String, figures: [AttackedFigure])] {
    rounds.enumerated().flatMap { index, round in
      round.flatMap { name, counted in
        Set(counted.units.map(\.groups) + [[]])
          .filter { counted.withholding.groups[$0] == nil }
          .map { group in
            // Below the area, told groups can be taken away.
            let units = counted.units.filter { unit in
              group.isEmpty
                ? unit.groups.isEmpty || counted.withholding.groups[unit.groups] != nil
                : unit.groups == group
            }
            return ("\(name) \(group)", units.map { figure(index, $0.code, name) })
          }
      }
    }
  }

  /// All pupils are those of the grades, which everybody knows.
  var relations: [[AttackedFigure: Int]] {
    rounds.enumerated().flatMap { index, round in
      (round["all"]?.units ?? []).map { unit in
        var terms = [figure(index, unit.code, "all"): 1]
        for grade in Self.grades { terms[figure(index, unit.code, grade)] = -1 }
        return terms
      }
    } + nobody.map { [$0: 1] }
  }

  /// Of nobody the count is 0, whatever is printed.
  private var nobody: [AttackedFigure] {
    rounds.enumerated().flatMap { index, round in
      round.flatMap { name, counted in
        counted.units.filter { $0.denominator == 0 }.map { figure(index, $0.code, name) }
      }
    }
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
