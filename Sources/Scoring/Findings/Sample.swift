/// The submissions that a number was computed from, and those it was not.
///
/// Used and left out together are everything that was read.
public struct Sample: Sendable, Hashable {
  public let used: [Observation]
  public let leftOut: [Exclusion]
  /// The forms that the submissions answered, each once; empty where scores came without a form.
  public let forms: [FormVersion]

  public init(used: [Observation], leftOut: [Exclusion] = [], forms: [FormVersion] = []) {
    self.used = used
    self.leftOut = leftOut
    self.forms = forms
  }

  /// How many subjects are used.
  public var usedCount: Int { used.reduce(0) { $0 + $1.subjectCount } }

  /// How many are used whose values are not told.
  public var withheldCount: Int { used.count(where: \.isWithheld) }

  /// How many were left out, by reason, in the order of the reasons; reasons nobody has are absent.
  public var leftOutCounts: [(reason: ExclusionReason, count: Int)] {
    var counts: [ExclusionReason: Int] = [:]
    for exclusion in leftOut { counts[exclusion.reason, default: 0] += 1 }
    return ExclusionReason.allCases.compactMap { reason in counts[reason].map { (reason, $0) } }
  }
}

/// A form as it was when it was answered.
public struct FormVersion: Sendable, Hashable {
  public let id: String
  public let version: String

  public init(id: String, version: String) {
    self.id = id
    self.version = version
  }
}
