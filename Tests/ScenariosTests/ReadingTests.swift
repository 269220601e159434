import Diagnostics
import Scenarios
import Testing

@Suite("Reading a test file")
struct ReadingTests {
  @Test(
    "Every fault is reported with its line and column",
    arguments: [
      ("", ["t no-scenarios"]),
      ("scenarios: []", ["t no-scenarios"]),
      ("- a", ["t:1:1 expected-mapping"]),
      ("scenario: []", ["t:1:1 unknown-scenario-word"]),
      ("scenarios: {a: 1}", ["t:1:12 expected-list"]),
      ("scenarios:\n  - {name: a}", ["t:2:5 scenario-without-steps"]),
      ("scenarios:\n  - {steps: [finalise]}", ["t:2:5 scenario-without-name"]),
      (
        "scenarios:\n  - name: a\n    begin: soon\n    steps: [finalise]",
        ["t:3:12 begin-is-no-time"]
      ),
      ("scenarios:\n  - name: [", ["t:3:1 yaml-syntax"]),
      (SmallForm.file("- anser: {a: 1}"), ["t:4:9 unknown-scenario-word"]),
      (SmallForm.file("- finish"), ["t:4:9 expected-mapping"]),
      (SmallForm.file("- finalise: no"), ["t:4:19 unknown-scenario-word"]),
      (SmallForm.file("- answer: a"), ["t:4:17 expected-mapping"]),
      (SmallForm.file("- answer: {a: {b: 1}}"), ["t:4:21 expected-text"]),
      (SmallForm.file("- add: null"), ["t:4:14 expected-text"]),
      (SmallForm.file("- expect: {values: {a: 1}}"), ["t:4:18 unknown-scenario-word"]),
      (SmallForm.file("- expect: {valid: {a: maybe}}"), ["t:4:29 scenario-expects-truth"]),
      (SmallForm.file("- expect: {count: {a: few}}"), ["t:4:29 scenario-expects-number"]),
      (SmallForm.file("- expect: {score: {total: all}}"), ["t:4:33 scenario-expects-number"]),
      (SmallForm.file("- expect: {score: {passed: 1}}"), ["t:4:34 scenario-expects-truth"]),
      // All of one file in one run.
      (
        SmallForm.file("- anser: {a: 1}\n- expect: {valid: {a: maybe}}"),
        ["t:4:9 unknown-scenario-word", "t:5:29 scenario-expects-truth"]
      ),
    ])
  func faults(_ text: String, _ expected: [String]) {
    do throws(Failure) {
      _ = try ScenarioFile(yaml: text, file: "t")
      Issue.record("read without a complaint")
    } catch {
      #expect(error.cause == .data)
      #expect(error.diagnostics.map(\.described) == expected)
    }
  }

  @Test("A misspelt word is answered with the word that was likely meant")
  func suggestion() {
    do throws(Failure) {
      _ = try ScenarioFile(yaml: SmallForm.file("- anser: {a: 1}"), file: "t")
      Issue.record("read without a complaint")
    } catch {
      #expect(error.diagnostics.first?.message.remedy.english == "did you mean `answer`?")
    }
  }

  @Test("Steps are taken in the order of the file, several keys of one step among them")
  func order() throws {
    let file = try ScenarioFile(
      yaml: SmallForm.file(
        "- answer: {b: 1, a: null}\n- {answer: {c: x}, expect: {relevant: {c: yes}}}\n- finalise"),
      file: "t")
    let steps = file.scenarios.flatMap(\.steps).map { step in
      switch step.kind {
      case .answer(let question, let text): "\(question)=\(text)"
      case .expect(let expectation):
        "\(expectation.subject) \(expectation.name) \(expectation.expected)"
      case .finalise(let isAccepted): "finalise \(isAccepted)"
      default: "?"
      }
    }
    #expect(steps == ["b=1", "a=", "c=x", "relevant c true", "finalise true"])
  }
}
