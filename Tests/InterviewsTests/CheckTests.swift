import Diagnostics
import Forms
@testable import Interviews
import Testing

@Suite("Rules across questions")
struct CheckTests {
  private static let survey = """
    - {type: integer, name: enrolled, label: a, required: yes}
    - {type: integer, name: tested, label: b, required: yes}
    - {type: integer, name: high, label: c, required: yes}
    - {type: integer, name: low, label: d, required: yes}
    """
  private static let checks = """
    checks:
      - {id: sum, severity: error, expr: "${high} + ${low} = ${tested}", message: {th: รวมไม่ตรง, en: The levels do not add up}}
      - {id: absent, severity: warning, expr: "${enrolled} - ${tested} <= 2", message: {th: ขาดมาก, en: Many absent}}
    """

  private func form() throws -> Form {
    let rows = Self.survey.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let yaml = """
      settings: {form_id: demo, version: "1", form_title: ทดลอง}
      survey:
      \(rows)
      \(Self.checks)
      """
    return try FormReading(yaml: yaml, file: "form.yaml").form
  }

  private func filled(_ enrolled: Int, _ tested: Int, _ high: Int, _ low: Int) throws -> Interview {
    var interview = try Interview(form(), environment: Clock().environment)
    for (name, value) in [
      ("enrolled", enrolled), ("tested", tested), ("high", high), ("low", low),
    ] {
      #expect(interview.answer(name, "\(value)") == nil)
    }
    return interview
  }

  @Test("An error keeps the submission back in the author's words, at the first question it names")
  func error() throws {
    var interview = try filled(10, 10, 6, 5)
    do throws(Unfinished) {
      _ = try interview.finalise()
      Issue.record("was finalised")
    } catch {
      #expect(error.faults.map(described) == ["high check-broken"])
      #expect(error.faults.first?.message.finding.english == "The levels do not add up")
      #expect(error.faults.first?.message.remedy.english.contains("check sum") == true)
    }
  }

  @Test("A warning lets pass and stays to be read")
  func warning() throws {
    var interview = try filled(20, 10, 6, 4)
    #expect(try !interview.finalise().entries.isEmpty)
    #expect(interview.brokenChecks.map(\.check.id) == ["absent"])
    #expect(try interview.holds(checkNamed: "absent") == false)
    #expect(try interview.holds(checkNamed: "sum") == true)
    #expect(try interview.holds(checkNamed: "other") == nil)
  }

  @Test("A missing answer is reported before any rule across questions")
  func missing() throws {
    var interview = try Interview(form(), environment: Clock().environment)
    interview.answer("enrolled", "20")
    do throws(Unfinished) {
      _ = try interview.finalise()
      Issue.record("was finalised")
    } catch {
      #expect(error.faults.allSatisfy { $0.message.code != "check-broken" })
    }
  }

  @Test("A row that breaks a rule is refused, one that only warns comes with its warning")
  func rows() throws {
    let filling = try RowFilling(
      form(), columns: ["enrolled", "tested", "high", "low"], table: "a.csv",
      environment: Clock().environment)
    let row = try filling.filled(["20", "10", "6", "4"])
    #expect(row.warnings.map(described) == ["enrolled check-broken"])
    #expect(try filling.filled(["11", "10", "6", "4"]).warnings.isEmpty)
    do throws(Unfinished) {
      _ = try filling.filled(["11", "10", "6", "5"])
      Issue.record("was taken")
    } catch {
      #expect(error.faults.map(described) == ["high check-broken"])
      #expect(filling.column(of: try #require(error.faults.first)) == 2)
    }
  }

  @Test("A formula over blank or unasked answers is no number")
  func numbers() throws {
    let yaml = """
      settings: {form_id: demo, version: "1", form_title: ทดลอง}
      survey:
        - {type: integer, name: n, label: a}
        - {type: integer, name: x, label: b, relevant: "${n} > 0"}
      scoring:
        - {type: indicator, name: i, label: a, numerator: "${x}", denominator: "${n}"}
      """
    let form = try FormReading(yaml: yaml, file: "form.yaml").form
    let indicator = try #require(form.scoring.indicators.first)
    var interview = try Interview(form, environment: Clock().environment)
    #expect(try interview.number(of: indicator.numerator) == nil)
    #expect(!interview.isAsked(indicator.numerator))
    interview.answer("n", "4")
    interview.answer("x", "0")
    #expect(interview.isAsked(indicator.numerator))
    #expect(try interview.number(of: indicator.numerator) == 0)
    #expect(try interview.number(of: indicator.denominator) == 4)
  }

  @Test(
    "A row with other faults still hears of every rule whose answers can be read",
    arguments: [
      // columns: enrolled, tested, high, low
      (["x", "10", "6", "5"], ["enrolled not-an-integer", "high check-broken"], []),
      (["20", "10", "x", "5"], ["high not-an-integer"], ["enrolled check-broken"]),
      (["20", "10", "", "5"], ["high answer-required"], ["enrolled check-broken"]),
      (["x", "y", "6", "5"], ["enrolled not-an-integer", "tested not-an-integer"], []),
      (["20", "10", "6", "5"], ["high check-broken"], ["enrolled check-broken"]),
    ] as [([String], [String], [String])])
  func faultyRows(cells: [String], faults: [String], warnings: [String]) throws {
    let filling = try RowFilling(
      form(), columns: ["enrolled", "tested", "high", "low"], table: "a.csv",
      environment: Clock().environment)
    do throws(Unfinished) {
      _ = try filling.filled(cells)
      Issue.record("was taken")
    } catch {
      #expect(error.faults.map(described) == faults)
      #expect(error.warnings.map(described) == warnings)
    }
  }

  @Test("A rule that reads a faulty cell through a calculation or a condition is left alone")
  func indirectly() throws {
    let yaml = """
      settings: {form_id: demo, version: "1", form_title: ทดลอง}
      survey:
        - {type: integer, name: high, label: c}
        - {type: integer, name: low, label: d}
        - {type: calculate, name: sum, calculation: "${high} + ${low}"}
        - {type: integer, name: boys, label: e, relevant: "${low} > 0"}
        - {type: integer, name: tested, label: b}
      checks:
        - {id: sum, severity: error, expr: "${sum} = ${tested}", message: {th: ก, en: a}}
        - {id: boys, severity: error, expr: "${boys} != ''", message: {th: ข, en: b}}
        - {id: few, severity: error, expr: "${tested} < 5", message: {th: ค, en: c}}
      """
    let filling = try RowFilling(
      FormReading(yaml: yaml, file: "form.yaml").form,
      columns: ["high", "low", "boys", "tested"], table: "a.csv",
      environment: Clock().environment)
    do throws(Unfinished) {
      _ = try filling.filled(["3", "x", "2", "9"])
      Issue.record("was taken")
    } catch {
      #expect(error.faults.map(\.question) == ["low", "tested"])
      #expect(error.faults.last?.message.finding.english == "c")
    }
  }
}
