import Statistics

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

  /// With more decimals where what is printed would otherwise contradict what is said of the value:
  /// a discrimination of .196 that is called low is printed as .196, not as .20.
  ///
  /// - Parameter verdict: what is said of a number. Of the value it is decided at nine decimals, as
  ///   thresholds are.
  public init?<Verdict: Equatable>(
    _ value: Double, decimals: Int, style: Style = .plain, keeping verdict: (Double) -> Verdict
  ) {
    let fewest = min(max(decimals, 0), 9)
    func said(at places: Int) -> Verdict? {
      (try? RoundedDecimal(value, places: places)).map { verdict($0.value) }
    }
    let exact = said(at: 9)
    let enough = (fewest...9).first { said(at: $0) == exact }
    self.init(value, decimals: enough ?? fewest, style: style)
  }

  /// As it is printed, with commas between thousands: `1,234.50`, `-0.13`, `.78`. A number too large
  /// to have decimals is printed as it is.
  public var text: String {
    guard let rounded = try? RoundedDecimal(value, places: decimals) else {
      return value.description
    }
    let parts = rounded.digits
    let dropsZero = style == .withoutLeadingZero && parts.whole == "0" && decimals > 0
    return (rounded.units < 0 ? "-" : "") + (dropsZero ? "" : parts.whole.groupedInThousands)
      + (decimals > 0 ? "." + parts.fraction : "")
  }
}

extension RoundedDecimal {
  /// The digits before and after the point, without a sign.
  fileprivate var digits: (whole: String, fraction: String) {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (String(padded.dropLast(places)), String(padded.suffix(places)))
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
