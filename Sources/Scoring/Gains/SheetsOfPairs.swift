import Statistics

/// The marked sheets behind matched scores, where all of one occasion come from one reading: what is
/// computed item by item then needs no list of points a person.
struct SheetsOfPairs {
  private let pre: MarkedSheets
  private let post: MarkedSheets
  private let prePersons: [Int]
  private let postPersons: [Int]
  private let postTotals: [Double]
  /// Of each item; it is right where it has any points.
  private let changes: [ItemChanges]

  /// Nil where there are no items, or some score stands for itself.
  init?(_ scores: MatchedScores) {
    guard !scores.items.isEmpty, let first = scores.pairs.first, let pre = first.pre.sheets,
      let post = first.post.sheets
    else { return nil }
    var prePersons: [Int] = []
    var postPersons: [Int] = []
    prePersons.reserveCapacity(scores.pairs.count)
    postPersons.reserveCapacity(scores.pairs.count)
    for pair in scores.pairs {
      guard let before = pair.pre.person(in: pre), let after = pair.post.person(in: post) else {
        return nil
      }
      prePersons.append(before)
      postPersons.append(after)
    }
    (self.pre, self.post) = (pre, post)
    (self.prePersons, self.postPersons) = (prePersons, postPersons)
    postTotals = scores.pairs.map(\.post.points)
    changes = ItemChanges.ofItems(
      from: RightItems(pre.test.responses), of: prePersons,
      to: RightItems(post.test.responses), of: postPersons)
  }

  /// How each item moved.
  var itemSensitivities: ItemSensitivities {
    ItemSensitivities(
      of: changes.map { change in
        Computed { () throws(Reason) in
          try ItemSensitivity(
            rightBothTimes: change.rightBothTimes, gained: change.gained, lost: change.lost,
            of: prePersons.count)
        }
      })
  }

  /// Cronbach's α of the items after; nil where somebody did not meet them all, or an item gives
  /// points in part.
  var reliability: Computed<Double>? {
    guard postPersons.allSatisfy({ post.totals.notAdministeredCounts[$0] == 0 }) else { return nil }
    var squares: [Double] = []
    let n = Double(postPersons.count)
    for (change, points) in zip(changes, post.pointsOfCodes) {
      let worth = Set(points).subtracting([0])
      let points = worth.first ?? 0
      guard worth.count <= 1, points >= 0 else { return nil }
      let right = Double(change.gained + change.rightBothTimes)
      squares.append(points * points * right * (n - right) / n)
    }
    return cronbachAlpha(itemSquares: squares, totals: postTotals)
  }
}

extension SubjectScore {
  /// The person among the sheets, where the score was marked from them.
  fileprivate func person(in sheets: MarkedSheets) -> Int? {
    guard case .marked(let own, let person) = evidence, own === sheets else { return nil }
    return person
  }

  fileprivate var sheets: MarkedSheets? {
    guard case .marked(let sheets, _) = evidence else { return nil }
    return sheets
  }
}
