import ThaiText
import XPath

extension WallClock {
  /// ISO 8601 with the offset of the place, as ODK's `start` and `end` questions store it.
  var timestamp: String {
    let seconds = Int(milliseconds.floorDivided(by: 1000))
    return Timestamp(
      secondsSince1970: seconds, nanoseconds: 0, offsetMinutes: offsetMinutes)?.iso8601 ?? ""
  }
}

extension WallClock {
  /// The same with milliseconds: `2024-03-15T10:30:00.000+07:00`.
  var preciseTimestamp: String {
    let part = String(milliseconds - milliseconds.floorDivided(by: 1000) * 1000)
    let fraction = "." + String(repeating: "0", count: 3 - part.count) + part
    let whole = timestamp
    guard whole.utf8.count > 19 else { return whole }
    let end = whole.index(whole.startIndex, offsetBy: 19)
    return whole[..<end] + fraction + whole[end...]
  }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
