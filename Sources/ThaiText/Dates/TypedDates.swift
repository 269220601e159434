extension CalendarDate {
  /// A date as a person types it, in Thai or Arabic digits:
  ///
  /// - `21/11/2569`, `21-11-2569`, `21.11.69`: day, month, year; only `2026-11-21` begins with the
  ///   year;
  /// - `21 พฤศจิกายน พ.ศ. 2569`, `21 พ.ย. 69`, `21-พ.ย.-2569`, `21 November 2026`, `21 Nov 2026`.
  ///
  /// The year is read as by ``CalendarYear/init(typed:)``, so `2569-11-21` is the same day; two
  /// digits are refused after an English month, where they could mean either era. Nil for all else
  /// and for days that do not exist.
  public init?(typed text: String) {
    let tokens = DateTokens(text).all
    guard let parts = DateParts(numeric: tokens) ?? DateParts(withMonthName: tokens),
      parts.day.utf8.count <= 2, let day = Int(parts.day),
      let year = CalendarYear(digits: parts.year, era: parts.era)
    else { return nil }
    self.init(year: year.commonEra, month: parts.month, day: day)
  }
}

/// What a typed date says, before anyone asks whether the day exists.
private struct DateParts {
  var year: String
  var era: Era?
  var month: Int
  var day: String
}

extension DateParts {
  /// Three numbers with the same separator between them.
  init?(numeric tokens: [DateTokens.Token]) {
    guard tokens.count == 5, case .number(let first) = tokens[0],
      case .separator(let separator) = tokens[1], case .number(let middle) = tokens[2],
      tokens[3] == tokens[1], case .number(let last) = tokens[4],
      middle.utf8.count <= 2, let month = Int(middle)
    else { return nil }
    let yearFirst = separator == "-" && first.utf8.count == 4
    self.init(
      year: yearFirst ? first : last, month: month, day: yearFirst ? last : first)
  }

  /// Day, name of the month, year, with an era before the year or dashes between.
  init?(withMonthName tokens: [DateTokens.Token]) {
    var tokens = tokens
    if tokens.count == 5, tokens[1] == tokens[3], case .separator = tokens[1] {
      tokens = [tokens[0], tokens[2], tokens[4]]
    }
    var era: Era?
    if tokens.count == 4, case .word(let word) = tokens[2] {
      era = Era(word)
      if era == nil { return nil }
      tokens.remove(at: 2)
    }
    guard tokens.count == 3, case .number(let day) = tokens[0], case .word(let name) = tokens[1],
      case .number(let year) = tokens[2], let month = MonthName(name)
    else { return nil }
    if !month.isThai && era == nil && year.utf8.count == 2 { return nil }
    self.init(year: year, era: era, month: month.number, day: day)
  }
}
