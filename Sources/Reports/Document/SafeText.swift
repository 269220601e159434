extension Unicode.Scalar {
  /// Whether a reader's screen can be trusted with the character. Control characters can command a
  /// terminal, and bidirectional controls can make a text read as another.
  var isSafeToPrint: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: false
    default: true
    }
  }
}

extension String {
  /// The text with a space for each character that is not safe to print, and for each tab.
  var withoutControls: String {
    guard !unicodeScalars.allSatisfy({ $0.isSafeToPrint && $0 != "\t" }) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      safe.append(scalar.isSafeToPrint && scalar != "\t" ? scalar : " ")
    }
    return String(safe)
  }
}
