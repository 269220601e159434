/// A set of Unicode scalars, as `[…]`, `\d` or `\p{…}` describe it.
indirect enum ScalarClass: Sendable {
  case range(ClosedRange<UInt32>)
  case category(@Sendable (Unicode.GeneralCategory) -> Bool)
  case alphabetic
  case union([ScalarClass])
  case intersection(ScalarClass, ScalarClass)
  case not(ScalarClass)

  static func scalar(_ scalar: Unicode.Scalar) -> ScalarClass {
    .range(scalar.value...scalar.value)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let range): range.contains(scalar.value)
    case .category(let test): test(scalar.properties.generalCategory)
    case .alphabetic: scalar.properties.isAlphabetic
    case .union(let parts): parts.contains { $0.contains(scalar) }
    case .intersection(let one, let other): one.contains(scalar) && other.contains(scalar)
    case .not(let inner): !inner.contains(scalar)
    }
  }

  /// How many comparisons `contains` may take.
  var weight: Int {
    switch self {
    case .range, .category, .alphabetic: 1
    case .union(let parts): parts.reduce(1) { $0 + $1.weight }
    case .intersection(let one, let other): one.weight + other.weight
    case .not(let inner): inner.weight
    }
  }

  /// With the other case of ASCII letters, as Java's `(?i)` takes it.
  var ignoringCase: ScalarClass {
    switch self {
    case .range(let range):
      var parts = [self]
      let upper = range.clamped(to: 0x41...0x5A)
      let lower = range.clamped(to: 0x61...0x7A)
      if range.overlaps(0x41...0x5A) {
        parts.append(.range(upper.lowerBound + 32...upper.upperBound + 32))
      }
      if range.overlaps(0x61...0x7A) {
        parts.append(.range(lower.lowerBound - 32...lower.upperBound - 32))
      }
      return .union(parts)
    case .union(let parts): return .union(parts.map(\.ignoringCase))
    case .intersection(let one, let other):
      return .intersection(one.ignoringCase, other.ignoringCase)
    case .not(let inner): return .not(inner.ignoringCase)
    case .category, .alphabetic: return self
    }
  }

  // As in Java, the short classes are ASCII: Thai digits do not pass for `\d`.
  static let digit = ScalarClass.range(0x30...0x39)
  static let upper = ScalarClass.range(0x41...0x5A)
  static let lower = ScalarClass.range(0x61...0x7A)
  static let word = ScalarClass.union([digit, upper, lower, .range(0x5F...0x5F)])
  static let space = ScalarClass.union([.range(0x9...0xD), .range(0x20...0x20)])
  static let anything = ScalarClass.range(0...0x10FFFF)
  static let lineEnd = ScalarClass.union([
    .range(0xA...0xA), .range(0xD...0xD), .range(0x85...0x85), .range(0x2028...0x2029),
  ])

  /// `\p{name}`: general categories, the POSIX names, and the scripts and blocks that forms of
  /// the region use.
  static func named(_ name: String) -> ScalarClass? {
    for prefix in ["Is", "In", "script=", "sc=", "block="] where name.hasPrefix(prefix) {
      if let found = scripts[String(name.dropFirst(prefix.count)).uppercased()] { return found }
    }
    if name == "IsAlphabetic" || name == "IsLetter" { return .alphabetic }
    return posix[name] ?? scripts[name.uppercased()] ?? category(name)
  }

  private static let posix: [String: ScalarClass] = [
    "Alpha": .union([upper, lower]), "Digit": digit, "Alnum": .union([digit, upper, lower]),
    "Upper": upper, "Lower": lower, "Space": space, "ASCII": .range(0...0x7F),
    "XDigit": .union([digit, .range(0x41...0x46), .range(0x61...0x66)]),
    "Punct": .union([
      .range(0x21...0x2F), .range(0x3A...0x40), .range(0x5B...0x60), .range(0x7B...0x7E),
    ]),
  ]

  private static let scripts: [String: ScalarClass] = [
    "THAI": .union([.range(0xE01...0xE3A), .range(0xE40...0xE5B)]),
    "LAO": .range(0xE80...0xEFF), "KHMER": .range(0x1780...0x17FF),
    "MYANMAR": .range(0x1000...0x109F), "ARABIC": .range(0x600...0x6FF),
    "HAN": .union([.range(0x3400...0x4DBF), .range(0x4E00...0x9FFF), .range(0x20000...0x2FA1F)]),
    "GREEK": .range(0x370...0x3FF), "CYRILLIC": .range(0x400...0x52F),
    "LATIN": .union([
      upper, lower, .range(0xAA...0xAA), .range(0xBA...0xBA), .range(0xC0...0xD6),
      .range(0xD8...0xF6), .range(0xF8...0x2B8), .range(0x1E00...0x1EFF),
    ]),
  ]

  private static func category(_ name: String) -> ScalarClass? {
    let letters: Set<Unicode.GeneralCategory> = [
      .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    ]
    let marks: Set<Unicode.GeneralCategory> = [.nonspacingMark, .spacingMark, .enclosingMark]
    let numbers: Set<Unicode.GeneralCategory> = [.decimalNumber, .letterNumber, .otherNumber]
    let punctuation: Set<Unicode.GeneralCategory> = [
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation,
    ]
    let symbols: Set<Unicode.GeneralCategory> = [
      .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
    ]
    let separators: Set<Unicode.GeneralCategory> = [
      .spaceSeparator, .lineSeparator, .paragraphSeparator,
    ]
    let named: [String: Set<Unicode.GeneralCategory>] = [
      "L": letters, "M": marks, "N": numbers, "P": punctuation, "S": symbols, "Z": separators,
      "Lu": [.uppercaseLetter], "Ll": [.lowercaseLetter], "Lo": [.otherLetter],
      "Lm": [.modifierLetter], "Lt": [.titlecaseLetter], "Mn": [.nonspacingMark],
      "Mc": [.spacingMark], "Nd": [.decimalNumber], "Nl": [.letterNumber], "No": [.otherNumber],
      "Zs": [.spaceSeparator], "Pd": [.dashPunctuation], "Ps": [.openPunctuation],
      "Pe": [.closePunctuation], "Po": [.otherPunctuation], "Sc": [.currencySymbol],
      "Sm": [.mathSymbol], "Cc": [.control],
    ]
    return named[name].map { categories in .category { categories.contains($0) } }
  }
}
