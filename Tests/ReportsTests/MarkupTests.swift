import Testing

@testable import Reports

@Suite("Markup")
struct MarkupTests {
  @Test("Text and attributes are escaped alike, so neither can end what it stands in")
  func escaping() {
    var markup = Markup()
    markup.element("p", ["title": "\"'<>&"], text: "\"'<>&]]>")
    #expect(
      markup.string
        == "<p title=\"&quot;&#39;&lt;&gt;&amp;\">&quot;&#39;&lt;&gt;&amp;]]&gt;</p>")
  }
}
