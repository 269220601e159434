/// Verification of Ed25519 signatures (RFC 8032 §5.1.7), for `extract-signed()`.
enum Ed25519 {
  /// Whether `signature` (64 bytes) is that of `message` by the owner of `publicKey` (32 bytes).
  static func isValid(signature: [UInt8], message: [UInt8], publicKey: [UInt8]) -> Bool {
    guard signature.count == 64, publicKey.count == 32, let owner = CurvePoint(publicKey) else {
      return false
    }
    let commitment = Array(signature[..<32])
    let scalar = Array(signature[32...])
    guard CurveScalar.isReduced(scalar) else { return false }
    let challenge = CurveScalar.reduced(SHA2.sha512(commitment + publicKey + message))
    let expected = CurvePoint.base.times(scalar).plus(owner.negated.times(challenge))
    return expected.encoded == commitment
  }
}

/// Numbers modulo the order of the base point, as 32 bytes, the least first.
enum CurveScalar {
  /// 2²⁵² + 27742317777372353535851937790883648493
  private static let order: [UInt64] = [
    0x5812_631A_5CF5_D3ED, 0x14DE_F9DE_A2F7_9CD6, 0, 0x1000_0000_0000_0000,
  ]

  static func isReduced(_ bytes: [UInt8]) -> Bool { isLess(words(bytes), order) }

  /// Any number of bytes modulo the order, by long division bit for bit.
  static func reduced(_ bytes: [UInt8]) -> [UInt8] {
    var rest: [UInt64] = [0, 0, 0, 0]
    for byte in bytes.reversed() {
      for bit in (0..<8).reversed() {
        var carry = UInt64(byte >> UInt8(bit) & 1)
        for index in 0..<4 {
          let next = rest[index] >> 63
          rest[index] = rest[index] << 1 | carry
          carry = next
        }
        if !isLess(rest, order) { subtractOrder(&rest) }
      }
    }
    return rest.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }

  private static func words(_ bytes: [UInt8]) -> [UInt64] {
    (0..<4).map { word in
      (0..<8).reduce(0) { $0 | UInt64(bytes[word * 8 + $1]) << UInt64(8 * $1) }
    }
  }

  private static func isLess(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    for index in (0..<4).reversed() where one[index] != other[index] {
      return one[index] < other[index]
    }
    return false
  }

  private static func subtractOrder(_ number: inout [UInt64]) {
    var borrow: UInt64 = 0
    for index in 0..<4 {
      let (first, under) = number[index].subtractingReportingOverflow(order[index])
      let (second, again) = first.subtractingReportingOverflow(borrow)
      number[index] = second
      borrow = under || again ? 1 : 0
    }
  }
}
