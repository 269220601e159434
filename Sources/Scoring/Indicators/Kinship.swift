/// Which measures of a round are about the same persons, as far as the numbers of persons tell, which
/// are told: a level and the share of those who reach it, all grades and each.
struct Kinship {
  /// Measures with the same number are about the same persons, where they count as many.
  private(set) var kinds: [Int]
  let relations: [SizeRelation]

  init(_ trees: [UnitTree]) {
    let sizes = trees.map(\.sizes)
    relations = SizeRelation.all(in: trees)
    kinds = Array(sizes.indices)
    for (one, other) in sizes.indices.flatMap({ one in (0..<one).map { ($0, one) } }) {
      let arePartsOfOne = relations.contains {
        $0.parts.contains(one) && $0.parts.contains(other)
      }
      guard !arePartsOfOne, Self.agree(sizes[one], sizes[other]) else { continue }
      let (new, old) = (kinds[one], kinds[other])
      for index in kinds.indices where kinds[index] == old { kinds[index] = new }
    }
  }

  /// Whether both count as many in most units where both count: a slip in one must not part them.
  private static func agree(_ one: [String: Double], _ other: [String: Double]) -> Bool {
    let (few, many) = one.count < other.count ? (one, other) : (other, one)
    let common = few.filter { many[$0.key] != nil }
    return common.count { many[$0.key] == $0.value } * 2 > common.count
  }
}

/// A figure of one unit that several measures may tell.
struct KinFigure: Hashable {
  let code: String
  let kind: Int
  let size: Double
}

/// A measure whose persons are those of others put together, as all grades are of each.
struct SizeRelation: Hashable {
  let whole: Int
  let parts: [Int]

  /// Found in the numbers of persons, which are told: those of the parts add up to the whole's, in
  /// every unit, or in every unit of a group, so that a slip in one group hides nothing of another.
  static func all(in trees: [UnitTree]) -> [SizeRelation] {
    let sizes = trees.map(\.sizes)
    var found = all(among: sizes)
    let groups = Set(trees.flatMap(\.groups)).sorted { $0.lexicographicallyPrecedes($1) }
    for group in groups.prefix(mostGroups) {
      let codes = Set(trees.flatMap { $0.members[group] ?? [] })
      // Of one or two units numbers add up by chance.
      guard codes.count > 2 else { continue }
      let own = sizes.map { $0.filter { codes.contains($0.key) } }
      found += all(among: own).filter { !found.contains($0) }
    }
    return found
  }

  /// Whether they add up in this unit.
  func holds(for code: String, in trees: [UnitTree]) -> Bool {
    parts.reduce(0) { $0 + (trees[$1].sizes[code] ?? 0) } == trees[whole].sizes[code]
  }

  private static let mostGroups = 64

  private static func all(among sizes: [[String: Double]]) -> [SizeRelation] {
    // Measures of the same numbers have one place, so that few subsets are tried.
    let places = sizes.map { own in sizes.firstIndex(of: own) ?? 0 }
    let totals = sizes.map { $0.values.reduce(0, +) }
    let known = sizes.indices.filter { !sizes[$0].isEmpty }.sorted {
      (places[$0], $0) < (places[$1], $1)
    }
    return known.filter { places[$0] == $0 }.flatMap { whole -> [SizeRelation] in
      let candidates = known.filter { part in
        places[part] != whole && sizes[part].allSatisfy { $0.value <= sizes[whole][$0.key] ?? 0 }
      }
      return subsets(of: candidates, places, totals, summingTo: totals[whole]).filter { parts in
        sizes[whole].allSatisfy { code, size in
          parts.reduce(0) { $0 + (sizes[$1][code] ?? 0) } == size
        }
      }.map { SizeRelation(whole: whole, parts: $0) }
    }
  }

  /// Forms have a handful of measures; of very many not all subsets are tried.
  private static let mostSteps = 1 << 17

  private static func subsets(
    of candidates: [Int], _ places: [Int], _ totals: [Double], summingTo sum: Double
  ) -> [[Int]] {
    var found: [[Int]] = []
    var steps = 0
    func extend(_ chosen: [Int], from place: Int, left: Double) {
      steps += 1
      if left == 0 { return found.append(chosen) }
      guard steps < mostSteps else { return }
      for next in candidates.indices.dropFirst(place) where totals[candidates[next]] <= left {
        // Of measures in one place the first that is left stands for the others.
        if next > place, places[candidates[next]] == places[candidates[next - 1]] { continue }
        extend(chosen + [candidates[next]], from: next + 1, left: left - totals[candidates[next]])
      }
    }
    extend([], from: 0, left: sum)
    return found.filter { $0.count > 1 }
  }
}
