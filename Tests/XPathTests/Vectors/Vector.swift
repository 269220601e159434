import Foundation

/// One conformance vector, as ../shared/odk/vectors/README.md describes it.
struct Vector {
  let id: String
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

  init?(_ json: [String: Any], recommended: [String: Any]) {
    guard let id = json["id"] as? String, let expression = json["expression"] as? String,
      let resultType = json["resultType"] as? String
    else { return nil }
    self.id = id
    self.expression = expression
    self.resultType = resultType
    category = json["category"] as? String ?? ""
    document = json["document"] as? String
    context = json["context"] as? String
    rootNode = json["rootNode"] as? String
    namespaces = json["namespaces"] as? [String: String] ?? [:]
    language = json["language"] as? String
    timezone = json["timezone"] as? String
    isOrdered = json["ordered"] as? Bool ?? false
    tolerance = json["tolerance"] as? Double ?? 0
    expected = recommended[id] ?? json["recommended"] ?? json["expected"] ?? NSNull()
  }

  /// The vectors of a file, with our choice where engines differ; nil if the file is absent.
  static func all(in file: String) throws -> [Vector]? {
    guard let folder = folder() else { return nil }
    let divergences = try list(folder.appending(path: "xpath-divergence.json"))
    var recommended: [String: Any] = [:]
    for divergence in divergences {
      if let id = divergence["id"] as? String { recommended[id] = divergence["recommended"] }
    }
    return try list(folder.appending(path: file)).compactMap {
      Vector($0, recommended: recommended)
    }
  }

  /// One vector a line. A few hold half of a surrogate pair, which JSON cannot carry; those lines
  /// are left out.
  private static func list(_ file: URL) throws -> [[String: Any]] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let vector = line.hasSuffix(",") ? line.dropLast() : line
      return try? JSONSerialization.jsonObject(with: Data(vector.utf8)) as? [String: Any]
    }
  }

  private static func folder() -> URL? {
    let environment = ProcessInfo.processInfo.environment["PRAMOEN_SHARED"].map {
      URL(filePath: $0)
    }
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared = environment ?? package.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "odk/vectors")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}
