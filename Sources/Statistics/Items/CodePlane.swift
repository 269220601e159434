/// One bit a person, in words of 64, the first person lowest: who has one of some codes of an item.
/// What is counted over all persons is then counted 64 at a time.
enum CodePlane {
  /// O(persons), many at a time where few codes are asked for.
  static func words(of codes: [UInt8], having asked: [UInt8]) -> [UInt64] {
    let wordCount = (codes.count + 63) / 64
    var isAsked = [UInt8](repeating: 0, count: AnswerCode.count)
    for code in asked { isAsked[Int(code)] = 1 }
    // One byte a person of a stretch, 0 or 1; beyond the last person 0.
    var flags = [UInt8](repeating: 0, count: stretch)
    return [UInt64](unsafeUninitializedCapacity: wordCount) { words, filled in
      codes.withUnsafeBufferPointer { codes in
        flags.withUnsafeMutableBufferPointer { flags in
          for start in stride(from: 0, to: codes.count, by: stretch) {
            let count = min(stretch, codes.count - start)
            let persons = UnsafeBufferPointer(rebasing: codes[start..<(start + count)])
            mark(persons, having: asked, isAsked, in: flags)
            for place in count..<stretch { flags[place] = 0 }
            for word in 0..<((count + 63) / 64) {
              words[start / 64 + word] = bits(of: flags, from: 64 * word)
            }
          }
        }
      }
      filled = wordCount
    }
  }

  /// A multiple of 64; what it takes stays in the nearest memory.
  private static let stretch = 4096

  /// At most as many codes as there are flags.
  private static func mark(
    _ codes: UnsafeBufferPointer<UInt8>, having asked: [UInt8], _ isAsked: [UInt8],
    in flags: UnsafeMutableBufferPointer<UInt8>
  ) {
    if asked.count > 4 {
      for place in 0..<codes.count { flags[place] = isAsked[Int(codes[place])] }
      return
    }
    for place in 0..<codes.count { flags[place] = 0 }
    for code in asked {
      for place in 0..<codes.count { flags[place] |= codes[place] == code ? 1 : 0 }
    }
  }

  /// 64 flags from a place on, eight of them at once: the multiplication brings the lowest bit of
  /// each byte to its own place in the highest byte, and no two of its terms meet.
  private static func bits(of flags: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(flags)
    var word: UInt64 = 0
    for group in 0..<8 {
      let eight = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8 * group, as: UInt64.self))
      word |= ((eight &* 0x0102_0408_1020_4080) >> 56) << UInt64(8 * group)
    }
    return word
  }
}
