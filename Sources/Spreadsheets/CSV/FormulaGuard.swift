import ThaiText

extension String {
  /// The text with an apostrophe before whatever a spreadsheet would run as a formula: `=`, `+`,
  /// `-`, `@`, their full-width forms, a tab or a line end at the beginning of the cell. The same
  /// within it, after a line end or a delimiter other than the file's own, where a spreadsheet set to
  /// another country would begin a new cell.
  ///
  /// Signed numbers (`-5`, `+1,234.50`, `+66812345678`) and a lone dash stay as they are. Source:
  /// OWASP, "CSV Injection".
  public func withoutFormulas(delimiter: Delimiter = .comma) -> String {
    guard utf8.contains(where: Self.mayMatter) else { return self }
    if isSignedNumberOrDash(trimmed) { return self }
    var result = unicodeScalars.first.map(isBlankSign) == true ? "'" : ""
    var piece = Substring(self).unicodeScalars
    while true {
      let end = piece.firstIndex { beginsCell($0, besides: delimiter) } ?? piece.endIndex
      let content = String(piece[..<end])
      if looksLikeFormula(content) { result += "'" }
      result += content
      guard end < piece.endIndex else { return result }
      result.unicodeScalars.append(piece[end])
      piece = piece[piece.index(after: end)...]
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

private func beginsCell(_ scalar: Unicode.Scalar, besides own: Delimiter) -> Bool {
  switch scalar {
  case "\n", "\r": true
  case ",", ";", "\t", "|": UInt32(own.byte) != scalar.value
  default: false
  }
}

/// A tab or line end, which Excel may drop from the beginning of a cell.
private func isBlankSign(_ scalar: Unicode.Scalar) -> Bool {
  ["\t", "\n", "\r"].contains(scalar)
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
