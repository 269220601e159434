/// Texts. Lengths and positions count Unicode scalars ("code points"), as XPath 1.0 asks.
enum StringFunctions {
  static let all: [Function] = [
    Function("concat", .atLeast(0), nodeSets: true, { .string($0.texts(from: 0).joined()) }),
    Function("join", .atLeast(1), nodeSets: true, join),
    Function("substr", .from(2, to: 3), substr),
    Function("substring", .from(2, to: 3), substring),
    Function("substring-before", .exactly(2), substringBefore),
    Function("substring-after", .exactly(2), substringAfter),
    Function("translate", .exactly(3), translate),
    Function("contains", .exactly(2), contains),
    Function("starts-with", .exactly(2), startsWith),
    Function("ends-with", .exactly(2), endsWith),
    Function("regex", .exactly(2), regex),
    Function("base64-decode", .exactly(1), base64Decode),
  ]

  private static func join(_ arguments: borrowing Arguments) -> Scalar {
    .string(arguments.texts(from: 1).joined(separator: arguments.text(0)))
  }

  /// ODK: from `start` (from 0, negative from the end) up to, not including, `end`.
  private static func substr(_ arguments: borrowing Arguments) -> Scalar {
    let scalars = Array(arguments.text(0).unicodeScalars)
    func index(_ number: Double) -> Int {
      let whole = max(-1e9, min(1e9, number.rounded(.towardZero)))
      let position = whole.isNaN ? 0 : Int(whole)
      return max(0, min(scalars.count, position < 0 ? scalars.count + position : position))
    }
    let start = index(arguments.number(1))
    let end = arguments.has(2) ? index(arguments.number(2)) : scalars.count
    return .string(start < end ? text(scalars[start..<end]) : "")
  }

  /// XPath 1.0 §4.2: positions count from 1, fractions are rounded.
  private static func substring(_ arguments: borrowing Arguments) -> Scalar {
    func rounded(_ number: Double) -> Double { (number + 0.5).rounded(.down) }
    let scalars = Array(arguments.text(0).unicodeScalars)
    let start = rounded(arguments.number(1))
    let end = arguments.has(2) ? start + rounded(arguments.number(2)) : .infinity
    let kept = scalars.indices.filter { Double($0 + 1) >= start && Double($0 + 1) < end }
    guard let first = kept.first, let last = kept.last else { return .string("") }
    return .string(text(scalars[first...last]))
  }

  private static func substringBefore(_ arguments: borrowing Arguments) -> Scalar {
    let scalars = Array(arguments.text(0).unicodeScalars)
    let wanted = Array(arguments.text(1).unicodeScalars)
    guard let found = firstIndex(of: wanted, in: scalars) else { return .string("") }
    return .string(text(scalars[..<found]))
  }

  private static func substringAfter(_ arguments: borrowing Arguments) -> Scalar {
    let scalars = Array(arguments.text(0).unicodeScalars)
    let wanted = Array(arguments.text(1).unicodeScalars)
    guard let found = firstIndex(of: wanted, in: scalars) else { return .string("") }
    return .string(text(scalars[(found + wanted.count)...]))
  }

  private static func contains(_ arguments: borrowing Arguments) -> Scalar {
    let scalars = Array(arguments.text(0).unicodeScalars)
    return .boolean(firstIndex(of: Array(arguments.text(1).unicodeScalars), in: scalars) != nil)
  }

  private static func startsWith(_ arguments: borrowing Arguments) -> Scalar {
    .boolean(arguments.text(0).unicodeScalars.starts(with: arguments.text(1).unicodeScalars))
  }

  private static func endsWith(_ arguments: borrowing Arguments) -> Scalar {
    let scalars = arguments.text(0).unicodeScalars.reversed()
    return .boolean(scalars.starts(with: arguments.text(1).unicodeScalars.reversed()))
  }

  private static func translate(_ arguments: borrowing Arguments) -> Scalar {
    var table: [Unicode.Scalar: Unicode.Scalar?] = [:]
    let replacements = Array(arguments.text(2).unicodeScalars)
    for (index, scalar) in arguments.text(1).unicodeScalars.enumerated()
    where table[scalar] == nil {
      table.updateValue(index < replacements.count ? replacements[index] : nil, forKey: scalar)
    }
    return .string(
      text(
        arguments.text(0).unicodeScalars.compactMap { scalar in
          table[scalar] ?? scalar
        }))
  }

  /// R1: docs.getodk.org asks for an exact and complete match; by dialect a part is enough.
  private static func regex(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    guard let pattern = Pattern(arguments.text(1)) else {
      throw FunctionTrouble(.unreadablePattern(arguments.text(1)))
    }
    let isWhole = arguments.surroundings.dialect.regexMatchesWholeValue
    guard let isMatch = pattern.matches(arguments.text(0), wholly: isWhole) else {
      throw FunctionTrouble(.budgetExceeded, kind: .budgetExceeded)
    }
    return .boolean(isMatch)
  }

  /// The text behind base 64, read as UTF-8; blank for anything that is not base 64.
  private static func base64Decode(_ arguments: borrowing Arguments) -> Scalar {
    .string(String(decoding: Base64.bytes(of: arguments.text(0)) ?? [], as: UTF8.self))
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Knuth, Morris and Pratt: O(length of both), whatever a hostile form looks for.
  private static func firstIndex(of wanted: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Int?
  {
    if wanted.isEmpty { return 0 }
    var fallbacks = [0]
    for scalar in wanted.dropFirst() {
      var length = fallbacks[fallbacks.count - 1]
      while length > 0, wanted[length] != scalar { length = fallbacks[length - 1] }
      fallbacks.append(wanted[length] == scalar ? length + 1 : 0)
    }
    var matched = 0
    for (index, scalar) in scalars.enumerated() {
      while matched > 0, wanted[matched] != scalar { matched = fallbacks[matched - 1] }
      if wanted[matched] == scalar { matched += 1 }
      if matched == wanted.count { return index - matched + 1 }
    }
    return nil
  }
}
