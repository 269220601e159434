import Diagnostics
import Scoring
import Statistics

/// Statistics on their way into JSON: each under its name, with the reasons of those that do not
/// exist gathered beside them, so that a null never stands without one.
struct StatisticsRecord {
  private(set) var object = JSONValue.Object()
  private var reasons = JSONValue.Object()

  /// The reason of each null, by `statistic` or `statistic.key`.
  var notComputable: JSONValue { .object(reasons) }

  mutating func add(_ statistic: String, _ value: Computed<Double>) {
    object.set(statistic, json(value, at: statistic))
  }

  mutating func add(_ statistic: String, _ members: [(key: String, value: Member)]) {
    object.set(statistic, member(of: statistic, members))
  }

  /// An object that stands within a list or another object; `path` leads there for the reasons.
  mutating func member(
    of path: String, _ members: [(key: String, value: Member)]
  ) -> JSONValue {
    var record = JSONValue.Object()
    for (key, value) in members {
      switch value {
      case .known(let value): record.set(key, value)
      case .computed(let value): record.set(key, json(value, at: "\(path).\(key)"))
      }
    }
    return .object(record)
  }

  mutating func setReason(_ reason: Reason, at path: String) {
    reasons.set(path, .string(reason.rawValue))
  }

  /// The reasons of a record that stands at `path` in a list of this one.
  mutating func adoptReasons(of other: StatisticsRecord, at path: String) {
    for member in other.reasons.members { reasons.set("\(path).\(member.key)", member.value) }
  }

  mutating func set(_ key: String, _ value: JSONValue) {
    object.set(key, value)
  }

  mutating func json(_ value: Computed<Double>, at path: String) -> JSONValue {
    switch value {
    case .value(let number): return .number(number)
    case .notComputable(let reason):
      reasons.set(path, .string(reason.rawValue))
      return .null
    }
  }

  mutating func json(_ value: Computed<Int>, at path: String) -> JSONValue {
    json(value.map(JSONValue.integer), at: path)
  }

  /// Words of a set of bands.
  mutating func json(_ label: Computed<LocalizedText>, at path: String) -> JSONValue {
    json(label.map { .string($0.english) }, at: path)
  }

  mutating func json(_ value: Computed<JSONValue>, at path: String) -> JSONValue {
    switch value {
    case .value(let value): return value
    case .notComputable(let reason):
      setReason(reason, at: path)
      return .null
    }
  }

  enum Member {
    case known(JSONValue)
    case computed(Computed<Double>)

    static func count(_ count: Int) -> Member { .known(.integer(count)) }
    static func count(_ count: Computed<Int>) -> Member { .computed(count.map(Double.init)) }
    static func number(_ number: Double) -> Member { .known(.number(number)) }

    static func low(_ interval: Computed<ConfidenceInterval>) -> Member {
      .computed(interval.map(\.low))
    }

    static func high(_ interval: Computed<ConfidenceInterval>) -> Member {
      .computed(interval.map(\.high))
    }
  }
}

extension StatisticsRecord {
  /// What is usually said about one column of numbers.
  mutating func addDescriptives(_ values: Descriptives, as name: String) {
    let interval = values.confidenceIntervalOfMean()
    add(
      name,
      [
        ("n", .count(values.mean.told(values.n))),
        ("missing", .count(values.mean.told(values.missing))), ("sum", .computed(values.sum)),
        ("mean", .computed(values.mean)),
        ("sd", .computed(values.standardDeviation)), ("var", .computed(values.variance)),
        ("se", .computed(values.standardError)), ("min", .computed(values.minimum)),
        ("max", .computed(values.maximum)), ("median", .computed(values.median)),
        ("q1_type7", .computed(values.quantile(0.25, method: .inclusive))),
        ("q3_type7", .computed(values.quantile(0.75, method: .inclusive))),
        ("q1_type6", .computed(values.quantile(0.25, method: .exclusive))),
        ("q3_type6", .computed(values.quantile(0.75, method: .exclusive))),
        ("skew_G1", .computed(values.skewness)), ("kurtosis_G2", .computed(values.kurtosis)),
        ("ci95_low", .low(interval)), ("ci95_high", .high(interval)),
      ])
  }
}
