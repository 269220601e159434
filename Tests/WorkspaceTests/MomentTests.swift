import Testing

@testable import Workspace

@Suite struct MomentTests {
  /// Seconds from `date -u -d TEXT +%s`.
  @Test(
    "A moment is read with its offset",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-21T16:00:00+07:00", 1_795_251_600),
      ("2024-02-29T23:59:59+07:00", 1_709_225_999), ("2000-02-29T12:00:00Z", 951_825_600),
      ("1969-12-31T23:59:59Z", -1), ("2026-01-01T00:30:00-03:30", 1_767_240_000),
      ("1900-03-01T00:00:00Z", -2_203_891_200), ("2100-12-31T23:59:59.999Z", 4_133_980_799),
    ])
  func instants(text: String, seconds: Int) throws {
    let moment = try #require(Moment(text))
    #expect(moment.secondsSince1970 == seconds)
    #expect(moment.description == text)
  }

  @Test(
    "What is no moment, or no certain one, is refused",
    arguments: [
      "", "2026-11-21", "2026-11-21T16:00:00", "2026-11-21 16:00:00Z", "2026-11-21T16:00Z",
      "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-04-31T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T16:00:60Z",
      "2026-11-21T16:00:00+0700", "2026-11-21T16:00:00+15:00", "2026-11-21T16:00:00.Z",
      "2026-11-21T16:00:00.1234567890Z", "2026-11-21T16:00:00Zx", "๒๐๒๖-11-21T16:00:00Z",
      "+026-11-21T16:00:00Z",
    ])
  func refused(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("Order goes by the instant, fractions included")
  func order() throws {
    let moments = try [
      "2026-11-21T09:00:00+07:00", "2026-11-21T02:00:00.05Z", "2026-11-21T02:00:00.5Z",
      "2026-11-21T11:00:01+09:00",
    ].map { try #require(Moment($0)) }
    for (earlier, later) in zip(moments, moments.dropFirst()) {
      #expect(earlier.isBefore(later))
      #expect(!later.isBefore(earlier))
    }
  }
}
