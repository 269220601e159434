import Testing
import ThaiText

@Suite("Dates")
struct DateTests {
  @Test(
    "One day is understood however it is typed",
    arguments: [
      "2026-11-21", "2569-11-21", "21/11/2569", "21/11/2026", "๒๑/๑๑/๒๕๖๙", "21/11/69",
      "21-11-2569",
      "21.11.69", "21 พฤศจิกายน พ.ศ. 2569", "21 พฤศจิกายน 2569", "๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙",
      "21 พ.ย. 2569", "21 พ.ย. 69", "21พ.ย.2569", "21 พ.ย 2569", "21-พ.ย.-69", "2๑ พย ๒๕69",
      "21 พฤศจิกายน ค.ศ. 2026", "21 พ.ย. 2026", "21 November 2026", "21 Nov 2026", " 21 nov 2569 ",
      "21 พฤศจิกายน พุทธศักราช 2569", "\u{FEFF}21/11/2569", "21 / 11 / 2569",
    ])
  func typed(text: String) {
    #expect(CalendarDate(typed: text)?.iso8601 == "2026-11-21")
  }

  @Test(
    "Every Thai month is known by its name and its abbreviation",
    arguments: zip(
      1...12,
      [
        "มกราคม ม.ค.", "กุมภาพันธ์ ก.พ.", "มีนาคม มี.ค.", "เมษายน เม.ย.", "พฤษภาคม พ.ค.",
        "มิถุนายน มิ.ย.", "กรกฎาคม ก.ค.", "สิงหาคม ส.ค.", "กันยายน ก.ย.", "ตุลาคม ต.ค.",
        "พฤศจิกายน พ.ย.", "ธันวาคม ธ.ค.",
      ]))
  func months(number: Int, names: String) {
    for name in names.split(separator: " ") {
      #expect(
        CalendarDate(typed: "5 \(name) 2567") == CalendarDate(year: 2024, month: number, day: 5))
    }
  }

  @Test(
    "A year's era is taken from its size when none is written",
    arguments: [
      ("1/1/2400", "1857-01-01"), ("1/1/2600", "2057-01-01"), ("1/1/1900", "1900-01-01"),
      ("1/1/2100", "2100-01-01"), ("1/1/00", "1957-01-01"), ("1/1/99", "2056-01-01"),
      ("1 ม.ค. พ.ศ. 2310", "1767-01-01"), ("29/2/2567", "2024-02-29"), ("29/2/2443", ""),
    ])
  func eras(text: String, expected: String) {
    #expect((CalendarDate(typed: text)?.iso8601 ?? "") == expected)
  }

  @Test(
    "A date that cannot be, or could be two, is refused",
    arguments: [
      "", "21", "2569", "31/4/2569", "29/2/2566", "29/2/2023", "0/1/2569", "32/1/2569", "1/13/2569",
      "1/1/2601", "1/1/2399", "1/1/1899", "1/1/2101", "1/1/569", "1/1/20269", "21/11-2569",
      "21 Nov 69", "21 พย ธค 2569", "21 ใบไม้ 2569", "11/21/2026", "2026/11/21", "21 พ.ย.",
      "November 21, 2026", "21/11/2569 น.", "-1/1/2569", "2026-11-21T09:00",
    ])
  func refused(text: String) {
    #expect(CalendarDate(typed: text) == nil)
  }

  @Test("ISO 8601 is taken strictly, its year as it stands")
  func iso() {
    #expect(CalendarDate(iso8601: "2026-11-21") == CalendarDate(year: 2026, month: 11, day: 21))
    #expect(CalendarDate(iso8601: "2569-11-21")?.year == 2569)
    for text in ["2026-11-1", "26-11-21", "2026-02-29", "2026-11-21 ", "๒๐๒๖-11-21", "0000-01-01"] {
      #expect(CalendarDate(iso8601: text) == nil, "\(text)")
    }
  }

  @Test("A date is shown in the words of its readers")
  func formats() throws {
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 21))
    #expect(date.formatted(.thaiLong) == "21 พฤศจิกายน พ.ศ. 2569")
    #expect(date.formatted(.thaiLong).withThaiDigits == "๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙")
    #expect(date.formatted(.thaiShort) == "21 พ.ย. 2569")
    #expect(date.formatted(.english) == "21 November 2026")
  }

  /// Ordinals by Python's `datetime.date`.
  @Test(
    "Days are counted as Python counts them",
    arguments: [
      ("1970-01-01", 0), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
      ("2000-02-29", 11_016), ("1969-12-31", -1), ("2026-11-21", 20_778), ("1900-03-01", -25_508),
    ])
  func dayNumbers(iso: String, days: Int) {
    #expect(CalendarDate(iso8601: iso)?.daysSince1970 == days)
    #expect(CalendarDate(daysSince1970: days)?.iso8601 == iso)
  }

  @Test("Every shown date is read back as the same day")
  func roundTrip() throws {
    for days in stride(from: -20_000, through: 30_000, by: 37) {
      let date = try #require(CalendarDate(daysSince1970: days))
      #expect(date.daysSince1970 == days)
      for style in [DateStyle.thaiLong, .thaiShort, .english] {
        #expect(CalendarDate(typed: date.formatted(style)) == date)
      }
    }
  }

  @Test("Years stand alone too")
  func years() {
    for text in ["2569", "๒๕๖๙", "พ.ศ. 2569", "พ.ศ.๒๕๖๙", "ค.ศ. 2026", "2026", "69", "พ.ศ. 69"] {
      #expect(CalendarYear(typed: text)?.buddhistEra == 2569, "\(text)")
    }
    for text in ["", "ปี 2569", "569", "2601", "ค.ศ. 69", "2569.5", "2569 2570"] {
      #expect(CalendarYear(typed: text) == nil, "\(text)")
    }
  }
}

@Suite("Timestamps")
struct TimestampTests {
  /// Seconds by Python's `datetime.fromisoformat(…).timestamp()`.
  @Test(
    "Every spelling of ISO 8601 is the same instant",
    arguments: [
      "2023-03-13T09:01:00+07:00", "2023-03-13T09:01+07:00", "2023-03-13 09:01:00+07:00",
      "2023-03-13T09:01:00", "2023-03-13T02:01:00Z", "2023-03-13T02:01:00.000Z",
      "2023-03-13T09:01:00+0700", "2023-03-13T09:01:00+07", "2023-03-12T20:31:00-05:30",
      " 2023-03-13t09:01:00,0+07:00 ",
    ])
  func parses(text: String) {
    #expect(Timestamp(iso8601: text)?.secondsSince1970 == 1_678_672_860)
  }

  @Test(
    "A timestamp prints as it was written, in full",
    arguments: [
      ("2023-03-13T09:01:00+07:00", "2023-03-13T09:01:00+07:00"),
      ("2023-03-13 09:01", "2023-03-13T09:01:00+07:00"),
      ("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.500+00:00"),
      ("2023-03-12T20:31:00-05:30", "2023-03-12T20:31:00-05:30"),
      ("2024-02-29T23:59:59.123456+07:00", "2024-02-29T23:59:59.123456+07:00"),
      ("2024-02-29T23:59:59.1234567899+07:00", "2024-02-29T23:59:59.123456789+07:00"),
    ])
  func prints(text: String, expected: String) {
    #expect(Timestamp(iso8601: text)?.iso8601 == expected)
  }

  @Test(
    "What is no date and time is refused",
    arguments: [
      "", "2023-03-13", "2023-02-29T09:00", "2023-03-13T24:00", "2023-03-13T09:60",
      "2023-03-13T9:01",
      "2023-03-13T09:01:60", "2023-03-13T09:01:00+15:00", "2023-03-13T09:01:00 ICT", "09:01",
      "2023-03-13T09:01:00.Z", "2023-03-13T09", "2023-03-13T09:01:00+7", "13/03/2023 09:01",
      "2023-03-13T09:01:00+07:0", "2023-03-13T09:01:00+14:30",
    ])
  func refused(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }

  @Test("Instants compare across offsets and fractions")
  func compares() throws {
    let bangkok = try #require(Timestamp(iso8601: "2023-03-13T16:25:00+07:00"))
    let utc = try #require(Timestamp(iso8601: "2023-03-13T09:25:00Z"))
    let later = try #require(Timestamp(iso8601: "2023-03-13T09:25:00.001Z"))
    #expect(bangkok == utc && bangkok.hashValue == utc.hashValue)
    #expect(bangkok < later && !(later < utc))
  }

  @Test("The day of a timestamp is the day on its own clock")
  func localDay() {
    #expect(Timestamp(iso8601: "2023-03-13T23:30:00-05:00")?.date?.iso8601 == "2023-03-13")
    #expect(Timestamp(secondsSince1970: 1_678_730_400)?.date?.iso8601 == "2023-03-14")
    #expect(Timestamp(secondsSince1970: 400_000_000_000) == nil)
  }
}
