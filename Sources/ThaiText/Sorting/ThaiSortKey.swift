/// A text made ready for comparison in the order of the Royal Institute dictionary.
///
/// 1. Letters decide: a leading vowel counts after its consonant, consonants come before vowels,
///    ๆ before both, Thai before other scripts (as in Unicode CLDR's Thai tailoring). A space comes
///    before all letters, so that first names stay together; digits, Thai or Arabic, come next and
///    compare as numbers; letter case, ฯ and punctuation do not count.
/// 2. Texts with the same letters compare by tone marks and signs (none ็ ่ ้ ๊ ๋ ์), from the left.
/// 3. What is still equal compares by its characters, so that the order is the same on every run.
public struct ThaiSortKey: Hashable, Sendable {
  private let letters: [UInt32]
  private let marks: [UInt8]
  private let text: String

  init(_ text: String) {
    var builder = ThaiSortKeyBuilder()
    builder.read(Array(text.withArabicDigits.withSaraAmComposed.lowercased().unicodeScalars))
    letters = builder.letters
    marks = builder.marks
    self.text = text
  }
}

extension ThaiSortKey: Comparable {
  public static func < (left: ThaiSortKey, right: ThaiSortKey) -> Bool {
    if left.letters != right.letters {
      return left.letters.lexicographicallyPrecedes(right.letters)
    }
    if left.marks != right.marks {
      return left.marks.lexicographicallyPrecedes(right.marks)
    }
    return left.text < right.text
  }
}

private struct ThaiSortKeyBuilder {
  var letters: [UInt32] = []
  /// A zero for every letter, then what stands on it.
  var marks: [UInt8] = []

  mutating func read(_ scalars: [Unicode.Scalar]) {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar.isThaiLeadingVowel, let next, next.isThaiConsonant {
        add(letter: next.value)
        add(letter: scalar.value)
        index += 2
      } else if scalar.isASCIIDigit {
        let digits = scalars[index...].prefix(while: \.isASCIIDigit)
        add(number: digits.drop { $0 == "0" })
        index += digits.count
      } else {
        add(other: scalar)
        index += 1
      }
    }
  }

  private mutating func add(letter weight: UInt32) {
    letters.append(weight)
    marks.append(0)
  }

  /// The length stands before the digits, so that 10 follows 9.
  private mutating func add(number digits: ArraySlice<Unicode.Scalar>) {
    add(letter: Self.numberWeight)
    add(letter: UInt32(digits.count))
    for digit in digits {
      add(letter: digit.value)
    }
  }

  private mutating func add(other scalar: Unicode.Scalar) {
    if scalar.isSmallLatinLetter {
      add(letter: scalar.value + Self.otherScripts)
    } else if scalar.isThaiToneOrSign {
      marks.append(UInt8(scalar.value - 0x0E46))
    } else if scalar.properties.isWhitespace {
      add(letter: Self.spaceWeight)
    } else if scalar == "ๆ" {
      add(letter: Self.repetitionWeight)
    } else if scalar.properties.isAlphabetic && scalar != "ฯ" {
      let isThai = (0x0E00...0x0E7F).contains(scalar.value)
      add(letter: isThai ? scalar.value : scalar.value + Self.otherScripts)
    }
  }

  private static let spaceWeight: UInt32 = 1
  private static let numberWeight: UInt32 = 2
  private static let repetitionWeight: UInt32 = 3
  private static let otherScripts: UInt32 = 0x1000
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var isSmallLatinLetter: Bool { (0x61...0x7A).contains(value) }
}
