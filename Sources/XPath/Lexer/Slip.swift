import Diagnostics

/// A sign that people type out of habit from other languages or from a word processor.
struct Slip: Sendable {
  let scalars: [Unicode.Scalar]
  let message: Message

  private init(_ text: String, use replacement: String) {
    scalars = Array(text.unicodeScalars)
    message = .foreignOperator(text, use: replacement)
  }

  private init(quote: String) {
    scalars = Array(quote.unicodeScalars)
    message = .curlyQuote(quote)
  }

  private static let all: [Slip] = [
    Slip("==", use: "="), Slip("&&", use: "and"), Slip("||", use: "or"), Slip("<>", use: "!="),
    Slip("=>", use: ">="), Slip("=<", use: "<="), Slip("=!", use: "!="), Slip("≠", use: "!="),
    Slip("≤", use: "<="), Slip("≥", use: ">="), Slip("×", use: "*"), Slip("÷", use: "div"),
    Slip("−", use: "-"), Slip("–", use: "-"), Slip("%", use: "mod"), Slip(";", use: ","),
    Slip("&", use: "and"),
    Slip(quote: "“"), Slip(quote: "”"), Slip(quote: "„"), Slip(quote: "‘"), Slip(quote: "’"),
    Slip(quote: "`"), Slip(quote: "´"), Slip(quote: "«"), Slip(quote: "»"),
  ]

  static let byFirstScalar = Dictionary(grouping: all) { $0.scalars[0] }
}
