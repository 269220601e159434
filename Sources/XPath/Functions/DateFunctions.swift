/// Dates as calendar days, times as instants, both as ISO texts; see `Moment`.
/// What is no date gives a blank (R3).
enum DateFunctions {
  static let all: [Function] = [
    Function("today", .exactly(0), { .string(now($0).day.text) }),
    Function("now", .exactly(0), { .string(now($0).text) }),
    Function("date", .exactly(1), date),
    Function("date-time", .exactly(1), dateTime),
    Function("format-date", .exactly(2), formatted),
    Function("format-date-time", .exactly(2), formatted),
    Function("decimal-date-time", .exactly(1), decimalDateTime),
    Function("decimal-time", .exactly(1), decimalTime),
  ]

  private static func now(_ arguments: borrowing Arguments) -> Moment {
    let clock = arguments.surroundings.clock
    return Moment(instant: clock.milliseconds, offsetMinutes: clock.offsetMinutes)
  }

  /// A text is read as a date; a whole number is a day of the calendar, any other an instant.
  private static func moment(_ arguments: borrowing Arguments) -> Moment? {
    let offset = arguments.surroundings.clock.offsetMinutes
    let areDays = arguments.surroundings.dialect.dates == .calendarDays
    let number: Double
    switch arguments.values[0] {
    case .scalar(.number(let value)): number = value
    case .scalar(.boolean): return nil
    case .scalar(.string), .nodes:
      let text = arguments.text(0).trimmed
      if let moment = Moment(text, offsetMinutes: offset) {
        return moment.inZone(offsetMinutes: offset)
      }
      number = arguments.number(ofText: text)
    }
    // Beyond the years 1 to 9999 ISO texts have no agreed form.
    guard number.isFinite, number > -719_162, number < 2_932_896 else { return nil }
    if areDays, number == number.rounded() {
      return Moment(day: CalendarDay(number: Int(number)), time: nil, offsetMinutes: offset)
    }
    let instant = (number * Double(Moment.millisecondsADay)).rounded()
    return Moment(instant: Int64(instant), offsetMinutes: offset)
  }

  private static func date(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    guard let moment = moment(arguments) else { return try unreadable(arguments) }
    let areDays = arguments.surroundings.dialect.dates == .calendarDays
    return .string(areDays ? moment.day.text : moment.textOfInstant)
  }

  /// R3: what comes of no date.
  private static func unreadable(
    _ arguments: borrowing Arguments
  ) throws(FunctionTrouble) -> Scalar {
    let text = arguments.text(0)
    switch arguments.surroundings.dialect.unreadableDate {
    case .error where !text.isEmpty: throw FunctionTrouble(.notADate(text))
    case .notice where !text.isEmpty: return .string("Invalid Date")
    default: return .string("")
    }
  }

  /// A number is an instant, in days since 1970-01-01T00:00Z; a date stays a date.
  private static func dateTime(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    guard let moment = moment(arguments) else { return try unreadable(arguments) }
    if arguments.surroundings.dialect.dates == .instants { return .string(moment.textOfInstant) }
    let offset = arguments.surroundings.clock.offsetMinutes
    let isText = Moment(arguments.text(0).trimmed, offsetMinutes: offset) != nil
    guard moment.time == nil, !isText else { return .string(moment.text) }
    let instant = Int64(moment.day.number * Moment.millisecondsADay)
    return .string(Moment(instant: instant, offsetMinutes: offset).text)
  }

  /// Days since 1970-01-01T00:00Z; a date counts from its local midnight.
  private static func decimalDateTime(
    _ arguments: borrowing Arguments
  ) throws(FunctionTrouble) -> Scalar {
    if case .scalar(.number(let number)) = arguments.values[0] { return .number(number) }
    let offset = arguments.surroundings.clock.offsetMinutes
    let text = arguments.text(0).trimmed
    guard let moment = Moment(text, offsetMinutes: offset) else {
      if arguments.surroundings.dialect.unreadableDate == .error {
        return try unreadable(arguments)
      }
      return .number(.nan)
    }
    return .number(moment.decimalDays)
  }

  /// The part of the local day that has passed, 0 to 1.
  private static func decimalTime(_ arguments: borrowing Arguments) -> Scalar {
    let local = arguments.surroundings.clock.offsetMinutes
    let text = arguments.text(0).trimmed
    if let time = Moment(text, offsetMinutes: local)?.inZone(offsetMinutes: local).time {
      return .number(Double(time) / Double(Moment.millisecondsADay))
    }
    guard let time = TimeOfDay(text) else { return .number(.nan) }
    let areInstants = arguments.surroundings.dialect.dates == .instants
    if areInstants, time.offsetMinutes == nil { return .number(.nan) }
    let shift = (local - (time.offsetMinutes ?? local)) * 60_000
    let day = Moment.millisecondsADay
    let milliseconds = ((time.milliseconds + shift) % day + day) % day
    return .number(Double(milliseconds) / Double(day))
  }

  private static func formatted(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar
  {
    guard let moment = moment(arguments) else { return try unreadable(arguments) }
    let format = DateFormat(language: arguments.surroundings.language)
    return .string(try format.text(of: moment, pattern: arguments.text(1)))
  }
}
