import Foundation
import Testing

@Suite("Output, language and exit codes")
struct OutputTests {
  private func withWorkshop(_ body: (CommandLineProgram) throws -> Void) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    try body(pramoen)
  }

  @Test(
    "Whoever stops reading ends the output quietly", arguments: ["head -1 >first", "exec 0<&-"])
  func closedPipe(reader: String) throws {
    try withWorkshop { pramoen in
      // More than a pipe holds, so that the program meets the closed end.
      try pramoen.write(Answers.table(900, day: 1), to: "rows.csv")
      try #require(try pramoen("import", "pre", "rows.csv").status == 0)
      let list = "\"$PRAMOEN\" submission list pre --format json"
      let run = try pramoen.shell("{ \(list) 2>talk; echo $? >status; } | { \(reader); }")
      #expect(run.talk.isEmpty, "\(run.talk)")
      #expect(try pramoen.bytes(of: "talk").isEmpty)
      #expect(try pramoen.bytes(of: "status") == Data("0\n".utf8))
    }
  }

  @Test("Output to a full disk is a failure of the machine, never a silent half table")
  func fullOutput() throws {
    try withWorkshop { pramoen in
      guard FileManager.default.fileExists(atPath: "/dev/full") else {
        print("skipped: full output: /dev/full not present")
        return
      }
      for call in ["verify", "submission list pre --format csv", "--help", "--version"] {
        let run = try pramoen.shell("\"$PRAMOEN\" \(call) >/dev/full")
        #expect(run.status == 3, "\(call)")
        #expect(run.talk.contains("[output-not-written]") && run.talk.contains("→"))
      }
    }
  }

  /// What decides the language: the locale's variables and the call itself.
  struct Speech: CustomTestStringConvertible, Sendable {
    let locale: [String: String]
    let arguments: [String]
    let isThai: Bool

    var testDescription: String { "\(locale) \(arguments)" }
  }

  @Test(
    "The language is that of --lang, else of the locale, else Thai",
    arguments: [
      Speech(locale: ["LANG": "en_GB.UTF-8"], arguments: [], isThai: false),
      Speech(locale: ["LANG": "en_US"], arguments: ["--lang", "th"], isThai: true),
      Speech(locale: ["LANG": "th_TH.UTF-8"], arguments: [], isThai: true),
      Speech(locale: ["LANG": "th_TH.UTF-8"], arguments: ["--lang=en"], isThai: false),
      Speech(locale: ["LANG": "C"], arguments: [], isThai: true),
      Speech(locale: ["LANG": ""], arguments: [], isThai: true),
      Speech(locale: ["LANG": "fr_FR.UTF-8"], arguments: [], isThai: true),
      Speech(locale: ["LANG": "en_GB.UTF-8", "LC_ALL": "C"], arguments: [], isThai: true),
      Speech(locale: ["LANG": "C", "LC_ALL": "en_GB.UTF-8"], arguments: [], isThai: false),
      Speech(
        locale: ["LANG": "en_GB", "LC_MESSAGES": "th_TH.UTF-8"], arguments: [], isThai: true),
    ])
  func language(speech: Speech) throws {
    try withWorkshop { pramoen in
      let sound = try pramoen.run(["verify"] + speech.arguments, environment: speech.locale)
      #expect(sound.output.hasPrefix(speech.isThai ? "ครบถ้วน:" : "sound:"))
      #expect(sound.output.contains(speech.isThai ? "แบบฟอร์ม 1" : "form 1"))
      #expect(
        !sound.output.contains("roster-") && !(speech.isThai && sound.output.contains("form")))
      let wrong = try pramoen.run(
        ["submission", "list", "none"] + speech.arguments, environment: speech.locale)
      #expect(wrong.talk.contains(speech.isThai ? "ผิด: ไม่มีรอบ" : "error: This workspace has no"))
      let help = try pramoen.run(["--help"] + speech.arguments, environment: speech.locale)
      #expect(help.status == 0)
      #expect(help.output.contains(speech.isThai ? "เก็บคำตอบ" : "Collect answers"))
      let asked = try pramoen.run(
        ["collect", "pre"] + speech.arguments, input: "", environment: speech.locale)
      #expect(asked.output.hasPrefix(speech.isThai ? "รหัสผู้เข้าร่วม" : "Participant code"))
    }
  }

  /// One call for each exit code, and another way to each.
  struct Ending: CustomTestStringConvertible, Sendable {
    let call: [String]
    let status: Int32

    var testDescription: String { "\(status): \(call)" }
  }

  @Test(
    "0 done, 1 the data or the form is wrong, 2 the call is wrong, 3 the machine failed",
    arguments: [
      Ending(call: ["verify"], status: 0),
      Ending(call: ["--help"], status: 0),
      Ending(call: ["import", "pre", "rows.csv"], status: 0),
      Ending(call: ["import", "pre", "bad.csv"], status: 1),
      Ending(call: ["form", "check", "bad.csv"], status: 1),
      Ending(call: ["verify", "--head", String(repeating: "0123", count: 16)], status: 1),
      Ending(call: ["verify", "--head", "0123"], status: 2),
      Ending(call: ["verify", "--workspace", "bad.csv"], status: 1),
      Ending(call: ["import", "none", "rows.csv"], status: 2),
      Ending(call: ["import", "pre", "none.csv"], status: 2),
      Ending(call: ["init"], status: 2),
      Ending(call: ["collect"], status: 2),
      Ending(call: ["verify", "--unknown"], status: 2),
      Ending(call: ["report", "gains", "pre", "post", "-o", "/sys/report.html"], status: 3),
    ])
  func exitCodes(ending: Ending) throws {
    try withWorkshop { pramoen in
      try pramoen.write(Answers.table(3, day: 1), to: "rows.csv")
      try pramoen.write(Data("no,table\n".utf8), to: "bad.csv")
      let run = try pramoen.run(ending.call)
      #expect(run.status == ending.status, "\(run.output)\(run.talk)")
      if ending.status != 0 {
        #expect(run.output.isEmpty && !run.talk.isEmpty)
      }
    }
  }

  /// What says whether there is colour.
  struct Dress: CustomTestStringConvertible, Sendable {
    let variables: [String: String]
    let isColoured: Bool

    var testDescription: String { "\(variables)" }
  }

  @Test(
    "Colour stands on a terminal only, and never with NO_COLOR",
    arguments: [
      Dress(variables: [:], isColoured: true),
      Dress(variables: ["NO_COLOR": ""], isColoured: true),
      Dress(variables: ["NO_COLOR": "1"], isColoured: false),
      Dress(variables: ["TERM": "dumb"], isColoured: false),
    ])
  func colour(dress: Dress) throws {
    try withWorkshop { pramoen in
      let variables = ["TERM": "xterm"].merging(dress.variables) { _, given in given }
      for call in ["submission list pre", "collect pre --for P001"] {
        let terminal = "script -qefc '\"$PRAMOEN\" \(call)' /dev/null"
        // `script` may wait for ever on an input that ends at once.
        let line = "{ echo :q; sleep 1; } | timeout 20 \(terminal)"
        let seen = try pramoen.shell(line, environment: variables)
        if seen.status == 127 {
          print("skipped: colour: the command script is not present")
          return
        }
        #expect(seen.output.contains("\u{1B}[") == dress.isColoured, "\(call): \(seen.output)")
        let piped = try pramoen.shell(
          "\"$PRAMOEN\" \(call) </dev/null", environment: variables)
        #expect(!piped.output.contains("\u{1B}"))
      }
    }
  }
}
