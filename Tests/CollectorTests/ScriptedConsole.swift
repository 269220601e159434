import Collector
import Diagnostics
import Forms
import Interviews
import XForms
import XPath

/// What happened, in order, on the screen and in the journal of one sitting.
final class Log {
  enum Event: Equatable {
    case shown(String)
    case typed
    case journaled(String)
  }

  var events: [Event] = []

  var journal: [String] {
    events.compactMap { if case .journaled(let entry) = $0 { entry } else { nil } }
  }

  var transcript: String {
    events.compactMap { if case .shown(let text) = $0 { text } else { nil } }.joined()
  }
}

/// Types lines that were thought up beforehand.
struct ScriptedConsole: Console {
  var lines: [ConsoleInput]
  var width = 80
  var isInteractive = false
  var usesColour = false
  let log: Log

  mutating func write(_ text: String) {
    log.events.append(.shown(text))
  }

  mutating func readLine() -> ConsoleInput {
    log.events.append(.typed)
    return lines.isEmpty ? .end : lines.removeFirst()
  }
}

/// One person's sitting: what was typed, and all that came of it.
struct Sat {
  let outcome: Collector.Outcome?
  let failure: Failure?
  let log: Log

  var journal: [String] { log.journal }
  var transcript: String { log.transcript }

  /// The answers by which a sitting ended, as `path=value`.
  var finished: [String]? {
    guard case .finished(let answers) = outcome else { return nil }
    return answers.entries.map { "\($0.path)=\($0.value)" }
  }
}

extension Sat {
  /// `finished`, `left 2/5`, `ended 2/5`, or `failed`.
  var ending: String {
    switch outcome {
    case .finished: "finished"
    case .left(let progress): "left \(progress.answered)/\(progress.total)"
    case .inputEnded(let progress): "ended \(progress.answered)/\(progress.total)"
    case nil: "failed"
    }
  }
}

/// - Parameters:
///   - saved: what the journal of an earlier sitting holds: `path=value`, `+members[2]`.
///   - journalLimit: how many entries the journal takes before its disk is full.
func sit(
  _ form: Form, typing lines: [ConsoleInput], saved: [String] = [],
  prefilled: [String: String] = [:],
  fixed: Set<String> = [], language: Language = .thai, width: Int = 80,
  isInteractive: Bool = false, usesColour: Bool = false, journalLimit: Int = .max,
  definition: XFormDefinition? = nil
) throws -> Sat {
  let log = Log()
  let kept = KeptFilling(
    saved.map {
      let parts = $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return JournalStep(
        kept: Answers.Entry(
          path: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : ""))
    })
  let environment = InterviewEnvironment(
    now: { WallClock(milliseconds: 1_700_000_000_000, offsetMinutes: 420) }, random: { 4 })
  var interview = try Interview(
    form, definition ?? form.definition(), environment: environment,
    kept: saved.isEmpty ? nil : kept)
  for (name, value) in prefilled { interview.answer(name, value) }
  var collector = Collector(
    interview: interview, language: language, kept: kept, fixed: fixed
  ) { (steps: [JournalStep]) throws(Failure) in
    if log.journal.count == journalLimit { throw diskFull }
    for step in steps { log.events.append(.journaled(step.described)) }
  }
  var console = ScriptedConsole(
    lines: lines, width: width, isInteractive: isInteractive, usesColour: usesColour, log: log)
  do throws(Failure) {
    return Sat(outcome: try collector.run(on: &console), failure: nil, log: log)
  } catch {
    return Sat(outcome: nil, failure: error, log: log)
  }
}

func sit(
  _ form: Form, typing lines: [String], saved: [String] = [], prefilled: [String: String] = [:],
  fixed: Set<String> = [], language: Language = .thai, isInteractive: Bool = false
) throws -> Sat {
  try sit(
    form, typing: lines.map(ConsoleInput.line), saved: saved, prefilled: prefilled, fixed: fixed,
    language: language, isInteractive: isInteractive)
}

extension JournalStep {
  /// `path=value`, or `+members[2]`.
  var described: String {
    switch self {
    case .answer(let entry): "\(entry.path)=\(entry.value)"
    case .added, .removed: kept.path
    }
  }
}

let diskFull = Failure(
  .machine,
  Message(
    code: "disk-full", finding: .init(th: "ที่เก็บเต็ม", en: "the disk is full"),
    remedy: .init(th: "ลบแฟ้มที่ไม่ใช้", en: "make room")))

/// Invented reading data of one school: a subject, a condition, a rule, choices of both kinds.
func literacyForm() throws -> Form {
  try FormReading(
    yaml: """
      settings: {form_id: demo, version: "1", form_title: {th: แบบรายงาน, en: Report}}
      survey:
        - {type: note, name: intro, label: {th: ข้อมูลสมมุติ, en: Invented data}}
        - {type: begin_group, name: part1, label: {th: ตอนที่ 1, en: Part 1}}
        - type: text
          name: school
          role: subject
          required: yes
          label: {th: รหัสโรงเรียน, en: School code}
        - type: integer
          name: pupils
          required: yes
          constraint: ". >= 0"
          constraint_message: {th: ต้องไม่ติดลบ, en: not below zero}
          label: {th: จำนวนนักเรียน, en: Pupils}
        - type: integer
          name: ld
          relevant: "${pupils} > 0"
          constraint: ". <= ${pupils}"
          constraint_message: {th: "ไม่เกิน ${pupils} คน", en: "at most ${pupils}"}
          label: {th: "นักเรียน LD ใน ${pupils} คน", en: "LD pupils of ${pupils}"}
        - {type: end_group}
        - {type: begin_group, name: part2, label: {th: ตอนที่ 2, en: Part 2}}
        - {type: date, name: tested, label: {th: วันที่สอบ, en: Test date}}
        - {type: select_one level, name: level, label: {th: ระดับ, en: Level}}
        - {type: select_multiple skill, name: skills, label: {th: ทักษะ, en: Skills}}
        - {type: text, name: remark, label: {th: หมายเหตุ, en: Remark}}
        - {type: end_group}
      choices:
        level:
          - {name: "0", label: {th: ปรับปรุง, en: Poor}}
          - {name: "1", label: {th: พอใช้, en: Fair}}
          - {name: good, label: {th: ดี, en: Good}}
        skill:
          - {name: aloud, label: {th: อ่านออกเสียง, en: Reading aloud}}
          - {name: comp, label: {th: อ่านรู้เรื่อง, en: Comprehension}}
          - {name: write, label: {th: เขียนคำ, en: Word writing}}
      """, file: "form.yaml"
  ).form
}
