#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Arithmetic, rounding, aggregates.
enum NumberFunctions {
  static let all: [Function] = [
    Function("sum", .exactly(1), nodeSets: true, sum),
    Function("min", .atLeast(0), nodeSets: true, { extreme($0, <) }),
    Function("max", .atLeast(0), nodeSets: true, { extreme($0, >) }),
    Function("int", .exactly(1), { .number($0.number(0).rounded(.towardZero)) }),
    Function("floor", .exactly(1), { .number($0.number(0).rounded(.down)) }),
    Function("ceiling", .exactly(1), { .number($0.number(0).rounded(.up)) }),
    Function("round", .from(1, to: 2), round),
    Function("abs", .exactly(1), { .number($0.number(0).magnitude) }),
    Function("sqrt", .exactly(1), { .number($0.number(0).squareRoot()) }),
    Function("pow", .exactly(2), { .number(pow($0.number(0), $0.number(1))) }),
    Function("exp", .exactly(1), { .number(exp($0.number(0))) }),
    Function("exp10", .exactly(1), { .number(pow(10, $0.number(0))) }),
    Function("log", .exactly(1), { .number(log($0.number(0))) }),
    Function("log10", .exactly(1), { .number(log10($0.number(0))) }),
    Function("sin", .exactly(1), { .number(sin($0.number(0))) }),
    Function("cos", .exactly(1), { .number(cos($0.number(0))) }),
    Function("tan", .exactly(1), { .number(tan($0.number(0))) }),
    Function("asin", .exactly(1), { .number(asin($0.number(0))) }),
    Function("acos", .exactly(1), { .number(acos($0.number(0))) }),
    Function("atan", .exactly(1), { .number(atan($0.number(0))) }),
    Function("atan2", .exactly(2), { .number(atan2($0.number(0), $0.number(1))) }),
    Function("pi", .exactly(0), { _ in .number(.pi) }),
  ]

  /// XPath 1.0 §4.4 over nodes; blank ones are skipped (R7) or make it NaN, by dialect.
  private static func sum(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    guard let texts = arguments.nodes(0) else {
      throw FunctionTrouble(.needsNodes("sum"), kind: .notNodes)
    }
    var sum = 0.0
    for text in texts where !isSkipped(text, arguments) { sum += arguments.number(ofText: text) }
    return .number(sum)
  }

  /// The smallest or largest of nodes and values; NaN of nothing and if any is no number (R6).
  private static func extreme(
    _ arguments: borrowing Arguments, _ isBetter: (Double, Double) -> Bool
  ) -> Scalar {
    var best: Double?
    for index in 0..<arguments.count {
      let numbers =
        arguments.nodes(index)?
        .filter { !isSkipped($0, arguments) }.map(arguments.number(ofText:))
        ?? [arguments.number(index)]
      for number in numbers {
        if number.isNaN { return .number(.nan) }
        if best.map({ isBetter(number, $0) }) ?? true { best = number }
      }
    }
    return .number(best ?? .nan)
  }

  private static func isSkipped(_ text: String, _ arguments: borrowing Arguments) -> Bool {
    arguments.surroundings.dialect.aggregatesSkipBlanks && text.trimmed.isEmpty
  }

  /// One argument or no digits: XPath 1.0 §4.4, the half goes up. With digits: half away from zero
  /// on the number as it is written, so that 1.005 gives 1.01. Other engines: `Dialect.rounding`.
  private static func round(_ arguments: borrowing Arguments) -> Scalar {
    let number = arguments.number(0)
    let digits = arguments.has(1) ? arguments.number(1).rounded(.towardZero) : 0
    guard number.isFinite, !digits.isNaN else { return .number(digits.isNaN ? .nan : number) }
    let places = Int(max(-400, min(400, digits)))
    switch arguments.surroundings.dialect.rounding {
    case .halvesAway:
      return .number(roundedDecimal(number, exactDigits(number.magnitude), digits: places))
    case .halvesUp where number < 0 && digits != 0:
      let text = numberText(number.magnitude)
      return .number(roundedDecimal(number, text, digits: places, halvesDown: true))
    default:
      if digits != 0 {
        if let rounded = plainlyRounded(number, digits: places) { return .number(rounded) }
        return .number(roundedDecimal(number, numberText(number.magnitude), digits: places))
      }
      let down = number.rounded(.down)
      return .number(number - down >= 0.5 ? down + 1 : down)
    }
  }

  /// `number` to so many decimals where it is nowhere near a half, so that its digits need not be
  /// written down; nil elsewhere. A whole number by a power of ten is what its decimals would read as.
  private static func plainlyRounded(_ number: Double, digits: Int) -> Double? {
    guard (1...6).contains(digits), number.magnitude < 1_000 else { return nil }
    let power = [10.0, 100, 1_000, 10_000, 100_000, 1_000_000][digits - 1]
    let scaled = number.magnitude * power
    let whole = scaled.rounded(.down)
    let rest = scaled - whole
    guard abs(rest - 0.5) > 1e-6 else { return nil }
    let size = (rest > 0.5 ? whole + 1 : whole) / power
    return number < 0 ? -size : size
  }

  /// All digits of the binary number, as far as rounding can tell.
  private static func exactDigits(_ magnitude: Double) -> String {
    guard magnitude < 1e17 else { return numberText(magnitude) }
    let whole = magnitude.rounded(.down)
    var fraction = magnitude - whole
    var digits = ""
    // Each step is exact: ten times a fraction of 53 bits, split into a digit and the rest.
    var low = 0.0
    while fraction != 0 || low != 0, digits.utf8.count < 60 {
      let high = fraction * 10
      let error = (-high).addingProduct(fraction, 10) + low * 10
      let digit = (high + error).rounded(.down)
      digits += String(Int(digit))
      fraction = high - digit
      low = error
    }
    return digits.isEmpty ? numberText(whole) : numberText(whole) + "." + digits
  }

  /// `number`, whose magnitude is `text`, to so many decimals.
  private static func roundedDecimal(
    _ number: Double, _ text: String, digits: Int, halvesDown: Bool = false
  ) -> Double {
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 ? parts[1] : ""
    if digits >= fraction.utf8.count { return number }
    let all = Array((parts[0] + fraction).utf8.map { Int($0) - 0x30 })
    let end = parts[0].utf8.count + digits
    guard end >= 0 else { return 0 }
    let isHalf = all[end] == 5 && all[(end + 1)...].allSatisfy { $0 == 0 }
    var carry = all[end] >= 5 && !(isHalf && halvesDown) ? 1 : 0
    var kept = Array(all[..<end])
    for index in kept.indices.reversed() where carry > 0 {
      kept[index] += carry
      carry = kept[index] / 10
      kept[index] %= 10
    }
    if carry > 0 { kept.insert(carry, at: 0) }
    let written = kept.map(String.init).joined() + "e\(-digits)"
    let size = kept.isEmpty ? 0 : Double(written) ?? .nan
    return number < 0 ? -size : size
  }
}
