import Foundation
import Testing

@Suite("The evaluator's job on the sample ratings")
struct EvaluationTests {
  private static let form = CommandLineProgram.file("Forms/cipp-evaluation/form.yaml")
  private static let answers = CommandLineProgram.file("data/cipp-evaluation.csv")

  private func object(_ text: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Ratings of five groups become tables, data and a report with its picture")
  func job() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let run = try pramoen("evaluate", Self.answers, "--form", Self.form, "--lang", "th")
    #expect(run.status == 0, "\(run.talk)")
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("ผู้บริหารสถานศึกษา (ผู้ตอบน้อยกว่า 5 คน ไม่แสดงผลแยก)"))
    #expect(words.contains("ผู้ปกครอง (ไม่ได้ถามกลุ่มนี้)"))
    #expect(run.output.contains("ค่าเฉลี่ยรายด้าน จำแนกตามกลุ่มผู้ประเมิน"))
    #expect(run.output.contains("พบว่า ผลการประเมินโดยภาพรวมอยู่ในระดับ"))
    #expect(run.output.contains("ไม่แสดงผลแยกของผู้บริหารสถานศึกษา"))

    let json = try object(
      pramoen("evaluate", Self.answers, "--form", Self.form, "--format", "json").output)
    let dimensions = try #require(json["dimension"] as? [String: [String: Any]])
    #expect(dimensions.keys.sorted() == ["context", "input", "process", "product"])
    #expect(dimensions["input"]?["weight_present"] as? Double == 0.6)
    let reasons = try #require(json["not_computable"] as? [String: String])
    #expect(reasons["dimension.context.group.exec.mean"] == "small_group")

    let report = try pramoen(
      "report", "evaluation", Self.answers, "--form", Self.form, "-o", "r.html")
    #expect(report.status == 0, "\(report.talk)")
    let page = String(decoding: try pramoen.bytes(of: "r.html"), as: UTF8.self)
    #expect(page.contains("<polyline"))
    #expect(page.contains("จากตารางที่"))
  }

  @Test("The means of the sample are those that Python's arithmetic gives")
  func recount() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let run = try pramoen(
      "explain", "dimension.product.group.student.mean", "evaluate", Self.answers, "--form",
      Self.form, "--format", "json")
    let finding = try object(run.output)
    let used = try #require(finding["used"] as? [[String: Any]])
    let means = used.compactMap { ($0["values"] as? [String: Double])?["person_mean"] }
    #expect(means.count == 24)
    let printed = try #require(finding["value"] as? Double)
    #expect(abs(means.reduce(0, +) / 24 - printed) < 1e-12)
  }

  @Test("A rating off the scale names its row and column, and nothing is computed")
  func offScale() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("g,q1,q2\na,5,4\nb,9,x\n".utf8), to: "r.csv")
    let run = try pramoen("evaluate", "r.csv", "--items", "q1-q2", "--scale", "1-5", "--by", "g")
    #expect(run.status != 0)
    #expect(run.output.isEmpty)
    #expect(run.talk.contains("r.csv:3 (q1)"))
    #expect(run.talk.contains("rating-off-scale"))
    #expect(run.talk.contains("r.csv:3 (q2)"))
    let declared = try pramoen(
      "evaluate", "r.csv", "--items", "q1-q2", "--scale", "1-5", "--missing-codes", "9,x",
      "--format", "json")
    #expect(declared.status == 0, "\(declared.talk)")
  }

  @Test("Experts, needs and raters are read from plain tables")
  func plainTables() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("q1,q2\n1,0\n1,-1\n0,1\n".utf8), to: "ioc.csv")
    let ioc = try object(
      pramoen("evaluate", "ioc.csv", "--items", "q1,q2", "--index", "ioc", "--format", "json")
        .output)
    let index = try #require(ioc["ioc"] as? [String: Any])
    #expect(index["accept"] as? [Bool] == [true, false])

    try pramoen.write(Data("d1,d2,i1,i2\n2,4,4,4\n2,4,5,3\n".utf8), to: "needs.csv")
    let needs = try object(
      pramoen(
        "evaluate", "needs.csv", "--present", "d1-d2", "--desired", "i1-i2", "--format", "json"
      ).output)
    let pni = try #require(needs["pni_modified"] as? [String: Any])
    #expect(pni["pni_modified"] as? [Double] == [1.25, -0.125])
    #expect(pni["rank_competition"] as? [Int] == [1, 2])
    #expect((needs["warnings"] as? [String])?.contains("no_need") == true)

    try pramoen.write(Data("a,b\n1,1\n2,2\n3,2\n".utf8), to: "raters.csv")
    let raters = try pramoen("evaluate", "raters.csv", "--raters", "a,b")
    #expect(raters.status == 0, "\(raters.talk)")
    #expect(raters.output.contains("Cohen"))
  }

  @Test(
    "Calls that cannot be meant are refused",
    arguments: [
      (["r.csv"], "needs-form-or-items"),
      (["r.csv", "--items", "q1", "--reverse", "q1"], "reverse-needs-scale"),
      (["r.csv", "--items", "q1", "--scale", "1-4", "--bands", "srisa-ard"], "equal-width"),
      (["r.csv", "--items", "q1", "--weights", "a=1"], "weights-without-groups"),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", "a"], "not-a-weight"),
      (["r.csv", "--items", "q1", "--dimension", "X=q2"], "not-an-item"),
      (["r.csv", "--items", "q1", "--dimension-weights", "X=1"], "unknown-dimension"),
      (["r.csv", "--present", "q1", "--desired", "q1-q2"], "unequal-sides"),
      (["r.csv", "--rater", "g", "--subject", "q1"], "needs-one-item"),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", "a=1,b=1,a=2"], "weight-named-twice"),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", "a=1,c=1"], "unknown-group"),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", "w.csv"], "weight-named-twice"),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", "a=-1,b=1"], "weight-below-zero"),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", ","], "no-weights"),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", ""], "no-weights"),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", "e.csv"], "no-weights"),
      (
        ["r.csv", "--items", "q1-q2", "--dimension", "X=q1", "--dimension-weights", " , "],
        "no-weights"
      ),
      (["r.csv", "--items", "q1", "--by", "g", "--weights", "a=1"], "without-weight"),
      (
        [
          "r.csv", "--items", "q1-q2", "--dimension", "X=q1", "--dimension", "Y=q2",
          "--dimension-weights", "X=1",
        ], "without-weight"
      ),
      (["r.csv+", "--items", "q1"], "nothing-beside-plus"),
      (["+r.csv", "--items", "q1"], "nothing-beside-plus"),
      (["r.csv++half.csv", "--items", "q1"], "nothing-beside-plus"),
      (["r.csv+", "--raters", "q1,q2"], "nothing-beside-plus"),
      (["r.csv", "--items", "q1,q1"], "column-named-twice"),
      (["r.csv", "--items", "q1-q2,q2"], "column-named-twice"),
      (["r.csv", "--present", "q1,q1", "--desired", "q2,q2"], "column-named-twice"),
      (["r.csv", "--present", "q1", "--desired", "q1"], "column-on-both-sides"),
      (["r.csv", "--raters", "q1,q1"], "column-named-twice"),
      (["r.csv", "--items", "q1", "--index", "ioc", "--scale", "1-5"], "scale-not-for-index"),
      (["r.csv", "--items", "q1", "--index", "cvi", "--scale", "1-5"], "scale-not-for-index"),
      (["half.csv", "--items", "q1", "--scale", "1-5"], "rating-between-points"),
      (["half.csv", "--items", "q2", "--scale", "1-5"], "rating-off-scale"),
    ])
  func refused(call: [String], code: String) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("g,q1,q2\na,5,4\nb,3,2\n".utf8), to: "r.csv")
    try pramoen.write(Data("q1,q2\n4.5,7\n".utf8), to: "half.csv")
    try pramoen.write(Data("group,weight\na,1\na,2\n".utf8), to: "w.csv")
    try pramoen.write(Data("group,weight\n".utf8), to: "e.csv")
    let run = try pramoen.run(["evaluate"] + call)
    #expect(run.status != 0)
    #expect(run.talk.contains(code), "\(run.talk)")
  }

  @Test(
    "A full score that no test has is refused",
    arguments: [
      ["gains", "r.csv", "--pre", "q1", "--post", "q2", "--max", "5000000000"],
      ["items", "r.csv", "--items", "q1-q2", "--item-max", "5000000000"],
    ])
  func hugeFullScore(call: [String]) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("id,q1,q2\na,5,4\nb,3,2\n".utf8), to: "r.csv")
    let run = try pramoen.run(call)
    #expect(run.status == 2 && run.output.isEmpty, "\(run.talk)")
    #expect(run.talk.contains("1,000,000,000"), "\(run.talk)")
  }

  @Test("Weights without dimensions bring all items together; all of 0 are a reason")
  func weightsAlone() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("g,q1,q2\na,5,4\nb,3,2\n".utf8), to: "r.csv")
    let call = ["evaluate", "r.csv", "--items", "q1-q2", "--by", "g", "--show-small-groups"]
    let json = try object(
      pramoen.run(call + ["--weights", "a=3,b=1", "--format", "json"]).output)
    // (3·4.5 + 1·2.5)/4
    let composite = try #require(json["weighted_composite"] as? [String: Any])
    #expect(composite["overall"] as? Double == 4)
    let zero = try pramoen.run(call + ["--weights", "a=0,b=0", "--lang", "th"])
    #expect(zero.status == 0 && zero.output.contains("น้ำหนักเป็น 0 ทั้งหมด"), "\(zero.talk)")
  }

  @Test(
    "With nothing to compare the report says why, and counts no groups",
    arguments: [
      // Sizes of the groups; what is said in Thai and in English.
      ([6], "มีผู้ตอบเพียงกลุ่มเดียว (a)", "Only one group answered (a)"),
      ([3, 2], "มีผู้ตอบ 2 กลุ่ม แต่ละกลุ่มมีผู้ตอบน้อยกว่า 5 คน", "People of 2 groups answered"),
      ([6, 2], "แสดงผลแยกได้เพียงกลุ่มเดียว (a) อีก 1 กลุ่ม", "Only one group can be shown apart (a)"),
    ])
  func nothingToCompare(sizes: [Int], thai: String, english: String) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let rows = zip(["a", "b"], sizes).flatMap { group, size in
      (0..<size).map { "\(group),\($0 % 5 + 1),\(($0 * 2) % 5 + 1)" }
    }
    try pramoen.write(Data((["g,q1,q2"] + rows).joined(separator: "\n").utf8), to: "r.csv")
    let call = ["evaluate", "r.csv", "--items", "q1-q2", "--scale", "1-5", "--by", "g"]
    for (language, words) in [("th", thai), ("en", english)] {
      let run = try pramoen.run(call + ["--lang", language])
      let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(run.status == 0 && text.contains(words), "\(run.talk)")
      #expect(!text.contains("0 กลุ่ม") && !text.contains("groups (0"), "\(text)")
      #expect(!text.contains(" 0 คนในกลุ่ม") && !text.contains("Of the 0"), "\(text)")
    }
  }

  @Test("Groups of a column are not called evaluators, and no spread of one row is announced")
  func groupsOfAColumn() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let rows = zip(["a", "b", "z"], [6, 6, 2]).flatMap { group, size in
      (0..<size).map { "\(group),\($0 % 5 + 1),\(($0 * 2) % 5 + 1),\(($0 * 3) % 5 + 1)" }
    }
    try pramoen.write(Data((["who,q1,q2,q3"] + rows).joined(separator: "\n").utf8), to: "r.csv")
    let call = ["evaluate", "r.csv", "--items", "q1-q3", "--scale", "1-5", "--by", "who"]
    func text(_ language: String) throws -> String {
      let run = try pramoen.run(call + ["--lang", language])
      #expect(run.status == 0, "\(run.talk)")
      return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let thai = try text("th")
    #expect(thai.contains("ค่าเฉลี่ย จำแนกตามกลุ่ม (who)"))
    #expect(thai.contains("ไม่แสดงผลแยกของ z เพราะ"))
    #expect(thai.contains("คำนวณจากค่าเฉลี่ยรายข้อของ 2 กลุ่ม"))
    #expect(!thai.contains("กลุ่มผู้ประเมิน") && !thai.contains("ต่างกันสูงสุด"), "\(thai)")
    let english = try text("en")
    #expect(english.contains("Means by group (who)"))
    #expect(english.contains("Not shown apart, with fewer than 5 people: z;"))
    #expect(!english.contains("evaluator") && !english.contains("raters"), "\(english)")
    #expect(!english.contains("Spread") && !english.contains("Dimensions"))
  }

  @Test("Grouped by another question, no weight is missing, and whom nobody is stands in a note")
  func otherQuestion() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let call = [
      "evaluate", CommandLineProgram.file("data/workshop-satisfaction.csv"), "--form",
      CommandLineProgram.file("Forms/workshop-satisfaction/form.yaml"), "--by", "position",
    ]
    let run = try pramoen.run(call + ["--lang", "th"])
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(run.status == 0, "\(run.talk)")
    #expect(
      text.contains("ไม่มีผู้ตอบจากผู้บริหารสำนักงานเขตพื้นที่การศึกษา และ ผู้บริหารสถานศึกษา"), "\(text)")
    #expect(!text.contains("คำนวณไม่ได้") && !text.contains("น้ำหนักที่"), "\(text)")
    #expect(!text.contains("มีน้ำหนักรวมไม่ถึง") && !text.contains("กลุ่มผู้ประเมิน"), "\(text)")
    let json = try object(pramoen.run(call + ["--format", "json"]).output)
    #expect((json["warnings"] as? [String])?.contains("low_weight_present") == false)
  }

  @Test("Few people picked with --where are withheld, in tables and data")
  func selection() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let rows = (1...8).map { "\($0),\($0 < 4 ? "a" : "b"),\($0 % 5 + 1)" }
    try pramoen.write(Data((["id,g,q1"] + rows).joined(separator: "\n").utf8), to: "r.csv")
    let call = ["evaluate", "r.csv", "--items", "q1", "--scale", "1-5", "--format", "json"]
    let few = try object(pramoen.run(call + ["--where", "g=a"]).output)
    let reasons = try #require(few["not_computable"] as? [String: String])
    #expect(reasons["items.q1.mean"] == "small_group")
    #expect(reasons["likert.items.mean_of_person_means"] == "small_group")
    #expect((few["suppression"] as? [String: Any])?["counted"] as? Int == 0)
    let all = try object(pramoen.run(call).output)
    #expect((all["items"] as? [String: [String: Any]])?["q1"]?["mean"] is Double)
    let lifted = try object(pramoen.run(call + ["--where", "g=a", "--show-small-groups"]).output)
    #expect((lifted["items"] as? [String: [String: Any]])?["q1"]?["mean"] is Double)
  }

  @Test("Self and superior are compared task by task in the table, the data and the report")
  func workQuality() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let source = [
      CommandLineProgram.file("data/work-quality.csv"), "--form",
      CommandLineProgram.file("Forms/work-quality/form.yaml"),
    ]
    let table = try pramoen.run(["evaluate"] + source + ["--lang", "th"])
    #expect(table.status == 0, "\(table.talk)")
    #expect(table.output.contains("ระดับคุณภาพงานเปรียบเทียบระหว่างผู้ปฏิบัติงานประเมินตนเอง"))
    let json = try object(pramoen.run(["evaluate"] + source + ["--format", "json"]).output)
    // Two sheets on one task are no independent groups.
    #expect(!table.output.contains("Welch") && !table.output.contains("นักเรียนในห้อง"))
    #expect(json["groups.compare"] == nil)
    let pairs = try #require(json["work_quality.pairs"] as? [String: [String: Any]])
    #expect(pairs["level"]?["n"] as? Int == 12)
    #expect(pairs["quality"]?["n"] as? Int == 12)
    let explained = try object(
      pramoen.run(
        ["explain", "work_quality.pairs.level.mean_difference", "evaluate"] + source
          + ["--format", "json"]
      ).output)
    #expect((explained["used"] as? [Any])?.count == 12)
    #expect(explained["value"] as? Double == pairs["level"]?["mean_difference"] as? Double)
    let report = try pramoen.run(["report", "evaluation"] + source + ["-o", "w.html"])
    #expect(report.status == 0, "\(report.talk)")
    let page = String(decoding: try pramoen.bytes(of: "w.html"), as: UTF8.self)
    #expect(page.contains("การทดสอบความแตกต่างของสองฝ่ายแบบจับคู่"))
  }

  @Test("Groups by another question bear its choices' words, and the form's own are not there")
  func byAnotherQuestion() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let run = try pramoen(
      "evaluate", CommandLineProgram.file("data/work-quality.csv"), "--form",
      CommandLineProgram.file("Forms/work-quality/form.yaml"), "--by", "work_group", "--format",
      "json")
    let groups = try #require(try object(run.output)["groups"] as? [[String: Any]])
    #expect(groups.count == 6)
    #expect(groups.first?["group"] as? String == "admin")
    #expect(groups.first?["th"] as? String == "กลุ่มอำนวยการ")
  }

  @Test("Comments of experts stand in one table; needs are read by the bands")
  func wordsOfPacks() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    func run(_ name: String) throws -> String {
      let run = try pramoen(
        "evaluate", CommandLineProgram.file("data/\(name).csv"), "--form",
        CommandLineProgram.file("Forms/\(name)/form.yaml"), "--lang", "th")
      #expect(run.status == 0, "\(run.talk)")
      return run.output
    }
    let experts = try run("ioc-expert")
    #expect(experts.components(separatedBy: "ข้อคิดเห็นและข้อเสนอแนะรายข้อ").count == 2)
    let needs = try run("needs-assessment")
    #expect(needs.contains("ระดับของสภาพปัจจุบันและสภาพที่พึงประสงค์"))
    #expect(needs.contains("เกณฑ์การแปลความหมายของบุญชม ศรีสะอาด"))
    #expect(!needs.contains("likert5_boonchom"))
  }
}
