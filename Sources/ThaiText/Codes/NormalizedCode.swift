/// A code that identifies a person, a school or a project, freed from the accidents of typing, so
/// that `"p๐๐7 "`, `"Ｐ００７"` and `"P 007"` are one and the same.
///
/// White space and invisible characters are dropped wherever they stand, Thai and full-width
/// characters become ASCII, letters upper case, สระอำ one character. Leading zeros are kept: they
/// belong to the code.
public struct NormalizedCode: Hashable, Sendable {
  /// The normalised spelling, never empty.
  public let text: String

  /// Nil when nothing visible was typed.
  public init?(_ raw: String) {
    var raw = raw
    if raw.withUTF8({ $0.allSatisfy(\.isOfPlainCode) }) {
      if raw.isEmpty { return nil }
      text = raw
      return
    }
    var scalars = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars where !scalar.isSpaceOrInvisible {
      scalars.append(scalar.withASCIIWidth)
    }
    text = String(scalars).withArabicDigits.withSaraAmComposed.uppercased()
    if text.isEmpty { return nil }
  }
}

extension NormalizedCode: CustomStringConvertible {
  public var description: String { text }
}

extension NormalizedCode: Comparable {
  /// Natural order: runs of digits compare as numbers, so P2 stands before P10; codes that differ
  /// only in leading zeros compare as text.
  public static func < (left: NormalizedCode, right: NormalizedCode) -> Bool {
    var leftRest = Substring(left.text)
    var rightRest = Substring(right.text)
    while !leftRest.isEmpty, !rightRest.isEmpty {
      let leftRun = CodeRun(firstOf: leftRest)
      let rightRun = CodeRun(firstOf: rightRest)
      if leftRun.precedes(rightRun) { return true }
      if rightRun.precedes(leftRun) { return false }
      leftRest = leftRest[leftRun.text.endIndex...]
      rightRest = rightRest[rightRun.text.endIndex...]
    }
    if leftRest.isEmpty && rightRest.isEmpty { return left.text < right.text }
    return leftRest.isEmpty
  }
}

extension UInt8 {
  /// A visible ASCII character that is no small letter: a code of these is as it should be.
  fileprivate var isOfPlainCode: Bool {
    (0x21...0x7E).contains(self) && !(0x61...0x7A).contains(self)
  }
}

/// A stretch of a code that is all digits, or has none.
private struct CodeRun {
  let text: Substring
  let isNumber: Bool

  init(firstOf rest: Substring) {
    let digits = rest.utf8.prefix(while: \.isASCIIDigit)
    isNumber = !digits.isEmpty
    text = Substring(isNumber ? digits : rest.utf8.prefix { !$0.isASCIIDigit })
  }

  /// Numbers of any length compare without overflow: the longer one is larger once zeros are gone.
  func precedes(_ other: CodeRun) -> Bool {
    guard isNumber && other.isNumber else {
      return isNumber == other.isNumber ? text < other.text : isNumber
    }
    let digits = text.drop { $0 == "0" }
    let otherDigits = other.text.drop { $0 == "0" }
    if digits.utf8.count != otherDigits.utf8.count {
      return digits.utf8.count < otherDigits.utf8.count
    }
    return digits < otherDigits
  }
}

extension Unicode.Scalar {
  /// Ｐ as P: full-width forms as their ASCII counterparts, all others as they are.
  fileprivate var withASCIIWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }
}
