import XPath

/// A quick look over a text that may be a formula, token by token, without caring whether it is one.
///
/// It decides as ODK's converter does whether a default is computed, and where in a label a path
/// through `instance(…)` begins and ends.
public struct ExpressionScan: Sendable {
  /// The sorts of tokens; `predicateStart` is `[`, `open` is `(`.
  public enum Kind: Sendable, Hashable {
    case literal, number, timeOrDate, mathOperator, union, question, functionCall
    case predicateStart, predicateEnd, open, close, slash, space, word, other
  }

  /// A stretch of the text that belongs together.
  public struct Token: Sendable, Hashable {
    /// What sort of stretch it is.
    public let kind: Kind
    /// Counted in Unicode scalars.
    public let span: Range<Int>
  }

  /// In the order of the text, nothing left out.
  public private(set) var tokens: [Token] = []
  private let scalars: [Unicode.Scalar]

  /// O(length), but for texts with quotes that are never closed.
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let (kind, end) = token(at: position)
      tokens.append(Token(kind: kind, span: position..<end))
      position = end
    }
  }

  /// The scalars of a stretch.
  public func text(_ span: Range<Int>) -> String {
    String(scalars: scalars[span])
  }

  /// Whether a default so written is computed: it refers to a question, calls a function or
  /// calculates.
  public func isDynamicDefault(hyphensAreLiteral: Bool) -> Bool {
    for token in tokens {
      switch token.kind {
      case .mathOperator where hyphensAreLiteral && text(token.span) == "-": return false
      case .mathOperator, .union, .question, .functionCall: return true
      default: break
      }
    }
    return false
  }

  private func scalar(_ position: Int) -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private func token(at start: Int) -> (Kind, Int) {
    if let end = dateOrTime(start) { return (.timeOrDate, end) }
    if let end = number(start) { return (.number, end) }
    let first = scalars[start]
    switch first {
    case "*", "+", "-": return (.mathOperator, start + 1)
    case " " where matches(" mod ", start) || matches(" div ", start):
      return (.mathOperator, start + 5)
    case "|": return (.union, start + 1)
    case "(": return (.open, start + 1)
    case ")": return (.close, start + 1)
    case "]": return (.predicateEnd, start + 1)
    case "/": return (.slash, start + 1)
    case "\"", "'":
      if let end = scalars[(start + 1)...].firstIndex(of: first) { return (.literal, end + 1) }
      return (.other, start + 1)
    case "$":
      if let reference = QuestionMention(scalars, at: start) {
        return (.question, reference.span.upperBound)
      }
      return (.other, start + 1)
    default: break
    }
    if first.properties.isWhitespace {
      var end = start + 1
      while let next = scalar(end), next.properties.isWhitespace { end += 1 }
      return (.space, end)
    }
    return word(start)
  }

  private func word(_ start: Int) -> (Kind, Int) {
    guard var end = name(start) else { return (.other, start + 1) }
    if scalar(end) == ":", let longer = name(end + 1) { end = longer }
    switch scalar(end) {
    case "(": return (.functionCall, end + 1)
    case "[": return (.predicateStart, end + 1)
    default: return (.word, end)
    }
  }

  private func name(_ start: Int) -> Int? {
    guard let first = scalar(start), first.startsXMLName else { return nil }
    var end = start + 1
    while let next = scalar(end), next.continuesXMLName { end += 1 }
    return end
  }

  private func matches(_ word: String, _ start: Int) -> Bool {
    scalars[start...].starts(with: word.unicodeScalars)
  }

  private func digits(_ start: Int, exactly count: Int? = nil) -> Int? {
    var end = start
    while let next = scalar(end), ("0"..."9").contains(next), end - start < count ?? .max {
      end += 1
    }
    if let count { return end - start == count ? end : nil }
    return end > start ? end : nil
  }

  private func dateOrTime(_ start: Int) -> Int? {
    if let end = date(start) {
      if scalar(end) == "T", let time = time(end + 1) { return time }
      return end
    }
    return time(start)
  }

  private func date(_ start: Int) -> Int? {
    let begin = scalar(start) == "-" ? start + 1 : start
    guard let year = digits(begin, exactly: 4), scalar(year) == "-",
      let month = digits(year + 1, exactly: 2), scalar(month) == "-"
    else { return nil }
    return digits(month + 1, exactly: 2)
  }

  private func time(_ start: Int) -> Int? {
    guard let hour = digits(start, exactly: 2), scalar(hour) == ":",
      let minute = digits(hour + 1, exactly: 2), scalar(minute) == ":",
      let second = digits(minute + 1, exactly: 2)
    else { return nil }
    if scalar(second) == "Z" { return second + 1 }
    guard let sign = scalar(second), sign == "+" || sign == "-",
      let zone = digits(second + 1, exactly: 2), scalar(zone) == ":"
    else { return second }
    return digits(zone + 1, exactly: 2) ?? second
  }

  private func number(_ start: Int) -> Int? {
    let begin = scalar(start) == "-" ? start + 1 : start
    if let whole = digits(begin) {
      guard scalar(whole) == "." else { return whole }
      return digits(whole + 1) ?? whole + 1
    }
    if scalar(begin) == "." { return digits(begin + 1) }
    return nil
  }
}

/// `${name}` or `${last-saved#name}` as it stands in any text: a label, a formula, a list's name.
public struct QuestionMention: Sendable, Hashable {
  /// Between the braces, without `last-saved#`.
  public let name: String
  /// True for `${last-saved#name}`: the answer of the submission that was saved last.
  public let isLastSaved: Bool
  /// Counted in Unicode scalars.
  public let span: Range<Int>

  init?(_ scalars: [Unicode.Scalar], at start: Int) {
    guard start + 2 < scalars.count, scalars[start] == "$", scalars[start + 1] == "{",
      let end = scalars[(start + 2)...].firstIndex(where: { !$0.continuesXMLName && $0 != "#" }),
      scalars[end] == "}"
    else { return nil }
    var inner = scalars[(start + 2)..<end]
    let prefix = Array("last-saved#".unicodeScalars)
    isLastSaved = inner.starts(with: prefix)
    if isLastSaved { inner = inner.dropFirst(prefix.count) }
    guard let first = inner.first, first.startsXMLName, inner.allSatisfy(\.continuesXMLName) else {
      return nil
    }
    name = String(scalars: inner)
    span = start..<end + 1
  }

  /// Every mention in a text, in its order. O(length).
  public static func all(in text: String) -> [QuestionMention] {
    guard text.mentionsQuestions else { return [] }
    let scalars = Array(text.unicodeScalars)
    var found: [QuestionMention] = []
    var position = 0
    while position < scalars.count {
      if scalars[position] == "$", let mention = QuestionMention(scalars, at: position) {
        found.append(mention)
        position = mention.span.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  /// Where a `${` opens what is no mention, counted in Unicode scalars.
  static func firstMalformed(in text: String) -> Int? {
    guard text.mentionsQuestions else { return nil }
    let scalars = Array(text.unicodeScalars)
    for position in scalars.indices.dropLast()
    where scalars[position] == "$" && scalars[position + 1] == "{" {
      if QuestionMention(scalars, at: position) == nil { return position }
    }
    return nil
  }
}

extension String {
  /// A quick look for `${`.
  var mentionsQuestions: Bool { holds("${") }
}
