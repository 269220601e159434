/// The values that a sample does not contradict at a confidence level.
public struct ConfidenceInterval: Sendable, Hashable {
  public let low: Double
  public let high: Double
  /// Between 0 and 1: 0.95 is the usual one.
  public let level: Double

  /// The level of every interval unless the caller asks for another.
  public static let usualLevel = 0.95

  init(low: Double, high: Double, level: Double) throws(Reason) {
    guard low.isFinite, high.isFinite else { throw .notFinite }
    self.low = low
    self.high = high
    self.level = level
  }

  public func contains(_ value: Double) -> Bool {
    low <= value && value <= high
  }

  /// The probability left outside on each side: .025 at a level of .95.
  static func tail(at level: Double) throws(Reason) -> Double {
    guard level > 0, level < 1 else { throw .invalidParameter }
    return (1 - level) / 2
  }
}
