import Diagnostics

/// A sign that people type out of habit from other languages or from a word processor.
struct Slip {
  let text: String
  let message: Message

  private init(_ text: String, use replacement: String) {
    self.text = text
    message = .foreignOperator(text, use: replacement)
  }

  private init(quote: String) {
    text = quote
    message = .curlyQuote(quote)
  }

  static let all: [Slip] = [
    Slip("==", use: "="), Slip("&&", use: "and"), Slip("||", use: "or"), Slip("<>", use: "!="),
    Slip("=>", use: ">="), Slip("=<", use: "<="), Slip("=!", use: "!="), Slip("≠", use: "!="),
    Slip("≤", use: "<="), Slip("≥", use: ">="), Slip("×", use: "*"), Slip("÷", use: "div"),
    Slip("−", use: "-"), Slip("–", use: "-"), Slip("%", use: "mod"), Slip(";", use: ","),
    Slip("&", use: "and"),
    Slip(quote: "“"), Slip(quote: "”"), Slip(quote: "„"), Slip(quote: "‘"), Slip(quote: "’"),
    Slip(quote: "`"), Slip(quote: "´"), Slip(quote: "«"), Slip(quote: "»"),
  ]
}
