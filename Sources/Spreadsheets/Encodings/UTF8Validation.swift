/// The position of the first byte that no valid UTF-8 can have there; nil for valid text. O(n).
///
/// Source: The Unicode Standard 15, table 3-7, "Well-Formed UTF-8 Byte Sequences".
func offsetOfInvalidUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    let raw = UnsafeRawBufferPointer(buffer)
    var index = 0
    while index < buffer.count {
      if buffer[index] < 0x80 {
        index += 1
        // Most files are ASCII for long stretches.
        while index + 8 <= buffer.count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
      } else if let length = sequenceLength(at: index, in: buffer) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }
}

/// Whether bytes that are not valid UTF-8 were meant to be: most of what is beyond ASCII are Thai
/// letters in UTF-8 (E0 B8 or E0 B9 and one more), as after a cut in the middle of a letter.
func looksLikeDamagedUTF8(_ bytes: [UInt8]) -> Bool {
  var beyondASCII = 0
  var inThaiLetters = 0
  var index = 0
  while index < bytes.count {
    let isThai =
      index + 2 < bytes.count && bytes[index] == 0xE0 && (0xB8...0xB9).contains(bytes[index + 1])
      && (0x80...0xBF).contains(bytes[index + 2])
    let length = isThai ? 3 : 1
    if isThai { inThaiLetters += 3 }
    if bytes[index] >= 0x80 { beyondASCII += length }
    index += length
  }
  return inThaiLetters * 2 > beyondASCII
}

private func sequenceLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch bytes[index] {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
  for next in 2..<max(length, 2) where bytes[index + next] & 0xC0 != 0x80 {
    return nil
  }
  return length
}
