import Foundation
import Testing

/// Tables of counts without a form: what is one school, and what cannot be meant.
@Suite("Tables of counts, from the outside")
struct CountTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let table: String
    let options: [String]
    let status: Int32
    /// The codes of the faults; of a refused call, the code of its message.
    let codes: [String]
    let words: String
    /// The units that count; nil where the call is refused.
    let units: [String]?

    init(
      _ description: String, _ table: String, _ options: String..., exits status: Int32 = 1,
      codes: [String], says words: String = "", units: [String]? = nil
    ) {
      testDescription = description
      self.table = table
      self.options = options
      self.status = status
      self.codes = codes
      self.words = words
      self.units = units
    }
  }

  static let cases: [Case] = [
    Case(
      "Thai digits name the same school", "id,l1,l2\n99010001,4,6\n๙๙๐๑๐๐๐๑,1,2\n", "--levels",
      "l1,l2", codes: ["unit-twice"], says: "99010001 has more than one row",
      units: ["99010001"]),
    Case(
      "small letters name the same school", "id,l1,l2\ns1,4,6\nS1,1,2\n", "--levels", "l1,l2",
      codes: ["unit-twice"], says: "S1 has more than one row", units: ["S1"]),
    Case(
      "small letters name the same school in rows of levels",
      "id,level,n\ns1,a,4\nS1,b,6\nS1,a,5\n", "--levels", "a,b", "--level-column", "level",
      "--count-column", "n", codes: ["level-twice"], says: "counts.csv:4 (level)", units: []),
    Case(
      "the levels of a school in two spellings belong together",
      "id,level,n\ns1,a,4\nS1,b,6\n", "--levels", "a,b", "--level-column", "level",
      "--count-column", "n", exits: 0, codes: [], units: ["S1"]),
    Case(
      "percentages far from 100", "id,l1,l2,n\nA,40,60,10\nB,40,40,10\n", "--levels", "l1,l2",
      "--tested", "n", "--from-percents", codes: ["percents-do-not-add-up"],
      says: "B: the percentages of the levels add up to 80.00", units: ["A"]),
    Case(
      "percentages within rounding, and of nobody",
      "id,l1,l2,l3,n\nA,33,33,33,9\nB,34,34,33.5,9\nC,0,0,0,0\n", "--levels", "l1,l2,l3",
      "--tested", "n", "--from-percents", exits: 0, codes: [], units: ["A", "B", "C"]),
    Case(
      "a column named twice", "id,l1,l2\nA,4,6\n", "--levels", "l1,l1", exits: 2,
      codes: ["level-named-twice"]),
    Case(
      "the largest count, and one more", "id,l1,l2\nA,1000000000,6\nB,1000000001,6\n", "--levels",
      "l1,l2", codes: ["count-too-large"], says: "counts.csv:3 (l1)", units: ["A"]),
    Case(
      "a count beyond all numbers", "id,l1,l2\nA,4,6\nB,4,99999999999999999999\n", "--levels",
      "l1,l2", codes: ["count-too-large"], says: "counts.csv:3 (l2)", units: ["A"]),
    Case(
      "a total that no row is", "id,l1,l2\nA,4,6\n", "--levels", "l1,l2", "--total", "X1",
      exits: 0, codes: ["total-not-found"], says: "X1", units: ["A"]),
    Case(
      "a total in other letters", "id,l1,l2\nA,4,6\nTOTAL,4,6\n", "--levels", "l1,l2", "--total",
      "Total", exits: 0, codes: [], units: ["A"]),
  ]

  @Test("What is wrong is named, and the rest is computed", arguments: cases)
  func faults(of table: Case) throws {
    try withProgram { pramoen in
      try pramoen.write(Data(table.table.utf8), to: "counts.csv")
      let run = try pramoen.run(
        ["indicators", "counts.csv"] + table.options + ["--format", "json"])
      #expect(run.status == table.status, "\(run.talk)")
      if !table.words.isEmpty { #expect(run.talk.contains(table.words), "\(run.talk)") }
      guard let units = table.units, !units.isEmpty else {
        for code in table.codes { #expect(run.talk.contains("[\(code)]"), "\(run.talk)") }
        return
      }
      let found = try json(run)
      let faults = try #require(found["faults"] as? [[String: Any]])
      #expect(faults.compactMap { $0["code"] as? String } == table.codes)
      let schools = try #require(found["literacy.school"] as? [[String: Any]])
      #expect(schools.compactMap { $0["id"] as? String } == units)
    }
  }

  @Test("A school is matched with itself in another spelling in the file before")
  func against() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,l1,l2\n99010001,4,6\ns2,5,5\n".utf8), to: "now.csv")
      try pramoen.write(Data("id,l1,l2\n๙๙๐๑๐๐๐๑,5,5\nS2,6,4\n".utf8), to: "before.csv")
      let run = try pramoen(
        "indicators", "now.csv", "--against", "before.csv", "--levels", "l1,l2", "--format", "json")
      #expect(run.status == 0, "\(run.talk)")
      let rows = try #require(
        try json(run)["literacy.gain_vs_previous_round"] as? [[String: Any]])
      #expect(rows.compactMap { $0["id"] as? String } == ["99010001", "S2"])
      #expect(rows.allSatisfy { $0["status"] as? String == "ok" })
    }
  }

  private func json(_ run: CommandLineProgram.Run) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }
}
