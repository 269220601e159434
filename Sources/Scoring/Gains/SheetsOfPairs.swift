import Statistics

/// The marked sheets behind matched scores, where all of one occasion come from one reading: what is
/// computed item by item then needs no list of points a person.
struct SheetsOfPairs {
  private let pre: MarkedSheets
  private let post: MarkedSheets
  private let prePersons: [Int]
  private let postPersons: [Int]

  /// Nil where some score stands for itself.
  init?(_ pairs: [MatchedScores.Pair]) {
    guard let pre = pairs.first?.pre.sheets, let post = pairs.first?.post.sheets,
      pre.test.responses.items.count == post.test.responses.items.count
    else { return nil }
    var prePersons: [Int] = []
    var postPersons: [Int] = []
    prePersons.reserveCapacity(pairs.count)
    postPersons.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let before = pair.pre.person(in: pre), let after = pair.post.person(in: post) else {
        return nil
      }
      prePersons.append(before)
      postPersons.append(after)
    }
    (self.pre, self.post) = (pre, post)
    (self.prePersons, self.postPersons) = (prePersons, postPersons)
  }

  /// Cronbach's α of the items after; nil where somebody did not meet them all.
  var reliability: Computed<Double>? {
    guard postPersons.allSatisfy({ post.totals.notAdministeredCounts[$0] == 0 }) else { return nil }
    return Reliability(ScoredResponses(post.test.responses.persons(postPersons))).alpha
  }

  /// How each item moved; an item is right where it has any points.
  var itemSensitivities: ItemSensitivities {
    ItemSensitivities(
      of: post.test.responses.items.indices.map { item in
        let counts = counts(ofItem: item)
        return Computed { () throws(Reason) in
          try ItemSensitivity(
            rightBothTimes: counts[3], gained: counts[1], lost: counts[2], of: prePersons.count)
        }
      })
  }

  /// How many were wrong both times, right only after, right only before, right both times.
  private func counts(ofItem item: Int) -> [Int] {
    let before = pre.test.responses.items[item].codes
    let after = post.test.responses.items[item].codes
    let wasRight = pre.pointsOfCodes[item].map { $0 > 0 ? 2 : 0 }
    let isRight = post.pointsOfCodes[item].map { $0 > 0 ? 1 : 0 }
    var counts = [0, 0, 0, 0]
    before.withUnsafeBufferPointer { before in
      after.withUnsafeBufferPointer { after in
        for (one, other) in zip(prePersons, postPersons) {
          counts[wasRight[Int(before[one])] | isRight[Int(after[other])]] += 1
        }
      }
    }
    return counts
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
