import Foundation
import Testing

@Suite("form test, from the outside")
struct FormTestTests {
  private static let form = """
    | survey |
    |        | type    | name | label | constraint | calculation |
    |        | integer | a    | A     | . > 1      |             |
    |        | calculate | c  |       |            | if(${a} > 5, 'x', 'y') |
    | settings |
    |          | form_title | version |
    |          | Demo       | 1       |
    """
  private static let tests = """
    scenarios:
      - name: small
        steps:
          - answer: {a: 2}
          - expect: {value: {c: y}}
      - name: none
        steps:
          - answer: {a: 1}

    """

  @Test(
    "Scenarios beside a form of any spelling are run; what they leave out is said with its cell")
  func passing() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "f.md")
      try pramoen.write(Data(Self.tests.utf8), to: "f.test.yaml")
      let run = try pramoen("form", "test", "f.md")
      #expect(run.status == 0)
      #expect(run.output.contains("scenarios: 2 of 2 passed · branches: 3 of 4"))
      #expect(run.talk.contains("f.md:4:"))
      #expect(run.talk.contains("warning: in no scenario is the condition of an `if`"))
      let strict = try pramoen("form", "test", "--require-coverage", "f.md")
      #expect(strict.status == 1)
      #expect(strict.talk.contains("error: in no scenario"))
    }
  }

  @Test("Scenarios see the files that a form reads; without them none is run")
  func formWithFiles() throws {
    try withProgram { pramoen in
      let form = """
        settings: {form_id: f, version: 1, form_title: f, default_language: th}
        survey:
          - {type: select_one_from_file schools.csv, name: school, label: A}
          - {type: calculate, name: size, calculation: "pulldata('schools', 'size', 'name', ${school})"}
        """
      let tests = """
        scenarios:
          - name: one
            steps:
              - expect: {choices: {school: [s1, s2]}}
              - refuse: {school: s9}
              - answer: {school: s2}
              - expect: {value: {size: "40"}}
        """
      try pramoen.write(Data(form.utf8), to: "f.yaml")
      try pramoen.write(Data(tests.utf8), to: "f.test.yaml")
      let without = try pramoen("form", "test", "f.yaml")
      #expect(without.status == 1)
      #expect(without.talk.contains("schools.csv"))
      try pramoen.write(Data("name,label,size\ns1,S1,30\ns2,S2,40\n".utf8), to: "schools.csv")
      let run = try pramoen("form", "test", "f.yaml")
      #expect(run.status == 0, "\(run.talk)")
      #expect(run.output.contains("1 of 1 passed"))
    }
  }

  @Test("A scenario that does not go as told ends in exit code 1, and JSON says which")
  func failing() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "f.md")
      let tests = Self.tests.replacingOccurrences(of: "c: y", with: "c: x")
      try pramoen.write(Data(tests.utf8), to: "other.yaml")
      let run = try pramoen("form", "test", "--tests", "other.yaml", "f.md")
      #expect(run.status == 1)
      #expect(
        run.talk.contains(
          "other.yaml:5:26: error: “small”: value c was expected to be x and is y"))
      let json = try pramoen("form", "test", "--format", "json", "--tests", "other.yaml", "f.md")
      #expect(json.status == 1)
      let document = try #require(
        JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(document["passed"] as? Bool == false)
      let form = try #require((document["forms"] as? [[String: Any]])?.first)
      let scenarios = try #require(form["scenarios"] as? [[String: Any]])
      #expect(scenarios.map { $0["passed"] as? Bool } == [false, true])
      #expect((form["branches"] as? [String: Any])?["taken"] as? Int == 3)
    }
  }

  @Test("A form without scenarios is told what to write; one faulty form does not hide the next")
  func missing() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "f.md")
      let run = try pramoen(
        "form", "test", "f.md", CommandLineProgram.file("Forms/reading-report/form.yaml"))
      #expect(run.status == 1)
      #expect(run.talk.contains("write f.test.yaml"))
      #expect(run.output.contains("branches: 78 of 78"))
      let noForm = try pramoen("form", "test", "g.yaml")
      #expect(noForm.status == 2 || noForm.status == 3)
    }
  }
}
