extension String {
  /// The text with ๐–๙ written as 0–9; everything else, also digits already Arabic, stays.
  public var withArabicDigits: String {
    guard unicodeScalars.contains(where: \.isThaiDigit) else { return self }
    return shiftingDigits(from: 0x0E50, to: 0x30)
  }

  /// The text with 0–9 written as ๐–๙, for official letters; everything else stays.
  public var withThaiDigits: String {
    shiftingDigits(from: 0x30, to: 0x0E50)
  }

  private func shiftingDigits(from zero: UInt32, to otherZero: UInt32) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isDigit = scalar.value >= zero && scalar.value < zero + 10
      let shifted = isDigit ? Unicode.Scalar(scalar.value - zero + otherZero) : nil
      result.append(shifted ?? scalar)
    }
    return String(result)
  }
}
