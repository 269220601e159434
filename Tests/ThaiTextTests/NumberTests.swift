import Testing
import ThaiText

@Suite("Numbers")
struct NumberTests {
  @Test("Digits of both scripts may be mixed")
  func digits() {
    #expect("p๐๐7 ข้อ ๑๒".withArabicDigits == "p007 ข้อ 12")
    #expect("21 พ.ย. 2569".withThaiDigits == "๒๑ พ.ย. ๒๕๖๙")
    #expect("0123456789".withThaiDigits == "๐๑๒๓๔๕๖๗๘๙")
    #expect("๐๑๒๓๔๕๖๗๘๙".withArabicDigits == "0123456789")
  }

  @Test("Invisible characters at the ends are trimmed, inner ones stay")
  func trims() {
    #expect("\u{FEFF}\u{00A0} รหัส ครู\u{200B}\r\n".trimmed == "รหัส ครู")
    #expect(" \u{200B} ".trimmed == "")
  }

  @Test(
    "Whole numbers are read as people type them",
    arguments: [
      ("0", 0), ("12", 12), ("๑๒", 12), ("1๒", 12), (" 12 ", 12), ("\u{00A0}12", 12), ("+5", 5),
      ("-5", -5), ("−๕", -5), ("1,234", 1234), ("๑,๒๓๔,๕๖๗", 1_234_567), ("1234567", 1_234_567),
      ("007", 7), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ])
  func wholeNumbers(text: String, expected: Int) {
    #expect(Int(typed: text) == expected)
  }

  @Test(
    "What is not surely a whole number is refused",
    arguments: [
      "", " ", "-", "+", "1 2", "- 5", "--5", "1,23", "12,34", "1,2345", ",123", "1,,234",
      "1234,567",
      "0,123", "12.0", "1e3", "0x10", "9223372036854775808", "สิบ", "๑๒ คน", "½", "٣", "²", "1,234,",
    ])
  func refusedWholeNumbers(text: String) {
    #expect(Int(typed: text) == nil)
  }

  @Test(
    "Decimal numbers are read as people type them",
    arguments: [
      ("12", 12.0), ("๑,๒๓๔.๕๐", 1234.5), (".05", 0.05), ("-0.5", -0.5), ("−๐.๕", -0.5),
      ("+3.25", 3.25), ("0", 0.0), ("66.94", 66.94),
    ])
  func decimals(text: String, expected: Double) {
    #expect(Double(typed: text) == expected)
  }

  @Test("Minus zero is zero")
  func minusZero() {
    #expect(Double(typed: "-0.0")?.sign == .plus)
  }

  @Test(
    "What is not surely a decimal number is refused",
    arguments: [
      "", ".", "-.", "5.", "1.2.3", "1.234,5", "1,5", "nan", "inf", "1e400", "1.5e3", "0.1,234",
      String(repeating: "9", count: 400),
    ])
  func refusedDecimals(text: String) {
    #expect(Double(typed: text) == nil)
  }
}
