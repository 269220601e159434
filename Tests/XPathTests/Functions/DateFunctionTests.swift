import Testing
import XPath
import XPathVectors

@Suite("Functions on dates")
struct DateFunctionTests {
  /// Values that hold in every zone: a date is a day of the calendar.
  private static let days = [
    ("date('2024-02-28') + 1", "19782"), ("date(date('2024-02-28') + 1)", "2024-02-29"),
    ("date('2024-2-9')", "2024-02-09"), ("date(0)", "1970-01-01"),
    ("date(-719162 + 1)", "0001-01-02"),
    ("date('2024-02-30')", ""), ("date('not a date')", ""), ("date('')", ""), ("date(true())", ""),
    ("date(0 div 0)", ""), ("date(1e99)", ""), ("number('1969-12-31')", "-1"),
    ("date('2000-03-01') - date('2000-02-28')", "2"),
    ("date('1900-03-01') - date('1900-02-28')", "1"),
    ("date(decimal-date-time('2024-02-29') + 365)", "2025-02-28"),
    ("'2024-03-01' > '2024-02-29'", "true"), ("date('2024-02-29') = '2024-02-29'", "true"),
    ("format-date('2024-02-09', '%d/%m/%Y %n %e %y %b %a')", "09/02/2024 2 9 24 Feb Fri"),
    ("format-date('', '%Y')", ""), ("format-date('2024-12-30', '%W')", "1"),
    ("format-date-time('2024-02-09T14:05:06.007', '%H:%M:%S.%3 %h 100%%')", "14:05:06.007 14 100%"),
    ("decimal-time('12:00')", "0.5"), ("decimal-time('24:00')", "NaN"),
  ]

  @Test("A date is the same day in every zone", arguments: days, [420, 0, -420, 840, -720])
  func keepsDays(example: (source: String, expected: String), offset: Int) throws {
    var bench = try #require(Bench())
    bench.clock = WallClock(milliseconds: bench.clock.milliseconds, offsetMinutes: offset)
    #expect(try bench.string(example.source) == example.expected)
  }

  @Test("Today and now are those of the local clock")
  func readsClock() throws {
    var bench = try #require(Bench())
    // 2024-03-14T20:00Z is 03:00 of the next day in Bangkok.
    bench.clock = WallClock(milliseconds: 1_710_446_400_000, offsetMinutes: 420)
    #expect(try bench.string("today()") == "2024-03-15")
    #expect(try bench.string("now()") == "2024-03-15T03:00:00.000+07:00")
    #expect(try bench.string("date(now())") == "2024-03-15")
    #expect(try bench.boolean("now() > today()"))
    #expect(try bench.boolean("today() < now()"))
    #expect(try bench.string("date(today() + 1)") == "2024-03-16")
    #expect(try bench.string("date-time(0)") == "1970-01-01T07:00:00.000+07:00")
    bench.clock = WallClock(milliseconds: 1_710_446_400_000, offsetMinutes: -420)
    #expect(try bench.string("today()") == "2024-03-14")
  }

  @Test("The same instant in two zones is equal, and shown by the local clock")
  func comparesInstants() throws {
    let bench = try #require(Bench())
    let noon = "'2024-03-15T12:00:00.000+07:00'"
    #expect(try bench.boolean("\(noon) = '2024-03-15T05:00:00Z'"))
    #expect(try bench.boolean("\(noon) < '2024-03-15T05:00:01Z'"))
    #expect(try bench.string("date('2024-03-14T23:30:00Z')") == "2024-03-15")
    #expect(try bench.string("format-date-time('2024-03-14T23:30:00Z', '%d %H:%M')") == "15 06:30")
    #expect(try bench.boolean("'2024-03-15' = '2024-03-15T00:00:00.000+07:00'") == false)
  }

  @Test("Months and days have Thai names in Thai")
  func namesThaiMonths() throws {
    var bench = try #require(Bench())
    bench.language = "th"
    #expect(try bench.string("format-date('2024-02-09', '%a %e %b')") == "ศ. 9 ก.พ.")
  }

  @Test("An unknown escape is an error")
  func refusesEscape() throws {
    let bench = try #require(Bench())
    #expect(throws: EvaluationError.self) { try bench.string("format-date('2024-02-09', '%Q')") }
    #expect(throws: EvaluationError.self) { try bench.string("format-date('2024-02-09', '%')") }
  }
}
