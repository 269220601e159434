#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Questions to a column of codes that are answered many codes at a time.
extension [UInt8] {
  /// Whether some code is one of a few. O(n) for each of them.
  func holdsAny(of codes: [UInt8]) -> Bool {
    withUnsafeBytes { bytes in
      codes.contains { code in
        bytes.baseAddress.map { memchr($0, CInt(code), bytes.count) != nil } ?? false
      }
    }
  }

  /// Whether some code lies in a range.
  func holdsAny(from low: Int, below high: Int) -> Bool {
    guard low < high else { return false }
    let (first, width) = (UInt8(low), UInt8(high - low))
    return withUnsafeBufferPointer { codes in
      var found: UInt8 = 0
      for code in codes { found |= code &- first < width ? 1 : 0 }
      return found != 0
    }
  }
}
