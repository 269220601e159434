import Foundation
import Testing

@Suite("What must not change a number, on the command line")
struct InvarianceTests {
  /// A call on a table `t.csv`; the files it needs besides stand in the repository.
  struct Job: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let arguments: [String]
    /// Whether the command reads several files joined by `+`.
    var readsParts = true

    var testDescription: String { name }

    func call(on table: String) -> [String] {
      arguments.map { $0 == "TABLE" ? table : $0 } + ["--format", "json"]
    }
  }

  private static let jobs: [Job] = [
    Job(
      name: "gains of scores", file: "data/scores.csv",
      arguments: [
        "gains", "TABLE", "--pre", "pre", "--post", "post", "--max", "20", "--by", "group",
        "--pass", "60", "--criterion", "70",
      ]),
    Job(
      name: "gains of answers", file: "data/workshop-answers.csv",
      arguments: ["gains", "TABLE", "--phase", "phase", "--form", "FORM"]),
    Job(
      name: "scores", file: "data/workshop-answers.csv",
      arguments: ["scores", "TABLE", "--form", "FORM", "--where", "phase=post"]),
    Job(
      name: "items", file: "data/workshop-answers.csv",
      arguments: ["items", "TABLE", "--form", "FORM", "--where", "phase=post"], readsParts: false),
    Job(
      name: "evaluate", file: "data/cipp-evaluation.csv",
      arguments: ["evaluate", "TABLE", "--form", file("Forms/cipp-evaluation/form.yaml")]),
    Job(
      name: "evaluate, columns", file: "data/scores.csv",
      arguments: ["evaluate", "TABLE", "--items", "pre,post", "--by", "group"]),
    Job(
      name: "evaluate, needs", file: "data/needs-assessment.csv",
      arguments: ["evaluate", "TABLE", "--form", file("Forms/needs-assessment/form.yaml")]),
    Job(
      name: "evaluate, raters", file: "data/scores.csv",
      arguments: ["evaluate", "TABLE", "--raters", "pre,post"]),
    Job(
      name: "indicators", file: "data/reading-round4-corrected.csv",
      arguments: ["indicators", "TABLE", "--form", file("Forms/reading-report/form.yaml")]),
    Job(
      name: "indicators, counts", file: "data/reading-round4-corrected.csv",
      arguments: [
        "indicators", "TABLE", "--id", "school_code", "--levels", "l1_m2,l2_m2,l3_m2,l4_m2",
        "--tested", "n_tested_m2", "--enrolled", "n_total_m2", "--by", "district_th", "--target",
        "50", "--roster", file("data/schools.csv"), "--roster-id", "smis_code8", "--due",
        "31/1/2562", "--against", file("data/reading-round3.csv"),
      ]),
  ].map { job in
    Job(
      name: job.name, file: job.file,
      arguments: job.arguments.map { $0 == "FORM" ? CommandLineProgram.workshopForm : $0 },
      readsParts: job.readsParts)
  }

  private static func file(_ path: String) -> String { CommandLineProgram.file(path) }

  /// Every number of the document by its path; lists that name places in the source are about them.
  private func numbers(_ value: Any, at path: String = "") -> [String: Double] {
    if let object = value as? [String: Any] {
      return object.reduce(into: [:]) { found, member in
        guard !["excluded", "left_out", "first20"].contains(member.key) else { return }
        found.merge(numbers(member.value, at: "\(path).\(member.key)")) { one, _ in one }
      }
    }
    if let list = value as? [Any] {
      return list.enumerated().reduce(into: [:]) { found, element in
        let names = element.element as? [String: Any]
        let name = (names?["subject"] ?? names?["school_code"]) as? String
        found.merge(numbers(element.element, at: "\(path).\(name ?? "\(element.offset)")")) {
          one, _ in one
        }
      }
    }
    return (value as? Double).map { [path: $0] } ?? [:]
  }

  private func numbers(_ run: CommandLineProgram.Run) throws -> [String: Double] {
    try #require(run.status == 0, "\(run.talk)")
    return numbers(try JSONSerialization.jsonObject(with: Data(run.output.utf8)))
  }

  private func lines(of job: Job) throws -> [String] {
    let text = try String(contentsOfFile: CommandLineProgram.file(job.file), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Other files that hold the same, and how a call names them.
  private func variants(of lines: [String]) -> [(name: String, tables: [[String]])] {
    let (header, rows) = (lines[0], Array(lines.dropFirst()))
    // Shuffled by a fixed rule, so that no row keeps its neighbours.
    let mixed = rows.indices.sorted { ($0 * 7919 % rows.count) < ($1 * 7919 % rows.count) }
    let middle = rows.count / 3
    return [
      ("rows in another order", [[header] + mixed.map { rows[$0] }]),
      ("an empty column", [[header + ",empty"] + rows.map { $0 + "," }]),
      ("an empty column in front", [["empty," + header] + rows.map { "," + $0 }]),
      ("two files", [[header] + rows[..<middle], [header] + rows[middle...]]),
    ]
  }

  @Test("Row order, an empty column, two files for one, a second run", arguments: jobs)
  func invariance(job: Job) throws {
    try withProgram { pramoen in
      let lines = try lines(of: job)
      try pramoen.write(Data(lines.joined(separator: "\n").utf8), to: "t.csv")
      let first = try pramoen.run(job.call(on: "t.csv"))
      let expected = try numbers(first)
      #expect(expected.count > 20)
      #expect(try pramoen.run(job.call(on: "t.csv")).output == first.output)
      let variants = variants(of: lines).filter { job.readsParts || $0.tables.count == 1 }
      for (name, tables) in variants {
        let files = try tables.enumerated().map { number, table in
          try pramoen.write(Data(table.joined(separator: "\n").utf8), to: "v\(number).csv")
        }
        let found = try numbers(pramoen.run(job.call(on: files.joined(separator: "+"))))
        #expect(Set(found.keys) == Set(expected.keys), "\(name)")
        for (path, value) in expected {
          let other = found[path] ?? .nan
          #expect(abs(value - other) <= 1e-12 * max(1, abs(value)), "\(name): \(path)")
        }
      }
      print("\(job.name): \(expected.count) numbers the same in \(variants.count) variants")
    }
  }

  @Test(
    "Ratings in several files: the same columns, nobody twice, no file twice",
    arguments: [
      ("a.csv+fewer.csv", "columns-differ", "fewer.csv:1"),
      ("a.csv+again.csv", "answered-twice", "again.csv:3"),
      ("a.csv+a.csv", "file-named-twice", "a.csv"), ("a.csv+./a.csv", "file-named-twice", "a.csv"),
      ("twice.csv", "answered-twice", "twice.csv:3"),
    ])
  func joinedRatings(source: String, code: String, place: String) throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,g,q1,q2\nx,t,1,2\ny,t,3,4\n".utf8), to: "a.csv")
      try pramoen.write(Data("id,g,q1\nz,t,1\n".utf8), to: "fewer.csv")
      try pramoen.write(Data("q2,q1,id,g\n5,5,w,t\n5,5, X,t\n".utf8), to: "again.csv")
      try pramoen.write(Data("id,g,q1,q2\nx,t,1,2\nX ,t,3,4\n".utf8), to: "twice.csv")
      for columns in [["--items", "q1-q2"], ["--raters", "q1-q2"]] {
        let run = try pramoen.run(["evaluate", source] + columns)
        #expect(run.status != 0 && run.output.isEmpty)
        #expect(run.talk.contains("[\(code)]") && run.talk.contains(place), "\(run.talk)")
      }
    }
  }

  @Test("Columns of joined files may stand in another order")
  func otherOrder() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,q1,q2\nx,1,2\ny,3,4\n".utf8), to: "whole.csv")
      try pramoen.write(Data("id,q1,q2\nx,1,2\n".utf8), to: "a.csv")
      try pramoen.write(Data("q2,id,q1\n4,y,3\n".utf8), to: "b.csv")
      let call = ["--items", "q1-q2", "--scale", "1-5", "--format", "json"]
      let whole = try pramoen.run(["evaluate", "whole.csv"] + call)
      #expect(whole.status == 0, "\(whole.talk)")
      #expect(try pramoen.run(["evaluate", "a.csv+b.csv"] + call).output == whole.output)
    }
  }

  @Test("Files of different tests are not joined")
  func differentTests() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,a1,a2,a3,b1,b2,b3\nx,1,0,1,1,1,1\n".utf8), to: "three.csv")
      try pramoen.write(Data("id,a1,a3,b1,b3\ny,1,0,1,1\n".utf8), to: "two.csv")
      let run = try pramoen(
        "gains", "three.csv+two.csv", "--pre", "a1-a3", "--post", "b1-b3")
      #expect(run.status == 1)
      #expect(run.talk.contains("[parts-differ]"), "\(run.talk)")
    }
  }
}
