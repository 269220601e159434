/// Reads the numbers of an archive's headers, least significant byte first.
struct LittleEndian {
  let bytes: [UInt8]

  /// Nil where the bytes end before.
  func number(at offset: Int, bytes count: Int) -> UInt64? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
    return value
  }

  /// Nil where the bytes end before, or where the number is larger than any offset can be.
  func int(at offset: Int, bytes count: Int) -> Int? {
    number(at: offset, bytes: count).flatMap { Int(exactly: $0) }
  }

  func has(_ signature: UInt32, at offset: Int) -> Bool {
    number(at: offset, bytes: 4) == UInt64(signature)
  }
}
