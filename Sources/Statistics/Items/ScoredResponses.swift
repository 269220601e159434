/// The complete answers to a test with their totals: the rectangle that item statistics and
/// reliability are computed from.
///
/// Sums are whole numbers of ``PointUnits``; nothing is rounded before the last division.
public struct ScoredResponses: Sendable {
  /// With the codes of the persons used.
  public let items: [ItemColumn]
  public let personCount: Int
  /// The upper and lower 27 %; they may overlap.
  public let groups: Computed<UpperLowerGroups>

  let units: PointUnits
  /// One a person, in units.
  let totalUnits: [Int]
  let totalMoments: TotalMoments
  let tallies: [ItemTally]

  /// Persons whom an item leaves out are dropped. Two passes, O(persons × items).
  public init(_ responses: ItemResponses) {
    let complete = responses.leavingOut(responses.incompletePersons)
    let units = PointUnits(complete.items)
    let totals = CodeSums(complete) { units.table(of: $0) }.sums
    let groups = Computed { () throws(Reason) in
      try UpperLowerGroups(totals: totals, units: units)
    }
    let zones = Self.zones(of: totals, groups: groups.value)
    items = complete.items
    personCount = complete.personCount
    self.units = units
    self.groups = groups
    totalUnits = totals
    totalMoments = TotalMoments(totals)
    let persons = TallyPersons(totals: totals, zones: zones)
    tallies = complete.items.map { ItemTally($0.codes, persons: persons) }
  }

  /// The points of each person used.
  public var totals: [Double] { totalUnits.map(units.points) }

  /// The totals of the items 1, 3, 5, … in units.
  var halfTotals: [Int] {
    let odd = ItemResponses(
      personCount: personCount, stride(from: 0, to: items.count, by: 2).map { items[$0] })
    return CodeSums(odd) { units.table(of: $0) }.sums
  }

  /// Whether every item is marked right or wrong, with one point for right.
  public var isDichotomous: Bool {
    items.allSatisfy { item in
      (item.maximum ?? 1) == 1 && item.answers.allSatisfy { $0.points == 0 || $0.points == 1 }
    }
  }

  /// Overlapping groups split nobody: all are in the middle.
  private static func zones(of totals: [Int], groups: UpperLowerGroups?) -> [UInt8] {
    guard let groups, !groups.overlaps else { return Array(repeating: 0, count: totals.count) }
    let cuts = UnitCuts(totals, target: groups.targetSize)
    return totals.map { $0 >= cuts.upper ? 1 : $0 <= cuts.lower ? 2 : 0 }
  }
}
