/// The character of a byte of Windows-874; nil where the code page defines none.
///
/// Source: Unicode, VENDORS/MICSFT/WINDOWS/CP874.TXT. TIS-620 is its part from A1 on.
func windows874Scalar(_ byte: UInt8) -> Unicode.Scalar? {
  switch byte {
  case 0x00...0x7F: Unicode.Scalar(byte)
  case 0xA0: "\u{00A0}"
  case 0xA1...0xDA: Unicode.Scalar(0x0E01 + UInt32(byte) - 0xA1)
  case 0xDF...0xFB: Unicode.Scalar(0x0E3F + UInt32(byte) - 0xDF)
  case 0x80: "\u{20AC}"
  case 0x85: "\u{2026}"
  case 0x91: "\u{2018}"
  case 0x92: "\u{2019}"
  case 0x93: "\u{201C}"
  case 0x94: "\u{201D}"
  case 0x95: "\u{2022}"
  case 0x96: "\u{2013}"
  case 0x97: "\u{2014}"
  default: nil
  }
}

/// The bytes of a Windows-874 text as UTF-8.
func utf8FromWindows874(_ bytes: [UInt8]) throws(DecodingFault) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count * 2)
  for (offset, byte) in bytes.enumerated() {
    if byte < 0x80 {
      result.append(byte)
    } else if let scalar = windows874Scalar(byte), let encoded = UTF8.encode(scalar) {
      result.append(contentsOf: encoded)
    } else {
      throw .damaged(.windows874, offset: offset)
    }
  }
  return result
}

/// Whether bytes beyond ASCII behave as Thai does: letters among them, and marks above and below
/// nearly always on a Thai letter. Western code pages put such bytes after Latin letters.
func looksLikeWindows874(_ bytes: [UInt8]) -> Bool {
  var thai = 0
  var misplaced = 0
  var previous: UInt8 = 0
  for byte in bytes {
    switch byte {
    case 0xA1...0xDA, 0xDF...0xFB:
      thai += 1
      if isWindows874Mark(byte) && previous < 0xA1 { misplaced += 1 }
    case 0x80...0xFF:
      misplaced += windows874Scalar(byte) == nil ? 1 : 0
    default: break
    }
    previous = byte
  }
  return thai > 0 && misplaced * 10 <= thai
}

/// ั ิ ี ึ ื ุ ู ฺ ็ ่ ้ ๊ ๋ ์ ํ ๎
private func isWindows874Mark(_ byte: UInt8) -> Bool {
  byte == 0xD1 || (0xD4...0xDA).contains(byte) || (0xE7...0xEE).contains(byte)
}
