import Testing

@testable import Statistics

@Suite("Rounding for display")
struct RoundedDecimalTests {
  @Test(
    "Halves go away from zero on the decimal value, not on the binary one",
    arguments: [
      (2.505, 2, "2.51"), (-2.505, 2, "-2.51"), (0.125, 2, "0.13"), (2.5, 0, "3"),
      (-2.5, 0, "-3"), (1.005, 2, "1.01"), (0.045, 2, "0.05"), (-0.045, 2, "-0.05"),
      (-0.004, 2, "0.00"), (0, 3, "0.000"), (99.995, 2, "100.00"), (4.504, 2, "4.50"),
      (1234567.891, 1, "1234567.9"),
    ])
  func decimals(value: Double, places: Int, text: String) throws {
    #expect(try RoundedDecimal(value, places: places).description == text)
  }

  @Test(
    "A mean of scores is rounded from its sum and count",
    arguments: [
      (501, 200, 2, "2.51"), (-501, 200, 2, "-2.51"), (1, 3, 2, "0.33"), (2, 3, 2, "0.67"),
      (0, 7, 1, "0.0"), (Int.max, 1, 0, "9223372036854775807"), (1, 2000, 3, "0.001"),
      (-1, 2001, 3, "0.000"),
    ])
  func sums(sum: Int, count: Int, places: Int, text: String) throws {
    #expect(try RoundedDecimal(sum: sum, count: count, places: places).description == text)
  }

  @Test("What cannot be shown is refused")
  func refused() {
    #expect(throws: Reason.notFinite) { try RoundedDecimal(.nan, places: 2) }
    #expect(throws: Reason.notFinite) { try RoundedDecimal(1e19, places: 2) }
    #expect(throws: Reason.notFinite) { try RoundedDecimal(-.infinity, places: 0) }
    #expect(throws: Reason.noData) { try RoundedDecimal(sum: 1, count: 0, places: 2) }
    #expect(throws: Reason.invalidCount) { try RoundedDecimal(sum: 1, count: -1, places: 2) }
    #expect(throws: Reason.invalidParameter) { try RoundedDecimal(1, places: 10) }
    #expect(throws: Reason.notFinite) { try RoundedDecimal(sum: .max, count: 1, places: 9) }
  }
}
