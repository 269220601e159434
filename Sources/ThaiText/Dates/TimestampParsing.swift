extension Timestamp {
  /// An ISO 8601 date and time: `2023-03-13T09:01:00+07:00`, also with a space for the `T`, without
  /// seconds, with a fraction (digits after the ninth are dropped), and with `Z`, `+0700` or `+07`.
  /// Without an offset the clock is Bangkok's. Nil for anything else, a date alone included.
  public init?(iso8601 text: String) {
    let utf8 = Array(text.trimmed.withArabicDigits.utf8)
    guard utf8.count > 11, [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20].contains(utf8[10]),
      let date = CalendarDate(iso8601: String(decoding: utf8[..<10], as: UTF8.self))
    else { return nil }
    var reader = ClockReader(rest: utf8[11...])
    guard let time = reader.time(), let offset = reader.offset(), reader.rest.isEmpty
    else { return nil }
    self.init(
      secondsSince1970: date.daysSince1970 * 86_400 + time.seconds - offset * 60,
      nanoseconds: time.nanoseconds, offsetMinutes: offset)
  }
}

/// Takes the parts of a clock time and an offset from the front of what is left.
private struct ClockReader {
  var rest: ArraySlice<UInt8>

  mutating func time() -> (seconds: Int, nanoseconds: Int)? {
    guard let hour = twoDigits(below: 24), skip(":"), let minute = twoDigits(below: 60)
    else { return nil }
    var seconds = hour * 3600 + minute * 60
    var nanoseconds = 0
    if skip(":") {
      guard let second = twoDigits(below: 60) else { return nil }
      seconds += second
      if skip(".") || skip(",") {
        guard let fraction = fraction() else { return nil }
        nanoseconds = fraction
      }
    }
    return (seconds, nanoseconds)
  }

  /// Minutes east of UTC.
  mutating func offset() -> Int? {
    if rest.isEmpty { return Timestamp.bangkokOffsetMinutes }
    if skip("Z") || skip("z") { return 0 }
    let isWest = rest.first == UInt8(ascii: "-")
    guard skip("+") || skip("-"), let hours = twoDigits(below: 15) else { return nil }
    if rest.isEmpty { return isWest ? -hours * 60 : hours * 60 }
    _ = skip(":")
    guard let minutes = twoDigits(below: 60) else { return nil }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }

  private mutating func twoDigits(below limit: Int) -> Int? {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    rest = rest.dropFirst(2)
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value < limit ? value : nil
  }

  private mutating func fraction() -> Int? {
    let digits = rest.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty else { return nil }
    rest = rest[digits.endIndex...]
    let nine = Array(digits.prefix(9)) + Array(repeating: 0x30, count: max(0, 9 - digits.count))
    return nine.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }
}
