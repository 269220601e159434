import Foundation
import Testing

@Suite("The numbers of tests in words")
struct TestFindingWordsTests {
  private func write(to pramoen: CommandLineProgram) throws {
    try pramoen.write(Data("item,key,objective\nq1,A,O1\nq2,B,O1\nq3,C,O2\n".utf8), to: "k.csv")
    let rows = (1...24).map { row in
      "p\(row),\(row % 2 == 0 ? "x" : "y"),\(row % 3 == 0 ? "A" : "B"),\(row % 4 == 0 ? "" : "B"),"
        + "\(row % 5 == 0 ? "NA" : "C"),\(row % 7),\(7 + row % 5),\(6 + row % 6),\(3 + row % 4)\n"
    }
    let table = "id,g,q1,q2,q3,a,b,c,w\n" + rows.joined()
    for name in ["one.csv", "two.csv"] { try pramoen.write(Data(table.utf8), to: name) }
  }

  private static let marks = ["--key", "k.csv", "--not-administered", "NA"]
  private static let calls = [
    ["gains", "one.csv", "--pre", "a", "--post", "b", "--delayed", "c", "--max", "20", "--by", "g"]
      + ["--comparison", "y", "--process", "w", "--process-max", "10", "--pass", "60"]
      + ["--criterion", "70"],
    ["gains", "one.csv", "two.csv", "--items", "--pass", "60"] + marks,
    ["items", "one.csv", "--cut", "60"] + marks, ["scores", "one.csv", "--pass", "60"] + marks,
  ]

  @Test("Every number that tests print has words in Thai and in English", arguments: calls)
  func everyNumber(call: [String]) throws {
    try withProgram { pramoen in
      try write(to: pramoen)
      let run = try pramoen.run(["explain", "--list"] + call + ["--format", "csv"])
      try #require(run.status == 0, "\(run.talk)")
      let rows = run.output.split(whereSeparator: \.isNewline).dropFirst()
      #expect(rows.count > 100)
      for row in rows { #expect(!row.hasSuffix(",,"), "\(row)") }
    }
  }

  @Test(
    "The table behind a number names its columns and the constants in words",
    arguments: [
      (calls[0], "pairs.P3.relative_gain", ["คะแนนเต็ม", "ก่อน", "หลัง"], ["pre", "max"]),
      (calls[0], "e1_e2.E1", ["ระหว่างเรียน", "คะแนนเต็มระหว่างเรียน"], ["process"]),
      (calls[0], "paired.gain.mean_gain", ["ก่อน", "หลัง", "ผลต่าง"], ["gain"]),
      (calls[2], "item.analysis.q1.r_rest", ["คะแนนข้ออื่น"], ["rest"]),
      (calls[3], "histogram.total.counts.0", ["ที่ 1", "คะแนน"], ["score"]),
    ])
  func columns(call: [String], finding: String, says: [String], not raw: [String]) throws {
    try withProgram { pramoen in
      try write(to: pramoen)
      let run = try pramoen.run(["explain", finding] + call + ["--lang", "th"])
      try #require(run.status == 0, "\(run.talk)")
      for word in says { #expect(run.output.contains(word), "\(run.output)") }
      let words = Set(run.output.split { !$0.isLetter && $0 != "_" && $0 != "." }.map(String.init))
      for name in raw { #expect(!words.contains(name), "\(run.output)") }
      // Rounded: nothing with more than nine decimals.
      #expect(!run.output.contains(/\.\d{10}/))
    }
  }
}
