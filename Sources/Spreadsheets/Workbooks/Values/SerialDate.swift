/// How a workbook counts days.
enum DateSystem: Hashable {
  /// 1 is 1 January 1900, and 29 February 1900 is there though it never was.
  case from1900
  /// 0 is 1 January 1904.
  case from1904
}

extension DateSystem {
  /// ISO 8601 for a number of days; nil where it is no time that Excel can show.
  func text(_ serial: Double, as shape: TimeShape) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * 86_400).rounded())
    if second == 86_400 { (day, second) = (day + 1, 0) }
    switch shape {
    case .date: return date(day)
    case .time: return clock(second)
    case .dateTime: return date(day).map { "\($0)T\(clock(second))" }
    case .duration: return clock(second + day * 86_400)
    }
  }

  private func date(_ serial: Int) -> String? {
    switch self {
    case .from1904: return Self.civil(daysSince1970: serial - 24_107)
    case .from1900:
      // Day 0 is no date; day 60 never was.
      if serial == 60 { return "1900-02-29" }
      if serial == 0 { return nil }
      return Self.civil(daysSince1970: serial - (serial < 60 ? 25_568 : 25_569))
    }
  }

  private func clock(_ second: Int) -> String {
    "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  private static func civil(daysSince1970: Int) -> String {
    let shifted = daysSince1970 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
