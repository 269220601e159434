import XForms
import XPath

// The spelling in which values of a type are stored. What is no value of the type is blank.
extension ValueType {
  /// A computed number.
  func stored(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    switch self {
    case .integer: return numberText(number.rounded(.towardZero))
    case .date, .dateTime:
      return stored(numberText(number))
    default: return numberText(number)
    }
  }

  /// A text that somebody answered: stricter than what the form computes.
  func answered(_ text: String) -> String {
    switch self {
    case .date:
      // A moment of another zone may be another day here.
      let hasZone =
        text.contains("T")
        && (text.hasSuffix("Z") || text.dropFirst(10).contains { "+-".contains($0) })
      return hasZone ? "" : DateText.date(text) ?? ""
    case .dateTime: return DateText.isDateTime(text) && text.contains("T") ? text : ""
    case .time: return DateText.isTime(text) ? text : ""
    default: return stored(text)
    }
  }

  /// A computed text, or one that a form brings along.
  func stored(_ text: String) -> String {
    if text.isEmpty { return "" }
    switch self {
    case .integer:
      let trimmed = text.trimmedOfSpace
      if trimmed.isWholeNumber { return Int32(trimmed) == nil ? "" : trimmed }
      // 32 bits, as XML Schema's int, the type that forms name.
      guard let number = Double(trimmed), abs(number) < 2_147_483_648 else { return "" }
      return numberText(number.rounded(.towardZero))
    case .decimal:
      let trimmed = text.trimmedOfSpace
      guard let number = Double(trimmed), number.isFinite else { return "" }
      // An exponent is no spelling of a decimal (XML Schema 1.0, decimal).
      return trimmed.isDecimalNumber ? trimmed : numberText(number)
    case .date: return DateText.date(text) ?? ""
    case .time: return DateText.isTime(text) || DateText.isTime(text + ":00") ? text : ""
    case .dateTime: return DateText.isDateTime(text) ? text : ""
    case .geopoint: return GeoText.isPoint(text) ? text : ""
    case .selectMultiple, .rank:
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .geotrace, .geoshape: return GeoText.isLine(text) ? text : ""
    default: return text
    }
  }
}

extension String {
  fileprivate var isWholeNumber: Bool {
    var digits = utf8[...]
    if digits.first == 0x2D || digits.first == 0x2B { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  fileprivate var isDecimalNumber: Bool {
    utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x2B }
  }
}

/// Dates and times as XML Schema spells them.
enum DateText {
  /// The day of a date or a moment.
  static func date(_ text: String) -> String? {
    let text = text.trimmedOfSpace
    if isFullDay(text) { return text }
    let day = text.split(separator: "T", maxSplits: 1).first.map(String.init) ?? text
    guard isDay(day) else { return nil }
    if day.utf8.count == text.utf8.count { return day }
    let time = text.dropFirst(day.count + 1)
    return isTime(String(time)) ? day : nil
  }

  static func isDateTime(_ text: String) -> Bool {
    let parts = text.trimmedOfSpace.split(
      separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = parts.first, isDay(String(day)) else { return false }
    return parts.count == 1 || isTime(String(parts[1]))
  }

  /// `2024-01-31`, as nearly all dates are spelt.
  private static func isFullDay(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
      func number(_ places: Range<Int>) -> Int? {
        var number = 0
        for place in places {
          guard (0x30...0x39).contains(bytes[place]) else { return nil }
          number = number * 10 + Int(bytes[place] - 0x30)
        }
        return number
      }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
        return false
      }
      return isDay(year: year, month: month, day: day)
    }
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count <= 2,
      parts[2].utf8.count <= 2, let year = number(parts[0]), let month = number(parts[1]),
      let day = number(parts[2])
    else { return false }
    return isDay(year: year, month: month, day: day)
  }

  private static func isDay(year: Int, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }

  /// `hh:mm:ss[.sss]` with or without an offset.
  static func isTime(_ text: String) -> Bool {
    var rest = text.trimmedOfSpace[...]
    if rest.hasSuffix("Z") {
      rest = rest.dropLast()
    } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let offset = rest[rest.index(after: sign)...].split(
        separator: ":", omittingEmptySubsequences: false)
      guard (1...2).contains(offset.count), let hours = number(offset[0]),
        offset.count == 1 || number(offset[1]).map({ $0 < 60 }) == true,
        offset[0].utf8.count == 2, hours <= 14
      else { return false }
      rest = rest[..<sign]
    }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      let hour = number(parts[0]), hour < 24, let minute = number(parts[1]), minute < 60
    else { return false }
    let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard seconds[0].utf8.count == 2, let second = number(seconds[0]), second < 60 else {
      return false
    }
    return seconds.count == 1 || (seconds.count == 2 && number(seconds[1]) != nil)
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}

/// Places as ODK spells them: `latitude longitude [altitude [accuracy]]`, points joined by `;`.
enum GeoText {
  static func isPoint(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: \.isWhitespace).map { Double($0) }
    guard (2...4).contains(parts.count), !parts.contains(where: { $0?.isFinite != true }),
      let latitude = parts[0], let longitude = parts[1]
    else { return false }
    return abs(latitude) <= 90 && abs(longitude) <= 180
  }

  private static func points(_ text: String) -> [Substring] {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)
    if parts.last?.allSatisfy(\.isWhitespace) == true { parts.removeLast() }
    return parts
  }

  static func isLine(_ text: String) -> Bool {
    let points = points(text)
    return !points.isEmpty && points.allSatisfy { isPoint(String($0)) }
  }
}
