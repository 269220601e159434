extension Unicode.Scalar {
  /// XML 1.0 (fifth edition) production 4 without the colon. Thai letters, marks and digits count.
  var startsName: Bool {
    switch value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// XML 1.0 production 4a without the colon.
  var continuesName: Bool {
    if startsName { return true }
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: return true
    default: return false
    }
  }

  /// The white space of XML; no-break and zero-width spaces are not among it.
  var isXMLSpace: Bool { value == 0x20 || value == 0x9 || value == 0xA || value == 0xD }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  var isThaiDigit: Bool { (0xE50...0xE59).contains(value) }
}
