import Diagnostics
import Forms
import Interviews
import XForms
import XLSForm
import XML
import XPath

/// The programs that the documentation quotes, word for word; `DocumentationTests` compares.
enum Examples {
  static let household = """
    settings: {form_id: household, version: "1", form_title: Household}
    survey:
      - {type: text, name: village, label: Village, required: "yes"}
      - {type: begin_repeat, name: member, label: Member}
      - {type: select_one kin, name: kin, label: Who is it?, required: "yes"}
      - {type: integer, name: age, label: Age, constraint: . < 130}
      - {type: text, name: school, label: Which school?, relevant: ../age < 15}
      - {type: end_repeat}
      - {type: calculate, name: adults, calculation: "count(${member}[age >= 18])"}
    choices:
      kin:
        - {name: mother, label: Mother}
        - {name: child, label: Child}
    """

  static let environment = InterviewEnvironment(
    now: { WallClock(milliseconds: 1_768_453_200_000, offsetMinutes: 420) }, random: { 0x5EED })

  static func filledHousehold(_ yaml: String) throws -> String? {
    let form = try FormReading(yaml: yaml, file: "household.yaml").form
    let xml = XFormWriter.document(for: form).serialized()
    let document = try XMLDocument(Array(xml.utf8), file: "household.xml")
    let definition = try XFormReader().definition(of: document.root, file: "household.xml")

    let now = WallClock(milliseconds: 1_768_453_200_000, offsetMinutes: 420)
    let environment = InterviewEnvironment(now: { now }, random: { 0x5EED })
    var interview = try XFormInterview(definition, environment: environment)

    let answers = [
      ("/data/village", "Nonexistent"), ("/data/member[1]/kin", "mother"),
      ("/data/member[1]/age", "๔๑"), ("/data/member[2]/kin", "child"),
      ("/data/member[2]/age", "9"), ("/data/member[2]/school", "None such"),
    ]
    if let members = NodePath("/data/member") { interview.addRepeat(members) }
    for case (let path?, let typed) in answers.map({ (NodePath($0), $1) }) {
      if let fault = interview.answer(path, typed: typed) { print(path, fault.finding.english) }
    }
    interview.finalise()
    return interview.faults.isEmpty ? interview.submission.serialized(indented: true) : nil
  }

  static func householdByName(_ yaml: String) throws -> [String] {
    let form = try FormReading(yaml: yaml, file: "household.yaml").form
    var interview = try Interview(form, environment: environment)
    if let fault = interview.answer("age", "141") { print(fault.message.finding.english) }
    let open = interview.faults.map(\.question)  // village, kin, age
    return open
  }

  static func namesInExpression() throws -> [String] {
    let expression = try Expression("${age} >= 18 and selected(${role}, 'head')")
    let names = expression.facts.questions.map(\.name)  // age, role
    return names
  }

  static func limited(_ context: inout EvaluationContext<some AnswersTree>) {
    context.limits = EvaluationLimits(steps: 100_000, outputBytes: 1_000_000)
  }

  static func examined(_ yaml: String) throws -> Form {
    let examination = FormExamination(yaml: yaml, file: "household.yaml")
    for diagnostic in examination.diagnostics {
      print(diagnostic.place?.description ?? "", diagnostic.message.finding.english)
    }
    let form = try FormReading(examination).form
    return form
  }

  static func convertedWorkbook(_ bytes: [UInt8]) throws -> ([UInt8], String) {
    let form = try FormReading(bytes, file: "household.xlsx").form
    let source = try FormSource.read(bytes, file: "household.xlsx").source
    let workbook = try source.canonical().workbook()
    let table = source.canonical().markdown
    return form.id == "household" ? (workbook, table) : ([], "")
  }

  static func reread(_ form: Form) throws -> XFormDefinition {
    let document = XFormWriter.document(for: form)
    let text = document.serialized(indented: true)
    let root = try XMLDocument(Array(text.utf8), file: "household.xml").root
    let definition = try XFormReader().definition(of: root, file: "household.xml")
    return definition
  }

  static func readmeExample(_ bytes: [UInt8]) throws -> String {
    let form = try FormReading(bytes, file: "survey.xlsx").form  // .xlsx, .md, .csv or YAML
    var interview = try Interview(form, environment: environment)
    if let fault = interview.answer("age", "๔๑") { print(fault.message.finding.english) }
    interview.answer("name", "Somebody")
    print(interview.shownQuestions.map(\.name))  // what is relevant now
    let answers = try interview.finalise()  // or every fault, each with its question
    print(answers["age"] ?? "", interview.live.submission.serialized())
    return interview.live.submission.serialized()
  }
}
