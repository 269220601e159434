// Numbers in, numbers out: the statistics of tests, gains and proportions, without forms, files or
// text for people. This room depends on no other.
//
// Scores, counts and probabilities come in as plain Swift values. Out comes a `Computed` value for
// everything that may not exist: a number, or the `Reason` there is none. No result is NaN or
// infinite, and nothing missing turns into a zero. What a reader should be told beside a number is
// a `Warning`; its wording belongs to the room that prints it.
//
// Unless a declaration says otherwise: standard deviations and variances divide by n − 1, tests are
// two-sided, intervals are at 95 %, and no result depends on the order of the rows.

/// A statistic that exists, or the reason it does not.
public enum Computed<Value: Sendable>: Sendable {
  case value(Value)
  case notComputable(Reason)

  /// Runs a calculation whose failure is a reason, not an error.
  public init(_ calculation: () throws(Reason) -> Value) {
    do throws(Reason) {
      self = .value(try calculation())
    } catch {
      self = .notComputable(error)
    }
  }

  public var value: Value? {
    switch self {
    case .value(let value): value
    case .notComputable: nil
    }
  }

  public var reason: Reason? {
    switch self {
    case .value: nil
    case .notComputable(let reason): reason
    }
  }

  /// The value, or its reason thrown, so that one calculation can build on another.
  public func get() throws(Reason) -> Value {
    switch self {
    case .value(let value): return value
    case .notComputable(let reason): throw reason
    }
  }

  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Computed<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .notComputable(let reason): .notComputable(reason)
    }
  }
}

extension Computed: Equatable where Value: Equatable {}
extension Computed: Hashable where Value: Hashable {}

extension Computed<Double> {
  /// A calculation with real numbers. A result that left their range (NaN, infinity) is
  /// ``Reason/notFinite``, whatever led to it.
  static func finite(_ calculation: () throws(Reason) -> Double) -> Computed {
    Computed { () throws(Reason) in
      let result = try calculation()
      guard result.isFinite else { throw .notFinite }
      return result
    }
  }
}
