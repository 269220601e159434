import Foundation
import Testing

/// A call that cannot be carried out: what it is given, its exit code, and what its message names.
struct RefusedCall: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let content: [UInt8]
  let status: Int32
  /// Every text that the message has to contain.
  let says: [String]

  init(_ description: String, _ content: [UInt8], exits status: Int32, says: String...) {
    testDescription = description
    self.content = content
    self.status = status
    self.says = says
  }

  init(_ description: String, _ text: String, exits status: Int32, says: String...) {
    testDescription = description
    content = Array(text.utf8)
    self.status = status
    self.says = says
  }
}

@Suite("Bad input is refused with a place and a remedy")
struct RefusedCallsTests {
  private static let header =
    "participant_code,submitted_at,"
    + (1...20).map { $0 < 10 ? "q0\($0)" : "q\($0)" }
    .joined(separator: ",")
  private static let blanks = String(repeating: ",", count: 20)

  static let tables: [RefusedCall] = [
    RefusedCall("an empty table", "", exits: 1, says: "bad.csv", "file-empty"),
    RefusedCall("a header only", header, exits: 1, says: "bad.csv"),
    RefusedCall(
      "a workbook called .csv", [0x50, 0x4B, 3, 4, 0, 0, 0, 0], exits: 1, says: "bad.csv",
      "archive-damaged"),
    RefusedCall(
      "binary", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0, 2], exits: 1, says: "file-is-not-text"),
    RefusedCall(
      "no id column", "submitted_at,q01\n,1\n", exits: 1, says: "bad.csv:1", "no-subject-column",
      "--id"),
    RefusedCall(
      "a missing item", "participant_code,q1\nP001,1\n", exits: 1, says: "bad.csv:1",
      "`q01`", "did you mean `q1`?"),
    RefusedCall(
      "an unknown choice", header + "\nP001,,9" + String(repeating: ",", count: 19), exits: 1,
      says: "bad.csv:2 (q01)", "not-a-choice", "1, 2, 3, 4"),
    RefusedCall(
      "a code that breaks the form's rule", header + "\nX1," + blanks, exits: 1,
      says: "bad.csv:2 (participant_code)", "constraint-broken"),
    RefusedCall("a row without a code", header + "\n ," + blanks, exits: 1, says: "blank-subject"),
    RefusedCall(
      "a short row", header + "\nP001,,1,2\n", exits: 1, says: "bad.csv:2", "row-too-short"),
    RefusedCall(
      "an open quote", header + "\n\"P001" + blanks, exits: 1, says: "bad.csv:2"),
  ]

  @Test("A table that cannot be imported leaves the workspace byte for byte", arguments: tables)
  func tableIsRefused(call: RefusedCall) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    let before = try pramoen.bytes(of: "workshop.db")
    try pramoen.write(Data(call.content), to: "bad.csv")
    let run = try pramoen("import", "pre", "bad.csv")
    #expect(run.status == call.status, "\(run.talk)")
    for words in call.says { #expect(run.talk.contains(words), "\(run.talk)") }
    #expect(run.talk.contains("→"), "no remedy: \(run.talk)")
    #expect(try pramoen.bytes(of: "workshop.db") == before)
    #expect(
      try pramoen("submission", "list", "pre", "--format", "csv").output.split(
        separator: "\n"
      ).count == 1)
  }

  @Test("One bad row among good ones refuses the whole table")
  func nothingHalfImported() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    let good = "\nP001,,1" + String(repeating: ",", count: 19)
    let bad = "\nP002,,7" + String(repeating: ",", count: 19)
    try pramoen.write(Data((Self.header + good + bad + good).utf8), to: "mixed.csv")
    let run = try pramoen("import", "pre", "mixed.csv")
    #expect(run.status == 1)
    #expect(run.talk.contains("mixed.csv:3 (q01)"))
    #expect(
      try pramoen("submission", "list", "pre", "--format", "csv").output.split(
        separator: "\n"
      ).count == 1)
  }

  static let workspaces: [RefusedCall] = [
    RefusedCall("a text file", "notes\n", exits: 1, says: "other.db", "not-a-workspace"),
    RefusedCall("an empty file", "", exits: 1, says: "other.db"),
    RefusedCall(
      "random bytes", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }, exits: 1,
      says: "other.db", "not-a-workspace"),
  ]

  @Test("A file that is no workspace is refused and left as it was", arguments: workspaces)
  func workspaceIsRefused(call: RefusedCall) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data(call.content), to: "other.db")
    for command in [
      ["verify"], ["round", "open", "pre"], ["form", "add", CommandLineProgram.workshopForm],
    ] {
      let run = try pramoen.run(command + ["--workspace", "other.db"])
      #expect(run.status == call.status, "\(run.talk)")
      for words in call.says { #expect(run.talk.contains(words), "\(run.talk)") }
      #expect(try pramoen.bytes(of: "other.db") == Data(call.content))
    }
  }

  @Test(
    "A wrong call exits 2 and says what to do",
    arguments: [
      ["bogus"], ["gains"], ["gains", "a", "b", "c"],
      ["gains", "none.csv", "--pre", "a", "--post", "b"],
      ["verify", "--workspace", "none.db"], ["collect", "pre", "--workspace", "none.db"],
      ["scores", "pre", "--lang", "fr"], ["form", "check", "none.yaml"],
      ["report", "gains", "a", "b", "-o", "report.docx"],
      ["gains", "a.csv", "--pre", "a", "--post", "b", "--max", "-5"],
    ])
  func wrongCall(arguments: [String]) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let run = try pramoen.run(arguments)
    #expect(run.status == 2, "\(run.talk)")
    #expect(!run.talk.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test(
    "A test later still is neither the one before nor the one after", arguments: ["pre", "post"])
  func delayedItself(occasion: String) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let scores = try pramoen.write(
      Data("id,pre,post,later\nA,1,3,2\nB,2,3,3\nC,2,2,3\n".utf8), to: "scores.csv")
    let call = ["gains", scores, "--id", "id", "--pre", "pre", "--post", "post", "--max", "4"]
    #expect(try pramoen.run(call + ["--delayed", "later"]).status == 0)
    let run = try pramoen.run(call + ["--delayed", occasion])
    #expect(run.status == 2)
    #expect(run.talk.contains("--delayed"))
  }

  @Test("Every fault of a broken form is reported in one run, each at its line and column")
  func brokenForm() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    var lines = try String(contentsOfFile: CommandLineProgram.workshopForm, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func breakLine(_ text: String, _ broken: String) throws -> Int {
      let index = try #require(lines.firstIndex { $0.contains(text) })
      lines[index] = lines[index].replacingOccurrences(of: text, with: broken)
      return index + 1
    }
    let places = [
      try breakLine("constraint: regex(.", "constraint: regx(."),
      try breakLine("type: select_one q03", "type: select_one q33"),
      try breakLine("name: q05", "name: q04"),
      try breakLine(
        "{key: \"3\", points: 1, objective: O2}", "{key: \"5\", points: 1, objective: O9}"),
      try breakLine("required: yes", "required: yess"),
    ]
    lines.insert("    relevant: ${participant_cod} != ''", at: 39)
    try pramoen.write(Data(lines.joined(separator: "\n").utf8), to: "broken.yaml")
    let run = try pramoen("form", "check", "broken.yaml")
    #expect(run.status == 1)
    for code in [
      "unknown-function", "unknown-choice-list", "duplicate-name", "key-not-a-choice",
      "unknown-objective", "not-yes-or-no", "unknown-question",
    ] {
      #expect(run.talk.contains("[\(code)]"), "\(code) in \(run.talk)")
    }
    #expect(run.talk.contains("did you mean `participant_code`?"))
    let line = try #require(places.last)
    #expect(run.talk.contains("broken.yaml:\(line):15: error"), "\(run.talk)")
  }
}
