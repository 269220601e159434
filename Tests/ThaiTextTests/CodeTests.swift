import Testing
import ThaiText

@Suite("Codes")
struct CodeTests {
  @Test(
    "Codes typed in different ways are one code",
    arguments: [
      ("p๐๐7 ", "P007"), ("P007", "P007"), ("Ｐ００７", "P007"), (" p 0 0 7\t", "P007"),
      ("\u{FEFF}P007", "P007"), ("P\u{200B}007\u{00A0}", "P007"), ("\u{3000}p\u{2060}007", "P007"),
      ("กํา๑", "กำ1"), ("กำ1", "กำ1"), ("ก\u{0E4D}\u{0E49}า", "ก้ำ"), ("ก\u{0E49}\u{0E4D}า", "ก้ำ"),
      ("99010001", "99010001"), ("๐๐๑๒", "0012"), ("ป.๑/๒", "ป.1/2"),
    ])
  func normalizes(raw: String, expected: String) {
    #expect(NormalizedCode(raw)?.text.unicodeScalars.elementsEqual(expected.unicodeScalars) == true)
  }

  @Test("Nothing visible is no code", arguments: ["", "  ", "\u{00A0}\u{200B}", "\u{FEFF}\r\n"])
  func refusesEmpty(raw: String) {
    #expect(NormalizedCode(raw) == nil)
  }

  @Test("Numbers within codes order as numbers")
  func ordersNaturally() {
    let ordered = [
      "2", "10", "A", "P07", "P7", "P8", "P10", "P10A", "P10B2", "P10B11", "P-1", "PA1",
      "P99999999999999999999", "P100000000000000000000", "ก2", "ก10",
    ]
    let expected = [
      "2", "10", "A", "P07", "P7", "P8", "P10", "P10A", "P10B2", "P10B11",
      "P99999999999999999999", "P100000000000000000000", "P-1", "PA1", "ก2", "ก10",
    ]
    let codes = ordered.reversed().compactMap { NormalizedCode($0) }
    #expect(codes.sorted().map(\.text) == expected)
  }

  @Test("Codes that differ only in leading zeros stay different")
  func keepsLeadingZeros() {
    #expect(NormalizedCode("P7") != NormalizedCode("P07"))
    #expect(NormalizedCode("๐๑") == NormalizedCode("01"))
  }

  @Test("Many codes sort as two do", arguments: ["", "ก", "P0000000000000000000"])
  func sortsMany(extra: String) {
    let pieces = ["P", "PA", "-", "0", "00", "7", "07", "10", "A", "Z9", "123456", "S"]
    // Every piece before and after every other, twice, and once something that fits no short key.
    let raw = pieces.flatMap { one in pieces.flatMap { other in [one + other, other + one + "1"] } }
    let codes = (raw + [extra]).compactMap { NormalizedCode($0) }
    let expected = codes.indices.sorted { left, right in
      codes[left] == codes[right] ? left < right : codes[left] < codes[right]
    }
    #expect(codes.positionsInOrder == expected)
  }

  @Test(
    "Codes of one school in any order sort as two do",
    arguments: ["S%06d", "%05d", "A-%d/%d", "P%d", "รร%d", "Z%dX%d"])
  func sortsOneSchool(pattern: String) {
    // 7919 is prime, so that every number below comes once, out of order; some come twice.
    let numbers = (0..<1500).map { $0 * 7919 % 1200 }
    let codes = numbers.compactMap { number in
      let digits = String(number)
      return NormalizedCode(
        pattern.replacing("%06d", with: String(repeating: "0", count: 6 - digits.count) + digits)
          .replacing("%05d", with: String(repeating: "0", count: 5 - digits.count) + digits)
          .replacing("%d", with: digits))
    }
    let expected = codes.indices.sorted { left, right in
      codes[left] == codes[right] ? left < right : codes[left] < codes[right]
    }
    #expect(codes.positionsInOrder == expected)
  }

  @Test(
    "A plain code is taken as it is",
    arguments: ["P007", "S-1/2", "~!", "p007", "P 007", "P\u{7F}1", "", " ", "กP1"])
  func plainCodes(raw: String) {
    // Thai digits and full-width letters take the long way to the same code.
    let detour = raw.replacing("0", with: "๐").replacing("P", with: "Ｐ")
    #expect(NormalizedCode(raw) == NormalizedCode(detour))
  }
}
