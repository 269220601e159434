import Foundation

/// One conformance vector.
struct Vector {
  let id: String
  let source: String
  let category: String
  let expression: String
  let document: String?
  let context: String?
  let rootNode: String?
  let namespaces: [String: String]
  let language: String?
  let timezone: String?
  let resultType: String
  let isOrdered: Bool
  let tolerance: Double
  let expected: Any
  /// What the engine gave while the vector was recorded, where that is left to chance.
  let observed: String?
  /// What Chromium's own evaluator of XPath 1.0 gives.
  let chromium: Any?
  /// Our choice where engines differ.
  let isRecommended: Bool

  init(_ json: [String: Any], index: Int) {
    id = json["id"] as? String ?? "#\(index + 1)"
    source = json["source"] as? String ?? ""
    expression = json["expression"] as? String ?? ""
    resultType = json["resultType"] as? String ?? "any"
    category = json["category"] as? String ?? ""
    document = json["document"] as? String
    context = json["context"] as? String
    rootNode = json["rootNode"] as? String
    namespaces = json["namespaces"] as? [String: String] ?? [:]
    language = json["language"] as? String
    timezone = json["timezone"] as? String
    isOrdered = json["ordered"] as? Bool ?? false
    let rounded = ["R0", "R9", "R13"].contains(json["rule"] as? String ?? "")
    tolerance = json["tolerance"] as? Double ?? (rounded ? Self.half(ofLastDigit: json) : 0)
    let recommended = json["recommended"].flatMap { $0 is NSNull ? nil : $0 }
    isRecommended = recommended != nil
    observed = json["observed"] as? String
    chromium = (json["engines"] as? [String: Any])?["chromiumXPath1"]
    expected = recommended ?? json["expected"] ?? NSNull()
  }

  /// Dates and geometries are recommended to two decimals or more, without a tolerance.
  private static func half(ofLastDigit json: [String: Any]) -> Double {
    guard let value = json["recommended"] as? Double else { return 0 }
    let decimals = "\(value)".split(separator: ".").dropFirst().first?.count ?? 0
    return (2...6).contains(decimals) ? 0.500_001 * pow(10, -Double(decimals)) : 0
  }

  var expectsError: Bool { (expected as? [String: Any])?["throws"] != nil }

  /// The objects of a file. Halves of surrogate pairs, which JSON cannot carry, are read as
  /// U+FFFD.
  static func list(_ file: URL) throws -> [[String: Any]] {
    let text = try String(contentsOf: file, encoding: .utf8)
    let lone = /(?i)(\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})|\\ud[89a-f][0-9a-f]{2}/
    let readable = text.replacing(lone) { match in
      match.output.1.map(String.init) ?? "\\ufffd"
    }
    let json = try JSONSerialization.jsonObject(with: Data(readable.utf8))
    guard let list = json as? [[String: Any]] else { throw CocoaError(.fileReadCorruptFile) }
    return list
  }
}
