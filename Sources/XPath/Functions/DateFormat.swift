/// The escapes of ODK's `format-date` and `format-date-time`, such as `%d/%m/%Y`.
struct DateFormat {
  private let months: [String]
  private let weekdays: [String]

  /// Names of months and days in Thai for `th`, in English for anything else.
  init(language: String?) {
    let isThai = language == "th" || language?.hasPrefix("th-") ?? false
    months = isThai ? Self.thaiMonths : Self.englishMonths
    weekdays = isThai ? Self.thaiWeekdays : Self.englishWeekdays
  }

  /// Years are those of the common era. Throws for an unknown escape.
  func text(of moment: Moment, pattern: String) throws(FunctionTrouble) -> String {
    var result = ""
    var rest = Substring(pattern).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let escape = rest.popFirst()
      guard let escape, let text = text(of: moment, escape: escape) else {
        throw FunctionTrouble(.unknownDateEscape("%" + (escape.map { String($0) } ?? "")))
      }
      result += text
    }
    return result
  }

  private func text(of moment: Moment, escape: Unicode.Scalar) -> String? {
    let (year, month, day) = moment.day.components
    let time = moment.time ?? 0
    switch escape {
    case "%": return "%"
    case "Y": return padded(year, 4)
    case "y": return padded(year % 100, 2)
    case "m": return padded(month, 2)
    case "n": return String(month)
    case "b": return months[month - 1]
    case "d": return padded(day, 2)
    case "e": return String(day)
    case "a": return weekdays[moment.day.weekday]
    case "W": return String(isoWeek(of: moment.day))
    case "H": return padded(time / 3_600_000, 2)
    case "h": return String(time / 3_600_000)
    case "M": return padded(time / 60_000 % 60, 2)
    case "S": return padded(time / 1000 % 60, 2)
    case "3": return padded(time % 1000, 3)
    default: return nil
    }
  }

  /// ISO 8601: the week of the year that holds most of the week's days, Monday first.
  private func isoWeek(of day: CalendarDay) -> Int {
    let thursday = CalendarDay(number: day.number - (day.weekday + 6) % 7 + 3)
    let year = thursday.components.year
    let newYear = CalendarDay(year: year, month: 1, day: 1) ?? thursday
    return (thursday.number - newYear.number) / 7 + 1
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let englishWeekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let thaiMonths = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]
  private static let thaiWeekdays = ["อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."]
}
