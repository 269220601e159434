/// Characters that people cannot tell apart, or cannot see.
enum LookAlikes {
  /// The text with every character replaced by the one it looks like, the unseen ones left out.
  static func skeleton(of text: String) -> String {
    var skeleton = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      let plain = plain(scalar)
      // เ typed twice looks like แ; ํ before า like ำ.
      if plain == "\u{0E40}", skeleton.last == "\u{0E40}" {
        skeleton.removeLast()
        skeleton.append("\u{0E41}")
      } else if plain == "\u{0E32}", skeleton.last == "\u{0E4D}" {
        skeleton.removeLast()
        skeleton.append("\u{0E33}")
      } else {
        skeleton.append(plain == "0" ? "O" : plain == "1" ? "l" : plain)
      }
    }
    return String(skeleton)
  }

  /// Zero-width characters, soft hyphens, marks of direction, no-break and other odd spaces.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 && scalar != "\n" && scalar != "\t" }
    switch scalar.properties.generalCategory {
    case .format, .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// The first letter that is of another script than the Latin letters around it but looks like one.
  static func foreignLetter(in text: String) -> (scalar: Unicode.Scalar, latin: Unicode.Scalar)? {
    guard text.unicodeScalars.contains(where: isLatin) else { return nil }
    for scalar in text.unicodeScalars {
      if let latin = latin[scalar] { return (scalar, latin) }
    }
    return nil
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let latin = latin[scalar] { return latin }
    switch scalar.value {
    // Full-width forms of ASCII, as Asian keyboards type them.
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x0E50...0x0E59: return Unicode.Scalar(scalar.value - 0x0E50 + 0x30) ?? scalar
    default: return scalar
    }
  }

  /// Letters of Cyrillic and Greek drawn like Latin ones (Unicode TR39, confusables).
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let cyrillic = zip(
      "асԁеһіјӏорԛѕԝхуАВСЕНІЈКМОРЅТХУ".unicodeScalars,
      "acdehijlopqswxyABCEHIJKMOPSTXY".unicodeScalars)
    let greek = zip("ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars, "ovABEZHIKMNOPTYX".unicodeScalars)
    return Dictionary(Array(cyrillic) + Array(greek), uniquingKeysWith: { first, _ in first })
  }()
}
