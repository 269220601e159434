import ThaiText

/// The marks in a cell that a person or another program typed: `A`, `abd`, `A B D`, `ก,ค`, `1;3`.
///
/// Trimmed, in capitals, with Arabic digits. Several marks stand between commas, semicolons or bars;
/// between spaces where each is one letter or digit; or together where all are different letters A–H
/// or ก–ช. Anything else is one mark, so that words stay words.
public struct TypedMarks: Sendable, Hashable {
  public let marks: Set<String>

  public init(_ text: String) {
    if text.isOneLetterOrDigit {
      marks = [text.uppercased()]
      return
    }
    let text = text.trimmed.withArabicDigits.uppercased()
    let parts = text.split { ",;|".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    marks = Set(parts.flatMap(Self.marks(inPart:)))
  }

  private static func marks(inPart part: String) -> [String] {
    let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count > 1 { return words.allSatisfy { $0.count == 1 } ? words : [part] }
    let areLetters = [latinChoices, thaiChoices].contains { part.allSatisfy($0.contains) }
    guard areLetters, Set(part).count == part.count else { return [part] }
    return part.map(String.init)
  }

  private static let latinChoices = "ABCDEFGH"
  private static let thaiChoices = "กขคงจฉช"
}

extension String {
  /// Most cells are a single Latin letter or Arabic digit.
  fileprivate var isOneLetterOrDigit: Bool {
    guard utf8.count == 1, let byte = utf8.first else { return false }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    default: return false
    }
  }
}
