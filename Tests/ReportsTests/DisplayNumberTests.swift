import Reports
import Testing

@Suite("Numbers as they are printed")
struct DisplayNumberTests {
  @Test(
    "A number is rounded once, half away from zero on its decimal value",
    arguments: [
      (2.505, 2, "2.51"), (-2.505, 2, "-2.51"), (66.944444, 2, "66.94"), (4.505, 2, "4.51"),
      (1.005, 2, "1.01"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "-3"),
      (0.125, 2, "0.13"), (2.675, 2, "2.68"), (8.575, 2, "8.58"), (1.4499999, 1, "1.4"),
      (2.5049, 2, "2.50"), (99.995, 2, "100.00"), (0, 2, "0.00"), (-0.0, 2, "0.00"),
      (-0.004, 2, "0.00"), (7, 0, "7"), (1234.5, 2, "1,234.50"),
      (-1_234_567.891, 1, "-1,234,567.9"),
      (999.995, 2, "1,000.00"), (100.0 / 3, 9, "33.333333333"),
    ] as [(Double, Int, String)])
  func rounding(value: Double, decimals: Int, text: String) {
    #expect(DisplayNumber(value, decimals: decimals)?.text == text)
  }

  @Test(
    "A coefficient is printed without its leading zero",
    arguments: [(0.125, ".13"), (-0.125, "-.13"), (0.999, "1.00"), (0, ".00"), (1.2, "1.20")]
      as [(Double, String)])
  func withoutLeadingZero(value: Double, text: String) {
    #expect(DisplayNumber(value, decimals: 2, style: .withoutLeadingZero)?.text == text)
  }

  @Test(
    "A number gets the decimals it needs to bear out what is said of it",
    arguments: [
      (0.196, ".196"), (0.1949, ".19"), (0.2, ".20"), (0.204, ".20"), (0.19996, ".19996"),
      (-0.004, "-.004"), (0.004, ".00"), (0.804, ".804"), (0.8, ".80"), (0.795, ".80"),
      // Beyond nine decimals thresholds see no difference.
      (0.2 - 1e-12, ".20"), (-1e-12, ".00"),
    ] as [(Double, String)])
  func keeping(value: Double, text: String) {
    let number = DisplayNumber(value, decimals: 2, style: .withoutLeadingZero) {
      [$0 < 0, $0 < 0.2, $0 > 0.8]
    }
    #expect(number?.text == text)
    #expect(DisplayNumber(.nan, decimals: 2, keeping: { $0 < 0 }) == nil)
  }

  @Test("What is no number cannot be printed as one", arguments: [Double.nan, .infinity])
  func nonFinite(value: Double) {
    #expect(DisplayNumber(value, decimals: 2) == nil)
    guard case .notComputable = Report.Cell.number(value, decimals: 2) else {
      Issue.record("\(value) became a number")
      return
    }
  }

  @Test("A number too large to have decimals is printed as it is")
  func large() {
    #expect(DisplayNumber(1e300, decimals: 2)?.text == "1e+300")
  }

  @Test("Printing does not touch the value")
  func fullPrecision() {
    #expect(DisplayNumber(66.944444, decimals: 2)?.value == 66.944444)
  }

  @Test(
    "p has three decimals and no leading zero, and stars only where it is significant",
    arguments: [
      (0.012, ".012", "*"), (0.0004, "< .001", "**"), (0, "< .001", "**"),
      (0.0009999, "< .001", "**"),
      (0.001, ".001", "**"), (0.0099, ".010", "**"), (0.01, ".010", "*"), (0.0499, ".050", "*"),
      (0.05, ".050", ""), (0.0678, ".068", ""), (0.9996, "1.000", ""), (1, "1.000", ""),
    ] as [(Double, String, String)])
  func probability(value: Double, text: String, stars: String) {
    #expect(DisplayPValue(value, starred: true)?.text == text)
    #expect(DisplayPValue(value, starred: true)?.stars == stars)
    #expect(DisplayPValue(value, starred: false)?.stars == "")
  }

  @Test("What is no probability is no p", arguments: [-0.001, 1.001, .nan, .infinity])
  func noProbability(value: Double) {
    #expect(DisplayPValue(value, starred: true) == nil)
  }
}
