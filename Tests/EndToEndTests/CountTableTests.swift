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
      "rows without codes that are the same in every cell",
      "cluster,l1,l2\nx,4,6\ny,5,5\nx,4,6\ny, 5,5\n,,\n,,\n", "--levels", "l1,l2", exits: 0,
      codes: ["rows-alike"], says: "counts.csv:2 = counts.csv:4; counts.csv:3 = counts.csv:5",
      units: []),
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

  private static let rounds = [
    "r1.csv": "id,cluster,l1,l2\nA,x,10,10\nB,y,8,12\nC,y,2,2\n",
    "r2.csv": "id,cluster,l1,l2\nA,x,4,16\nB,y,5,15\n",
    "r3.csv": "id,cluster,l1,l2\nA,x,4,16\nB,y,5,15\nC,y,1,3\n",
  ]

  @Test("Three files are a trend; its numbers are R's, and each can be explained")
  func trend() throws {
    try withProgram { pramoen in
      for (name, text) in Self.rounds { try pramoen.write(Data(text.utf8), to: name) }
      let call = [
        "indicators", "r3.csv", "--against", "r1.csv", "--against", "r2.csv", "--levels", "l1,l2",
        "--by", "cluster", "--target", "50", "--bands", "0=poor,50=good",
      ]
      let found = try json(pramoen.run(call + ["--format", "json"]))
      let trend = try #require(found["literacy.trend"] as? [String: Any])
      #expect(trend["rounds"] as? [String] == ["r1", "r2", "r3"])
      let band = (found["literacy.area"] as? [String: Any])?["band"] as? [String: String]
      #expect(band?["en"] == "good")
      let area = try #require(trend["area"] as? [String: Any])
      let points = try #require(area["points"] as? [[String: Any]])
      #expect(points.compactMap { $0["at_or_above_l2"] as? Int } == [24, 31, 34])
      // R: prop.test(x, n, correct = FALSE); Newcombe's method 10 from two of them.
      let lows = points.compactMap { $0["ci95_low"] as? Double }
      for (low, wanted) in zip(lows, [40.066183198961980, 62.496903257689986, 63.007641935363658]) {
        #expect(abs(low - wanted) < 1e-9)
      }
      let change = try #require(area["first_to_last"] as? [String: Any])
      for (key, wanted) in [
        ("diff", 0.227272727272727293), ("newcombe_ci95_low", 0.029147458504333618),
        ("newcombe_ci95_high", 0.402592136266067546),
      ] {
        let value = try #require(change[key] as? Double)
        #expect(abs(value - wanted) < 1e-12, "\(key)")
      }
      let groups = try #require(trend["cluster"] as? [[String: Any]])
      #expect(groups.compactMap { $0["cluster"] as? String } == ["x", "y"])
      let explained = try pramoen.run(
        ["explain", "literacy.trend.area.r1.pct_at_or_above_l2"] + call + ["--format", "json"])
      #expect(explained.output.contains("r1.csv:2"), "\(explained.talk)")
      let rows = try pramoen.run(call + ["--format", "csv"]).output.split(
        whereSeparator: \.isNewline)
      #expect(rows.count { $0.contains(",trend_area,") } == 3)
      #expect(rows.count { $0.contains(",trend_group,") } == 6)
      #expect(rows.contains { $0.contains(",trend_area,") && $0.contains(",0.2272727272727") })
      let thai = try pramoen.run(call + ["--lang", "th"])
      #expect(thai.output.contains("แนวโน้ม") && thai.output.contains("กลุ่มโรงเรียน"))
      #expect(!thai.output.contains("cluster"))
      let report = try pramoen.run(
        ["report", "literacy"] + call.dropFirst() + ["-o", "trend.html"])
      #expect(report.status == 0, "\(report.talk)")
      let page = String(decoding: try pramoen.bytes(of: "trend.html"), as: UTF8.self)
      #expect(page.contains("แนวโน้ม: ") && page.contains("r1 54.55"))
      for bands in ["50", "0=a,0=b", "x=a", "0=a,,50=b"] {
        let bad = try pramoen("indicators", "r3.csv", "--levels", "l1,l2", "--bands", bands)
        #expect(bad.status == 2 && bad.talk.contains("[bad-bands]"), "\(bad.talk)")
      }
      let twice = try pramoen("indicators", "r3.csv", "--against", "r3.csv", "--levels", "l1,l2")
      #expect(twice.status == 2 && twice.talk.contains("[round-twice]"))
    }
  }

  @Test("Every null has its reason under a name, and nothing withheld is told")
  func reasons() throws {
    try withProgram { pramoen in
      try pramoen.write(
        Data("id,cluster,l1,l2\nA,x,10,10\nB,y,0,0\nC,y,2,6\n".utf8), to: "now.csv")
      try pramoen.write(Data("id,cluster,l1,l2\nD,x,10,10\nE,z,5,5\n".utf8), to: "before.csv")
      let call = [
        "indicators", "now.csv", "--against", "before.csv", "--levels", "l1,l2", "--by", "cluster",
        "--target", "50", "--bands", "0=poor,50=good", "--format", "json",
      ]
      let run = try pramoen.run(call)
      let found = try json(run)
      let reasons = try #require(found["not_computable"] as? [String: String])
      #expect(reasons["literacy.area.change.diff"] == "no_pairs")
      #expect(reasons["literacy.area.enrolled"] == "no_data")
      #expect(reasons["literacy.cluster.z.counted"] == "no_data")
      #expect(reasons["literacy.cluster.z.change.diff"] == "no_current_round")
      #expect(reasons["literacy.school.B.tukey_outlier"] == "no_data")
      #expect(reasons["literacy.school.C.n_l2"] == "suppressed")
      #expect(reasons["literacy.school.C.target_met"] == "suppressed")
      #expect(reasons["literacy.cluster.y.at_or_above_l2"] == "suppressed")
      // "against" of a call without one is the only null that is no number.
      let nulls = run.output.components(separatedBy: ": null").count - 1
      #expect(nulls == reasons.count)
      let list = try pramoen.run(["explain", "--all"] + call)
      #expect(!list.output.contains("\"n_l2\": 6") && !list.output.contains("\"l2\": 6"))
    }
  }

  @Test("A table without codes calls rows by their numbers, levels and nobody's cluster by words")
  func words() throws {
    try withProgram { pramoen in
      let table = "cluster,n_l1,n_l2\nx,4,16\n,2,28\n"
      try pramoen.write(Data(table.utf8), to: "counts.csv")
      let call = ["indicators", "counts.csv", "--levels", "n_l1,n_l2", "--by", "cluster"]
      let thai = try pramoen.run(call + ["--lang", "th"]).output
      #expect(thai.contains("แถว 2") && thai.contains("ระดับ l2") && thai.contains("ไม่ระบุ"))
      #expect(!thai.contains("row ") && !thai.contains("n_l2"))
      let english = try pramoen.run(call + ["--lang", "en"]).output
      #expect(english.contains("row 2") && english.contains("Level l2"))
      let found = try json(pramoen.run(call + ["--format", "json"]))
      let schools = try #require(found["literacy.school"] as? [[String: Any]])
      #expect(schools.compactMap { $0["unit"] as? String } == ["row 2", "row 3"])
      let explained = try pramoen.run(["explain", "literacy.cluster..n_l2"] + call)
      #expect(explained.status == 0 && explained.output.contains("28"), "\(explained.talk)")
      let name = "literacy.cluster..pct_at_or_above_l2"
      let words = try pramoen.run(["explain", name] + call + ["--lang", "th"]).output
      #expect(words.contains("(ไม่ระบุกลุ่ม)") && words.contains("93.3333\n"), "\(words)")
      #expect(words.contains("ตัวตั้ง") && words.contains("แถว 3") && !words.contains("numerator"))
    }
  }

  @Test("A table is held against a roster: who is missing, who was late, what is not known")
  func roster() throws {
    try withProgram { pramoen in
      try pramoen.write(
        Data("code,name,zone\nA,เอ,1\nB,บี,1\nC,ซี,2\nD,ดี,2\n".utf8), to: "roster.csv")
      try pramoen.write(
        Data(
          "id,l1,l2,end\na,10,10,2019-01-31T23:59:59+07:00\nB,5,15,2019-02-01T08:00:00+07:00\nC,6,14,\n"
            .utf8),
        to: "counts.csv")
      try pramoen.write(Data("school,name\nA,เอ\n".utf8), to: "nameless.csv")
      let call = ["indicators", "counts.csv", "--levels", "l1,l2", "--format", "json"]
      let run = try pramoen.run(
        call + ["--roster", "roster.csv", "--due", "31/1/2562", "--by", "zone"])
      #expect(run.status == 0, "\(run.talk)")
      let found = try json(run)
      let coverage = try #require(found["coverage"] as? [String: Any])
      #expect(coverage["expected"] as? Int == 4 && coverage["received"] as? Int == 3)
      #expect(coverage["on_time"] as? Int == 1 && coverage["n_late"] as? Int == 1)
      #expect(coverage["missing"] as? [String] == ["D"])
      #expect(coverage["completeness_percent"] as? Double == 75)
      #expect(run.talk.contains("[reports-without-time]"))
      #expect(found["warnings"] as? [String] == ["small_school", "incomplete"])
      let groups = try #require(found["literacy.cluster"] as? [[String: Any]])
      #expect(groups.compactMap { $0["zone"] as? String } == ["1", "2"])
      let noDue = try json(pramoen.run(call + ["--roster", "roster.csv"]))
      let reasons = try #require(noDue["not_computable"] as? [String: String])
      #expect(reasons["coverage.on_time"] == "no_data")
      for (options, code) in [
        (["--due", "31/1/2562"], "due-needs-roster"),
        (["--roster", "counts.csv", "--roster-id", "school"], "column-missing"),
        (["--roster", "nameless.csv"], "roster-without-codes"),
        (["--roster", "roster.csv", "--due", "31/13/2562"], "unreadable-date"),
        (["--roster", "roster.csv", "--due", "31/1/2562", "--time", "l1"], "not-a-time"),
      ] {
        let refused = try pramoen.run(call + options)
        #expect(refused.status != 0 && refused.talk.contains("[\(code)]"), "\(refused.talk)")
      }
    }
  }

  private func json(_ run: CommandLineProgram.Run) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }
}
