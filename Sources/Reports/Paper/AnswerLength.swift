import Forms
import XPath

/// How long an answer can be, read from the constraint where that says it plainly.
struct AnswerLength {
  private let conjuncts: [Term]

  /// More boxes than this do not fit on a line.
  private static let mostCells = 20

  init(constraint: Formula?) {
    conjuncts = constraint?.expression.root.conjuncts ?? []
  }

  /// Digits before the decimal point of the largest number allowed: 3 for `. <= 100`.
  var wholeDigits: Int? {
    conjuncts.compactMap(\.upperBound).min().flatMap { bound in
      guard bound >= 0, bound < 1e12 else { return nil }
      return String(Int(bound)).count
    }
  }

  /// Characters of a text of fixed length: 8 for `regex(., '[0-9]{8}')`, 13 for
  /// `string-length(.) = 13`.
  var characters: Int? {
    let counts = conjuncts.compactMap { $0.exactLength ?? $0.lengthOfPattern }
    guard let count = counts.first, (1...Self.mostCells).contains(count) else { return nil }
    return count
  }
}

extension Term {
  /// The largest number that `. <= n`, `. < n`, `n >= .` or `n > .` lets through.
  fileprivate var upperBound: Double? {
    guard case .chain(let first, let rest) = kind, rest.count == 1 else { return nil }
    let (symbol, second) = (rest[0].symbol, rest[0].operand)
    if first.isOwnAnswer, case .number(let bound) = second.kind {
      if symbol == .lessOrEqual || symbol == .equal { return bound }
      if symbol == .less { return bound.rounded(.up) - 1 }
    } else if second.isOwnAnswer, case .number(let bound) = first.kind {
      if symbol == .greaterOrEqual { return bound }
      if symbol == .greater { return bound.rounded(.up) - 1 }
    }
    return nil
  }

  fileprivate var exactLength: Int? {
    guard case .chain(let first, let rest) = kind, rest.count == 1, rest[0].symbol == .equal,
      case .call(let call) = first.kind, call.name == "string-length", call.arguments.count == 1,
      call.arguments[0].isOwnAnswer, case .number(let length) = rest[0].operand.kind
    else { return nil }
    return Int(exactly: length)
  }

  fileprivate var lengthOfPattern: Int? {
    guard case .call(let call) = kind, call.name == "regex", call.arguments.count == 2,
      call.arguments[0].isOwnAnswer, case .text(let pattern) = call.arguments[1].kind
    else { return nil }
    return PatternLength(of: pattern)?.characters
  }
}

/// The length of what a regular expression of letters, `[…]`, `\d` and `{n}` matches.
private struct PatternLength {
  private(set) var characters = 0

  /// Nil where the length varies or the pattern holds anything else.
  init?(of pattern: String) {
    var rest = pattern[...]
    if rest.first == "^" { rest.removeFirst() }
    if rest.last == "$" { rest.removeLast() }
    while !rest.isEmpty {
      guard Self.dropOne(from: &rest), let times = Self.dropTimes(from: &rest) else { return nil }
      characters += times
      if characters > 1000 { return nil }
    }
  }

  private static func dropOne(from rest: inout Substring) -> Bool {
    guard let next = rest.popFirst() else { return false }
    switch next {
    case "[":
      guard let end = rest.firstIndex(of: "]"), !rest[..<end].contains("\\") else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    case "\\": return rest.popFirst() == "d"
    default: return next.isLetter || next.isNumber || next == "-"
    }
  }

  /// 1 where no count is given; nil where it is none.
  private static func dropTimes(from rest: inout Substring) -> Int? {
    guard let next = rest.first else { return 1 }
    if "*+?|".contains(next) { return nil }
    guard next == "{" else { return 1 }
    guard let end = rest.firstIndex(of: "}"),
      let times = Int(rest[rest.index(after: rest.startIndex)..<end]), times >= 0, times < 1000
    else { return nil }
    rest = rest[rest.index(after: end)...]
    return times
  }
}
