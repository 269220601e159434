/// Whose answers are told apart, and whose count in what is said of all respondents: the one rule
/// by which a small group is hidden (docs/evaluation.md).
///
/// Hidden is a group in which fewer people answered than the plan shows apart, and whoever named no
/// group. What is said of all counts hidden people only where nobody can take the shown groups away
/// and be left with some of them: as many as a shown group has must be behind each number that has
/// any, and the same ones behind all, since what one number has more than another is theirs alone.
/// Otherwise no number counts them.
public struct Suppression: Sendable, Hashable {
  /// Places of the groups that are not shown apart.
  public let withheld: Set<Int>
  /// One for each person: whether what is said of all counts the answers.
  public let isCounted: [Bool]
  /// How many people are shown in no group.
  public let hiddenCount: Int
  /// The shown group whose comments stand together with those of the hidden people, where these
  /// would stand alone otherwise.
  public let companion: Int?

  /// - Parameters:
  ///   - members: of each group, positions of people; one group of everybody where nobody is
  ///     grouped.
  ///   - count: how many people answered.
  ///   - isGrouped: whether anybody is grouped.
  ///   - smallest: the least number of people that is shown apart; 0 hides nobody.
  ///   - isSelection: whether the people were picked out of more, and so are a group like any other.
  ///   - numbers: for each number that is said of all, who contributes to it.
  init(
    members: [[Int]], of count: Int, isGrouped: Bool, smallest: Int, isSelection: Bool,
    numbers: [[Bool]]
  ) {
    let withheld = Set(
      members.indices.filter { place in
        (isGrouped || isSelection) && !members[place].isEmpty && members[place].count < smallest
      })
    self.withheld = withheld
    // Whoever stands in no shown group.
    var isHidden = [Bool](repeating: smallest > 0, count: count)
    for (place, people) in members.enumerated() {
      for person in people { isHidden[person] = withheld.contains(place) }
    }
    let hidden = isHidden.indices.filter { isHidden[$0] }
    hiddenCount = hidden.count
    let isTooFew = isSelection && count < smallest
    let behind = Set(numbers.map { contributes in hidden.filter { contributes[$0] } })
      .filter { !$0.isEmpty }
    let isSafe = !isTooFew && behind.count <= 1 && behind.allSatisfy { $0.count >= smallest }
    isCounted = isHidden.map { !$0 || isSafe }
    let shown = members.indices.filter { !withheld.contains($0) && !members[$0].isEmpty }
    companion =
      isSafe || hiddenCount == 0
      ? nil : shown.min { (members[$0].count, $0) < (members[$1].count, $1) }
  }

  /// How many people count in what is said of all.
  public var countedCount: Int { isCounted.count { $0 } }

  /// Whether somebody answered who counts nowhere in what is said of all.
  public var leavesOut: Bool { isCounted.contains(false) }
}
