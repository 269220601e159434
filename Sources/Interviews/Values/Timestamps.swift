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

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
