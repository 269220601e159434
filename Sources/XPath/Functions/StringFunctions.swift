/// Texts. Lengths and positions count Unicode scalars ("code points"), as XPath 1.0 asks.
enum StringFunctions {
  static let all: [Function] = [
    Function("concat", .atLeast(0), nodeSets: true, concat),
    Function("join", .atLeast(1), nodeSets: true, join),
    Function("substr", .from(2, to: 3), substr),
    Function("substring", .from(2, to: 3), substring),
    Function("substring-before", .exactly(2), substringBefore),
    Function("substring-after", .exactly(2), substringAfter),
    Function("translate", .exactly(3), translate),
    Function("contains", .exactly(2), contains),
    Function("starts-with", .exactly(2), startsWith),
    Function("ends-with", .exactly(2), endsWith),
    Function("regex", .exactly(2), weight: .product, regex),
    Function("base64-decode", .exactly(1), base64Decode),
  ]

  private static func concat(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    try arguments.joined(arguments.texts(from: 0), by: "")
  }

  private static func join(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    try arguments.joined(arguments.texts(from: 1), by: arguments.text(0))
  }

  /// ODK: from `start` (from 0, negative from the end) up to, not including, `end`.
  private static func substr(_ arguments: borrowing Arguments) -> Scalar {
    let units = Units(arguments)
    func index(_ number: Double) -> Int {
      let whole = max(-1e9, min(1e9, number.rounded(.towardZero)))
      let position = whole.isNaN ? 0 : Int(whole)
      return max(0, min(units.count, position < 0 ? units.count + position : position))
    }
    let start = index(arguments.number(1))
    let end = arguments.has(2) ? index(arguments.number(2)) : units.count
    return .string(start < end ? units.text(start..<end) : "")
  }

  /// XPath 1.0 §4.2: positions count from 1, fractions are rounded.
  private static func substring(_ arguments: borrowing Arguments) -> Scalar {
    func rounded(_ number: Double) -> Double { (number + 0.5).rounded(.down) }
    let units = Units(arguments)
    let start = rounded(arguments.number(1))
    let end = arguments.has(2) ? start + rounded(arguments.number(2)) : .infinity
    guard !start.isNaN, !end.isNaN else { return .string("") }
    let first = Int(max(0, min(Double(units.count), start - 1)))
    let last = Int(max(0, min(Double(units.count), end - 1)))
    return .string(first < last ? units.text(first..<last) : "")
  }

  /// The first argument in what the dialect counts; halves of surrogate pairs become U+FFFD.
  private enum Units {
    case scalars([Unicode.Scalar])
    case utf16([UInt16])

    init(_ arguments: borrowing Arguments) {
      let text = arguments.text(0)
      self =
        arguments.surroundings.dialect.countsUTF16
        ? .utf16(Array(text.utf16)) : .scalars(Array(text.unicodeScalars))
    }

    var count: Int {
      switch self {
      case .scalars(let scalars): scalars.count
      case .utf16(let units): units.count
      }
    }

    func text(_ range: Range<Int>) -> String {
      switch self {
      case .scalars(let scalars): StringFunctions.text(scalars[range])
      case .utf16(let units): String(decoding: units[range], as: UTF16.self)
      }
    }
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
