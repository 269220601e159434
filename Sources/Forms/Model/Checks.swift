import Diagnostics

/// A rule across questions that a whole submission must satisfy, from the sheet `checks`.
public struct Check: Sendable, Hashable {
  public var id: String
  public var severity: Severity
  /// True where the answers are in order.
  public var condition: Formula
  public var message: Translations
  public var place: Place

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
  public var label: Translations
  public var place: Place
}
