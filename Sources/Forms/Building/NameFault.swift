/// Why a text should not be a code name. Names are XML names; what is legal there but not on every
/// tool (letters beyond ASCII) is a fault that does not forbid.
enum NameFault: Sendable, Hashable {
  case startsWrong
  /// A character that has no place in a name.
  case character(Unicode.Scalar)
  /// A letter that names may have, and that not every tool takes.
  case beyondASCII(Unicode.Scalar)

  init?(in name: String) {
    // What cannot be, and perhaps not be seen, is said before what is only unwise.
    if let stray = name.unicodeScalars.first(where: { !$0.isASCII && !$0.continuesXMLName }) {
      self = .character(stray)
      return
    }
    for (position, scalar) in name.unicodeScalars.enumerated() {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
      if position == 0 {
        if !isLetter {
          self = scalar.isASCII ? .startsWrong : .beyondASCII(scalar)
          return
        }
      } else if !isLetter, !("0"..."9").contains(scalar), scalar != "-", scalar != "." {
        self = scalar.isASCII ? .character(scalar) : .beyondASCII(scalar)
        return
      }
    }
    return nil
  }
}

extension String {
  /// Whether it can name an element of XML, with or without a prefix.
  var isXMLName: Bool {
    let parts = unicodeScalars.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        part.first.map(\.startsXMLName) ?? false && part.allSatisfy(\.continuesXMLName)
      }
  }
}

extension Unicode.Scalar {
  /// XML 1.0 (fifth edition) production 4 without the colon and what nobody can see.
  var startsXMLName: Bool {
    switch value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
      0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// XML 1.0 production 4a, likewise.
  var continuesXMLName: Bool {
    if startsXMLName { return true }
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: return true
    default: return false
    }
  }
}
