/// A year of either era that people write: พ.ศ. (Buddhist) or ค.ศ. (Common).
public struct CalendarYear: Hashable, Sendable {
  /// The year of the Common Era, 1–9999.
  public let commonEra: Int

  /// The year of the Buddhist Era.
  public var buddhistEra: Int { commonEra + Self.buddhistOffset }

  /// A year as a person types it: `2569`, `๒๕๖๙`, `พ.ศ. 2569`, `2026`, `ค.ศ. 2026`, `69`.
  ///
  /// Without an era, 2400–2600 are Buddhist, 1900–2100 Common, two digits are พ.ศ. 25xx; nil for
  /// all others, since nobody could say which year they mean.
  public init?(typed text: String) {
    var tokens = DateTokens(text).all
    var era: Era?
    if case .word(let word)? = tokens.first {
      guard let named = Era(word) else { return nil }
      era = named
      tokens.removeFirst()
    }
    guard tokens.count == 1, case .number(let digits) = tokens[0] else { return nil }
    self.init(digits: digits, era: era)
  }

  /// `digits` are Arabic.
  init?(digits: String, era: Era?) {
    guard let number = Int(digits) else { return nil }
    switch (digits.utf8.count, era, number) {
    case (2, nil, _), (2, .buddhist, _): commonEra = 2500 + number - Self.buddhistOffset
    case (4, nil, 2400...2600), (4, .buddhist, 544...): commonEra = number - Self.buddhistOffset
    case (4, nil, 1900...2100), (4, .common, 1...): commonEra = number
    default: return nil
    }
  }

  static let buddhistOffset = 543
}

/// How a year is counted, where the text says so.
enum Era {
  case buddhist
  case common

  /// `word` has no dots and is lower case.
  init?(_ word: String) {
    switch word {
    case "พศ", "พุทธศักราช", "be": self = .buddhist
    case "คศ", "คริสต์ศักราช", "ce", "ad": self = .common
    default: return nil
    }
  }
}
