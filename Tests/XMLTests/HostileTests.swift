import Diagnostics
import Testing
import XML

@Suite("XML that nobody vouches for")
struct HostileTests {
  private static let bomb =
    "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><l>&b;</l>"

  @Test(
    "Each kind of bad document is refused with its code and place",
    arguments: [
      ("", "xml-empty t.xml"),
      (" \n", "xml-empty t.xml:2:1"),
      ("<!DOCTYPE a><a/>", "xml-doctype t.xml:1:12"),
      ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "xml-doctype t.xml:1:40"),
      (
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "xml-doctype t.xml:1:13"
      ),
      ("<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://h/x'>%x;]><a/>", "xml-doctype t.xml:1:13"),
      (bomb, "xml-doctype t.xml:1:13"),
      ("<a>&nbsp;</a>", "xml-entity-unknown t.xml:1:4"),
      ("<a>\n<b></a>", "xml-tag-mismatch t.xml:2:6"),
      ("<a>\n<b>", "xml-ends-early t.xml:2:4"),
      ("<a", "xml-ends-early t.xml:1:1"),
      ("<a/><b/>", "xml-after-root t.xml:1:5"),
      ("<a x='1' x='2'/>", "xml-attribute-repeated t.xml:1:10"),
      ("<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", "xml-attribute-repeated t.xml:1:1"),
      ("<a>&#1;</a>", "xml-character-forbidden t.xml:1:4"),
      ("<a>ก <1</a>", "xml-not-well-formed t.xml:1:7"),
      ("<a x=1/>", "xml-not-well-formed t.xml:1:6"),
      ("<a>\u{1}</a>", "xml-not-well-formed t.xml:1:4"),
      ("text", "xml-not-well-formed t.xml:1:1"),
      ("<p:a/>", "xml-prefix-unknown t.xml:1:1"),
      ("<a p:x='1'/>", "xml-prefix-unknown t.xml:1:1"),
      ("<a:b:c xmlns:a='u'/>", "xml-name-invalid t.xml:1:1"),
      ("<:a/>", "xml-name-invalid t.xml:1:1"),
      ("<a xmlns:='u' xmlns=''/>", "xml-name-invalid t.xml:1:1"),
      ("<a xmlns:p:q='u'/>", "xml-name-invalid t.xml:1:1"),
      ("<a xmlns:p=''/>", "xml-namespace-invalid t.xml:1:1"),
      ("<a xmlns:xml='u'/>", "xml-namespace-invalid t.xml:1:1"),
      ("<?xml version='1.0' encoding='x-mac-thai'?><a/>", "xml-encoding-unknown t.xml:1:31"),
    ])
  func refuses(document: String, expected: String) {
    #expect(fault(document) == expected)
  }

  @Test(
    "Bytes that are not UTF-8 are refused where they stand",
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE0, 0xB8],
      [0xA1, 0xD2],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    #expect(
      fault(Array("<a>\nก".utf8) + bytes + Array("</a>".utf8)) == "xml-encoding-damaged t.xml:2:2")
  }

  @Test("Every limit is kept to the last one that is allowed")
  func limits() throws {
    var limits = XMLLimits()
    limits.depth = 2
    limits.elements = 3
    limits.attributes = 2
    limits.tagBytes = 20
    limits.textBytes = 5
    limits.bytes = 60
    _ = try root("<a x='1' xmlns='u'><b>12345</b><c/></a>", limits: limits)
    #expect(fault("<a><b><c/></b></a>", limits: limits) == "xml-too-deep t.xml:1:7")
    #expect(fault("<a><b/><c/><d/></a>", limits: limits) == "xml-too-many-elements t.xml:1:12")
    #expect(fault("<a x='' y='' z=''/>", limits: limits) == "xml-too-many-attributes t.xml:1:1")
    #expect(fault("<a x='1234567890123'/>", limits: limits) == "xml-tag-too-long t.xml:1:1")
    #expect(
      fault("<a>12<!-- -->3456</a>", limits: limits)?.hasPrefix("xml-text-too-long") == true)
    #expect(
      fault("<a>" + String(repeating: " ", count: 60) + "</a>", limits: limits)
        == "xml-too-large t.xml")
  }

  @Test("20,000 nested elements are refused at the depth limit")
  func deep() {
    let text = String(repeating: "<a>", count: 20_000) + String(repeating: "</a>", count: 20_000)
    #expect(fault(text) == "xml-too-deep t.xml:1:601")
  }

  @Test("A million attributes, and endless tags and comments, are refused before they are gathered")
  func endless() {
    let attributes = (0..<1_000_000).map { " a\($0)=''" }.joined()
    #expect(fault("<a\(attributes)/>") == "xml-tag-too-long t.xml:1:1")
    let many = (0..<2_000).map { " a\($0)=''" }.joined()
    #expect(fault("<a\(many)/>") == "xml-too-many-attributes t.xml:1:1")
    let filler = String(repeating: "x", count: 8 << 20)
    #expect(fault("<a><!--\(filler)--></a>") == "xml-tag-too-long t.xml:1:4")
    #expect(fault("<a><?p \(filler)?></a>") == "xml-tag-too-long t.xml:1:4")
    #expect(fault("<a \(filler)") == "xml-tag-too-long t.xml:1:1")
  }

  @Test("Every beginning of a document is refused, none crashes")
  func truncated() {
    let bytes = Array(
      "<?xml version='1.0'?><p:a xmlns:p='u' b='ก'>ข<![CDATA[ค]]><!--x--><c/></p:a>".utf8)
    for length in 0..<bytes.count { #expect(fault(Array(bytes[..<length])) != nil, "\(length)") }
    #expect(fault(bytes) == nil)
  }
}
