/// What the told figures of a round say of the withheld ones: sums over them. A withheld figure is
/// given away where it is a combination of such sums.
struct ToldSums {
  private let trees: [UnitTree]
  private let kinship: Kinship
  private var numbers: [KinFigure: Int] = [:]
  private var sums = EliminatedSums()
  private var sources: [Source] = []

  /// Where a sum is told.
  fileprivate enum Source {
    case group(measure: Int, names: [String])
    /// The area less the told groups.
    case rest(measure: Int)
    case relation(SizeRelation, code: String)
  }

  init(_ trees: [UnitTree], _ kinship: Kinship) {
    self.trees = trees
    self.kinship = kinship
    for (measure, tree) in trees.enumerated() {
      for group in tree.groups where !tree.withheldGroups.contains(group) {
        add(row(tree.withheld(in: group), measure), .group(measure: measure, names: group))
      }
      if !tree.withheldGroups.contains([]) {
        add(row(tree.withheldInRest, measure), .rest(measure: measure))
      }
    }
    for relation in kinship.relations {
      for code in trees[relation.whole].sizes.keys.sorted()
      where relation.holds(for: code, in: trees) {
        add(relation, code)
      }
    }
  }

  private mutating func add(_ relation: SizeRelation, _ code: String) {
    var row: [Int: Int] = [:]
    for measure in [relation.whole] + relation.parts where trees[measure].withheld.contains(code) {
      for (number, _) in self.row([code], measure) {
        row[number, default: 0] += measure == relation.whole ? 1 : -1
      }
    }
    add(row, .relation(relation, code: code))
  }

  private mutating func add(_ row: [Int: Int], _ source: Source) {
    guard !row.isEmpty else { return }
    sums.add(row)
    sources.append(source)
  }

  private mutating func row(_ codes: [String], _ measure: Int) -> [Int: Int] {
    var row: [Int: Int] = [:]
    for code in codes {
      guard let size = trees[measure].sizes[code] else { continue }
      let figure = KinFigure(code: code, kind: kinship.kinds[measure], size: size)
      let number = numbers[figure] ?? numbers.count
      numbers[figure] = number
      row[number] = 1
    }
    return row
  }

  /// What gives a withheld unit or group away; empty where nothing does.
  var giveaways: [Giveaway] {
    var found = sums.determined.sorted { $0.number < $1.number }.map(\.origins)
    for (measure, tree) in trees.enumerated() {
      for group in tree.withheldGroups.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let codes = group.isEmpty ? tree.withheld.sorted() : tree.withheld(in: group)
        // One unit alone was looked at above.
        guard codes.count > 1 else { continue }
        var copy = self
        if let origins = sums.origins(of: copy.row(codes, measure)) { found.append(origins) }
      }
    }
    return found.map { Giveaway($0.sorted().map { sources[$0] }, trees) }
  }
}

/// Told figures that together give a withheld one away.
struct Giveaway {
  private struct Candidate {
    let measure: Int
    let code: String
    let size: Double
  }

  private let units: [Candidate]
  private let sums: [(measure: Int, names: [String], size: Double)]

  fileprivate init(_ sources: [ToldSums.Source], _ trees: [UnitTree]) {
    var units: [Candidate] = []
    var sums: [(measure: Int, names: [String], size: Double)] = []
    func add(_ codes: [String], _ measure: Int) {
      let tree = trees[measure]
      units += codes.map { Candidate(measure: measure, code: $0, size: tree.sizes[$0] ?? 0) }
    }
    for source in sources {
      switch source {
      case .group(let measure, let names):
        add(trees[measure].told(in: names), measure)
        sums.append((measure, names, trees[measure].size(of: names)))
      case .rest(let measure):
        let tree = trees[measure]
        for group in [[]] + tree.groups.filter(tree.withheldGroups.contains) {
          add(tree.told(in: group), measure)
        }
        sums.append((measure, [], tree.size(of: [])))
      case .relation(let relation, let code):
        for measure in [relation.whole] + relation.parts {
          let tree = trees[measure]
          if tree.sizes[code] != nil, !tree.withheld.contains(code) { add([code], measure) }
        }
      }
    }
    self.units = units
    self.sums = sums
  }

  /// The smallest unit that takes part; without one, the smallest sum.
  func withholdSmallest(in trees: inout [UnitTree]) {
    let unit = units.min { ($0.size, $0.code, $0.measure) < ($1.size, $1.code, $1.measure) }
    if let unit {
      trees[unit.measure].withheld.insert(unit.code)
    } else if let sum = sums.min(by: { ($0.size, $0.measure) < ($1.size, $1.measure) }) {
      trees[sum.measure].withheldGroups.insert(sum.names)
    }
  }
}
