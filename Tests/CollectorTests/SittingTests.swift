import Collector
import Diagnostics
import Forms
import Testing

/// Lines typed, one a question; what the journal then holds; how the sitting ends.
struct Course: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let typed: [String]
  let journal: [String]
  let ending: String

  init(_ description: String, _ typed: [String], journal: [String], ending: String) {
    testDescription = description
    self.typed = typed
    self.journal = journal
    self.ending = ending
  }
}

private let complete = ["1010", "40", "3", "13/3/2566", "3", "1 3", "ok"]
private let completeJournal = [
  "part1/school=1010", "part1/pupils=40", "part1/ld=3", "part2/tested=2023-03-13",
  "part2/level=good", "part2/skills=aloud write", "part2/remark=ok",
]

@Suite struct SittingTests {
  static let courses = [
    Course(
      "A file of answers is submitted at its end", complete, journal: completeJournal,
      ending: "finished"),
    Course(
      "Enter at the review submits", complete + [""], journal: completeJournal,
      ending: "finished"),
    Course(
      "A file that ends early leaves a draft", Array(complete.prefix(2)),
      journal: Array(completeJournal.prefix(2)), ending: "ended 2/7"),
    Course(
      "Quitting saves and leaves", ["1010", ":q"], journal: ["part1/school=1010"],
      ending: "left 1/6"),
    Course("Quitting has a Thai word", ["ออก"], journal: [], ending: "left 0/6"),
    Course(
      "Thai digits are understood in every type",
      ["๑๐๑๐", "๔๐", "๓", "๑๓/๓/๒๕๖๖", "๓", "๑,๓", "๙"],
      journal: completeJournal.dropLast() + ["part2/remark=๙"], ending: "finished"),
    Course(
      "Enter skips what is not required", ["1010", "40", "", "", "", "", ""],
      journal: ["part1/school=1010", "part1/pupils=40"], ending: "finished"),
    Course(
      "Going back changes an answer", ["1010", "40", "<", "30", "<", "ย้อน", "", "back", ":q"],
      journal: ["part1/school=1010", "part1/pupils=40", "part1/pupils=30"], ending: "left 2/7"),
    Course(
      "Enter keeps the answer before, and the journal is not told twice",
      ["1010", "<", "", "<", "1010", ":q"], journal: ["part1/school=1010"], ending: "left 1/6"),
    Course(
      "A number on the screen wins over the choice of that name", [":4", "1", ":q"],
      journal: ["part2/level=0"], ending: "left 1/6"),
    Course(
      "A name that is no number on the screen is understood", [":4", "0", "<", "good", ":q"],
      journal: ["part2/level=0", "part2/level=good"], ending: "left 1/6"),
    Course(
      "One answer only where one is asked for", [":4", "1 2", "2", ":q"],
      journal: ["part2/level=1"], ending: "left 1/6"),
    Course(
      "A choice taken twice counts once", [":5", "2, 2 1", ":q"],
      journal: ["part2/skills=comp aloud"], ending: "left 1/6"),
    Course(
      "No choice of the answer is taken where one is wrong", [":5", "1 7", ",", ":q"],
      journal: [], ending: "left 0/6"),
    Course(
      "A dash clears an answer", ["1010", ":6", "ok", "<", "-", ":q"],
      journal: ["part1/school=1010", "part2/remark=ok", "part2/remark="], ending: "left 1/6"),
    Course(
      "A required answer is not cleared", ["1010", "<", "-", ":q"],
      journal: ["part1/school=1010"], ending: "left 1/6"),
    Course(
      "An equals sign makes an answer of a command", [":6", "=-", "<", "=:q", "<", "==", ":q"],
      journal: ["part2/remark=-", "part2/remark=:q", "part2/remark=="], ending: "left 1/6"),
    Course(
      "Answers that become irrelevant are not submitted",
      ["1010", "40", "3", "", "", "", "", ":2", "0", ""],
      journal: ["part1/school=1010", "part1/pupils=40", "part1/ld=3", "part1/pupils=0"],
      ending: "finished"),
    Course(
      "An equals sign alone is no answer", ["=", ":q"], journal: [],
      ending: "left 0/6"),
    Course(
      "A submit line with faults is not the end", [":6", "", ""], journal: [],
      ending: "ended 0/6"),
  ]

  @Test("What is typed reaches the journal and ends the sitting", arguments: courses)
  func reachesJournal(_ course: Course) throws {
    let sat = try sit(literacyForm(), typing: course.typed)
    #expect(sat.journal == course.journal)
    #expect(sat.ending == course.ending)
  }

  @Test("Each answer is in the journal before anything else is shown")
  func journalComesFirst() throws {
    let log = try sit(literacyForm(), typing: complete).log
    let afterTyping = zip(log.events, log.events.dropFirst()).filter { $0.0 == .typed }.map(\.1)
    #expect(afterTyping.prefix(7) == completeJournal.map(Log.Event.journaled)[...])
  }

  @Test("A journal that fails stops the sitting at once", arguments: 0..<7)
  func journalFailure(entries: Int) throws {
    let sat = try sit(
      literacyForm(), typing: complete.map(ConsoleInput.line), journalLimit: entries)
    #expect(sat.failure == diskFull)
    #expect(sat.log.events.last == .typed)
    #expect(sat.journal == Array(completeJournal.prefix(entries)))
  }

  @Test("Cut off after any answer, a filling goes on where it stopped", arguments: 0..<7)
  func resumesAnywhere(entries: Int) throws {
    let saved = Array(completeJournal.prefix(entries))
    let sat = try sit(literacyForm(), typing: Array(complete.dropFirst(entries)), saved: saved)
    #expect(sat.journal == Array(completeJournal.dropFirst(entries)))
    #expect(sat.finished == completeJournal)
    let isSaid = sat.transcript.contains("ทำต่อจากข้อ \(entries + 1) (ตอบแล้ว \(entries) ข้อ)")
    #expect(isSaid == (entries > 0))
  }

  @Test("Resumed, a filling asks what was skipped, then goes on behind what was answered")
  func resumesThroughGaps() throws {
    let saved = ["part1/school=1010", "part1/pupils=40", "part2/tested=2023-03-13"]
    let sat = try sit(literacyForm(), typing: ["", "3"], saved: saved)
    #expect(sat.transcript.contains("ทำต่อจากข้อ 3 (ตอบแล้ว 3 ข้อ)"))
    #expect(sat.journal == ["part2/level=good"])
  }

  @Test("A subject that the call names is shown, not asked, and kept in the journal")
  func fixedSubject() throws {
    let sat = try sit(
      literacyForm(), typing: ["40", ":q"], prefilled: ["school": "๑๐๑๐"], fixed: ["school"])
    #expect(sat.journal == ["part1/school=1010", "part1/pupils=40"])
    #expect(sat.transcript.contains("รหัสโรงเรียน: 1010\n"))
    #expect(sat.transcript.contains("ข้อ 1 จาก 5 (ต้องตอบ)\nจำนวนนักเรียน"))
    #expect(sat.log.events.first == .journaled("part1/school=1010"))
  }

  @Test("A default is kept in the journal from the start, and still shown for consent")
  func defaults() throws {
    let form = try FormReading(
      yaml: """
        settings: {form_id: d, version: "1", form_title: {th: ทดลอง}}
        survey:
          - {type: start, name: begun}
          - {type: integer, name: year, default: "2566", label: {th: ปี}}
          - {type: integer, name: twice, calculation: "${year} * 2", label: {th: สองเท่า}}
          - {type: text, name: place, default: "", label: {th: ที่}}
        """, file: "form.yaml"
    ).form
    let sat = try sit(form, typing: ["", ":q"])
    #expect(sat.journal == ["begun=2023-11-15T05:13:20.000+07:00", "year=2566"])
    #expect(sat.transcript.contains("คำตอบเดิม: 2566 (Enter คงไว้)"))
    #expect(sat.transcript.contains("\nสองเท่า: 5132\n"))
    #expect(sat.ending == "left 1/2")
    let resumed = try sit(form, typing: ["", "x"], saved: sat.journal)
    #expect(resumed.journal == ["place=x"])
  }

  @Test("A file out of step with the questions is not submitted by itself")
  func refusedLinesHoldBack() throws {
    let sat = try sit(literacyForm(), typing: ["1010", "forty"] + complete.dropFirst())
    #expect(sat.journal == completeJournal)
    #expect(sat.ending == "ended 7/7")
    #expect(sat.transcript.contains("จึงยังไม่ส่ง"))
    let sent = try sit(literacyForm(), typing: ["1010", "forty"] + complete.dropFirst() + [""])
    #expect(sent.ending == "finished")
  }

  @Test("Ctrl-D at the review leaves, it does not submit")
  func endOfTyping() throws {
    let sat = try sit(literacyForm(), typing: complete, isInteractive: true)
    #expect(sat.ending == "left 7/7")
  }

  @Test("From a fault the review leads to its question and back to the review")
  func mendsFaults() throws {
    let typed = ["1010", "40", "30", "", "", "", "", ":2", "20", "", "5", ""]
    let sat = try sit(literacyForm(), typing: typed)
    #expect(
      sat.finished == ["part1/school=1010", "part1/pupils=20", "part1/ld=5"])
    #expect(sat.transcript.contains("คำตอบเดิม: 30 (Enter คงไว้)\n! คำตอบไม่ผ่านเงื่อนไข"))
  }

  @Test("A jump ahead leaves questions behind, and the review leads through them")
  func asksWhatWasJumpedOver() throws {
    let sat = try sit(literacyForm(), typing: [":6", "ok", "", "1010", "0", "", "", "", ""])
    #expect(sat.finished == ["part1/school=1010", "part1/pupils=0", "part2/remark=ok"])
  }
}
