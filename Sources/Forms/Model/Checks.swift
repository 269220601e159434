import Diagnostics

/// A rule across questions that a whole submission must satisfy, from the sheet `checks`.
public struct Check: Sendable, Hashable {
  /// Unique among the form's checks.
  public var id: String
  /// Whether a broken check keeps a submission back.
  public var severity: Severity
  /// True where the answers are in order.
  public var condition: Formula
  /// Said where the condition does not hold.
  public var message: Translations
  /// The check's row.
  public var place: Place

  /// Whether a broken check keeps a submission back.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case error
    /// May be passed over with a reason.
    case warning
  }
}

/// A row of the sheet `bands`: from which value on a result is called what.
public struct Band: Sendable, Hashable {
  /// The set of bands it belongs to.
  public var name: String
  /// The lower bound, itself within the band.
  public var from: Double
  /// What the result is called.
  public var label: Translations
  /// The band's row.
  public var place: Place
}
