import Statistics

/// Why a figure of units is not told.
public enum Withheld: String, Sendable, Hashable {
  /// Of fewer persons than are told of.
  case tooFew = "suppressed"
  /// With what else is told, it would give such a figure away.
  case protectsOthers = "protects_small_group"

  public var reason: Reason {
    switch self {
    case .tooFew: .smallGroup
    case .protectsOthers: .protectsSmallGroup
    }
  }

  /// The one that says most, where several figures stand behind one.
  static func first(of reasons: [Withheld?]) -> Withheld? {
    let known = reasons.compactMap(\.self)
    return known.contains(.tooFew) ? .tooFew : known.first
  }
}

/// Which figures of a measure in one round are not told: the one rule by which few persons are hidden
/// (docs/indicators.md).
///
/// Withheld is a unit of too few persons. Where the sum above is told, so are the smallest of its
/// siblings, until those withheld are two and hold as many persons as may be told of; where the
/// siblings do not suffice, the sum is withheld too. Then no withheld figure follows from told ones
/// by adding and subtracting, over all measures of the round.
public struct Withholding: Sendable, Hashable {
  /// By code; those that are told are absent.
  public let units: [String: Withheld]
  /// By the group's names; the area has none.
  public let groups: [[String]: Withheld]

  public static let nothing = Withholding(units: [:], groups: [:])

  private init(units: [String: Withheld], groups: [[String]: Withheld]) {
    self.units = units
    self.groups = groups
  }

  public var isEmpty: Bool { units.isEmpty && groups.isEmpty }

  /// Of one measure alone.
  ///
  /// - Parameter smallest: the least number of persons that is told of; 0 withholds nothing.
  public init(_ units: [CountedUnit], smallest: Int) {
    self = Self.ofRound([units], smallest: smallest)[0]
  }

  /// Of all measures of a round, one each: what one leaves open must not follow from another.
  public static func ofRound(_ measures: [[CountedUnit]], smallest: Int) -> [Withholding] {
    guard smallest > 0 else { return measures.map { _ in .nothing } }
    var trees = measures.map { UnitTree($0, smallest: Double(smallest)) }
    guard trees.contains(where: { !$0.withheld.isEmpty }) else {
      return measures.map { _ in .nothing }
    }
    let kinship = Kinship(trees)
    repeat {
      repeat {
        for index in trees.indices { trees[index].cover() }
      } while withholdKin(in: &trees, kinship)
    } while withholdGiveaways(in: &trees, kinship)
    return trees.map { Withholding($0) }
  }

  private init(_ tree: UnitTree) {
    func cause(_ size: Double) -> Withheld { size < tree.smallest ? .tooFew : .protectsOthers }
    units = tree.withheld.reduce(into: [:]) { $0[$1] = cause(tree.sizes[$1] ?? 0) }
    groups = tree.withheldGroups.reduce(into: [:]) { $0[$1] = cause(tree.size(of: $1)) }
  }

  /// What is about the same persons is told in every measure or in none.
  ///
  /// - Returns: whether anything was withheld.
  private static func withholdKin(in trees: inout [UnitTree], _ kinship: Kinship) -> Bool {
    var withheld: Set<KinFigure> = []
    for (tree, kind) in zip(trees, kinship.kinds) {
      for code in tree.withheld {
        withheld.insert(KinFigure(code: code, kind: kind, size: tree.sizes[code] ?? 0))
      }
    }
    var isChanged = false
    for (index, kind) in kinship.kinds.enumerated() {
      for (code, size) in trees[index].sizes
      where withheld.contains(KinFigure(code: code, kind: kind, size: size)) {
        if trees[index].withheld.insert(code).inserted { isChanged = true }
      }
    }
    return isChanged
  }

  /// Of told figures that together give a withheld one away, the smallest is withheld.
  ///
  /// - Returns: whether anything was withheld.
  private static func withholdGiveaways(
    in trees: inout [UnitTree], _ kinship: Kinship
  ) -> Bool {
    let giveaways = ToldSums(trees, kinship).giveaways
    for giveaway in giveaways { giveaway.withholdSmallest(in: &trees) }
    return !giveaways.isEmpty
  }
}
