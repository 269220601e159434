import Diagnostics
import Testing
import XForms
import XML
import XPath

@Suite("XForms as they are read")
struct XFormReadingTests {
  @Test("Every fault is found in one run, each with its line")
  func allFaults() {
    let text = xform(
      instance: "<data id=\"d\"><a/><b/></data>",
      model: """
        <bind nodeset="/data/a" relevant="/data/b = "/>
        <bind nodeset="/data/b" constraint="nope(.)"/>
        """,
      body: """
        <input ref="/data/c"><label>C</label></input>
        <select1 ref="/data/a"><label>A</label></select1>
        <input ref="/data/b"><label ref="jr:itext('gone')"/></input>
        """)
    let found = faults(in: text)
    #expect(found.count == 5)
    #expect(found.contains("9 xform-control-without-node"))
    #expect(found.contains("10 xform-select-without-choices"))
    #expect(found.contains("11 xform-unknown-text"))
    #expect(found.filter { $0.hasPrefix("5 ") || $0.hasPrefix("6 ") }.count == 2)
  }

  @Test(
    "Rules that depend on themselves are refused, with the loop",
    arguments: [
      ("<bind nodeset=\"/data/a\" calculate=\". + 1\"/>", "/data/a → /data/a"),
      (
        """
        <bind nodeset="/data/a" calculate="/data/b"/><bind nodeset="/data/b" calculate="/data/a"/>
        """, "/data/a → /data/b → /data/a"
      ),
      (
        """
        <bind nodeset="/data/a" relevant="/data/b = 1"/><bind nodeset="/data/b" calculate="../a"/>
        """, "/data/a → /data/b → /data/a"
      ),
      ("<bind nodeset=\"/data/a\" required=\". = ''\"/>", "/data/a → /data/a"),
    ])
  func cycles(model: String, loop: String) throws {
    let text = xform(instance: "<data id=\"d\"><a/><b/></data>", model: model)
    let failure = #expect(throws: Failure.self) { try definition(text) }
    #expect(failure?.diagnostics.count == 1)
    #expect(failure?.diagnostics.first?.message.finding.english.contains(loop) == true)
  }

  @Test("A repeat is found by its plain path, not by a search for it")
  func repeatBySearch() {
    let text = xform(
      instance: "<data id=\"d\"><n>2</n><r><a/></r></data>",
      body: """
        <group><repeat nodeset="//data/r" jr:count="/data/n"><input ref="/data/r/a"/></repeat></group>
        """)
    let failure = #expect(throws: Failure.self) { try definition(text) }
    #expect(failure?.diagnostics.map(\.message.code) == ["xform-control-without-node"])
    #expect(failure?.diagnostics.first?.message.remedy.english.contains("/data/r") == true)
  }

  @Test("A constraint may read its own answer")
  func constraint() {
    let text = xform(
      instance: "<data id=\"d\"><a/></data>",
      model: "<bind nodeset=\"/data/a\" constraint=\". &gt; 1 and /data/a &lt; 9\"/>")
    #expect(faults(in: text).isEmpty)
  }

  @Test("A running total is a cycle to JavaRosa, and none where a caller allows it")
  func runningTotal() throws {
    let text = xform(
      instance: "<data id=\"d\"><r><x/><t/></r></data>",
      model: """
        <bind nodeset="/data/r/t" calculate="../x + sum(/data/r[position() &lt; position(current()/..)]/t)"/>
        """,
      body: "<repeat nodeset=\"/data/r\"><input ref=\"/data/r/x\"/></repeat>")
    #expect(faults(in: text) == ["4 xform-cycle"])
    _ = try definition(text, allowsRunningTotals: true)
  }

  @Test(
    "A table beside the form is read by its ending and its separators",
    arguments: [
      ("jr://file-csv/t.csv", "\u{FEFF}name;label\r\na;\"A; b\"\r\nb;B\r\n"),
      ("jr://file/t.csv", "name\tlabel\na\tA; b\nb\tB"),
      (
        "jr://file/t.xml",
        "<root><item><name>a</name><label>A; b</label></item><item><name>b</name></item></root>"
      ),
      (
        "jr://file/t.geojson",
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "id": "x", "geometry": {"type": "Point", "coordinates": [100.5, 13.75]},
           "properties": {"name": "a", "label": "A; b"}},
          {"type": "Feature", "geometry": null, "properties": {"name": "b", "label": null}}]}
        """
      ),
    ])
  func tables(uri: String, text: String) throws {
    let form = xform(
      instance: "<data id=\"d\"><a/></data>", model: "<instance id=\"t\" src=\"\(uri)\"/>")
    let definition = try definition(form, resources: [uri: text])
    let table = try #require(definition.instances["t"])
    let item = definition.symbol(of: QualifiedName("item"))
    let name = definition.symbol(of: QualifiedName("name"))
    let label = definition.symbol(of: QualifiedName("label"))
    let root = try #require(table.children(of: 0).first)
    let rows = table.children(of: root, named: item, where: name, equals: "a")
    #expect(rows.count == 1)
    #expect(rows.flatMap { table.children(of: $0, named: label).map(table.text(of:)) } == ["A; b"])
    #expect(table.children(of: root, named: item, where: name, equals: "c").isEmpty)
  }

  @Test("GeoJSON gives points as latitude, longitude, altitude, accuracy")
  func geometry() throws {
    let uri = "jr://file/t.geojson"
    let text = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
      "geometry":{"type":"LineString","coordinates":[[100.5,13.75],[101,14]]}}]}
      """
    let form = xform(
      instance: "<data id=\"d\"><a/></data>", model: "<instance id=\"t\" src=\"\(uri)\"/>")
    let table = try #require(try definition(form, resources: [uri: text]).instances["t"])
    #expect(table.text(of: 0).contains("13.75 100.5 0 0; 14 101 0 0"))
  }

  @Test("A file that is not there is a warning, one that cannot be read a fault")
  func resources() throws {
    let uri = "jr://file/t.geojson"
    let form = xform(
      instance: "<data id=\"d\"><a/></data>", model: "<instance id=\"t\" src=\"\(uri)\"/>")
    #expect(try definition(form).warnings.map(\.message.code) == ["xform-missing-resource"])
    #expect(throws: Failure.self) { try definition(form, resources: [uri: "{"]) }
  }

  @Test("What is no XForm is said to be none")
  func notAnXForm() {
    #expect(faults(in: "<data/>") == ["1 not-an-xform"])
  }
}
