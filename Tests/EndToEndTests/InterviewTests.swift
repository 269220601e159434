import Foundation
import Testing

@Suite("An interview through the real program")
struct InterviewTests {
  /// Lines that answer the items from `first` to `last` alike.
  private static func lines(_ first: Int, _ last: Int, _ answer: String = "1") -> String {
    String(repeating: answer + "\n", count: last - first + 1)
  }

  private static let whole = lines(1, 20) + "\n"

  private func withWorkshop(_ body: (CommandLineProgram) throws -> Void) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    try body(pramoen)
  }

  @Test("Skips, steps back and corrections: what was typed last is submitted")
  func correctedAnswers() throws {
    try withWorkshop { pramoen in
      // Item 1 is answered, 2 skipped, 3 answered, gone back to and changed, 5 jumped back to.
      let typed = "2\n\n4\n<\n1\n" + Self.lines(4, 20, "3") + ":5\n๔\n" + Self.lines(6, 20, "")
      let run = try pramoen("collect", "pre", "--for", "P001", input: typed + "\n")
      #expect(run.status == 0, "\(run.talk)")
      let (states, items) = try pramoen.kept(of: "P001", in: "pre")
      #expect(states == ["submitted"])
      #expect(items.count == 19)
      #expect(
        [items["q01"], items["q02"], items["q03"], items["q04"], items["q05"], items["q20"]]
          == ["2", nil, "1", "3", "4", "3"])
    }
  }

  @Test("Who leaves with :q goes on at what was skipped, and another person's draft is untouched")
  func leftAndResumed() throws {
    try withWorkshop { pramoen in
      let left = try pramoen("collect", "pre", "--for", "P001", input: "1\n\n3\n:q\n4\n")
      #expect(left.status == 0)
      #expect(left.output.contains("Saved, 2 of 20 answered"))
      #expect(left.talk.isEmpty, "said twice: \(left.talk)")
      _ = try pramoen("collect", "pre", "--for", "P002", input: "4\n:q\n")
      let resumed = try pramoen("collect", "pre", "--for", "p๐๐๑", input: "2\n4\n:q\n")
      #expect(resumed.output.contains("Continuing at question 2 (2 answered)"))
      #expect(try pramoen.fillings(of: "P001", in: "pre") == ["draft"])
      #expect(
        try pramoen.kept(of: "P001", in: "pre").items
          == ["q01": "1", "q02": "2", "q03": "3", "q04": "4"])
      #expect(try pramoen.kept(of: "P002", in: "pre").items == ["q01": "4"])
    }
  }

  @Test("Input that ends before anything is answered leaves nothing, and does not say otherwise")
  func endedAtOnce() throws {
    try withWorkshop { pramoen in
      let run = try pramoen("collect", "pre", "--for", "P001", input: "")
      #expect(run.status == 1 && run.talk.contains("nothing is kept"), "\(run.talk)")
      #expect(try pramoen.fillings(of: "P001", in: "pre").isEmpty)
    }
  }

  @Test("Input that ends before the review is kept as a draft, and the call fails")
  func endedEarly() throws {
    try withWorkshop { pramoen in
      let run = try pramoen("collect", "pre", "--for", "P001", input: "1\n2\n3")
      #expect(run.status == 1)
      #expect(run.talk.contains("[ended-before-submitting]") && run.talk.contains("→"))
      // Said once, not on the page and as the complaint.
      #expect(!run.output.contains("ended before") && !run.output.contains("Run the same"))
      #expect(try pramoen.kept(of: "P001", in: "pre").items.count == 3)
      #expect(try pramoen.fillings(of: "P001", in: "pre") == ["draft"])
    }
  }

  @Test("Input that answers everything is submitted, unless a line of it was refused")
  func answersAlone() throws {
    try withWorkshop { pramoen in
      let whole = try pramoen("collect", "pre", "--for", "P001", input: Self.lines(1, 20))
      #expect(whole.status == 0, "\(whole.talk)")
      #expect(try pramoen.fillings(of: "P001", in: "pre") == ["submitted"])
      let refused = try pramoen(
        "collect", "pre", "--for", "P002", input: "9\n" + Self.lines(1, 20))
      #expect(refused.status == 1)
      #expect(try pramoen.fillings(of: "P002", in: "pre") == ["draft"])
    }
  }

  @Test("Without --for the code is asked for first, in whatever spelling, and finds its draft")
  func codeAskedFor() throws {
    try withWorkshop { pramoen in
      _ = try pramoen("collect", "pre", "--for", "P007", input: "1\n:q\n")
      let run = try pramoen("collect", "pre", input: "\nX1\n p๐๐๗ \n2\n:q\n")
      #expect(run.status == 0, "\(run.talk)")
      #expect(run.output.hasPrefix("Participant code\n"))
      #expect(run.output.contains("! the interview cannot begin without a code"))
      #expect(run.output.contains("The code is P and three digits"))
      #expect(run.output.contains("Continuing at question 2"))
      #expect(try pramoen.kept(of: "P007", in: "pre").items == ["q01": "1", "q02": "2"])
    }
  }

  @Test("Nothing is recorded where no code is given", arguments: [("", 1), (":q\n", 0)])
  func noCode(input: String, status: Int32) throws {
    try withWorkshop { pramoen in
      let run = try pramoen("collect", "pre", input: input)
      #expect(run.status == status)
      #expect(
        try pramoen("submission", "list", "pre", "--format", "csv").output
          .split(whereSeparator: \.isNewline).count == 1)
    }
  }

  @Test("A round that is closed refuses before anything else is said, and says how to open it")
  func closedRound() throws {
    try withWorkshop { pramoen in
      _ = try pramoen("collect", "pre", "--for", "P001", input: Self.whole)
      _ = try pramoen("round", "close", "pre", "--reason", "over")
      let run = try pramoen("collect", "pre", "--for", "P001", "--lang", "en", input: Self.whole)
      #expect(run.status == 2 && run.talk.contains("[round-not-open]"), "\(run.talk)")
      #expect(run.talk.contains("round reopen pre --reason"))
      #expect(!run.talk.contains("already-submitted"))
      _ = try pramoen("round", "reopen", "pre", "--reason", "one more")
      let again = try pramoen("collect", "pre", "--for", "P001", input: Self.whole)
      #expect(again.status == 0 && again.talk.contains("[already-submitted]"), "\(again.talk)")
    }
  }

  @Test("A second submission is announced before it begins, kept, and set aside in the gains")
  func secondSubmission() throws {
    try withWorkshop { pramoen in
      let first = try pramoen("collect", "pre", "--for", "P001", input: Self.whole)
      #expect(first.status == 0 && !first.talk.contains("already-submitted"))
      let second = try pramoen(
        "collect", "pre", "--for", "P001", input: Self.lines(1, 20, "2") + "\n")
      #expect(second.status == 0)
      #expect(second.talk.contains("[already-submitted]"), "\(second.talk)")
      #expect(try pramoen.fillings(of: "P001", in: "pre") == ["submitted", "submitted"])
      _ = try pramoen("collect", "post", "--for", "P001", input: Self.whole)
      let gains = try pramoen("gains", "pre", "post", "--format", "json")
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(gains.output.utf8)) as? [String: Any],
        "\(gains.talk)")
      let excluded = try #require(object["excluded"] as? [String: [[String: Any]]])
      #expect(excluded["pre_set_aside"]?.compactMap { $0["subject"] as? String } == ["P001"])
      #expect(excluded["post_set_aside"]?.isEmpty == true)
      let counts = try #require(object["n"] as? [String: Int])
      #expect(counts["matched"] == 1)
    }
  }
}
