/// Adjustments of p-values for having tested many hypotheses.
///
/// A nil p stays nil and does not count as a test. R: `p.adjust`.
public enum AdjustedP {
  /// Holm's (1979) step-down method: controls the chance of any false positive.
  ///
  /// adj₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1)·p₍ⱼ₎). A p outside 0…1 is
  /// ``Reason/invalidParameter``. O(m log m).
  public static func holm(_ p: [Double?]) throws(Reason) -> [Double?] {
    let ascending = try order(p)
    var adjusted = p
    var highest = 0.0
    for (place, test) in ascending.enumerated() {
      highest = max(highest, min(1, Double(ascending.count - place) * test.p))
      adjusted[test.index] = highest
    }
    return adjusted
  }

  /// Benjamini and Hochberg's (1995) step-up method: controls the share of false positives.
  ///
  /// adj₍ᵢ₎ = min over j ≥ i of min(1, m·p₍ⱼ₎/j). A p outside 0…1 is ``Reason/invalidParameter``.
  public static func benjaminiHochberg(_ p: [Double?]) throws(Reason) -> [Double?] {
    let ascending = try order(p)
    var adjusted = p
    var lowest = 1.0
    for (place, test) in ascending.enumerated().reversed() {
      lowest = min(lowest, Double(ascending.count) / Double(place + 1) * test.p)
      adjusted[test.index] = lowest
    }
    return adjusted
  }

  /// Bonferroni's: min(1, m·p), for comparison with reports that use it; Holm's is never larger.
  public static func bonferroni(_ p: [Double?]) throws(Reason) -> [Double?] {
    let count = Double(try order(p).count)
    return p.map { $0.map { min(1, count * $0) } }
  }

  private static func order(_ p: [Double?]) throws(Reason) -> [(index: Int, p: Double)] {
    let present = p.enumerated().compactMap { index, p in p.map { (index: index, p: $0) } }
    guard present.allSatisfy({ (0...1).contains($0.p) }) else { throw .invalidParameter }
    return present.sorted { $0.p < $1.p }
  }
}
