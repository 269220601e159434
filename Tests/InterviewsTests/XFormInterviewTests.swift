import Diagnostics
import Interviews
import Testing
import XForms
import XML
import XPath

@Suite("Fillings of XForms")
struct XFormInterviewTests {
  private func interview(
    _ instance: String, _ model: String = "", _ body: String = "", rules: FillingRules = .spec,
    limits: EvaluationLimits = EvaluationLimits()
  ) throws -> XFormInterview {
    let text = """
      <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>t</h:title><model>
      <instance>\(instance)</instance>\(model)</model></h:head><h:body>\(body)</h:body></h:html>
      """
    let root = try XMLDocument(Array(text.utf8), file: "form.xml").root
    let reader = XFormReader(allowsRunningTotals: true)
    var environment = Clock().environment
    environment.rules = rules
    environment.limits = limits
    return try XFormInterview(
      try reader.definition(of: root, file: "form.xml"), environment: environment)
  }

  private func path(_ text: String) throws -> NodePath { try #require(NodePath(text)) }

  private let shop = """
    <data id="d"><r jr:template=""><n/><price/><sum/></r><total/></data>
    """
  private let shopRules = """
    <bind nodeset="/data/r/n" type="int"/>
    <bind nodeset="/data/r/sum" calculate="../n * ../price"/>
    <bind nodeset="/data/total" calculate="sum(/data/r/sum)"/>
    """
  private let shopBody = """
    <repeat nodeset="/data/r"><input ref="/data/r/n"/><input ref="/data/r/price"/></repeat>
    """

  @Test("What would ask itself for its own label, filter or text is blank there, and ends")
  func selfReferences() throws {
    let own = "jr:choice-name(/data/x, '/data/x')"
    let label = try interview(
      "<data id=\"d\"><x>1</x><z/></data>", "<bind nodeset=\"/data/z\" calculate=\"\(own)\"/>",
      """
      <select1 ref="/data/x"><label>L</label>
        <item><label>A <output value="\(own)"/>.</label><value>1</value></item></select1>
      """)
    #expect(label.value(of: try path("/data/z")) == "A .")
    let list = """
      <instance id="l"><root><item><name>a</name><label>A</label></item></root></instance>
      """
    var filter = try interview(
      "<data id=\"d\"><x/><y/></data>", list,
      """
      <select1 ref="/data/x"><label>L</label>
        <itemset nodeset="instance('l')/root/item[\(own) != '']"><value ref="name"/>
          <label ref="label"/></itemset></select1>
      """)
    filter.answer(try path("/data/x"), "a")
    #expect(filter.choices(of: try path("/data/x")) == [])
    let text = try interview(
      "<data id=\"d\"><z/></data>",
      """
      <itext><translation lang="th"><text id="t"><value>T <output value="jr:itext('t')"/>.</value>
        </text></translation></itext><bind nodeset="/data/z" calculate="jr:itext('t')"/>
      """)
    #expect(text.value(of: try path("/data/z")) == "T .")
  }

  @Test("A copy is a filling of its own")
  func values() throws {
    var one = try interview(
      "<data id=\"d\"><a/><b/></data>", "<bind nodeset=\"/data/b\" calculate=\"../a + 1\"/>")
    one.answer(try path("/data/a"), "1")
    var other = one
    other.answer(try path("/data/a"), "5")
    #expect(one.value(of: try path("/data/b")) == "2")
    #expect(other.value(of: try path("/data/b")) == "6")
  }

  @Test("An expression that costs more than the caller allows is a fault")
  func limits() throws {
    let instance = "<data id=\"d\"><a>1</a><b/></data>"
    let model = "<bind nodeset=\"/data/b\" calculate=\"../a + ../a + ../a + ../a + ../a\"/>"
    let allowed = try interview(instance, model)
    #expect(allowed.value(of: try path("/data/b")) == "5")
    let stopped = try interview(instance, model, limits: EvaluationLimits(steps: 4))
    #expect(stopped.value(of: try path("/data/b")) == "")
    #expect(stopped.faults.map(\.reason) == [.failure])
  }

  @Test("Instances come and go, and what adds them up follows")
  func repeats() throws {
    var interview = try interview(shop, shopRules, shopBody)
    #expect(interview.count(of: try path("/data/r")) == 0)
    for number in 1...3 {
      #expect(interview.addRepeat(try path("/data/r"))?.description == "/data/r[\(number)]")
      interview.answer(try path("/data/r[\(number)]/n"), "\(number)")
      interview.answer(try path("/data/r[\(number)]/price"), "10")
    }
    #expect(interview.value(of: try path("/data/total")) == "60")
    #expect(interview.removeRepeat(try path("/data/r[1]")))
    #expect(interview.value(of: try path("/data/r[1]/sum")) == "20")
    #expect(interview.value(of: try path("/data/total")) == "50")
    #expect(interview.value(of: try path("/data/r[3]/n")) == nil)
    // A freed instance is blank when it is used again.
    interview.addRepeat(try path("/data/r"))
    #expect(interview.value(of: try path("/data/r[3]/n")) == "")
  }

  @Test("Changes name what is no longer as it was, and nothing else")
  func changes() throws {
    var interview = try interview(shop, shopRules, shopBody)
    interview.addRepeat(try path("/data/r"))
    interview.answer(try path("/data/r[1]/price"), "3")
    _ = interview.takeChanges()
    interview.answer(try path("/data/r[1]/n"), "2")
    let changes = interview.takeChanges()
    let values = Dictionary(
      uniqueKeysWithValues: changes.map { ($0.key.description, $0.value?.value ?? "gone") })
    #expect(values == ["/data/r[1]/n": "2", "/data/r[1]/sum": "6", "/data/total": "6"])
    #expect(interview.takeChanges().isEmpty)
    interview.removeRepeat(try path("/data/r[1]"))
    #expect(interview.takeChanges()[try path("/data/r[1]")] == .some(nil))
  }

  @Test("A running total over the instances before settles")
  func runningTotal() throws {
    var interview = try interview(
      "<data id=\"d\"><r jr:template=\"\"><x/><t/></r></data>",
      """
      <bind nodeset="/data/r/t"
        calculate="../x + sum(/data/r[position() = position(current()/..) - 1]/t)"/>
      """, "<repeat nodeset=\"/data/r\"><input ref=\"/data/r/x\"/></repeat>")
    for number in 1...4 {
      interview.addRepeat(try path("/data/r"))
      interview.answer(try path("/data/r[\(number)]/x"), "1")
    }
    interview.answer(try path("/data/r[1]/x"), "10")
    #expect(interview.value(of: try path("/data/r[4]/t")) == "13")
  }

  @Test("A count that follows from its own instances adds one for each answer, not without end")
  func ownMaking() throws {
    var interview = try interview(
      "<data id=\"d\"><r><more/></r><n/></data>",
      "<bind nodeset=\"/data/n\" calculate=\"count(/data/r) + 1\"/>",
      "<repeat nodeset=\"/data/r\" jr:count=\"/data/n\"><input ref=\"/data/r/more\"/></repeat>")
    let before = try #require(interview.count(of: try path("/data/r")))
    interview.answer(try path("/data/r[1]/more"), "yes")
    let after = try #require(interview.count(of: try path("/data/r")))
    #expect(before <= 2 && after <= before + 1)
  }

  @Test("A count beyond all measure is limited, and said to be")
  func hugeCount() throws {
    var interview = try interview(
      "<data id=\"d\"><n/><r jr:template=\"\"><x/></r></data>", "",
      "<repeat nodeset=\"/data/r\" jr:count=\"/data/n\"><input ref=\"/data/r/x\"/></repeat>")
    interview.answer(try path("/data/n"), "50000")
    #expect(interview.count(of: try path("/data/r")) == 20_000)
    #expect(interview.faults.map(\.failure?.code) == ["too-many-instances"])
  }

  @Test("Actions that set each other off without end are stopped")
  func endlessActions() throws {
    var interview = try interview(
      "<data id=\"d\"><a>1</a><b>1</b></data>", "",
      """
      <input ref="/data/a"><setvalue event="xforms-value-changed" ref="/data/b" value="/data/a + 1"/></input>
      <input ref="/data/b"><setvalue event="xforms-value-changed" ref="/data/a" value="/data/b + 1"/></input>
      """)
    interview.answer(try path("/data/a"), "5")
    let last = try #require(interview.value(of: try path("/data/b")).flatMap(Double.init))
    #expect(last > 5 && last < 1_000)
  }

  @Test(
    "What people type is stored as the node's type is spelled",
    arguments: [
      ("int", "๑๒", "12"), ("decimal", "1.5", "1.5"), ("date", "21 พ.ย. 2569", "2026-11-21"),
      ("time", "8:30", "08:30:00"), ("string", " ก ", "ก"),
    ])
  func typedAnswers(type: String, typed: String, stored: String) throws {
    var interview = try interview(
      "<data id=\"d\"><a/></data>", "<bind nodeset=\"/data/a\" type=\"\(type)\"/>")
    #expect(interview.answer(try path("/data/a"), typed: typed) == nil)
    #expect(interview.value(of: try path("/data/a")) == stored)
  }

  @Test("A typed answer of another type is refused, and the one before stays")
  func refusedAnswers() throws {
    var interview = try interview(
      "<data id=\"d\"><a/><c/></data>", "<bind nodeset=\"/data/a\" type=\"int\"/>",
      """
      <select1 ref="/data/c"><item><label>X</label><value>x</value></item></select1>
      """)
    interview.answer(try path("/data/a"), "7")
    #expect(interview.answer(try path("/data/a"), typed: "seven")?.code == "not-an-integer")
    #expect(interview.value(of: try path("/data/a")) == "7")
    #expect(interview.answer(try path("/data/c"), typed: "y")?.code == "not-a-choice")
    #expect(interview.answer(try path("/data/c"), typed: "x") == nil)
  }

  @Test("A change of a submission names the one it replaces")
  func edit() throws {
    let form = try interview(
      "<data id=\"d\"><a/><meta><instanceID/></meta></data>",
      "<bind nodeset=\"/data/meta/instanceID\" jr:preload=\"uid\"/>")
    let old = form.submission
    let edited = try XFormInterview(
      form.definition, environment: Clock().environment, from: .submission(old))
    let meta = try #require(edited.submission.first("meta"))
    let identity = try #require(old.first("meta")?.first("instanceID")?.text)
    #expect(identity.hasPrefix("uuid:"))
    #expect(meta.first("deprecatedID")?.text == identity)
    #expect(meta.first("instanceID")?.text.hasPrefix("uuid:") == true)
  }

  @Test("A draft keeps what is not relevant, a submission leaves it out")
  func draft() throws {
    var interview = try interview(
      "<data id=\"d\"><a/><b/></data>", "<bind nodeset=\"/data/b\" relevant=\"../a = 1\"/>")
    interview.answer(try path("/data/a"), "1")
    interview.answer(try path("/data/b"), "kept")
    interview.answer(try path("/data/a"), "2")
    #expect(interview.submission.first("b") == nil)
    var resumed = try XFormInterview(
      interview.definition, environment: Clock().environment, from: .saved(interview.draft))
    resumed.answer(try path("/data/a"), "1")
    #expect(resumed.value(of: try path("/data/b")) == "kept")
  }

  @Test("The way through a form has its groups, its instances and where one may be added")
  func course() throws {
    var interview = try interview(
      "<data id=\"d\"><g><a/></g><r jr:template=\"\"><x/></r></data>",
      "<bind nodeset=\"/data/g\" relevant=\"/data/r[1]/x = 1\"/>",
      """
      <group ref="/data/g"><input ref="/data/g/a"/></group>
      <group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat></group>
      """)
    interview.addRepeat(try path("/data/r"))
    #expect(interview.course.contains(.question(try path("/data/r[1]/x"))))
    #expect(!interview.course.contains(.question(try path("/data/g/a"))))
    #expect(interview.course.contains(.addition(try path("/data/r"))))
    interview.answer(try path("/data/r[1]/x"), "1")
    #expect(interview.course.contains(.question(try path("/data/g/a"))))
  }

  @Test("Filling ten times the instances takes some ten times as long")
  func linear() throws {
    var seconds: [Double] = []
    for count in [200, 2_000] {
      var interview = try interview(shop, shopRules, shopBody)
      let repetition = try path("/data/r")
      let took = processorSeconds {
        for number in 1...count {
          guard let instance = interview.addRepeat(repetition) else { return }
          interview.answer(NodePath(instance.steps + [NodePath.Step("n")]), "\(number)")
          interview.answer(NodePath(instance.steps + [NodePath.Step("price")]), "1")
        }
      }
      #expect(interview.value(of: try path("/data/total")) == "\(count * (count + 1) / 2)")
      print("repeat of \(count): \(took)")
      seconds.append(took)
    }
    // Quadratic growth would take a hundred times as long.
    #expect(seconds[1] < 30 * seconds[0] + 0.5)
  }
}
