/// The vectors where we differ on purpose.
enum PyxformException {
  /// Who is right and why; nil for a vector that must agree.
  static func reason(for id: String) -> String? { reasons[id] }

  private static let reasons: [String: String] = [:]
}
