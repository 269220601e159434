import Diagnostics
import Testing
import XML

@Suite("Documents in columns")
struct RecordsTests {
  @Test(
    "What the scanner takes reads as Expat reads it",
    arguments: [
      "<a/>", "<a></a>", "<a>text</a>", " \n<a/> \n", "<!-- x --><a/><!-- y -->",
      "<?xml version=\"1.0\"?><a/>",
      "<?xml version='1.0' encoding='UTF-8' standalone='no' ?>\n<a/>",
      "\u{FEFF}<a>\n <b/></a>", "<a x=\"1\" y='2' />", "<a\nx = '1'\ty='2'\n></a >",
      "<a>1<b/>2<c>3</c></a>", "<a>\n  <b>ก</b>\n</a>", "<a>x<!-- -->y</a>", "<a><!-- --></a>",
      "<a>x<![CDATA[<&]]]>y</a>", "<a><![CDATA[]]></a>", "<a>]] ></a>",
      "<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x0E01;&#10;</a>",
      "<a b='&lt;&#10;\t\n&quot;' c=\"'ก'\"/>", "<a>x\r\ny\rz</a>", "<a b='x\r\ny'/>",
      "<a>\r\n<b/>\r<c/>\n\r<d/></a>", "<a><b>ก <c/></b><d/></a>",
      "<a xmlns='u'><b xmlns=''><c/></b><d/></a>",
      "<p:a xmlns:p='u' p:x='1' x='2'><q:b xmlns:q='u' p:x='1'/><p:c/></p:a>",
      "<a><p:b xmlns:p='u'/><p:b xmlns:p='v'/><p:b xmlns:p='u'/></a>",
      "<a x.y-z_1='1'><_b/></a>", "<a>\u{10FFFD}\u{D7FF}\u{E000}\u{FFFD}\u{7F}</a>",
    ])
  func sameAsExpat(document: String) throws {
    let bytes = Array(document.utf8)
    let records = try #require(XMLRecords.scanned(bytes))
    #expect(records.root.element == (try XMLDocument(bytes, file: "t.xml").root))
  }

  @Test(
    "What is damaged, hostile or rare the scanner leaves to Expat",
    arguments: [
      "", " ", "text", "<a", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a>&nbsp;</a>",
      "<a>&#1;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#;</a>", "<a>&lt</a>",
      "<a>]]></a>", "<a>\u{1}</a>", "<a b='\u{1}'/>", "<a>\u{FFFE}</a>", "<a b='<'/>", "<a b=1/>",
      "<a b='1'c='2'/>", "<a b='1' b='2'/>", "<a b/>", "<a b='1/>", "<p:a/>", "<a p:b='1'/>",
      "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "<a xmlns:p=''/>", "<a xmlns:xml='u'/>",
      "<a xmlns='u' xmlns='v'/>", "<a:b:c xmlns:a='u'/>", "<:a/>", "<a: xmlns:a='u'/>", "<1a/>",
      "<!DOCTYPE a><a/>", "<a><!-- -- --></a>", "<a><!-- --->", "<a><!--", "<?p x?><a/>",
      "<a><?p x?></a>", "<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='utf-16'?><a/>",
      "<?xml?><a/>", " <?xml version='1.0'?><a/>", "<a><![CDATA[</a>", "<ก/>",
    ])
  func leavesToExpat(document: String) {
    #expect(XMLRecords.scanned(Array(document.utf8)) == nil)
  }

  @Test(
    "Bytes that are not UTF-8 are not taken",
    arguments: [
      [0xFF], [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xE0, 0xB8],
      [0xEF, 0xBF, 0xBF], [0xC3],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    for (before, after) in [("<a>", "</a>"), ("<a b='", "'/>"), ("<a><!--", "--></a>")] {
      #expect(XMLRecords.scanned(Array(before.utf8) + bytes + Array(after.utf8)) == nil)
    }
  }

  @Test("Beyond the limits nothing is taken, up to them everything")
  func limits() {
    var limits = XMLLimits()
    limits.depth = 2
    limits.elements = 3
    limits.attributes = 2
    limits.tagBytes = 20
    limits.textBytes = 5
    limits.bytes = 60
    func isTaken(_ text: String) -> Bool {
      XMLRecords.scanned(Array(text.utf8), limits: limits) != nil
    }
    #expect(isTaken("<a x='1' xmlns='u'><b>12345</b><c/></a>"))
    #expect(!isTaken("<a><b><c/></b></a>"))
    #expect(!isTaken("<a><b/><c/><d/></a>"))
    #expect(!isTaken("<a x='' y='' z=''/>"))
    #expect(!isTaken("<a x='1234567890123'/>"))
    #expect(!isTaken("<a>12<!-- -->3456</a>"))
    #expect(!isTaken("<a><![CDATA[123456]]></a>"))
    #expect(!isTaken("<a><!--12345678901234567890--></a>"))
    #expect(!isTaken("<a>" + String(repeating: " ", count: 60) + "</a>"))
  }

  @Test("Whatever happens to a document, only what Expat reads is taken, and reads the same")
  func damaged() throws {
    let seeds = [
      "<?xml version='1.0'?><p:a xmlns:p='u' b='ก'>ข<![CDATA[ค]]><!--x--><c/>&lt;\r\n</p:a>",
      "<a xmlns='u'><b x='1' y=\"&#65;\">t</b> <c xmlns=''>x<d/>]]</c><!-- - --></a>",
    ].map { Array($0.utf8) }
    let pieces = ["<", ">", "/", "&", "'", "\"", "]]>", "-->", "<!--", "=", ":", " ", "\r", "x"]
      .map { Array($0.utf8) }
    var state: UInt64 = 20_261_121
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var taken = 0
    for _ in 0..<20_000 {
      var bytes = seeds[random(below: seeds.count)]
      for _ in 0...random(below: 3) {
        let at = random(below: bytes.count)
        switch random(below: 4) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(contentsOf: pieces[random(below: pieces.count)], at: at)
        case 2: bytes[at] = UInt8(random(below: 256))
        default:
          bytes.replaceSubrange(
            at..<min(at + random(below: 8), bytes.count), with: bytes[..<(at / 2)])
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      guard let records = XMLRecords.scanned(bytes) else { continue }
      taken += 1
      let words = String(decoding: bytes, as: UTF8.self)
      #expect(records.root.element == (try XMLDocument(bytes, file: "t.xml").root), "\(words)")
    }
    #expect(taken > 500)
  }

  @Test("What Expat reads and the scanner does not comes in columns all the same")
  func fallback() throws {
    let text = "<?xml version='1.0' encoding='utf-16'?>\n<a b='1'>x<ก/></a>"
    let records = try XMLRecords.document(utf16(text, bigEndian: false), file: "t.xml")
    #expect(records.root.element == (try root("<a b='1'>x<ก/></a>")).moved(down: 1))
    #expect(throws: Failure.self) { try XMLRecords.document(Array("<a>".utf8), file: "t.xml") }
  }
}

extension XMLElement {
  /// The same some lines further down.
  fileprivate func moved(down lines: Int) -> XMLElement {
    var moved = self
    moved.position.line += lines
    moved.children = children.map { child in
      if case .element(let element) = child { .element(element.moved(down: lines)) } else { child }
    }
    return moved
  }
}
