import Diagnostics
import Testing
import XML

@Suite("Reading a document")
struct ReadingTests {
  @Test("Prefixes stay as written and stand for their namespace")
  func prefixes() throws {
    let html = try root(
      """
      <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:jr="http://openrosa.org/javarosa"><model jr:version="1" id="m"/><b xmlns=""/></h:html>
      """)
    #expect(html.name == XMLName(prefix: "h", "html", namespace: "http://www.w3.org/1999/xhtml"))
    #expect(
      html.namespaces.map(\.prefix) == ["", "h", "jr"],
      "declarations are kept in the order of the document")
    let model = try #require(html.first("model"))
    #expect(model.name == XMLName("model", namespace: "http://www.w3.org/2002/xforms"))
    #expect(model[attribute: "version", in: "http://openrosa.org/javarosa"] == "1")
    #expect(model[attribute: "version"] == nil)
    #expect(model[attribute: "id"] == "m", "an attribute without a prefix has no namespace")
    #expect(html.first("b")?.name.namespace == "")
  }

  @Test("An inner declaration covers an outer one only as far as its element")
  func scopes() throws {
    let a = try root("<a xmlns:p='u1'><b xmlns:p='u2'><p:c/></b><p:c/></a>")
    #expect(a.first("b")?.first("c")?.name.namespace == "u2")
    #expect(a.first("c")?.name.namespace == "u1")
  }

  @Test("CDATA is text, comments and instructions are dropped, and texts never stand side by side")
  func text() throws {
    let a = try root(
      "<?xml version='1.0'?><!--x--><a>1<!-- - --><![CDATA[<&]]>2<?p q?>3&#x0E01;</a>")
    #expect(a.children == [.text("1<&23ก")])
    let label = try root("<l>one <o/> two</l>")
    #expect(label.children.count == 3)
    #expect(label.text == "one  two")
  }

  @Test("Positions count lines and Unicode scalars from 1")
  func positions() throws {
    let a = try root("<a>\n  <ข้อ/><b/>\n\t<c\n d='1'/>👍<e/></a>")
    let found = a.elements.map { "\($0.position.line):\($0.position.column)" }
    // ข้อ is three scalars; the emoji is one.
    #expect(found == ["2:3", "2:9", "3:2", "4:10"])
    #expect(a.position == XMLPosition(line: 1, column: 1))
  }

  @Test("Positions do not depend on where a long document is cut into pieces")
  func positionsInLongDocuments() throws {
    let line = "<q>คำถาม</q>\n"
    let long = try root("<a>\n" + String(repeating: line, count: 20_000) + "<b/></a>")
    let last = try #require(long.elements.last)
    #expect(last.position == XMLPosition(line: 20_002, column: 1))
    #expect(long.elements.dropLast().allSatisfy { $0.text == "คำถาม" && $0.position.column == 1 })
  }

  @Test("UTF-16 in both orders and a byte order mark are read", arguments: [true, false])
  func encodings(bigEndian: Bool) throws {
    let text = "<?xml version='1.0' encoding='UTF-16'?><a><b>ก</b></a>"
    let document = try XMLDocument(utf16(text, bigEndian: bigEndian), file: "t.xml")
    #expect(document.root.text == "ก")
    #expect(document.root.first("b")?.position.column == 43)
    let marked = try XMLDocument([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8), file: "t.xml")
    #expect(marked.root.position.column == 1)
  }

  @Test("Attributes are looked up, changed, added and removed by name")
  func attributes() throws {
    var a = try root("<a x='1' y='2'/>")
    a[attribute: "x"] = "3"
    a[attribute: "y"] = nil
    a[attribute: "z", in: "u"] = "4"
    #expect(a.attributes.map { "\($0.name.local)=\($0.value)" } == ["x=3", "z=4"])
    #expect(a[attribute: "z"] == nil)
  }

  @Test("A document may come in pieces of any length")
  func pieces() throws {
    struct Recorder: XMLEventHandler {
      var events: [String] = []
      mutating func start(
        _ name: XMLName, attributes: [XMLAttribute], namespaces: [XMLNamespace],
        at position: XMLPosition
      ) { events.append("<\(name.qualified) \(attributes.count) \(namespaces.count)") }
      mutating func end(_ name: XMLName) { events.append(">\(name.qualified)") }
      mutating func text(_ text: String) { events.append(text) }
    }
    let bytes = Array("\u{FEFF}<p:a xmlns:p='u' x='ก'>ข<b/>&amp;ค</p:a>".utf8)
    for length in 3...bytes.count {
      let stream = XMLStream(Recorder(), file: "t.xml")
      for start in stride(from: 0, to: bytes.count, by: length) {
        try stream.feed(Array(bytes[start..<min(start + length, bytes.count)]))
      }
      let events = try stream.finish().events
      #expect(events == ["<p:a 1 1", "ข", "<b 0 0", ">b", "&ค", ">p:a"], "\(length)")
    }
  }

  @Test("What a handler throws ends the reading and comes out unchanged")
  func handlerFailure() throws {
    struct Refusing: XMLEventHandler {
      static let failure = Failure(
        .data,
        .init(
          code: "no", finding: .init(th: "", en: ""), remedy: .init(th: "", en: "")))
      var starts = 0
      mutating func start(
        _ name: XMLName, attributes: [XMLAttribute], namespaces: [XMLNamespace],
        at position: XMLPosition
      ) throws(Failure) {
        starts += 1
        if starts == 2 { throw Self.failure }
      }
      mutating func end(_ name: XMLName) {}
      mutating func text(_ text: String) {}
    }
    let stream = XMLStream(Refusing(), file: "t.xml")
    #expect(throws: Refusing.failure) { try stream.feed(Array("<a><b/><c/></a>".utf8)) }
    #expect(stream.handler.starts == 2)
    #expect(throws: Refusing.failure) { try stream.feed([0x20]) }
    #expect(throws: Refusing.failure) { try stream.finish() }
  }
}
