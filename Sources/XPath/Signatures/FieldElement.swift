/// A number modulo 2²⁵⁵ − 19, in five limbs of 51 bits.
struct FieldElement {
  private var limbs: [UInt64]

  private static let mask: UInt64 = (1 << 51) - 1
  static let zero = FieldElement(0)
  static let one = FieldElement(1)

  init(_ small: UInt64) { limbs = [small, 0, 0, 0, 0] }

  private init(limbs: [UInt64]) { self.limbs = limbs }

  /// 32 bytes, the least first; the highest bit is left out.
  init(_ bytes: [UInt8]) {
    limbs = (0..<5).map { limb in
      var value: UInt64 = 0
      for bit in 0..<51 {
        let place = limb * 51 + bit
        guard place < 255 else { break }
        value |= UInt64(bytes[place / 8] >> UInt8(place % 8) & 1) << UInt64(bit)
      }
      return value
    }
  }

  /// A number in hexadecimal, the highest digit first.
  init(hexadecimal: StaticString) {
    var bytes = [UInt8](repeating: 0, count: 32)
    for (index, digit) in hexadecimal.description.utf8.reversed().enumerated() {
      let value = digit <= 0x39 ? digit - 0x30 : digit - 0x57
      bytes[index / 2] |= value << (index % 2 == 0 ? 0 : 4)
    }
    self.init(bytes)
  }

  /// The one representation below the modulus, as 32 bytes.
  var bytes: [UInt8] {
    var reduced = carried.carried
    // Adding 19 overflows 255 bits just when the number is not below the modulus.
    var quotient: UInt64 = 19
    for limb in reduced.limbs { quotient = (limb + quotient) >> 51 }
    var carry = 19 * quotient
    for index in 0..<5 {
      let sum = reduced.limbs[index] + carry
      reduced.limbs[index] = sum & Self.mask
      carry = sum >> 51
    }
    var bytes = [UInt8](repeating: 0, count: 32)
    for place in 0..<255 {
      let bit = UInt8(reduced.limbs[place / 51] >> UInt64(place % 51) & 1)
      bytes[place / 8] |= bit << UInt8(place % 8)
    }
    return bytes
  }

  var isZero: Bool { bytes.allSatisfy { $0 == 0 } }

  private var carried: FieldElement {
    var result = limbs
    var carry: UInt64 = 0
    for index in 0..<5 {
      let sum = result[index] + carry
      result[index] = sum & Self.mask
      carry = sum >> 51
    }
    result[0] += 19 * carry
    return FieldElement(limbs: result)
  }

  static func + (one: FieldElement, other: FieldElement) -> FieldElement {
    FieldElement(limbs: zip(one.limbs, other.limbs).map { $0 + $1 }).carried
  }

  static func - (one: FieldElement, other: FieldElement) -> FieldElement {
    // Four times the modulus keeps every limb above zero.
    let four: [UInt64] = [(1 << 53) - 76] + [UInt64](repeating: (1 << 53) - 4, count: 4)
    return FieldElement(limbs: (0..<5).map { one.limbs[$0] + four[$0] - other.limbs[$0] }).carried
  }

  static func * (one: FieldElement, other: FieldElement) -> FieldElement {
    var sums = [UInt128](repeating: 0, count: 5)
    for index in 0..<5 {
      for place in 0..<5 {
        // 2²⁵⁵ is 19.
        let factor: UInt64 = index + place >= 5 ? 19 : 1
        sums[(index + place) % 5] +=
          UInt128(one.limbs[index]) * UInt128(other.limbs[place] * factor)
      }
    }
    var limbs = [UInt64](repeating: 0, count: 5)
    var carry: UInt128 = 0
    for index in 0..<5 {
      let sum = sums[index] + carry
      limbs[index] = UInt64(truncatingIfNeeded: sum) & mask
      carry = sum >> 51
    }
    limbs[0] += 19 * UInt64(truncatingIfNeeded: carry)
    return FieldElement(limbs: limbs).carried
  }

  /// To the power 2ⁿ − `less`.
  private func power(of two: Int, less: UInt64) -> FieldElement {
    // 2ⁿ − less in binary: ones, but for the low byte.
    let low = UInt8(truncatingIfNeeded: 256 - less)
    var result = FieldElement.one
    for bit in (0..<two).reversed() {
      result = result * result
      if bit >= 8 || low >> UInt8(bit) & 1 == 1 { result = result * self }
    }
    return result
  }

  /// 1 ÷ self.
  var inverse: FieldElement { power(of: 255, less: 21) }

  /// To the power (modulus − 5) ÷ 8, the step towards a square root.
  var rootPower: FieldElement { power(of: 252, less: 3) }
}
