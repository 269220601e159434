/// How a date is shown to people. Stored dates are ISO 8601.
public enum DateStyle: Sendable, Hashable {
  /// 21 พฤศจิกายน พ.ศ. 2569
  case thaiLong
  /// 21 พ.ย. 2569
  case thaiShort
  /// 21 November 2026
  case english
}

extension CalendarDate {
  /// The date in words, with Arabic digits; `withThaiDigits` makes it fit for an official letter.
  public func formatted(_ style: DateStyle) -> String {
    switch style {
    case .thaiLong: "\(day) \(MonthName.thai[month - 1]) พ.ศ. \(buddhistYear)"
    case .thaiShort: "\(day) \(MonthName.thaiShort[month - 1]) \(buddhistYear)"
    case .english: "\(day) \(MonthName.english[month - 1]) \(year)"
    }
  }
}
