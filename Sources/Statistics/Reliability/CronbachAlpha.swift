/// Cronbach's α (สัมประสิทธิ์แอลฟาของครอนบาค) of a test: k/(k−1)·(1 − Σsⱼ²/s_X²), Cronbach 1951.
///
/// One row a person, one column an item, complete: whoever lacks an item is left out by the caller.
/// The rest of what ``Reliability`` tells is not computed. O(persons × items). R: `psych::alpha` on
/// complete cases.
public func cronbachAlpha(_ rows: [[Double]]) -> Computed<Double> {
  Reliability(rows: rows).alpha
}
