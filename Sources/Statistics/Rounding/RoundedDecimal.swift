/// A number rounded for display, half away from zero on its decimal value: 2.505 is 2.51, −2.505 is
/// −2.51. The last step before printing; nothing is computed from it.
public struct RoundedDecimal: Sendable, Hashable {
  /// The value times 10 to the power of ``places``.
  public let units: Int
  /// Decimals shown, 0…9.
  public let places: Int

  /// sign(x)·⌊|x|·10^d + ½ + 1e-9⌋: the allowance stands for the decimal that the binary number
  /// means. `places` outside 0…9 is ``Reason/invalidParameter``; a number with too many digits for
  /// it ``Reason/notFinite``.
  public init(_ value: Double, places: Int) throws(Reason) {
    let scale = try Self.scale(places)
    let magnitude = (abs(value) * Double(scale) + 0.5 + 1e-9).rounded(.down)
    guard let size = Int(exactly: magnitude) else { throw .notFinite }
    units = value < 0 ? -size : size
    self.places = places
  }

  /// sum/count in whole-number arithmetic, so that a mean of scores on a half is never missed.
  ///
  /// A count of 0 is ``Reason/noData``, below it ``Reason/invalidCount``.
  public init(sum: Int, count: Int, places: Int) throws(Reason) {
    guard count != 0 else { throw .noData }
    guard count > 0 else { throw .invalidCount }
    let scale = try Self.scale(places)
    let (high, low) = sum.magnitude.multipliedFullWidth(by: UInt(scale))
    let divisor = count.magnitude
    guard high < divisor else { throw .notFinite }
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    // 2·remainder ≥ divisor, without doubling.
    let roundsUp = remainder >= divisor - remainder
    guard let size = Int(exactly: quotient), size < .max || !roundsUp else { throw .notFinite }
    units = (sum < 0 ? -1 : 1) * (roundsUp ? size + 1 : size)
    self.places = places
  }

  /// The decimal as the nearest double.
  public var value: Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return Double(units) / scale
  }

  private static func scale(_ places: Int) throws(Reason) -> Int {
    guard (0...9).contains(places) else { throw .invalidParameter }
    return (0..<places).reduce(1) { scale, _ in scale * 10 }
  }
}

extension RoundedDecimal: CustomStringConvertible {
  /// With all its decimals and a full stop: `2.50`, `-0.05`, `3`.
  public var description: String {
    var digits = String(units.magnitude)
    guard places > 0 else { return units < 0 ? "-" + digits : digits }
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let text = digits.dropLast(places) + "." + digits.suffix(places)
    return units < 0 ? "-" + text : String(text)
  }
}
