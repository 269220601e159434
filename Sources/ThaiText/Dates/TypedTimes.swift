extension Timestamp {
  /// A point in time as people and spreadsheets write it: ISO 8601, or a date in any usual spelling
  /// followed by hours and minutes (`13/3/2566 16:25`, `13 มี.ค. 66 16:25:30`). Without an offset it
  /// is Bangkok's.
  public init?(typed text: String) {
    let text = text.trimmed.withArabicDigits
    if let time = Timestamp(iso8601: text) {
      self = time
      return
    }
    guard let space = text.lastIndex(where: \.isWhitespace),
      let date = CalendarDate(typed: String(text[..<space])),
      let clock = Self.clock(text[text.index(after: space)...]),
      let time = Timestamp(iso8601: "\(date.iso8601)T\(clock)")
    else { return nil }
    self = time
  }

  /// `9:05` as `09:05:00`.
  private static func clock(_ text: Substring) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) })
    else { return nil }
    let padded = parts.map { $0.count == 1 ? "0\($0)" : String($0) }
    return (padded + ["00"]).prefix(3).joined(separator: ":")
  }
}
