import Foundation
import Testing

/// One reference result of R, checked there against Python.
struct GoldenEntry {
  let id: String
  let dataset: String
  let statistic: String
  let parameters: [String: Any]
  let value: Any
  let absoluteTolerance: Double
  let relativeTolerance: Double

  /// Every number in the value by its path: `counts.medium`, `3.p_exact`, or "" for a bare number.
  /// A JSON null is nil.
  var numbers: [String: Double?] { Self.flattened(value, at: "") }

  func number(_ parameter: String) -> Double? { parameters[parameter] as? Double }
  func text(_ parameter: String) -> String { parameters[parameter] as? String ?? "" }

  private static func flattened(_ value: Any, at path: String) -> [String: Double?] {
    func joined(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    var numbers: [String: Double?] = [:]
    switch value {
    case let object as [String: Any]:
      for (key, member) in object { numbers.merge(flattened(member, at: joined(key))) { $1 } }
    case let array as [Any]:
      for (index, member) in array.enumerated() {
        numbers.merge(flattened(member, at: joined("\(index)"))) { $1 }
      }
    case let number as Double: numbers[path] = .some(number)
    case is NSNull: numbers.updateValue(nil, forKey: path)
    default: break
    }
    return numbers
  }
}

/// A file of reference results and the tally of what was compared with it.
struct GoldenFile {
  let entries: [GoldenEntry]

  /// Nil where the shared folder is absent.
  init?(_ name: String) throws {
    guard let data = try Shared.data("stats/golden/open/\(name).json") else { return nil }
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    entries = json.compactMap { object in
      guard let statistic = object["statistic"] as? String, let value = object["value"] else {
        return nil
      }
      let tolerance = object["tolerance"] as? [String: Double] ?? [:]
      return GoldenEntry(
        id: object["id"] as? String ?? statistic, dataset: object["dataset"] as? String ?? "",
        statistic: statistic, parameters: object["parameters"] as? [String: Any] ?? [:],
        value: value, absoluteTolerance: tolerance["abs"] ?? 0,
        relativeTolerance: tolerance["rel"] ?? 0)
    }
    #expect(!entries.isEmpty)
  }

  /// Computes every entry of `statistic`, compares each of its numbers and prints the count.
  /// Numbers whose path is an input, or belongs to another room, are left out of both.
  func compare(
    _ statistic: String, where matches: (GoldenEntry) -> Bool = { _ in true },
    leavingOut isLeftOut: (String) -> Bool = { _ in false },
    with compute: (GoldenEntry) throws -> [String: Double?]
  ) throws {
    let chosen = entries.filter { $0.statistic == statistic && matches($0) }
    #expect(!chosen.isEmpty, "no golden entry for \(statistic)")
    var compared = 0
    for entry in chosen {
      let computed = try compute(entry)
      for (path, expected) in entry.numbers where !isLeftOut(path) {
        compared += 1
        guard let actual = computed[path] else {
          Issue.record("\(entry.id): \(path) not computed")
          continue
        }
        expectAgreement(actual, expected, entry, path)
      }
    }
    print("golden \(statistic): \(chosen.count) entries, \(compared) numbers compared")
  }

  private func expectAgreement(
    _ actual: Double?, _ expected: Double?, _ entry: GoldenEntry, _ path: String
  ) {
    guard let actual, let expected else {
      #expect(actual == expected, "\(entry.id): \(path)")
      return
    }
    let allowed = max(entry.absoluteTolerance, entry.relativeTolerance * abs(expected))
    #expect(abs(actual - expected) <= allowed, "\(entry.id): \(path) \(actual) \(expected)")
  }
}
