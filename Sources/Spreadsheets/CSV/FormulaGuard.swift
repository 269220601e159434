import ThaiText

extension String {
  /// The text with an apostrophe before whatever a spreadsheet would run as a formula: `=`, `+`,
  /// `-`, `@`, their full-width forms, a tab or a line end at the beginning of the cell or, where
  /// a spreadsheet with another delimiter would begin a cell, after `;`, a tab or a line end.
  ///
  /// Signed numbers (`-5`, `+1,234.50`, `+66812345678`) and a lone dash stay as they are. Source:
  /// OWASP, "CSV Injection".
  public var withoutFormulas: String {
    guard utf8.contains(where: Self.mayMatter) else { return self }
    if isSignedNumberOrDash(trimmed) { return self }
    var result = ""
    var piece = Substring(self).unicodeScalars
    var isFirst = true
    while true {
      let end = piece.firstIndex(where: beginsCellElsewhere) ?? piece.endIndex
      let content = String(piece[..<end])
      let startsWithBreak = isFirst && content.isEmpty && end < piece.endIndex && piece[end] != ";"
      if startsWithBreak || looksLikeFormula(content) { result += "'" }
      result += content
      guard end < piece.endIndex else { return result }
      result.unicodeScalars.append(piece[end])
      piece = piece[piece.index(after: end)...]
      isFirst = false
    }
  }

  /// ASCII signs and breaks, or the first byte of a full-width form.
  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x2B, 0x2D, 0x3D, 0x40, 0xEF: true
    default: false
    }
  }
}

private func beginsCellElsewhere(_ scalar: Unicode.Scalar) -> Bool {
  [";", "\t", "\n", "\r"].contains(scalar)
}

private func looksLikeFormula(_ text: String) -> Bool {
  let content = text.trimmed.unicodeScalars.drop { $0 == "\"" || $0 == " " }
  guard let first = content.first else { return false }
  let signs: [Unicode.Scalar] = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  return signs.contains(first) && !isSignedNumberOrDash(String(content).trimmed)
}

/// A sign and then only digits, commas and one point: nothing there to compute.
private func isSignedNumberOrDash(_ text: String) -> Bool {
  guard let sign = text.utf8.first, sign == 0x2B || sign == 0x2D else { return false }
  let rest = text.utf8.dropFirst()
  if rest.isEmpty { return true }
  let digits = rest.count { (0x30...0x39).contains($0) }
  let points = rest.count { $0 == UInt8(ascii: ".") }
  let commas = rest.count { $0 == UInt8(ascii: ",") }
  return digits > 0 && points <= 1 && digits + points + commas == rest.count
}
