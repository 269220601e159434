/// A typed date cut into numbers, words and the separators between them. White space only divides.
struct DateTokens {
  enum Token: Hashable {
    /// Arabic digits.
    case number(String)
    /// Letters and their marks in lower case; the dots of an abbreviation are gone.
    case word(String)
    /// `/`, `-`, or the dot of `21.11.2569`.
    case separator(Unicode.Scalar)
    case other
  }

  private(set) var all: [Token] = []

  init(_ text: String) {
    let prepared = text.withArabicDigits.withSaraAmComposed.lowercased()
    var rest = Substring(prepared).unicodeScalars
    while let scalar = rest.first {
      if scalar.isSpaceOrInvisible {
        rest.removeFirst()
      } else if Self.isDigit(scalar) {
        let digits = rest.prefix(while: Self.isDigit)
        rest = rest[digits.endIndex...]
        all.append(.number(String(digits)))
      } else if Self.isLetter(scalar) {
        let word = rest.prefix { Self.isLetter($0) || $0 == "." }
        rest = rest[word.endIndex...]
        all.append(.word(String(String.UnicodeScalarView(word.filter { $0 != "." }))))
      } else {
        rest.removeFirst()
        all.append(["/", "-", "."].contains(scalar) ? .separator(scalar) : .other)
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.isThaiToneOrSign
  }
}
