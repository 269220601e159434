import Foundation

/// Where the reference values and open data lie, outside the repository.
enum Shared {
  /// `PRAMOEN_SHARED`, else `../shared` beside the package; nil where neither exists.
  static let root: URL? = {
    let named = ProcessInfo.processInfo.environment["PRAMOEN_SHARED"].map { URL(filePath: $0) }
    let package = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let root = named ?? package.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: root.path) ? root : nil
  }()

  /// The file's bytes, or nil with a line that says what was skipped.
  static func data(_ path: String) throws -> Data? {
    guard let url = root?.appending(path: path),
      FileManager.default.fileExists(atPath: url.path)
    else {
      print("skipped: shared/\(path) not present")
      return nil
    }
    return try Data(contentsOf: url)
  }
}
