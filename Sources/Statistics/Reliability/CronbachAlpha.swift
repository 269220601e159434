/// Cronbach's α (สัมประสิทธิ์แอลฟาของครอนบาค) of a test: k/(k−1)·(1 − Σsⱼ²/s_X²), Cronbach 1951.
///
/// One row a person, one column an item, complete: whoever lacks an item is left out by the caller.
/// Items that do not vary count with variance 0, as the formula has it. May be negative. For items
/// marked 0/1 it equals KR-20. O(persons × items). R: `psych::alpha` on complete cases.
public func cronbachAlpha(_ rows: [[Double]]) -> Computed<Double> {
  Computed.finite { () throws(Reason) in
    let itemCount = rows.first?.count ?? 0
    guard itemCount > 1, rows.allSatisfy({ $0.count == itemCount }) else { throw .needsTwoItems }
    let totals = try Descriptives(rows.map(\.compensatedSum)).variance.get()
    guard totals > 0 else { throw .zeroVariance }
    var itemVariances: [Double] = []
    for item in 0..<itemCount {
      itemVariances.append(try Descriptives(rows.map { $0[item] }).variance.get())
    }
    let k = Double(itemCount)
    return k / (k - 1) * (1 - itemVariances.compensatedSum / totals)
  }
}
