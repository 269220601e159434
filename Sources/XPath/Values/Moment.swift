/// A date, or a date with a time of day, as forms store them in ISO 8601.
struct Moment: Hashable {
  static let millisecondsADay = 86_400_000

  let day: CalendarDay
  /// Milliseconds since local midnight; nil for a date without a time.
  let time: Int?
  /// Minutes that the written time is ahead of UTC.
  let offsetMinutes: Int

  init(day: CalendarDay, time: Int?, offsetMinutes: Int) {
    self.day = day
    self.time = time
    self.offsetMinutes = offsetMinutes
  }

  /// The local date and time of an instant in milliseconds since 1970-01-01T00:00Z.
  init(instant: Int64, offsetMinutes: Int) {
    let local = Int(instant) + offsetMinutes * 60_000
    let time = ((local % Self.millisecondsADay) + Self.millisecondsADay) % Self.millisecondsADay
    day = CalendarDay(number: (local - time) / Self.millisecondsADay)
    self.time = time
    self.offsetMinutes = offsetMinutes
  }

  /// `2024-02-29`, `2024-2-9`, `2024-02-29T10:30:00.000+07:00`; a time without a zone is local.
  /// Nil for anything else and for days that do not exist.
  init?(_ text: String, offsetMinutes local: Int) {
    var scanner = DigitScanner(text)
    guard let year = scanner.digits(4...4), scanner.take("-"), let month = scanner.digits(1...2),
      scanner.take("-"), let date = scanner.digits(1...2),
      let day = CalendarDay(year: year, month: month, day: date)
    else { return nil }
    if scanner.isAtEnd {
      self.init(day: day, time: nil, offsetMinutes: local)
      return
    }
    guard scanner.take("T"), let time = TimeOfDay(&scanner) else { return nil }
    self.init(day: day, time: time.milliseconds, offsetMinutes: time.offsetMinutes ?? local)
  }

  /// Milliseconds since 1970-01-01T00:00Z; a date counts from its local midnight.
  var instant: Int {
    day.number * Self.millisecondsADay + (time ?? 0) - offsetMinutes * 60_000
  }

  /// What `number()` makes of it: whole days of the calendar for a date, so that arithmetic on
  /// dates never leaves it; the instant in days for a date with a time.
  var number: Double {
    time == nil ? Double(day.number) : decimalDays
  }

  /// `decimal-date-time()`: the instant in days since 1970-01-01T00:00Z.
  var decimalDays: Double { Double(instant) / Double(Self.millisecondsADay) }

  /// The same instant as the clocks of another zone show it; a date stays as it is.
  func inZone(offsetMinutes: Int) -> Moment {
    time == nil ? self : Moment(instant: Int64(instant), offsetMinutes: offsetMinutes)
  }

  /// `2024-02-29`, or `2024-02-29T10:30:00.000+07:00`.
  var text: String {
    guard let time else { return day.text }
    let clock =
      "\(padded(time / 3_600_000, 2)):\(padded(time / 60_000 % 60, 2)):"
      + "\(padded(time / 1000 % 60, 2)).\(padded(time % 1000, 3))"
    return day.text + "T" + clock + offsetText
  }

  /// The same, but only the date at midnight.
  var textOfInstant: String { time == 0 ? day.text : text }

  private var offsetText: String {
    let size = abs(offsetMinutes)
    return (offsetMinutes < 0 ? "-" : "+") + "\(padded(size / 60, 2)):\(padded(size % 60, 2))"
  }
}

/// `10:30`, `10:30:15`, `10:30:15.250`, each with or without `Z`, `+07`, `+07:00`.
struct TimeOfDay: Hashable {
  let milliseconds: Int
  let offsetMinutes: Int?

  init?(_ text: String) {
    var scanner = DigitScanner(text)
    self.init(&scanner)
  }

  /// Since midnight on the local clock.
  func minutes(local offset: Int) -> Double {
    Double(milliseconds) / 60_000 - Double(offsetMinutes ?? offset) + Double(offset)
  }

  /// Reads to the end of the text.
  fileprivate init?(_ scanner: inout DigitScanner) {
    guard let hour = scanner.digits(2...2), hour < 24, scanner.take(":"),
      let minute = scanner.digits(2...2), minute < 60
    else { return nil }
    var second = 0
    var fraction = 0
    if scanner.take(":") {
      guard let seconds = scanner.digits(2...2), seconds < 60 else { return nil }
      second = seconds
      if scanner.take(".") {
        guard let thousandths = scanner.thousandths() else { return nil }
        fraction = thousandths
      }
    }
    guard let offset = Self.offset(&scanner), scanner.isAtEnd else { return nil }
    milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
    offsetMinutes = offset.minutes
  }

  private static func offset(_ scanner: inout DigitScanner) -> (minutes: Int?, Void)? {
    if scanner.isAtEnd { return (nil, ()) }
    if scanner.take("Z") { return (0, ()) }
    let sign = scanner.take("-") ? -1 : (scanner.take("+") ? 1 : 0)
    guard sign != 0, let hours = scanner.digits(2...2), hours < 24 else { return nil }
    var minutes = 0
    if scanner.take(":") || !scanner.isAtEnd {
      guard let rest = scanner.digits(2...2), rest < 60 else { return nil }
      minutes = rest
    }
    return (sign * (hours * 60 + minutes), ())
  }
}

/// Reads ASCII digits and marks from the front of a text.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == mark.value else { return false }
    position += 1
    return true
  }

  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    var value = 0
    var read = 0
    while read < count.upperBound, position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
      read += 1
    }
    return count.contains(read) ? value : nil
  }

  /// A fraction of a second, cut to thousandths.
  mutating func thousandths() -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      if position - start < 3 { value = value * 10 + Int(bytes[position] - 0x30) }
      position += 1
    }
    guard position > start else { return nil }
    for _ in 0..<max(0, 3 - (position - start)) { value *= 10 }
    return value
  }
}
