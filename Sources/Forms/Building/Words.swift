extension String {
  /// What stands between white space, as in the column `type` or `appearance`.
  var words: [Substring] {
    // Going through characters takes many times as long, and hardly any cell needs it.
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace) }
    return utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0) }
  }
}
