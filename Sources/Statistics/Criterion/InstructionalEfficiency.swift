/// E1/E2 (ประสิทธิภาพของกระบวนการ/ผลลัพธ์, such as 80/80; ชัยยงค์ พรหมวงศ์): the mean percentages of
/// the exercises during a course and of the test after it.
///
/// Means alone, without a baseline and without uncertainty: no evidence of an effect.
public struct InstructionalEfficiency: Sendable, Hashable {
  public enum Comparison: String, Sendable, Hashable {
    case above
    case equal
    case below
  }

  /// Persons with both scores.
  public let n: Int
  /// 100·mean(process)/maximum.
  public let process: Computed<Double>
  /// 100·mean(final)/maximum.
  public let final: Computed<Double>
  /// E1 − E2, in percentage points.
  public let difference: Computed<Double>

  /// Only persons with both scores count. A maximum that is not above 0 is
  /// ``Reason/invalidParameter``, a score outside 0…maximum ``Reason/scoreOutOfRange``.
  public init(
    _ scores: [(process: Double?, final: Double?)], processMaximum: Double, finalMaximum: Double
  ) throws(Reason) {
    guard processMaximum > 0, finalMaximum > 0, processMaximum.isFinite, finalMaximum.isFinite
    else { throw .invalidParameter }
    let both = scores.compactMap { row -> (process: Double, final: Double)? in
      guard let process = row.process, let final = row.final else { return nil }
      return (process, final)
    }
    guard
      both.allSatisfy({
        (0...processMaximum).contains($0.process) && (0...finalMaximum).contains($0.final)
      })
    else { throw .scoreOutOfRange }
    n = both.count
    let e1 = Descriptives(both.map(\.process)).mean.map { 100 * $0 / processMaximum }
    let e2 = Descriptives(both.map(\.final)).mean.map { 100 * $0 / finalMaximum }
    process = e1
    final = e2
    difference = .finite { () throws(Reason) in try e1.get() - e2.get() }
  }

  /// Against a criterion such as 80: above if more than 2.5 over it, equal within ±2.5.
  public static func compare(_ efficiency: Double, with criterion: Double) -> Comparison {
    let distance = Thresholds.atNineDecimals(efficiency - criterion)
    if distance > 2.5 { return .above }
    return distance < -2.5 ? .below : .equal
  }
}
