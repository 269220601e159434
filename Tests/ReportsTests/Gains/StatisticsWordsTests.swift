import Diagnostics
import Statistics
import Testing

@testable import Reports

@Suite("Reasons and warnings in words")
struct StatisticsWordsTests {
  @Test("Every reason is worded in both languages and reads behind “because”")
  func reasons() {
    for reason in Reason.allCases {
      #expect(reason.words.thai.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) })
      #expect(reason.words.english.first?.isLowercase == true, "\(reason.words.english)")
      #expect(!reason.words.english.hasSuffix("."))
    }
  }

  @Test("Every warning says what it means and what to do, under the code of its raw value")
  func warnings() {
    for warning in Warning.allCases {
      let message = warning.message
      #expect(message.code == warning.rawValue.replacing("_", with: "-"))
      for text in [message.finding, message.remedy] {
        #expect(text.thai.unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) })
        #expect(text.english.hasSuffix("."), "\(text.english)")
      }
    }
    #expect(Set(Warning.allCases.map(\.message.finding)).count == Warning.allCases.count)
  }
}

@Suite("Naming the highest, the next and the lowest")
struct RankingTests {
  private func phrase(_ values: [(String, Double)]) -> String? {
    Ranking(
      values.map { name, value in
        Ranking.Entry(
          name: .verbatim(name), value: value,
          text: .verbatim(DisplayNumber(value, decimals: 1)?.text ?? ""))
      }
    ).phrase(.highest)?.thai
  }

  @Test("What prints the same shares a place")
  func ties() {
    #expect(phrase([]) == nil)
    #expect(phrase([("ก", 2)]) == "มีเพียง ก (2.0)")
    #expect(phrase([("ก", 2), ("ข", 2.04)]) == "เท่ากันทุกรายการ ได้แก่ ข และ ก (2.0)")
    #expect(phrase([("ก", 2), ("ข", 3)]) == "สูงสุดคือ ข (3.0) และต่ำสุดคือ ก (2.0)")
    #expect(
      phrase([("ก", 1), ("ข", 3), ("ค", 2), ("ง", 3)])
        == "สูงสุดคือ ข และ ง (3.0) รองลงมาคือ ค (2.0) และต่ำสุดคือ ก (1.0)")
  }

  @Test("Many names at one place are cut short, with their number")
  func many() {
    let values = (1...7).map { ("ข้อ \($0)", 5.0) } + [("ข้อ 8", 1)]
    #expect(
      phrase(values)
        == "สูงสุดคือ ข้อ 1, ข้อ 2, ข้อ 3, ข้อ 4 และอีก 3 รายการ (5.0) และต่ำสุดคือ ข้อ 8 (1.0)")
  }

  @Test(
    "Cohen's word fits the number as printed",
    arguments: [
      (0.194, "น้อยมาก"), (0.195, "เล็ก"), (-0.5, "ปานกลาง"), (0.794, "ปานกลาง"), (0.795, "ใหญ่"),
      (-2.86, "ใหญ่"), (0, "น้อยมาก"),
    ])
  func cohen(d: Double, word: String) {
    #expect(LocalizedText.cohensWord(for: d)?.thai == word)
  }
}
