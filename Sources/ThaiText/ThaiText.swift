/// ThaiText knows how Thai is typed, measured, sorted and dated, so that no other room has to.
///
/// In: strings as people type them, or as files bring them. Out: codes, numbers, dates and sort
/// keys that can be compared, and lines that fit a column. It knows no forms and no locale: the same
/// text means the same on every machine.
///
/// This file holds the families of Thai characters that the rules of the room speak about.
extension Unicode.Scalar {
  /// ก–ฮ, with ฤ and ฦ.
  var isThaiConsonant: Bool { (0x0E01...0x0E2E).contains(value) }

  /// เ แ โ ใ ไ: written before the consonant after which they are spoken and sorted.
  var isThaiLeadingVowel: Bool { (0x0E40...0x0E44).contains(value) }

  /// ็ ่ ้ ๊ ๋ ์ ํ ๎: they decide an order only between words that are otherwise the same.
  var isThaiToneOrSign: Bool { (0x0E47...0x0E4E).contains(value) }

  /// ่ ้ ๊ ๋
  var isThaiTone: Bool { (0x0E48...0x0E4B).contains(value) }

  /// ๐–๙
  var isThaiDigit: Bool { (0x0E50...0x0E59).contains(value) }

  /// Characters that a reader cannot see: zero-width spaces and joiners, byte order marks, bidi
  /// controls, soft hyphens, control characters.
  var isInvisible: Bool {
    switch properties.generalCategory {
    case .format, .control: true
    default: false
    }
  }

  /// Space of any kind, seen or unseen.
  var isSpaceOrInvisible: Bool {
    // Unicode's tables say the same of ASCII, and take a hundred times as long.
    if isASCII { return value <= 0x20 || value == 0x7F }
    return properties.isWhitespace || isInvisible
  }
}

extension String {
  /// The text without white space and invisible characters at either end. O(n).
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpaceOrInvisible }),
      let last = scalars.lastIndex(where: { !$0.isSpaceOrInvisible })
    else { return "" }
    let end = scalars.index(after: last)
    if first == scalars.startIndex, end == scalars.endIndex { return self }
    return String(scalars[first..<end])
  }

  /// The text with every สระอำ in its one-character spelling: กํา (นิคหิต + สระอา) becomes กำ, also
  /// with a tone mark between or before the two. The two look the same and must compare equal.
  public var withSaraAmComposed: String {
    guard unicodeScalars.contains("\u{0E4D}") else { return self }
    let scalars = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let rest = scalars[index...].dropFirst()
      if scalars[index] == "\u{0E4D}", rest.first == "\u{0E32}" {
        result.append("\u{0E33}")
        index += 2
      } else if scalars[index] == "\u{0E4D}", let tone = rest.first, tone.isThaiTone,
        rest.dropFirst().first == "\u{0E32}"
      {
        result.append(contentsOf: [tone, "\u{0E33}"])
        index += 3
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }
}
