import Foundation
import Statistics

/// One entry of a golden file.
struct Entry {
  private let json: [String: Any]

  init(_ json: [String: Any]) {
    self.json = json
  }

  /// What is computed for it, as JSON; nil where nobody here computes it.
  var found: Any? {
    if let function = json["function"] as? String {
      let parameters = Input(json["parameters"] ?? [:])
      return try? DistributionPoint(function: function, parameters: parameters)
        .value(at: Input(json).number("x"))
    }
    guard let statistic = json["statistic"] as? String else { return nil }
    if let input = json["input"] {
      return EdgeCase(statistic: statistic, input: Input(input)).outcome
    }
    return SmallTable(statistic: statistic, value: Input(json["value"] ?? [:])).found
  }
}

/// A piece of JSON that holds numbers to compute with.
struct Input {
  let json: Any

  init(_ json: Any) {
    self.json = json
  }

  subscript(key: String) -> Input { Input((json as? [String: Any])?[key] ?? NSNull()) }

  func number(_ key: String) -> Double { self[key].json as? Double ?? .nan }
  func count(_ key: String) -> Int { self[key].json as? Int ?? -1 }
  func list(_ key: String) -> [Double] { self[key].json as? [Double] ?? [] }
  func isAbsent(_ key: String) -> Bool { self[key].json is NSNull }

  var numbers: [Double] { json as? [Double] ?? [] }
  /// Numbers, some of them null.
  var values: [Double?] { (json as? [Any] ?? []).map { $0 as? Double } }
  var rows: [[Double?]] { (json as? [Any] ?? []).map { Input($0).values } }
  var elements: [Input] { (json as? [Any] ?? []).map { Input($0) } }
  var keys: [String] { (json as? [String: Any])?.keys.sorted() ?? [] }
}

/// A number as JSON holds it, null where there is none.
func json(_ value: Double?) -> Any {
  value.flatMap { $0.isFinite ? $0 : nil } ?? NSNull()
}

func json(_ computed: Computed<Double>) -> Any { json(computed.value) }
