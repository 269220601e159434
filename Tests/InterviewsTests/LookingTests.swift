import Interviews
import Synchronization
import Testing
import XForms
import XML
import XPath

/// Looks between answers compute what is looked at, and no more.
@Suite("Looking while filling")
struct LookingTests {
  private func interview(
    _ instance: String, _ binds: String, _ body: String, environment: InterviewEnvironment
  ) throws -> XFormInterview {
    let text = """
      <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>t</h:title><model>
      <instance><data id="d">\(instance)</data></instance>
      <instance id="list"><root><item><name>a</name><from>0</from></item>
        <item><name>b</name><from>10</from></item></root></instance>
      \(binds)</model></h:head><h:body>\(body)</h:body></h:html>
      """
    let root = try XMLDocument(Array(text.utf8), file: "form.xml").root
    return try XFormInterview(
      try XFormReader().definition(of: root, file: "form.xml"), environment: environment)
  }

  private func path(_ text: String) throws -> NodePath { try #require(NodePath(text)) }

  private let rows = "<r jr:template=\"\"><n/><double/></r>"
  private let body = "<repeat nodeset=\"/data/r\"><input ref=\"/data/r/n\"/></repeat>"

  /// How many nodes a sum visits while so many instances are filled and looked at: its predicate
  /// asks for a random number at each.
  private func visits(filling count: Int) throws -> Int {
    let draws = Draws()
    var interview = try interview(
      rows + "<total/><shown/>",
      """
      <bind nodeset="/data/r/n" type="int" required="true()" constraint=". &gt; 0"/>
      <bind nodeset="/data/r/double" calculate="../n * 2"/>
      <bind nodeset="/data/total" calculate="sum(/data/r/double[random() &gt;= 0])"/>
      <bind nodeset="/data/shown" relevant="/data/total &gt; 5"/>
      """, body + "<input ref=\"/data/shown\"/>", environment: draws.environment)
    for number in 1...count {
      let row = try #require(interview.addRepeat(try path("/data/r"))).description
      #expect(interview.count(of: try path("/data/r")) == number)
      let question = try path(row + "/n")
      #expect(interview.state(of: question)?.isRequired == true)
      interview.answer(question, "\(number)")
      #expect(interview.state(of: question)?.isValid == true)
      #expect(interview.value(of: try path(row + "/double")) == "\(2 * number)")
      #expect(interview.prompt(of: question) != nil)
      #expect(interview.fault(at: question) == nil)
    }
    #expect(interview.value(of: try path("/data/total")) == "\(count * (count + 1))")
    #expect(interview.state(of: try path("/data/shown"))?.isRelevant == true)
    return draws.count
  }

  @Test("Filling four times the instances visits four times the nodes, not sixteen times")
  func linear() throws {
    let few = try visits(filling: 40)
    let many = try visits(filling: 160)
    #expect(few >= 40)
    #expect(many <= 4 * few)
  }

  @Test("Whatever hangs on a sum over instances is up to date when it is looked at")
  func upToDate() throws {
    var interview = try interview(
      rows + "<total/><late><shown/></late><pick/><more jr:template=\"\"><m/></more><note/>",
      """
      <bind nodeset="/data/r/n" type="int"/>
      <bind nodeset="/data/total" calculate="sum(/data/r/n)"/>
      <bind nodeset="/data/late" relevant="/data/total &gt; 5" readonly="/data/total &gt; 20"/>
      <bind nodeset="/data/late/shown" required="/data/total &gt; 6"/>
      """,
      body + """
        <input ref="/data/late/shown"/>
        <select1 ref="/data/pick"><itemset nodeset="instance('list')/root/item[from &lt;= /data/total]">
          <value ref="name"/><label ref="name"/></itemset></select1>
        <group ref="/data/more"><repeat nodeset="/data/more" jr:count="/data/total div 10">
          <input ref="/data/more/m"/></repeat></group>
        <input ref="/data/note"><label>All: <output value="/data/total"/></label></input>
        """, environment: Draws().environment)
    interview.addRepeat(try path("/data/r"))
    interview.addRepeat(try path("/data/r"))
    let shown = try path("/data/late/shown")
    #expect(interview.state(of: shown)?.isRelevant == false)
    #expect(interview.choices(of: try path("/data/pick"))?.map(\.value) == ["a"])

    interview.answer(try path("/data/r[1]/n"), "7")
    #expect(interview.prompt(of: try path("/data/note"))?.label == "All: 7")
    #expect(interview.fault(at: shown)?.reason == .required)

    interview.answer(try path("/data/r[2]/n"), "18")
    #expect(interview.choices(of: try path("/data/pick"))?.map(\.value) == ["a", "b"])
    #expect(interview.count(of: try path("/data/more")) == 2)
    #expect(interview.state(of: shown)?.isReadOnly == true)

    interview.answer(try path("/data/r[2]/n"), "30")
    #expect(interview.value(of: try path("/data/more[3]/m")) == "")
    interview.removeRepeat(try path("/data/r[1]"))
    #expect(interview.value(of: try path("/data/total")) == "30")
  }
}

/// Chance that counts how often it is asked.
private final class Draws: Sendable {
  private let drawn = Mutex(0)

  var count: Int { drawn.withLock { $0 } }

  var environment: InterviewEnvironment {
    var environment = Clock().environment
    environment.random = {
      self.drawn.withLock { $0 += 1 }
      return 1 << 40
    }
    return environment
  }
}
