extension Int {
  /// A whole number as a person types it: Thai or Arabic digits, a sign (`+`, `-`, `−`), commas
  /// between thousands, spaces around. Nil for anything else, `12.0` and `1,23` included, and for
  /// numbers too large for an `Int`.
  public init?(typed text: String) {
    guard let number = TypedNumber(text), number.fraction == nil else { return nil }
    self.init(number.sign + number.whole)
  }
}

extension Double {
  /// A decimal number as a person types it: like ``Swift/Int/init(typed:)``, with an optional part
  /// after a point (`.05` is understood, `5.` is not). Always finite, never negative zero; nil for
  /// anything else.
  public init?(typed text: String) {
    guard let number = TypedNumber(text) else { return nil }
    let whole = number.whole.isEmpty ? "0" : number.whole
    guard let value = Double("\(number.sign)\(whole).\(number.fraction ?? "0")"), value.isFinite
    else { return nil }
    self = value == 0 ? 0 : value
  }
}

/// The parts of a number whose spelling was found right. All digits are Arabic.
private struct TypedNumber {
  /// `-` or nothing.
  var sign = ""
  /// Digits without commas; empty only where there is a fraction.
  var whole: String
  /// The digits after the point, at least one.
  var fraction: String?

  init?(_ text: String) {
    var rest = Substring(text.trimmed.withArabicDigits)
    if let first = rest.unicodeScalars.first, ["+", "-", "\u{2212}"].contains(first) {
      sign = first == "+" ? "" : "-"
      rest = Substring(rest.unicodeScalars.dropFirst())
    }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = Self.digitsWithoutCommas(first) else { return nil }
    self.whole = whole
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].utf8.allSatisfy(\.isASCIIDigit) else { return nil }
      fraction = String(parts[1])
    }
    if whole.isEmpty && fraction == nil { return nil }
  }

  /// `0,123` is refused: who writes it more likely means a decimal comma than a thousand.
  private static func digitsWithoutCommas(_ text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }) else { return nil }
    if let first = groups.first, groups.count > 1 {
      guard (1...3).contains(first.utf8.count), !first.utf8.starts(with: "0".utf8),
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    return groups.joined()
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
