public import Statistics

/// What an item of a sheet is worth, and the learning objective it serves.
public struct ItemMark: Sendable, Hashable {
  public let points: Double
  public let objective: String?

  public init(points: Double, objective: String?) {
    self.points = points
    self.objective = objective
  }
}

/// Points reached, of how many.
public struct PointsOf: Sendable, Hashable {
  public let points: Double
  public let maximum: Double

  /// The points, where there were any to reach.
  public var reached: Computed<Double> {
    maximum > 0 ? .value(points) : .notComputable(.nothingAdministered)
  }
}

extension ScoreSheet {
  /// The objectives that items serve, in the order of the items.
  public var objectives: [String] {
    var names: [String] = []
    for name in itemMarks.compactMap(\.objective) where !names.contains(name) { names.append(name) }
    return names
  }

  /// What a subject reached in the items of one objective that were put to them.
  public func points(of score: SubjectScore, objective: String) -> PointsOf {
    let own = itemMarks.indices.filter {
      itemMarks[$0].objective == objective && !score.notAdministered.contains($0)
        && score.itemPoints.indices.contains($0)
    }
    return PointsOf(
      points: sumOfPoints(own.map { score.itemPoints[$0] }),
      maximum: sumOfPoints(own.map { itemMarks[$0].points }))
  }

  /// The full score of one subject: that of the sheet less the items that were not put to them.
  public func maximum(of score: SubjectScore) -> Double? {
    maximum.map { maximum in
      guard !score.notAdministered.isEmpty else { return maximum }
      let missing = score.notAdministered.filter(itemMarks.indices.contains)
      return sumOfPoints([maximum] + missing.map { -itemMarks[$0].points })
    }
  }

  /// Those who count and were not put every item, so that their full score is one of their own.
  public var withOwnMaximum: [SubjectScore] {
    guard let maximum else { return [] }
    return counting.filter { self.maximum(of: $0) != maximum }
  }

  /// The scores that count in per cent of each one's full score; of whom none could be reached
  /// there is no per cent.
  public var percents: [Double] { counting.compactMap { percent(of: $0).value } }

  func percent(of score: SubjectScore) -> Computed<Double> {
    maximum(of: score).map { percentScore(score.points, of: $0) } ?? .notComputable(.noMaximum)
  }
}
