#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Both tails of a distribution at one point, as logarithms, so that neither is ever 1 minus the
/// other where that would lose it.
struct Tails {
  let logLower: Double
  let logUpper: Double

  static let allAbove = Tails(logLower: -.infinity, logUpper: 0)
  static let allBelow = Tails(logLower: 0, logUpper: -.infinity)

  /// For an argument that is not a number.
  static let unknown = Tails(logLower: .nan, logUpper: .nan)

  /// From the tail that was computed directly; its complement must not be tiny.
  static func fromLower(log logLower: Double) -> Tails {
    let logLower = min(0, logLower)
    return Tails(logLower: logLower, logUpper: log1p(-exp(logLower)))
  }

  static func fromUpper(log logUpper: Double) -> Tails {
    let logUpper = min(0, logUpper)
    return Tails(logLower: log1p(-exp(logUpper)), logUpper: logUpper)
  }

  var lower: Double { exp(logLower) }
  var upper: Double { exp(logUpper) }
}

/// A probability given from one side, so that quantiles far out keep their digits.
enum TailProbability {
  case lower(Double)
  case upper(Double)

  /// The same point seen from the side with less probability.
  var smaller: TailProbability {
    switch self {
    case .lower(let p): p <= 0.5 ? self : .upper(1 - p)
    case .upper(let p): p <= 0.5 ? self : .lower(1 - p)
    }
  }
}
