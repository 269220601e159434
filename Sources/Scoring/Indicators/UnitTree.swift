/// The units of one measure below their groups and the area, and which of them are not told.
struct UnitTree {
  let smallest: Double
  /// The persons of each unit that has any, by code.
  let sizes: [String: Double]
  /// The codes of each group, the smallest unit first; without groups all of them under no names.
  let members: [[String]: [String]]
  /// The groups, the smallest first.
  private let order: [[String]]
  var withheld: Set<String>
  /// The names of groups whose sums are not told; no names are the area.
  var withheldGroups: Set<[String]> = []

  init(_ units: [CountedUnit], smallest: Double) {
    self.smallest = smallest
    let counted = units.filter { $0.denominator > 0 }
    let sizes = Dictionary(
      counted.map { ($0.code, $0.denominator) }, uniquingKeysWith: { first, _ in first })
    self.sizes = sizes
    let members = Dictionary(grouping: counted, by: \.groups).mapValues { units in
      units.map(\.code).sorted { (sizes[$0] ?? 0, $0) < (sizes[$1] ?? 0, $1) }
    }
    self.members = members
    let totals = members.mapValues { $0.reduce(0) { $0 + (sizes[$1] ?? 0) } }
    order = members.keys.filter { !$0.isEmpty }.sorted { one, other in
      let (first, second) = (totals[one] ?? 0, totals[other] ?? 0)
      return first == second ? one.lexicographicallyPrecedes(other) : first < second
    }
    withheld = Set(sizes.filter { $0.value < smallest }.keys)
  }

  var groups: [[String]] { order }

  func size(of group: [String]) -> Double {
    (group.isEmpty ? Array(sizes.keys) : members[group] ?? []).reduce(0) { $0 + (sizes[$1] ?? 0) }
  }

  func told(in group: [String]) -> [String] {
    (members[group] ?? []).filter { !withheld.contains($0) }
  }

  func withheld(in group: [String]) -> [String] {
    (members[group] ?? []).filter(withheld.contains)
  }

  /// Those whose sum is the area less the told groups.
  var withheldInRest: [String] {
    withheld(in: []) + order.filter(withheldGroups.contains).flatMap(withheld(in:))
  }

  /// Withholds siblings, the smallest first, until every sum that the told figures leave open is of
  /// two units and of enough persons; sums, where there are no such siblings.
  mutating func cover() {
    for group in order where !cover(withheld(in: group), from: group) {
      withheldGroups.insert(group)
    }
    if withheldGroups.contains([]) || cover(withheldInRest, from: []) { return }
    for group in order where !withheldGroups.contains(group) {
      withheldGroups.insert(group)
      if cover(withheldInRest, from: group) { return }
    }
    withheldGroups.insert([])
  }

  /// - Returns: whether they are enough in the end.
  private mutating func cover(_ open: [String], from group: [String]) -> Bool {
    if isEnough(open) { return true }
    var open = open
    for sibling in told(in: group) {
      withheld.insert(sibling)
      open.append(sibling)
      if isEnough(open) { return true }
    }
    return false
  }

  private func isEnough(_ codes: [String]) -> Bool {
    codes.isEmpty
      || codes.count > 1 && codes.reduce(0) { $0 + (sizes[$1] ?? 0) } >= smallest
  }
}
