import XPath

/// The world as an interview sees it: handed in, so that any filling can be replayed.
public struct InterviewEnvironment: Sendable {
  public var now: @Sendable () -> WallClock
  /// 64 random bits a call.
  public var random: @Sendable () -> UInt64
  public var dialect: Dialect

  public init(
    now: @escaping @Sendable () -> WallClock, random: @escaping @Sendable () -> UInt64,
    dialect: Dialect = .spec
  ) {
    self.now = now
    self.random = random
    self.dialect = dialect
  }
}
