import Diagnostics

/// “Did you mean …?” for many unknown names at once.
///
/// Each name is compared with all candidates, so only the first hundred get a suggestion: a list
/// renamed throughout a form of thousands of rows must not take minutes to complain about.
struct NameSuggestions {
  private let candidates: [String]
  private var found: [String: String?] = [:]
  private static let limit = 100

  init(among candidates: [String]) {
    self.candidates = candidates
  }

  mutating func closest(to name: String) -> String? {
    if let earlier = found[name] { return earlier }
    guard found.count < Self.limit else { return nil }
    let suggestion = closestName(to: name, among: candidates)
    found.updateValue(suggestion, forKey: name)
    return suggestion
  }
}
