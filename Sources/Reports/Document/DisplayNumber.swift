/// A number at full precision together with the decimals it is printed with.
///
/// Rounding happens once, when the text is made: half away from zero on the decimal value, so that
/// 2.505 is 2.51 although the binary number nearest to it lies below.
public struct DisplayNumber: Sendable, Hashable {
  public enum Style: Sendable, Hashable {
    /// 0.78
    case plain
    /// .78, as coefficients and probabilities are printed
    case withoutLeadingZero
  }

  /// Always finite.
  public let value: Double
  /// 0 to 9.
  public let decimals: Int
  public let style: Style

  /// Nil where `value` is not finite. `decimals` outside 0…9 are taken as the nearest of these.
  public init?(_ value: Double, decimals: Int, style: Style = .plain) {
    guard value.isFinite else { return nil }
    self.value = value
    self.decimals = min(max(decimals, 0), 9)
    self.style = style
  }

  /// As it is printed, with commas between thousands: `1,234.50`, `-0.13`, `.78`.
  public var text: String {
    guard let units = Self.units(of: value, decimals: decimals) else { return value.description }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var whole = padded.dropLast(decimals).groupedInThousands
    if style == .withoutLeadingZero, whole == "0", decimals > 0 { whole = "" }
    let fraction = decimals > 0 ? "." + padded.suffix(decimals) : ""
    return (units < 0 ? "-" : "") + whole + fraction
  }

  /// `value` in units of its last decimal, rounded half away from zero. The share added before
  /// cutting lifts values that binary arithmetic left just below a half. Nil beyond 2⁵³ units,
  /// where a double has no such decimals.
  private static func units(of value: Double, decimals: Int) -> Int? {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = value.magnitude * scale
    guard scaled < 0x1p53 else { return nil }
    let units = Int(scaled + 0.5 + 1e-9)
    return value < 0 ? -units : units
  }
}

extension Int {
  /// With commas between thousands: `2,200`.
  var grouped: String { (self < 0 ? "-" : "") + String(magnitude).groupedInThousands }
}

extension StringProtocol {
  fileprivate var groupedInThousands: String {
    var result = ""
    for (index, digit) in enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
