import Testing
import ThaiText

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
    #expect(name.nearest(in: Self.columns) == expected)
  }

  @Test("A name unlike all others finds none", arguments: ["score", "เพศ", "x", ""])
  func findsNone(name: String) {
    #expect(name.nearest(in: Self.columns) == nil)
  }
}
