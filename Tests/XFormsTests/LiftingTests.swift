import Diagnostics
import Forms
import Testing
import XForms
import XML

@Suite("An XForm in the words of XLSForm")
struct LiftingTests {
  private func lifted(_ text: String) throws -> (source: FormSource, faults: [Diagnostic]) {
    try XFormLifting.source(
      of: XMLDocument(Array(text.utf8), file: "form.xml").root, file: "form.xml")
  }

  /// The cells of a sheet's rows, `column=text`.
  private func rows(_ source: FormSource, _ sheet: String) -> [String] {
    (source[sheet: sheet]?.rows ?? []).map { row in
      row.columns.map { "\($0)=\(row[$0]?.text ?? "")" }.joined(separator: " | ")
    }
  }

  @Test("A form by hand: bare choices, a group of the page, a secret, absolute and relative paths")
  func byHand() throws {
    let text = xform(
      instance: "<d id=\"h\" version=\"3\"><a>1</a><b/><c/></d>",
      model: """
        <bind nodeset="/d/a" type="int" constraint=". &lt; 5" required="true()"/>
        <bind nodeset="/d/b" relevant="/d/a = 1 and ../c != ''"/>
        """,
      body: """
        <group appearance="field-list"><label>Page</label>
        <input ref="/d/a"><label>How many?</label></input>
        <select1 ref="/d/b"><label>B after <output value="/d/a"/></label>
        <item><label>Yes</label><value>y</value></item></select1></group>
        <secret ref="/d/c"><label>Word</label></secret>
        """)
    let (source, faults) = try lifted(text)
    #expect(
      rows(source, "survey") == [
        "type=begin_group | name=page_1 | label=Page | appearance=field-list",
        "type=integer | name=a | label=How many? | constraint=. < 5 | required=yes | default=1",
        "type=select_one b | name=b | label=B after ${a} | relevant=${a} = 1 and ${c} != ''",
        "type=end_group", "type=text | name=c | label=Word",
      ])
    #expect(rows(source, "choices") == ["list_name=b | name=y | label=Yes"])
    #expect(
      rows(source, "settings") == [
        "form_title=ทดลอง | form_id=h | version=3 | name=d | omit_instanceID=yes"
      ])
    #expect(
      faults.map(\.message.code) == ["xform-page-group", "xform-told-otherwise"])
    #expect(faults.compactMap(\.place?.description) == ["form.xml:9:1", "form.xml:13:1"])
  }

  @Test(
    "A path becomes ${name} only where that means the same",
    arguments: [
      ("/d/r/x", "${x}"), ("../x", "${x}"), ("current()/../x", "${x}"), ("/d/t + 1", "${t} + 1"),
      ("../../t", "${t}"),
      // All instances of the repeat, not the present one.
      ("sum(../../r/x)", "sum(../../r/x)"), ("sum(/d/r/x)", "sum(/d/r/x)"),
      ("count(/d/r)", "count(${r})"), ("position(..)", "position(..)"),
      ("/d/r[1]/x", "${r}[1]/x"),
      ("indexed-repeat(/d/r/x, /d/r, 1)", "indexed-repeat(${x}, ${r}, 1)"),
      // Two questions share this name.
      ("/d/g/twin", "/d/g/twin"), ("/d/nobody", "/d/nobody"), ("'/d/t'", "'/d/t'"),
      ("this is no formula", "this is no formula"),
    ])
  func paths(written: String, expected: String) throws {
    let text = xform(
      instance: "<d id=\"p\"><t/><g><twin/></g><h><twin/></h><r><x/><y/></r></d>",
      model: "<bind nodeset=\"/d/r/y\" calculate=\"\(written)\"/>",
      body: """
        <group ref="/d/r"><label>R</label><repeat nodeset="/d/r">
        <input ref="/d/r/x"><label>X</label></input></repeat></group>
        """)
    let row = try lifted(text).source.survey.first { $0["name"]?.text == "y" }
    #expect(row?["calculation"]?.text == expected)
  }

  @Test("Texts, pictures and guidance come from the itext in every language")
  func texts() throws {
    let text = xform(
      instance: "<d id=\"t\"><a/></d>",
      body: """
        <input ref="/d/a"><label ref="jr:itext('q')"/><hint ref="jr:itext('h')"/></input>
        """,
      head: """
        <model><itext>
        <translation lang="Thai (th)" default="true()">
        <text id="q"><value>ถาม</value><value form="image">jr://images/a.png</value></text>
        <text id="h"><value>-</value><value form="guidance">ช่วย</value></text></translation>
        <translation lang="English (en)">
        <text id="q"><value>Ask</value><value form="short">A</value></text>
        <text id="h"><value>Hint</value></text></translation>
        </itext><instance><d id="t"><a/></d></instance></model>
        """)
    let (source, faults) = try lifted(text)
    #expect(
      rows(source, "survey") == [
        "type=text | name=a | label::Thai (th)=ถาม | media::image::Thai (th)=a.png"
          + " | label::English (en)=Ask | guidance_hint::Thai (th)=ช่วย"
          + " | hint::English (en)=Hint"
      ])
    #expect(source.settings["default_language"]?.text == "Thai (th)")
    #expect(faults.map(\.message.code) == ["xform-not-in-xlsform"])
  }

  @Test("A repeat keeps its count, its label and that nobody may add to it")
  func repeats() throws {
    let text = xform(
      instance: "<d id=\"r\"><n/><r jr:template=\"\"><x/></r></d>",
      body: """
        <input ref="/d/n"><label>N</label></input>
        <group ref="/d/r"><label>R</label>
        <repeat nodeset="/d/r" jr:count="/d/n" jr:noAddRemove="true()">
        <input ref="/d/r/x"><label>X</label></input></repeat></group>
        """)
    #expect(
      rows(try lifted(text).source, "survey").dropFirst() == [
        "type=begin_repeat | name=r | label=R | body::jr:noAddRemove=true() | repeat_count=${n}",
        "type=text | name=x | label=X", "type=end_repeat",
      ])
  }

  @Test("Filtered choices, and choices that are answers of a repeat")
  func choices() throws {
    let text = xform(
      instance: "<d id=\"c\"><p/><q/><r><x/></r><s/></d>",
      model: """
        <instance id="towns"><root>
        <item><code>1</code><label>One</label><area>n</area></item></root></instance>
        """,
      body: """
        <input ref="/d/p"><label>P</label></input>
        <select1 ref="/d/q"><label>Q</label>
        <itemset nodeset="randomize(instance('towns')/root/item[area = /d/p], 7)">
        <value ref="code"/><label ref="label"/></itemset></select1>
        <group ref="/d/r"><label>R</label><repeat nodeset="/d/r">
        <input ref="/d/r/x"><label>X</label></input></repeat></group>
        <select1 ref="/d/s"><label>S</label>
        <itemset nodeset="/d/r[./x != '']"><value ref="x"/><label ref="x"/></itemset></select1>
        """)
    let source = try lifted(text).source
    let survey = rows(source, "survey")
    #expect(
      survey[1]
        == "type=select_one towns | name=q | label=Q | choice_filter=area = ${p}"
        + " | parameters=randomize=true seed=7")
    #expect(survey.last == "type=select_one ${x} | name=s | label=S")
    // Filters elsewhere may read the children by the names they had.
    #expect(
      rows(source, "choices") == ["list_name=towns | name=1 | label=One | code=1 | area=n"])
  }

  @Test("A group of hidden data stays in the data and off the page, as Kobo writes it")
  func hiddenGroup() throws {
    let text = xform(
      instance: "<d id=\"k\"><formhub><uuid/></formhub><a/></d>",
      model: "<bind nodeset=\"/d/formhub/uuid\" type=\"string\" calculate=\"'1'\"/>",
      body: "<input ref=\"/d/a\"><label>A</label></input>")
    let (source, faults) = try lifted(text)
    #expect(
      rows(source, "survey") == [
        "type=begin_group | name=formhub", "type=calculate | name=uuid | calculation='1'",
        "type=end_group", "type=text | name=a | label=A",
      ])
    #expect(faults.isEmpty)
    let document = XFormWriter.document(for: try FormReading(source).form)
    #expect(document.first("body")?.elements.map(\.name.local) == ["input"])
  }

  @Test("Names that would fill the memory are refused with a place")
  func longNames() throws {
    let name = String(repeating: "n", count: 5_000)
    let text = xform(instance: "<d id=\"l\"><\(name)><b/></\(name)></d>")
    let failure = #expect(throws: Failure.self) { try lifted(text) }
    #expect(failure?.diagnostics.first?.message.code == "xform-too-large")
    #expect(failure?.diagnostics.first?.place?.description == "form.xml:4:11")
  }
}
