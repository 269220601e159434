import Statistics

extension MatchedScores {
  /// One row a subject, as `Matching` takes them.
  var rows: [(pre: Double?, post: Double?)] {
    pairs.map { (pre: $0.pre.points, post: $0.post.points) }
      + preOnly.map { (pre: $0.points, post: nil) }
      + postOnly.map { (pre: nil, post: $0.points) }
  }

  /// Cronbach's α of the test after; nil without item points.
  var reliability: Computed<Double>? {
    let rows = pairs.map(\.post.itemPoints)
    guard !items.isEmpty, rows.allSatisfy({ $0.count == items.count }) else { return nil }
    return cronbachAlpha(rows)
  }

  /// How each item moved; an item is right where it has any points. Nil without item points.
  var itemSensitivities: ItemSensitivities? {
    let scores = pairs.map(\.pre) + pairs.map(\.post)
    guard !items.isEmpty, scores.allSatisfy({ $0.itemPoints.count == items.count }) else {
      return nil
    }
    return ItemSensitivities(
      items.indices.map { item in
        pairs.map { pair in
          (pre: pair.pre.itemPoints[item] > 0, post: pair.post.itemPoints[item] > 0)
        }
      })
  }
}
