extension Warning {
  /// With fewer persons no percentage is published (who they are would show), and nobody is ranked.
  public static let smallestPublished = 10

  /// Fewer than 10 persons: the percentage is not published.
  public static func isSuppressed(_ n: Int) -> Bool {
    n < smallestPublished
  }

  /// Fewer than 30 persons: a percentage that one child moves by three points or more.
  public static func isSmallSchool(_ n: Int) -> Bool {
    n < 30
  }

  /// Fewer than 90 percent of the reports that were expected.
  public static func isIncomplete(_ rates: ReportingRates) -> Bool {
    10 * rates.received < 9 * rates.expected
  }

  /// More than 20 percent of the units outside the alert limits: the spread between them is real,
  /// not error.
  public static func isOverdispersed(_ statuses: [Funnel.Status]) -> Bool {
    5 * statuses.count { $0 != .inControl } > statuses.count
  }
}
