/// The padding of MD5 and the SHA family: a one bit, zeros, the length in bits.
func paddedMessage(
  _ bytes: [UInt8], block: Int, lengthBytes: Int, lengthIsBigEndian: Bool
) -> [UInt8] {
  var padded = bytes + [0x80]
  while padded.count % block != block - lengthBytes { padded.append(0) }
  let bits = UInt64(bytes.count) * 8
  let length = (0..<lengthBytes).map { index in
    index < 8 ? UInt8(truncatingIfNeeded: bits >> UInt64(index * 8)) : 0
  }
  return padded + (lengthIsBigEndian ? length.reversed() : length)
}

/// The words of a block, most significant byte first.
func bigEndianWords<Word: FixedWidthInteger>(_ block: ArraySlice<UInt8>, as: Word.Type) -> [Word] {
  let size = Word.bitWidth / 8
  return stride(from: block.startIndex, to: block.endIndex, by: size).map { start in
    block[start..<start + size].reduce(Word(0)) { $0 << 8 | Word($1) }
  }
}

/// The bytes of words, most significant first.
func bigEndianBytes(_ words: [some FixedWidthInteger]) -> [UInt8] {
  words.flatMap { word in
    stride(from: word.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: word >> $0)
    }
  }
}

func rotatedLeft<Word: FixedWidthInteger>(_ word: Word, by count: Int) -> Word {
  word << count | word >> (Word.bitWidth - count)
}

func rotatedRight<Word: FixedWidthInteger>(_ word: Word, by count: Int) -> Word {
  word >> count | word << (Word.bitWidth - count)
}
