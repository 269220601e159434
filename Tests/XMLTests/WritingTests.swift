import Testing
import XML

@Suite("Writing a document")
struct WritingTests {
  @Test(
    "What was read is written as it was",
    arguments: [
      "<h:html xmlns=\"u1\" xmlns:h=\"u2\"><model a=\"1\" h:b=\"2\"/><x xmlns=\"\"/></h:html>",
      "<a>one <b/> two&amp;&lt;&gt;\"'</a>", "<a xml:lang=\"th\">ก</a>",
      "<a x=\"&quot;&#9;&#10;&#13;&amp;&lt;\">&#13;\n\t</a>",
    ])
  func roundTrip(text: String) throws {
    #expect(try root(text).serialized(declaration: false) == text)
  }

  @Test("A declaration of UTF-8 comes first where it is wanted")
  func declaration() {
    #expect(
      XMLElement(XMLName("a")).serialized()
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>\n")
  }

  @Test("Characters that XML forbids are left out, in text and in attributes")
  func forbidden() {
    let dirty = "a\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}b"
    let element = XMLElement(
      XMLName("x"), attributes: [XMLAttribute(XMLName("y"), dirty)], children: [.text(dirty)])
    #expect(element.serialized(declaration: false) == "<x y=\"ab\">ab</x>")
  }

  @Test("Indenting leaves elements that hold text alone")
  func indenting() throws {
    let text = "<a><b><c/></b><l>one <o/> <o/></l><e></e></a>"
    #expect(
      try root(text).serialized(declaration: false, indented: true) == """
        <a>
          <b>
            <c/>
          </b>
          <l>one <o/> <o/></l>
          <e/>
        </a>

        """)
  }

  @Test("Declarations that are missing are added where they are needed")
  func missingDeclarations() throws {
    var model = XMLElement(
      XMLName("model", namespace: "x"),
      children: [.element(XMLElement(XMLName(prefix: "jr", "n", namespace: "j")))])
    model[attribute: "v", in: "j"] = "1"
    model[attribute: "w", in: "k"] = "2"
    let text = model.serialized(declaration: false)
    #expect(
      text == "<model xmlns=\"x\" xmlns:ns1=\"j\" xmlns:ns2=\"k\" ns1:v=\"1\" ns2:w=\"2\">"
        + "<jr:n xmlns:jr=\"j\"/></model>")
    let read = try root(text)
    #expect(read[attribute: "v", in: "j"] == "1")
    #expect(read.first("n")?.name.namespace == "j")
  }

  @Test("A name without a namespace under a default namespace is written so that it has none")
  func noNamespace() throws {
    let text = XMLElement(
      XMLName("a", namespace: "u"), children: [.element(XMLElement(XMLName("b")))]
    ).serialized(declaration: false)
    #expect(text == "<a xmlns=\"u\"><b xmlns=\"\"/></a>")
    #expect(try root(text).first("b")?.name.namespace == "")
  }

  @Test("One prefix for two namespaces in one tag is resolved with another prefix")
  func conflictingPrefixes() throws {
    let element = XMLElement(
      XMLName(prefix: "p", "a", namespace: "u1"),
      attributes: [XMLAttribute(XMLName(prefix: "p", "b", namespace: "u2"), "1")])
    let read = try root(element.serialized())
    #expect(read.name.namespace == "u1")
    #expect(read[attribute: "b", in: "u2"] == "1")
  }
}
