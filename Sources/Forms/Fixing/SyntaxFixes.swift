import Diagnostics
import XPath

/// The edits that make a formula readable without changing what its author meant.
enum SyntaxFixes {
  static func fix(of error: SyntaxError, in cell: FormSource.Cell) -> Fix? {
    guard let old = cell.text(of: error.span), let new = replacement(of: old, error.message.code)
    else { return nil }
    return cell.fix(at: error.span, to: cell.spaced(new, at: error.span))
  }

  private static func replacement(of old: String, _ code: String) -> String? {
    switch code {
    case "expression-foreign-operator": operators[old.lowercased()]
    case "expression-curly-quote": old == "`" ? nil : "'"
    case "expression-invisible-character":
      old.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format } ? "" : " "
    case "expression-thai-digits": arabic(old)
    default: nil
    }
  }

  /// Signs of other languages that have one meaning only.
  private static let operators = [
    "==": "=", "<>": "!=", "=>": ">=", "=<": "<=", "=!": "!=", "≠": "!=", "≤": "<=", "≥": ">=",
    "×": "*", "÷": "div", "−": "-", "–": "-", "&&": "and", "||": "or", "and": "and",
    "or": "or", "div": "div", "mod": "mod",
  ]

  private static func arabic(_ text: String) -> String {
    var digits = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      digits.append(Unicode.Scalar(scalar.value - 0x0E50 + 0x30) ?? scalar)
    }
    return String(digits)
  }
}

extension FormSource.Cell {
  func text(of span: Span) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard span.lowerBound >= 0, span.upperBound <= scalars.count else { return nil }
    return String(scalars: scalars[span])
  }

  /// A word with a space on each side where it would run into its neighbour.
  fileprivate func spaced(_ new: String, at span: Span) -> String {
    guard let first = new.unicodeScalars.first, first.properties.isAlphabetic else { return new }
    let scalars = Array(text.unicodeScalars)
    let isApart = { (index: Int) in
      !scalars.indices.contains(index) || scalars[index].properties.isWhitespace
    }
    return (isApart(span.lowerBound - 1) ? "" : " ") + new
      + (isApart(span.upperBound) ? "" : " ")
  }

  /// The replacement of a stretch of the cell, where the file shows the cell as it is.
  func fix(at span: Span, to new: String) -> Fix? {
    guard isVerbatim, let old = text(of: span), old != new, !old.isEmpty else { return nil }
    return .replacement(at: place(offsetBy: span.lowerBound), old: old, new: new)
  }

  /// The replacement of the whole text.
  func fix(to new: String) -> Fix? { fix(at: 0..<text.unicodeScalars.count, to: new) }

  /// The name without what nobody can see, where that is all that is wrong with it.
  var fixWithoutInvisibles: Fix? {
    var seen = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !LookAlikes.isInvisible(scalar) { seen.append(scalar) }
    let name = String(seen)
    return NameFault(in: name) == nil ? fix(to: name) : nil
  }
}
