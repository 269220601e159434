import Foundation
import Testing

@Suite("A call is answered in the caller's language")
struct CallWordsTests {
  @Test(
    "What the parser of arguments refuses is said in Thai, with what to do",
    arguments: [
      (["gains"], "argument-missing", "<SOURCE>"),
      (["gains", "pre", "post", "--bye", "x"], "unknown-option", "หมายถึง --by หรือไม่"),
      (["gains", "pre", "post", "--nothing-like-it"], "unknown-option", "--help"),
      (["gains", "pre", "post", "--nope"], "unknown-option", "ดูตัวเลือกทั้งหมด"),
      (["gains", "--bye", "x"], "unknown-option", "หมายถึง --by หรือไม่"),
      (["import", "--nope"], "unknown-option", "--nope"),
      (["gains", "pre", "post", "--by"], "option-without-value", "--by"),
      (["scores", "pre", "post"], "unexpected-argument", "post"),
      (["scores", "pre", "a", "b"], "unexpected-argument", "a, b"),
      (["gians", "pre"], "unexpected-argument", "หมายถึงคำสั่ง gains หรือไม่"),
      (["scores", "pre", "--format", "xml"], "value-not-understood", "table"),
      (["gains", "pre", "post", "--scale-break=1"], "option-takes-no-value", "--scale-break"),
      (["gains", "pre", "post", "--pass", "0"], "call-refused", "ต้องมากกว่า 0"),
      (["--lang", "xx", "gains"], "call-refused", "xx"),
    ])
  func refused(call: [String], code: String, word: String) throws {
    try withProgram { pramoen in
      let run = try pramoen.run(call, environment: ["LANG": "th_TH.UTF-8"])
      #expect(run.status == 2 && run.output.isEmpty, "\(run.talk)")
      #expect(run.talk.contains("ผิด: ") && run.talk.contains("[\(code)]"), "\(run.talk)")
      #expect(run.talk.contains(word) && run.talk.contains("\n  → "), "\(run.talk)")
      for english in ["Error", "Usage", "See '", "Missing", "Unknown", "invalid", "OVERVIEW"] {
        #expect(!run.talk.contains(english), "\(run.talk)")
      }
    }
  }

  @Test("In English, too, each has a code and a remedy")
  func english() throws {
    try withProgram { pramoen in
      let run = try pramoen("gains", "pre", "post", "--bye", "x")
      #expect(run.status == 2)
      #expect(
        run.talk.hasPrefix(
          "error: this command has no option --bye [unknown-option]\n  → did you mean --by?\n"),
        "\(run.talk)")
      #expect(run.talk.contains("Usage: pramoen gains"))
    }
  }

  @Test("--lang stands before the command or behind it")
  func place() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,q1\na,A\nb,B\n".utf8), to: "a.csv")
      try pramoen.write(Data("item,key\nq1,A\n".utf8), to: "k.csv")
      let call = ["scores", "a.csv", "--key", "k.csv"]
      let behind = try pramoen.run(call + ["--lang", "th"])
      #expect(behind.status == 0 && behind.output.contains("คะแนน"))
      for before in [["--lang", "th"], ["--lang=th"]] {
        let run = try pramoen.run(before + call)
        #expect(run.status == 0 && run.output == behind.output, "\(run.talk)")
      }
      let explained = try pramoen.run(["--lang", "th", "explain", "n"] + call)
      #expect(explained.status == 0 && explained.output.contains("จำนวนผู้มีคะแนน"))
    }
  }

  @Test(
    "Help has no English headings in Thai",
    arguments: [
      ["--help"], ["gains", "--help"], ["form", "--help"], ["--lang", "th", "help", "items"],
    ])
  func help(call: [String]) throws {
    try withProgram { pramoen in
      let run = try pramoen.run(call, environment: ["LANG": "th_TH.UTF-8"])
      #expect(run.status == 0 && run.output.contains("วิธีเรียก: pramoen"), "\(run.output)")
      for english in [
        "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "default",
      ] {
        #expect(!run.output.contains(english), "\(run.output)")
      }
    }
  }
}
