/// A point in time, and the offset from UTC in which it was written down.
///
/// Two timestamps are equal when they are the same instant, whatever their offsets.
public struct Timestamp: Sendable {
  /// Whole seconds since 1 January 1970 UTC, rounded down.
  public let secondsSince1970: Int
  /// 0–999,999,999
  public let nanoseconds: Int
  /// Minutes east of UTC: 420 in Bangkok.
  public let offsetMinutes: Int

  /// Thailand's offset, taken where a text names none: +07:00, without summer time.
  public static let bangkokOffsetMinutes = 7 * 60

  /// 1 January 1970, 00:00 UTC, as Bangkok's clocks showed it.
  public static let unixEpoch = Timestamp()

  private init() {
    secondsSince1970 = 0
    nanoseconds = 0
    offsetMinutes = Self.bangkokOffsetMinutes
  }

  /// Nil outside the years 1–9999, for offsets beyond 14 hours and nanoseconds beyond a second.
  public init?(
    secondsSince1970: Int, nanoseconds: Int = 0,
    offsetMinutes: Int = Timestamp.bangkokOffsetMinutes
  ) {
    guard (-840...840).contains(offsetMinutes), (0..<1_000_000_000).contains(nanoseconds),
      (-100_000_000_000...300_000_000_000).contains(secondsSince1970),
      CalendarDate(
        daysSince1970: Self.floored(secondsSince1970 + offsetMinutes * 60, by: 86_400).quotient)
        != nil
    else { return nil }
    self.secondsSince1970 = secondsSince1970
    self.nanoseconds = nanoseconds
    self.offsetMinutes = offsetMinutes
  }

  /// The calendar day at that moment, in the timestamp's own offset.
  public var date: CalendarDate? {
    CalendarDate(daysSince1970: localSeconds.quotient)
  }

  /// `2023-03-13T09:01:00+07:00`, with as many decimals as the time has (none, 3, 6 or 9).
  public var iso8601: String {
    let time = localSeconds.remainder
    let clock = [time / 3600, time / 60 % 60, time % 60].map { $0.zeroPadded(to: 2) }
    return "\(date?.iso8601 ?? "")T\(clock.joined(separator: ":"))\(fraction)\(offset)"
  }

  private var localSeconds: (quotient: Int, remainder: Int) {
    Self.floored(secondsSince1970 + offsetMinutes * 60, by: 86_400)
  }

  private var fraction: String {
    if nanoseconds == 0 { return "" }
    if nanoseconds.isMultiple(of: 1_000_000) {
      return "." + (nanoseconds / 1_000_000).zeroPadded(to: 3)
    }
    if nanoseconds.isMultiple(of: 1000) { return "." + (nanoseconds / 1000).zeroPadded(to: 6) }
    return "." + nanoseconds.zeroPadded(to: 9)
  }

  private var offset: String {
    let minutes = abs(offsetMinutes)
    let sign = offsetMinutes < 0 ? "-" : "+"
    return "\(sign)\((minutes / 60).zeroPadded(to: 2)):\((minutes % 60).zeroPadded(to: 2))"
  }

  private static func floored(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension Timestamp: Comparable, Hashable {
  public static func == (left: Timestamp, right: Timestamp) -> Bool {
    (left.secondsSince1970, left.nanoseconds) == (right.secondsSince1970, right.nanoseconds)
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.secondsSince1970, left.nanoseconds) < (right.secondsSince1970, right.nanoseconds)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(secondsSince1970)
    hasher.combine(nanoseconds)
  }
}

extension Timestamp: CustomStringConvertible {
  public var description: String { iso8601 }
}
