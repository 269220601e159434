/// Vectors that are not run, by id, each with who is right and why.
enum ScenarioExceptions {
  static let skipped: [String: String] = [:]
}
