import Diagnostics
import Forms
import Testing

@Suite("Forms that mean harm, and large ones")
struct HostileFormTests {
  private static let head = "settings: {form_id: a, version: '1'}\n"

  private static let bomb: String = {
    let columns = (0..<1_000).map { "c\($0): *c" }.joined(separator: ", ")
    let rows = Array(repeating: "*r", count: 1_000).joined(separator: ", ")
    let inner = (0..<1_000).map { "k\($0): x" }.joined(separator: ", ")
    return "choices:\n  base: [{a: &c {\(inner)}}, &r {\(columns)}]\n  l: [\(rows)]\nsurvey: []"
  }()

  @Test(
    "What cannot be a form ends in a complaint, soon",
    arguments: [
      ("aliases that multiply", bomb, "form-too-large"),
      ("brackets 10,000 deep", String(repeating: "[", count: 10_000), "yaml-syntax"),
      ("braces 10,000 deep", String(repeating: "{a: ", count: 10_000), "yaml-syntax"),
      ("tabs for indentation", "settings:\n\tform_id: a", "yaml-syntax"),
      ("a NUL", "settings: {form_id: \"a\0b\"}", "yaml-syntax"),
      ("a control character", "settings: {form_id: a\u{1}}", "yaml-syntax"),
      ("an alias of nothing", "survey: *nobody", "yaml-syntax"),
      ("an alias within itself", "survey: &s [*s]", "yaml-syntax"),
    ])
  func refused(what: String, text: String, code: String) {
    let found: [Diagnostic]
    do throws(Failure) {
      found = try FormReading(yaml: text, file: "form.yaml").warnings
    } catch {
      found = error.diagnostics
    }
    #expect(found.map(\.message.code).contains(code), "\(what): \(found.prefix(3))")
  }

  @Test("Groups nested 10,000 deep are complained of, not followed", arguments: [true, false])
  func deepGroups(areClosed: Bool) {
    let count = 10_000
    let rows =
      (0..<count).map { "  - {type: begin_group, name: g\($0)}" }
      + ["  - {type: text, name: q, label: ก}"]
      + (areClosed ? Array(repeating: "  - {type: end_group}", count: count) : [])
    let codes = faults(Self.head + "survey:\n" + rows.joined(separator: "\n")).map(\.message.code)
    #expect(codes.filter { $0 == "groups-too-deep" }.count == 1)
    #expect(codes.filter { $0 == "unclosed-group" }.count == (areClosed ? 0 : 64))
    #expect(!codes.contains("end-without-begin"))
  }

  @Test("64 levels of groups are read")
  func allowedDepth() throws {
    let rows =
      (0..<64).map { "  - {type: begin_group, name: g\($0)}" }
      + ["  - {type: text, name: q, label: ก}"]
      + Array(repeating: "  - {type: end_group}", count: 64)
    let reading = try FormReading(
      yaml: Self.head + "survey:\n" + rows.joined(separator: "\n"), file: "f")
    #expect(reading.form.questions.map(\.name) == ["q"])
  }

  @Test("A byte order mark and Windows line ends are no part of a form")
  func foreignFiles() throws {
    let text =
      "\u{FEFF}" + form("  - {type: text, name: q2, label: ก}").replacing("\n", with: "\r\n")
    #expect(try FormReading(yaml: text, file: "f").form.questions.map(\.name) == ["q1", "q2"])
  }

  @Test("Twice the rows take about twice the time, faults or none", arguments: [false, true])
  func growth(isFaulty: Bool) {
    func text(_ count: Int) -> String {
      let other = isFaulty ? "x" : "q"
      let rows = (1...count).map {
        "  - {type: integer, name: q\($0), label: {th: ข้อ, en: item}, required: yes, "
          + "relevant: '${\(other)\(max(1, $0 - 1))} >= 0 or \($0) = 1', constraint: '. >= 0'}"
      }
      return Self.head + "survey:\n"
        + rows.map { $0.replacing("q1}", with: "q1}") }.joined(separator: "\n")
    }
    let clock = ContinuousClock()
    var seconds: [Double] = []
    for count in [1_250, 5_000] {
      let text = text(count)
      var found: [Diagnostic] = []
      seconds.append(clock.measure { found = faults(text) } / .seconds(1))
      #expect(found.contains { $0.message.code == "unknown-question" } == isFaulty)
    }
    print("form of 1,250 and 5,000 rows\(isFaulty ? ", all faulty" : ""): \(seconds) s")
    #expect(seconds[1] < 8 * seconds[0] + 1)
  }
}
