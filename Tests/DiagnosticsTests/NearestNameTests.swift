import Diagnostics
import Testing

@Suite("Nearest names")
struct NearestNameTests {
  private static let columns = [
    "participant_code", "phase", "q01", "q02", "q10", "รหัสโรงเรียน", "ชื่อ",
  ]

  @Test(
    "A slip of the keys finds the name that was meant",
    arguments: [
      ("participant_cdoe", "participant_code"), ("participantcode", "participant_code"),
      ("Phase", "phase"), ("phsae", "phase"), ("q๐๑", "q01"), ("รหัสโรงเรีน", "รหัสโรงเรียน"),
      ("ชือ", "ชื่อ"),
    ])
  func finds(name: String, expected: String) {
    #expect(closestName(to: name, among: Self.columns) == expected)
  }

  @Test("A name unlike all others finds none", arguments: ["score", "เพศ", "x", ""])
  func findsNone(name: String) {
    #expect(closestName(to: name, among: Self.columns) == nil)
  }

  @Test("A decomposed สระอำ and space around a name are no slips")
  func spelling() {
    #expect(closestName(to: " ค\u{0E4D}\u{0E32}ตอบ ", among: ["คำถาม", "คำตอบ"]) == "คำตอบ")
  }

  @Test("Equally close names do not depend on the order they come in")
  func ties() {
    #expect(closestName(to: "q3", among: ["q2", "q1"]) == "q1")
    #expect(closestName(to: "q3", among: ["q1", "q2"]) == "q1")
  }

  @Test("A closer name wins over one that comes first")
  func closer() {
    #expect(closestName(to: "relevent", among: ["elevant", "relevant"]) == "relevant")
  }

  @Test("A name of one character is never taken for another one")
  func tooShort() {
    #expect(closestName(to: "a", among: ["b", "ab"]) == nil)
  }

  @Test("Texts of any length are compared in bounded time")
  func long() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(closestName(to: long, among: [long + "b", "short"]) == long + "b")
  }
}
