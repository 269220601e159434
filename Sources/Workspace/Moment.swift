/// A moment as it was written down: ISO 8601 with an offset, `2026-11-21T16:00:00+07:00`.
///
/// The text is kept, so that a report can say which local time it was. Two moments are equal
/// when their texts are; `isBefore` goes by the instant, whatever the offsets.
public struct Moment: Sendable, Hashable, CustomStringConvertible {
  /// The text as it was given.
  public let description: String
  /// Seconds since 1970-01-01T00:00:00Z.
  public let secondsSince1970: Int
  /// Nanoseconds within the second.
  public let nanoseconds: Int

  /// Nil unless the text is `YYYY-MM-DDThh:mm:ss`, perhaps a fraction of up to nine digits, then
  /// `Z` or `±hh:mm`; years are of the common era.
  public init?(_ text: String) {
    var reader = Reader(text)
    guard let year = reader.number(digits: 4), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2), reader.take("T"),
      let hour = reader.number(digits: 2), reader.take(":"),
      let minute = reader.number(digits: 2), reader.take(":"),
      let second = reader.number(digits: 2),
      let nanoseconds = reader.fraction(),
      let offset = reader.offset(), reader.isAtEnd,
      (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Self.daysSince1970(year: year, month: month, day: day)
    self.description = text
    self.secondsSince1970 = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    self.nanoseconds = nanoseconds
  }

  public func isBefore(_ other: Moment) -> Bool {
    (secondsSince1970, nanoseconds) < (other.secondsSince1970, other.nanoseconds)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Counts in years that begin on 1 March, so that the leap day is the last of its year.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + dayOfYear - 719_468
  }
}

private struct Reader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first.map(Unicode.Scalar.init) == character else { return false }
    rest.removeFirst()
    return true
  }

  mutating func digit() -> Int? {
    guard let byte = rest.first, (48...57).contains(byte) else { return nil }
    rest.removeFirst()
    return Int(byte) - 48
  }

  mutating func number(digits count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Nanoseconds; 0 where there is no fraction, nil where it is malformed.
  mutating func fraction() -> Int? {
    guard take(".") else { return 0 }
    var value = 0
    var digits = 0
    while let digit = digit() {
      value = value * 10 + digit
      digits += 1
      guard digits <= 9 else { return nil }
    }
    guard digits > 0 else { return nil }
    while digits < 9 {
      value *= 10
      digits += 1
    }
    return value
  }

  /// Seconds east of Greenwich.
  mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let sign: Int
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = number(digits: 2), take(":"), let minutes = number(digits: 2),
      hours <= 14, minutes < 60
    else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }
}
