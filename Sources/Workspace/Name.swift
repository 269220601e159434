import Diagnostics

/// Names and codes that people give: they appear in lists, messages and commands.
enum Name {
  /// In Unicode scalars; a Thai school's full name has some 60.
  static let longest = 200

  /// Refuses what could not be typed again or would disturb the line it is printed on.
  static func check(_ names: String?...) throws(Failure) {
    for case let name? in names where !isUsable(name) {
      throw Failure(.data, .unusableName(name))
    }
  }

  private static func isUsable(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count <= longest else {
      return false
    }
    return !first.properties.isWhitespace && !last.properties.isWhitespace
      && !scalars.contains(where: isDisturbing)
  }

  /// Controls, line breaks, and the invisible marks that turn the direction of writing.
  static func isDisturbing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format:
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    default: false
    }
  }

  /// The name as it may be printed: what disturbs is spelled out.
  static func printable(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars.prefix(longest) {
      if isDisturbing(scalar) {
        text += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return name.unicodeScalars.count > longest ? text + "…" : text
  }
}
