import Diagnostics
import Forms
@testable import Interviews
import Synchronization
import Testing
import XPath

/// A filling that a test steers: answer this, expect that.
struct Scenario {
  var interview: Interview

  /// - Parameter survey: rows of the survey sheet in YAML, each at the margin.
  init(_ survey: String, choices: String = "", clock: Clock = Clock(), saved: Answers? = nil) throws
  {
    interview = try Interview(
      try form(survey, choices: choices), environment: clock.environment, saved: saved)
  }

  /// Answers and returns the code of what is wrong with it.
  @discardableResult
  mutating func answer(_ question: String, _ typed: String) -> String? {
    interview.answer(question, typed)?.message.code
  }

  /// The stored answer; nil where there is no such question.
  func value(_ question: String) -> String? { interview.condition(of: question)?.value }

  func isAsked(_ question: String) -> Bool? { interview.condition(of: question)?.isRelevant }

  /// What stands in the way, as `question code`.
  var faults: [String] { interview.faults.map(described) }

  /// The answers as they would be kept: `path=value`.
  var answers: [String] { interview.answers.described }
}

func form(_ survey: String, choices: String = "") throws -> Form {
  let rows = survey.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  let lists = choices.isEmpty ? "" : "\nchoices:\n  \(choices)"
  let yaml = """
    settings: {form_id: demo, version: "1", form_title: ทดลอง}
    survey:
    \(rows)\(lists)
    """
  return try FormReading(yaml: yaml, file: "form.yaml").form
}

func described(_ fault: Fault) -> String { "\(fault.question) \(fault.message.code)" }

extension Answers {
  var described: [String] { entries.map { "\($0.path)=\($0.value)" } }
}

/// A clock in Bangkok that a test sets, and a counter in place of chance.
final class Clock: Sendable {
  private let seconds: Mutex<Int64>
  private let draws = Mutex<UInt64>(0)

  /// 2026-11-21T09:00:00+07:00 unless told otherwise.
  init(seconds: Int64 = 1_795_226_400) { self.seconds = Mutex(seconds) }

  func advance(bySeconds more: Int64) { seconds.withLock { $0 += more } }

  var environment: InterviewEnvironment {
    InterviewEnvironment(
      now: { WallClock(milliseconds: self.seconds.withLock { $0 } * 1000, offsetMinutes: 420) },
      random: {
        self.draws.withLock {
          $0 += 1
          return $0 << 40
        }
      })
  }
}
