/// A point of the curve −x² + y² = 1 + dx²y², in extended coordinates (RFC 8032 §5.1.4).
struct CurvePoint {
  private let x: FieldElement
  private let y: FieldElement
  private let z: FieldElement
  private let t: FieldElement

  private static let d = FieldElement(
    hexadecimal: "52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3")
  private static let rootOfMinusOne = FieldElement(
    hexadecimal: "2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0")

  private static let neutral = CurvePoint(x: .zero, y: .one)

  static let base = CurvePoint(
    x: FieldElement(
      hexadecimal: "216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a"),
    y: FieldElement(
      hexadecimal: "6666666666666666666666666666666666666666666666666666666666666658"))

  private init(x: FieldElement, y: FieldElement) {
    self.init(x: x, y: y, z: .one, t: x * y)
  }

  private init(x: FieldElement, y: FieldElement, z: FieldElement, t: FieldElement) {
    self.x = x
    self.y = y
    self.z = z
    self.t = t
  }

  /// RFC 8032 §5.1.3: y, and in the highest bit the sign of x; nil if there is no such point.
  init?(_ bytes: [UInt8]) {
    let y = FieldElement(bytes)
    var plain = bytes
    plain[31] &= 0x7F
    guard y.bytes == plain else { return nil }
    let square = y * y
    let above = square - .one
    let below = Self.d * square + .one
    let cube = below * below * below
    var x = above * cube * (above * cube * below * below * below * below).rootPower
    let check = below * x * x
    if !(check - above).isZero {
      guard (check + above).isZero else { return nil }
      x = x * Self.rootOfMinusOne
    }
    let isOdd = bytes[31] >> 7 == 1
    if x.isZero && isOdd { return nil }
    if (x.bytes[0] & 1 == 1) != isOdd { x = .zero - x }
    self.init(x: x, y: y)
  }

  var encoded: [UInt8] {
    let inverse = z.inverse
    var bytes = (y * inverse).bytes
    bytes[31] |= (x * inverse).bytes[0] << 7
    return bytes
  }

  var negated: CurvePoint { CurvePoint(x: .zero - x, y: y, z: z, t: .zero - t) }

  /// RFC 8032 §5.1.4; complete, so it doubles as well.
  func plus(_ other: CurvePoint) -> CurvePoint {
    let a = (y - x) * (other.y - other.x)
    let b = (y + x) * (other.y + other.x)
    let c = t * (Self.d + Self.d) * other.t
    let d = (z + z) * other.z
    let (e, f, g, h) = (b - a, d - c, d + c, b + a)
    return CurvePoint(x: e * f, y: g * h, z: f * g, t: e * h)
  }

  /// So many times the point; the factor in bytes, the least first.
  func times(_ factor: [UInt8]) -> CurvePoint {
    var result = Self.neutral
    for byte in factor.reversed() {
      for bit in (0..<8).reversed() {
        result = result.plus(result)
        if byte >> UInt8(bit) & 1 == 1 { result = result.plus(self) }
      }
    }
    return result
  }
}
