/// What a number format makes of a number, as far as it is a time.
enum TimeShape: Hashable {
  case date
  case time
  case dateTime
  /// Hours may exceed a day: `[h]:mm`.
  case duration
}

extension TimeShape {
  /// Nil for a format that shows no time.
  ///
  /// Source: ECMA-376 part 1, 18.8.30, with the lists of East Asian and Thai locales.
  init?(builtInFormat id: Int) {
    switch id {
    case 14...17, 27...31, 34...36, 50...54, 57, 58, 71...74, 81: self = .date
    case 18...21, 32, 33, 45, 47, 55, 56, 75, 76, 78, 80: self = .time
    case 22, 77: self = .dateTime
    case 46, 79: self = .duration
    default: return nil
    }
  }

  /// Nil for a format that shows no time. Only the section for positive numbers counts; letters in
  /// quotes, behind a backslash or in brackets are no time, but for `[h]`, `[m]` and `[s]`.
  init?(formatCode: String) {
    var letters = FormatLetters()
    letters.scan(formatCode)
    let hasDay = letters.year || letters.day || (letters.minuteOrMonth && !letters.clock)
    switch (letters.elapsed, hasDay, letters.clock) {
    case (true, _, _): self = .duration
    case (_, true, true): self = .dateTime
    case (_, true, false): self = .date
    case (_, false, true): self = .time
    case (_, false, false): return nil
    }
  }
}

private struct FormatLetters {
  var year = false
  var day = false
  var minuteOrMonth = false
  /// Hours or seconds.
  var clock = false
  var elapsed = false

  mutating func scan(_ code: String) {
    let scalars = Array(code.lowercased().unicodeScalars)
    if String(code).lowercased() == "general" { return }
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case ";": return
      case "\\", "_", "*": index += 1
      case "\"":
        index = scalars[(index + 1)...].firstIndex(of: "\"") ?? scalars.count
      case "[":
        let end = scalars[index...].firstIndex(of: "]") ?? scalars.count
        let content = Set(scalars[(index + 1)..<max(end, index + 1)])
        if content.count == 1, let letter = content.first, "hmsชนท".unicodeScalars.contains(letter)
        {
          elapsed = true
        }
        index = end
      // Years of our era, of Buddha's (b) and of Japan's (e, unless an exponent).
      case "y", "b", "ป": year = true
      case "e" where index + 1 < scalars.count && !"+-".unicodeScalars.contains(scalars[index + 1]):
        year = true
      case "d", "ว": day = true
      case "m", "ด", "น": minuteOrMonth = true
      case "h", "s", "ช", "ท": clock = true
      default: break
      }
      index += 1
    }
  }
}
