import Diagnostics

extension LocalizedText {
  /// The Thai words as they follow a Thai word: Thai runs on, other scripts need a space.
  var afterThai: String { leadingSpace + thai }

  /// The Thai words as a Thai word follows them.
  var beforeThai: String { thai + trailingSpace }

  /// The Thai words between Thai words.
  var amidThai: String { leadingSpace + thai + trailingSpace }

  private var leadingSpace: String { thai.unicodeScalars.first?.runsOn ?? true ? "" : " " }
  private var trailingSpace: String { thai.unicodeScalars.last?.runsOn ?? true ? "" : " " }
}

extension Unicode.Scalar {
  fileprivate var runsOn: Bool { (0x0E00...0x0E7F).contains(value) }
}
