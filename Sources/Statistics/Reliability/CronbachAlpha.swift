/// Cronbach's α (สัมประสิทธิ์แอลฟาของครอนบาค) of a test: k/(k−1)·(1 − Σsⱼ²/s_X²), Cronbach 1951.
///
/// One row a person, one column an item, complete: whoever lacks an item is left out by the caller.
/// The rest of what ``Reliability`` tells is not computed. O(persons × items). R: `psych::alpha` on
/// complete cases.
public func cronbachAlpha(_ rows: [[Double]]) -> Computed<Double> {
  Reliability(rows: rows).alpha
}

/// The same from Σ(x − x̄)² of each item and the totals, where these are known already. O(persons).
public func cronbachAlpha(itemSquares: [Double], totals: [Double]) -> Computed<Double> {
  .finite { () throws(Reason) in
    guard itemSquares.count > 1 else { throw .needsTwoItems }
    guard !totals.isEmpty else { throw .noData }
    guard totals.count > 1 else { throw .needsTwoPersons }
    let squares = Moments(totals).squares
    guard squares > 0 else { throw .zeroVariance }
    let k = Double(itemSquares.count)
    return k / (k - 1) * (1 - itemSquares.compensatedSum / squares)
  }
}
