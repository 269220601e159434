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
    ])
  func refused(call: [String], code: String) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("g,q1,q2\na,5,4\nb,3,2\n".utf8), to: "r.csv")
    let run = try pramoen.run(["evaluate"] + call)
    #expect(run.status != 0)
    #expect(run.talk.contains(code), "\(run.talk)")
  }
}
