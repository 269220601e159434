/// The byte order of UTF-16 without a mark, if the beginning of the file shows one clearly: zero
/// bytes on one side only, and with them hardly anything but Thai (U+0Exx) and common signs.
func utf16Pattern(in bytes: [UInt8]) -> TextEncoding? {
  let sample = bytes.prefix(4096)
  guard bytes.count.isMultiple(of: 2), sample.contains(0) else { return nil }
  let evenBytes = stride(from: 0, to: sample.count, by: 2).map { sample[$0] }
  let oddBytes = stride(from: 1, to: sample.count, by: 2).map { sample[$0] }
  if areHighBytes(oddBytes) && !evenBytes.contains(0) { return .utf16LittleEndian }
  if areHighBytes(evenBytes) && !oddBytes.contains(0) { return .utf16BigEndian }
  return nil
}

private func areHighBytes(_ bytes: [UInt8]) -> Bool {
  let zeros = bytes.count { $0 == 0 }
  let expected = bytes.count { [0x00, 0x0E, 0x20, 0xFE, 0xFF].contains($0) }
  return zeros * 10 >= bytes.count && expected * 20 >= bytes.count * 19
}

/// The bytes of a UTF-16 text without its mark, as UTF-8.
func utf8FromUTF16(
  _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding
) throws(DecodingFault) -> [UInt8] {
  guard bytes.count.isMultiple(of: 2) else { throw .damaged(encoding, offset: bytes.endIndex) }
  let low = encoding == .utf16LittleEndian ? 0 : 1
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  func unit(at index: Int) -> UInt32 {
    UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
  }
  while index < bytes.endIndex {
    var value = unit(at: index)
    let start = index
    index += 2
    if (0xD800...0xDBFF).contains(value), index < bytes.endIndex {
      let second = unit(at: index)
      if (0xDC00...0xDFFF).contains(second) {
        value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
        index += 2
      }
    }
    guard let scalar = Unicode.Scalar(value) else { throw .damaged(encoding, offset: start) }
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
  return result
}
