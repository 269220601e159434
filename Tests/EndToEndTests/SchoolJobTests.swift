import Foundation
import Testing

/// The school job of the README on the samples of `data/`: roster, rounds, import, indicators.
@Suite("School reports, from the outside")
struct SchoolJobTests {
  private static let form = CommandLineProgram.file("Forms/reading-report/form.yaml")
  private static func data(_ name: String) -> String { CommandLineProgram.file("data/\(name)") }

  private func prepare(_ pramoen: CommandLineProgram) throws {
    for call in [
      ["init"], ["form", "add", Self.form],
      ["roster", "import", "schools", Self.data("schools.csv"), "--id", "smis_code8"],
      ["round", "open", "round3", "--roster", "schools", "--due", "30/11/2561"],
      ["round", "open", "round4", "--roster", "schools", "--due", "31/1/2562"],
    ] {
      let run = try pramoen.run(call)
      #expect(run.status == 0, "\(call): \(run.talk)")
    }
  }

  private func json(_ run: CommandLineProgram.Run) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test("The four mistakes of the first delivery are each caught with a sentence")
  func plantedErrors() throws {
    try withProgram { pramoen in
      try prepare(pramoen)
      let run = try pramoen("import", "round4", Self.data("reading-round4.csv"), "--dry-run")
      #expect(run.status == 1)
      let lines = run.talk.split(separator: "\n").map(String.init)
      func says(_ place: String, _ words: String) -> Bool {
        lines.indices.contains { index in
          lines[index].contains("reading-round4.csv:\(place)")
            && (lines[index] + (lines.indices.contains(index + 1) ? lines[index + 1] : ""))
              .contains(words)
        }
      }
      #expect(says("2 (l1_m3): error", "The four levels must add up to the pupils tested"))
      #expect(says("3 (n_tested_m3): error", "More tested than mainstream pupils"))
      #expect(says("5 (n_total_m1): warning", "differ from the registry"))
      #expect(says("7 (n_normal_m2): error", "changed places"))
      #expect(!lines.contains { $0.contains("reading-round4.csv:4 ") })
      let list = try pramoen("submission", "list", "round4", "--format", "json")
      #expect(list.output.trimmingCharacters(in: .whitespacesAndNewlines) == "[]")
    }
  }

  @Test("From the roster to the indicators of each cluster against the round before")
  func indicators() throws {
    try withProgram { pramoen in
      try prepare(pramoen)
      #expect(try pramoen("import", "round3", Self.data("reading-round3.csv")).status == 0)
      #expect(
        try pramoen("import", "round4", Self.data("reading-round4-corrected.csv")).status == 0)
      let call = ["indicators", "round4", "--by", "cluster_th", "--against", "round3"]
      let run = try pramoen.run(call + ["--format", "json"])
      #expect(run.status == 0, "\(run.talk)")
      let found = try json(run)
      let indicators = try #require(found["indicators"] as? [String: [String: Any]])
      let area = try #require(indicators["good_up"]?["literacy.area"] as? [String: Any])
      let expected = try Self.recount("reading-round4-corrected.csv")
      let before = try Self.recount("reading-round3.csv")
      #expect(area["numerator"] as? Int == expected.good)
      #expect(area["denominator"] as? Int == expected.tested)
      let change = try #require(area["change"] as? [String: Any])
      let difference = try #require(change["diff"] as? Double)
      let wanted =
        Double(expected.good) / Double(expected.tested) - Double(before.good)
        / Double(before.tested)
      #expect(abs(difference - wanted) < 1e-12)
      let clusters = try #require(indicators["good_up"]?["literacy.cluster"] as? [[String: Any]])
      #expect(clusters.compactMap { $0["denominator"] as? Int }.reduce(0, +) == expected.tested)
      let coverage = try #require(found["coverage"] as? [String: Any])
      #expect(coverage["expected"] as? Int == 11 && coverage["n_not_applicable"] as? Int == 37)
      #expect(coverage["n_late"] as? Int == 2 && coverage["n_missing"] as? Int == 0)

      let table = try pramoen.run(call)
      #expect(table.output.contains("64.63") && table.output.contains("+6.30"))
      let explained = try pramoen.run(
        ["explain", "indicators.good_up.literacy.area.percent"] + call + ["--format", "json"])
      #expect(explained.status == 0, "\(explained.talk)")
      #expect(explained.output.contains("99010002"))
      let csv = try pramoen.run(call + ["--format", "csv"])
      #expect(csv.output.contains("good_up,area,"))
      let report = try pramoen.run(
        ["report", "literacy"] + call.dropFirst() + ["-o", "literacy.html"])
      #expect(report.status == 0, "\(report.talk)")
      let page = String(decoding: try pramoen.bytes(of: "literacy.html"), as: UTF8.self)
      #expect(page.contains("กราฟกรวย") && page.contains("<svg") && page.contains("+6.30"))
    }
  }

  @Test("Rounds named newest first are said to be out of order")
  func order() throws {
    try withProgram { pramoen in
      let calls = ["round4-corrected", "round3"].map { Self.data("reading-\($0).csv") }
      let form = ["--form", Self.form, "--indicator", "good_up", "--format", "json"]
      let right = try pramoen.run(["indicators", calls[0], "--against", calls[1]] + form)
      let wrong = try pramoen.run(["indicators", calls[1], "--against", calls[0]] + form)
      #expect(!right.talk.contains("[rounds-out-of-order]"), "\(right.talk)")
      #expect(wrong.talk.contains("[rounds-out-of-order]"), "\(wrong.talk)")
      let codes = try #require(try json(wrong)["faults"] as? [[String: Any]])
      #expect(codes.compactMap { $0["code"] as? String } == ["rounds-out-of-order"])
      let table = try pramoen.run(
        ["indicators", calls[1], "--against", calls[0], "--form", Self.form, "--lang", "th"])
      #expect(table.output.contains("ส่งล่าสุด 4 ก.พ. 2562) → reading-round3"))
    }
  }

  @Test("Due dates tell the order of rounds in which nobody has reported")
  func orderByDates() throws {
    try withProgram { pramoen in
      try prepare(pramoen)
      let call = ["--indicator", "good_up", "--format", "json"]
      let right = try pramoen.run(["indicators", "round4", "--against", "round3"] + call)
      let wrong = try pramoen.run(["indicators", "round3", "--against", "round4"] + call)
      #expect(!right.talk.contains("[rounds-out-of-order]"), "\(right.talk)")
      #expect(wrong.talk.contains("(due)") || wrong.talk.contains("(กำหนดส่ง)"), "\(wrong.talk)")
      let rounds = try #require(try json(right)["rounds"] as? [[String: String]])
      #expect(rounds.compactMap { $0["round"] } == ["round3", "round4"])
      #expect(rounds.first?["due"] == "2018-11-30T23:59:59+07:00")
    }
  }

  @Test("A school that stands twice is named with both rows, and the first counts")
  func twice() throws {
    try withProgram { pramoen in
      let name = "reading-round4-corrected.csv"
      let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.data(name)))
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      try pramoen.write(
        Data((lines + [lines[2]]).joined(separator: "\n").utf8), to: "twice.csv")
      let call = ["--form", Self.form, "--indicator", "good_up"]
      let run = try pramoen.run(["indicators", "twice.csv"] + call + ["--format", "json"])
      let fault = try #require((try json(run)["faults"] as? [[String: Any]])?.first)
      #expect(fault["code"] as? String == "unit-reported-again" && run.status == 0)
      #expect(fault["row"] as? Int == lines.count + 1)
      let table = try pramoen.run(["indicators", "twice.csv", "--lang", "en"] + call)
      #expect(table.output.contains("99010002 reported more than once"))
      #expect(table.output.contains("(twice.csv:3)") && table.output.contains("64.63"))
      let joined = try pramoen.run(
        ["indicators", "twice.csv+\(Self.data(name))"] + call + ["--format", "json"])
      let faults = try #require(try json(joined)["faults"] as? [[String: Any]])
      #expect(faults.count == lines.count && joined.status == 0)
      let place = try #require(faults.last?["place"] as? String)
      #expect(place.hasSuffix("\(name):\(lines.count)"))
    }
  }

  @Test("Who has not reported is listed, and the message to them can be sent as it is")
  func status() throws {
    try withProgram { pramoen in
      try prepare(pramoen)
      let status = try json(pramoen("round", "status", "round4", "--format", "json"))
      let coverage = try #require(status["coverage"] as? [String: Any])
      #expect(coverage["n_missing"] as? Int == 48 && coverage["completeness_percent"] as? Int == 0)
      let text = try pramoen("round", "remind", "round4", "--by", "cluster_th", "--lang", "th")
      #expect(text.output.contains("ยังไม่ได้รับรายงานจาก 48 โรงเรียน"))
      #expect(text.output.contains("กลุ่มโรงเรียนดาวเหนือ\n- "))
      let rows = try pramoen("round", "status", "round4", "--format", "csv")
      #expect(rows.output.contains("99010001,อนุบาลสมมุติ,missing,"))
    }
  }

  @Test("In a round of a test, those who are missing are participants, not schools")
  func participants() throws {
    try withProgram { pramoen in
      for call in [
        ["init"],
        ["form", "add", CommandLineProgram.file("Forms/emenscr-workshop-test/form.yaml")],
        [
          "roster", "import", "participants", Self.data("workshop-participants.csv"), "--id",
          "participant_code",
        ],
        ["round", "open", "post", "--roster", "participants"],
        ["import", "post", Self.data("workshop-answers.csv"), "--phase", "phase"],
      ] {
        let run = try pramoen.run(call)
        #expect(run.status == 0, "\(call): \(run.talk)")
      }
      let thai = try pramoen("round", "remind", "post", "--lang", "th").output
      #expect(thai.hasPrefix("เรียน ผู้เข้าร่วม\n"))
      #expect(thai.contains("ยังไม่ได้รับคำตอบจากผู้เข้าร่วม 3 คน ดังนี้\n- P004\n- P030\n- P036\n"))
      let english = try pramoen("round", "remind", "post", "--lang", "en").output
      #expect(english.contains("Not yet received from 3 participants:\n- P004\n"))
      let status = try pramoen("round", "status", "post", "--lang", "th").output
      #expect(status.contains("ผู้เข้าร่วมที่ต้องส่ง 41 คน ส่งแล้ว 38 คน"))
      // The roster has no names: there is no column for them.
      #expect(status.contains("ผู้ที่ยังไม่ส่ง") && !status.contains("ชื่อ"))
      let state = try pramoen("round", "status", "post", "--lang", "en").output
      #expect(state.contains("38 of 41 participants answered (92.68 per cent), 3 are"))
      for text in [thai, status] { #expect(!text.contains("โรงเรียน") && !text.contains("เปิดสอน")) }
      for text in [english, state] { #expect(!text.lowercased().contains("school")) }
    }
  }

  @Test("A warning of figures withheld names the indicators, where it is not all of them")
  func namedIndicators() throws {
    try withProgram { pramoen in
      let call = [
        "indicators", Self.data("literacy-round4.csv"), "--form",
        CommandLineProgram.file("Forms/school-literacy/form.yaml"),
      ]
      let english = try pramoen.run(call + ["--lang", "en"]).output
      let spaced = english.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(spaced.contains("fewer than 10 pupils are not shown: single pupils could be "))
      #expect(spaced.contains("(Indicators: “Word writing: good or above”, “"))
      #expect(!english.contains("Code      Name"))
      let thai = try pramoen.run(call + ["--lang", "th"]).output
      #expect(thai.contains("ในภาพรวมระดับที่มีจำนวนมากที่สุดคือ ดีมาก (ร้อยละ 48.70) รองลงมาคือ ดี"))
      #expect(!thai.contains("อยู่ระดับที่"))
    }
  }

  @Test("A name that begins with “per cent” is not followed by another")
  func oncePerCent() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,l1,l2\nA,10,10\nB,5,15\n".utf8), to: "counts.csv")
      let call = ["indicators", "counts.csv", "--levels", "l1,l2"]
      let thai = try pramoen.run(call + ["--lang", "th"]).output
      #expect(thai.contains("ร้อยละของระดับ l2 เท่ากับ 62.50"))
      let english = try pramoen.run(call + ["--lang", "en"]).output
      #expect(english.contains("Per cent on l2 is 62.50"))
      #expect(!english.contains("is 62.50 per cent"))
    }
  }

  @Test("A printed national table is recomputed, and its two faults are named")
  func publishedTable() throws {
    guard let shared = Self.shared("domain/data/golden_yala1_literacy_p1_3.csv") else { return }
    try withProgram { pramoen in
      let run = try pramoen(
        "indicators", shared, "--id", "affiliation", "--by", "skill", "--level-column", "level",
        "--count-column", "count", "--levels", "improve,fair,good,verygood", "--tested",
        "n_students_tested", "--percent", "percent_printed", "--total", "รวม", "--format", "json")
      #expect(run.status == 1)
      let found = try json(run)
      let faults = try #require(found["faults"] as? [[String: Any]])
      let codes = faults.compactMap { $0["code"] as? String }
      #expect(codes == ["levels-do-not-add-up", "percent-differs", "total-differs"])
      #expect(run.talk.contains("สพฐ. / read_aloud: the levels add up to 83,092, but 83,091"))
      #expect(run.talk.contains("fair: 18.11 per cent is printed, the counts give 18.12"))
      // The total of that level is one below its parts: the surplus pupil of the first fault.
      #expect(run.talk.contains("the total says 18,767, its parts add up to 18,768"))
      let skills = try #require(found["literacy.cluster"] as? [[String: Any]])
      let aloud = try #require(skills.first { $0["skill"] as? String == "read_aloud" })
      #expect(aloud["n_verygood"] as? Int == 57_880 && aloud["n_good"] as? Int == 33_932)
      let percent = try #require(aloud["pct_verygood"] as? Double)
      #expect(abs(percent - 42.86) < 0.005)
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let row: String
    let code: String
    let words: String
    var testDescription: String { row }
  }

  @Test(
    "A count that cannot be one leaves its row out, with the cell and the reason",
    arguments: [
      Bad(row: "B,-1,5,4", code: "count-negative", words: "n_l1"),
      Bad(row: "B,1.5,5,6", code: "count-fractional", words: "n_l1"),
      Bad(row: "B,-,5,6", code: "count-is-dash", words: "n_l1"),
      Bad(row: "B,,5,6", code: "count-blank", words: "n_l1"),
      Bad(row: "B,ห้า,5,6", code: "count-not-a-number", words: "n_l1"),
      Bad(row: "A,1,5,6", code: "unit-twice", words: "A has more than one row"),
      Bad(row: ",1,5,6", code: "blank-subject", words: "counts.csv:3 (id)"),
    ])
  func badCounts(bad: Bad) throws {
    try withProgram { pramoen in
      try pramoen.write(
        Data("id,n_l1,n_l2,n_tested\nA,4,6,10\n\(bad.row)\n".utf8), to: "counts.csv")
      let run = try pramoen("indicators", "counts.csv", "--levels", "n_l1,n_l2", "--format", "json")
      #expect(run.status == 1)
      #expect(run.talk.contains(bad.words), "\(run.talk)")
      let found = try json(run)
      let faults = try #require(found["faults"] as? [[String: Any]])
      #expect(faults.map { $0["code"] as? String } == [bad.code])
      let area = try #require(found["literacy.area"] as? [String: Any])
      #expect(area["tested"] as? Int == 10 && area["schools"] as? Int == 1)
      #expect((found["left_out"] as? [Any])?.count == 1)
      let table = try pramoen("indicators", "counts.csv", "--levels", "n_l1,n_l2")
      #expect(table.status == 1 && table.output.contains(bad.words))
    }
  }

  @Test("Levels that do not add up are kept and named")
  func disagreement() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,n_l1,n_l2,n_tested\nA,4,6,11\n".utf8), to: "counts.csv")
      let run = try pramoen(
        "indicators", "counts.csv", "--levels", "n_l1,n_l2", "--tested", "n_tested", "--enrolled",
        "n_l2", "--format", "json")
      #expect(run.status == 1)
      #expect(run.talk.contains("A: the levels add up to 10, but 11 were tested"))
      #expect(run.talk.contains("A: 11 were tested, more than the 6 enrolled"))
    }
  }

  @Test("Calls and files with nothing to compute with are refused in words")
  func refused() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,n_l1,n_l2\n".utf8), to: "empty.csv")
      try pramoen.write(Data("id,n_l1,n_l2\nA,-1,x\n".utf8), to: "bad.csv")
      try pramoen.write(Data("id,n_l1,n_l2\nA,0,0\n".utf8), to: "zero.csv")
      for (call, status, code) in [
        (["empty.csv", "--levels", "n_l1,n_l2"], 1, "no-rows"),
        (["bad.csv", "--levels", "n_l1,n_l2"], 1, "no-counts"),
        (["bad.csv"], 2, "needs-levels-or-form"),
        (["bad.csv", "--levels", "n_l1,n_l2", "--target", "l3>=50"], 2, "bad-target"),
        (["bad.csv", "--levels", "n_l1", "--level-column", "id"], 2, "long-needs-both"),
        (["bad.csv", "--levels", "n_l1", "--from-percents"], 2, "from-percents-needs-tested"),
        (["bad.csv", "--levels", "n_l9"], 1, "column-missing"),
      ] as [([String], Int32, String)] {
        let run = try pramoen.run(["indicators"] + call)
        #expect(run.status == status, "\(call): \(run.talk)")
        #expect(run.talk.contains("[\(code)]"), "\(call): \(run.talk)")
      }
      let zero = try pramoen("indicators", "zero.csv", "--levels", "n_l1,n_l2", "--format", "json")
      #expect(zero.status == 0)
      let reasons = try #require(try json(zero)["not_computable"] as? [String: String])
      #expect(reasons["literacy.area.pct_l1"] == "no_data")
      #expect(!zero.output.contains("NaN"))
    }
  }

  private static func recount(_ name: String) throws -> (good: Int, tested: Int) {
    let text = try String(contentsOfFile: data(name), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(rows.first)
    func sum(_ prefixes: [String]) -> Int {
      rows.dropFirst().reduce(0) { total, row in
        total
          + zip(header, row).filter { column, _ in
            prefixes.contains { prefix in
              ["m1", "m2", "m3"].contains { column == "\(prefix)_\($0)" }
            }
          }.compactMap { Int($0.1) }.reduce(0, +)
      }
    }
    return (sum(["l3", "l4"]), sum(["n_tested"]))
  }

  private static func shared(_ path: String) -> String? {
    let environment = ProcessInfo.processInfo.environment["PRAMOEN_SHARED"]
    let folder =
      environment.map { URL(fileURLWithPath: $0) }
      ?? CommandLineProgram.root.deletingLastPathComponent().appendingPathComponent("shared")
    let file = folder.appendingPathComponent(path).path
    if FileManager.default.fileExists(atPath: file) { return file }
    print("skipped: \(file) not present")
    return nil
  }
}
