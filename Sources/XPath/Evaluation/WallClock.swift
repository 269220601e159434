/// The time at which an expression is computed, frozen for the computation.
public struct WallClock: Sendable, Hashable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64
  /// Minutes that local time is ahead of UTC (Bangkok: 420).
  public let offsetMinutes: Int

  /// A moment, and how local time stood to UTC in it.
  public init(milliseconds: Int64, offsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }
}
