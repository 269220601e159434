/// The text of a cell in which `_x000D_` stands for a character that XML cannot hold.
///
/// Source: ECMA-376 part 1, 22.9.2.19, ST_Xstring. Control characters other than tab and line ends
/// stay as they are spelled.
func unescapedCellText(_ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard hasEscape(bytes) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if let scalar = escapedScalar(in: bytes, at: index) {
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index += 7
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func hasEscape(_ bytes: [UInt8]) -> Bool {
  guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return false }
  return zip(bytes, bytes.dropFirst()).contains {
    $0 == UInt8(ascii: "_") && $1 == UInt8(ascii: "x")
  }
}

private func escapedScalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
  guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
    bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
  else { return nil }
  var value: UInt32 = 0
  for byte in bytes[index + 2..<index + 6] {
    guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
    value = value << 4 | UInt32(digit)
  }
  let isAllowed = value >= 0x20 || value == 9 || value == 10 || value == 13
  return isAllowed ? Unicode.Scalar(value) : nil
}
