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
    var record = JSONValue.Object()
    for (key, value) in members {
      switch value {
      case .known(let value): record.set(key, value)
      case .computed(let value): record.set(key, json(value, at: "\(statistic).\(key)"))
      }
    }
    object.set(statistic, .object(record))
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

  enum Member {
    case known(JSONValue)
    case computed(Computed<Double>)

    static func count(_ count: Int) -> Member { .known(.integer(count)) }
    static func number(_ number: Double) -> Member { .known(.number(number)) }

    static func low(_ interval: Computed<ConfidenceInterval>) -> Member {
      .computed(interval.map(\.low))
    }

    static func high(_ interval: Computed<ConfidenceInterval>) -> Member {
      .computed(interval.map(\.high))
    }
  }
}
