import XPath

/// The name of a dialect and how calls are checked under it.
struct Profile {
  let name: String
  let dialect: Dialect
  let checksCalls: Bool

  /// Ours first, then that of the engine on which the vector's value was recorded.
  static func candidates(for vector: Vector) -> [Profile] {
    if vector.source.hasPrefix("enketo/") { return [spec, enketo] }
    if vector.source.hasPrefix("getodk/web-forms") { return [spec, webForms] }
    if vector.source.hasPrefix("getodk/javarosa") { return [spec, collect] }
    return [spec, enketo, collect]
  }

  private static let spec = Profile(name: "spec", dialect: .spec, checksCalls: true)
  // The engines find out about calls when they come to them.
  private static let collect = Profile(name: "collect", dialect: .collect, checksCalls: false)
  private static let enketo = Profile(name: "enketo", dialect: .enketo, checksCalls: false)
  private static let webForms = Profile(name: "web forms", dialect: .webForms, checksCalls: false)
}
