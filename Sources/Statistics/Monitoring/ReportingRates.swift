/// How many of the reports that were expected came, and how many came in time.
public struct ReportingRates: Sendable, Hashable {
  /// Those who must report; whoever the form does not concern has left this number.
  public let expected: Int
  public let received: Int
  public let onTime: Int

  /// Counts with 0 ≤ on time ≤ received ≤ expected; otherwise ``Reason/invalidCount``: 44 reports of
  /// 43 schools are a fault in the list, not 102 percent.
  public init(expected: Int, received: Int, onTime: Int) throws(Reason) {
    guard onTime >= 0, onTime <= received, received <= expected else { throw .invalidCount }
    self.expected = expected
    self.received = received
    self.onTime = onTime
  }

  /// Completeness: 100·received/expected.
  public var completeness: Computed<Double> { percent(received, of: expected) }

  /// Timeliness as DHIS2's "reporting rate on time": 100·on time/expected.
  public var timelinessOfExpected: Computed<Double> { percent(onTime, of: expected) }

  /// 100·on time/received; with nothing received ``Reason/noData``, not 0.
  public var timelinessOfReceived: Computed<Double> { percent(onTime, of: received) }

  private func percent(_ count: Int, of total: Int) -> Computed<Double> {
    Computed { () throws(Reason) in
      try Proportion(count: count, total: total).percent.get()
    }
  }
}
