import Testing
import XPath
import XPathVectors

/// Contents and keys of the tests of JavaRosa (ExtractSignedTest), Apache-2.0.
@Suite("Signed texts")
struct SignatureTests {
  @Test(
    "What is signed is given out only if the signature holds",
    arguments: [
      (
        "u/Hc9kVhMPtU4g+3CMj+nKTYCZ2Z66as+HvaHsUgJkt1ACDrb8hlVBK7nQEG0MHX8ZwStBOQPGWLyC7lDDYN"
          + "DQ==",
        "YmxhaA==", ""
      ),
      (
        "O0z9J48sBKGOlJo+f6TFWYI8M4/1NXflBHJLMe1HSrGLOZ0YXzPsMPRTSpD54ct1pWyNf84oxSN00dXrOPXM"
          + "BvCfjoM=",
        "6H/VOFSKAs4tTnYVYSG+4NCQWOST+DjLVFEYzEEfWtI=", "🎃"
      ),
      (
        "xY8BZvICOGRXfB1+f/gVgZH0rpQGjcOvfeD6C/0C1XVKsd3KNzdx2+9KHjtZf+lK6tAEJSdDyWS0xM6KhwXH"
          + "AA==",
        "MDcxZGU1NjItZGE3OS00ZGRjLWIwMzYtN2UyNjU0N2NlMDUw", ""
      ),
      (
        "blah",
        "ccMBkf+DVMvklfa2hXD15GMArDybXwYmoe8LvwhithA=", ""
      ),
      (
        "OyAm+awRWpIgzvjrgyNLAC26L7Yl+9i2VRa4nx2aRTGyzL7SVRKVACQDP7h6xiwOmJtc4qt3PFLMVV1n43i/"
          + "DHJlYWwgZ2VudWluZSBkYXRh",
        "00+nI0GtGuiyjc0E5+EL+hNiOlkM/6402M5Zcc4abvI=", "real genuine data"
      ),
      (
        "ZLaQcu4R9JhBSuMkK503IFc9oSEWoyOAZmsPJLGCw+sAMc+mhHjuWmmL+8QxLM/lXuRgOKTdwnncJb4K53at"
          + "BHJlYWwgZ2VudWluZSBkYXRh",
        "ytrSbgw6HchXS7pizQ5nE/83+9OPLMQfQlNLta+q1Mg=", ""
      ),
      (
        "UNj8rcP3Yd4B5fPiLe6oSFoChhSUz/FexOnlB8YjEplggvlWrxxnDzt0rhhnJjKMcjNppw72bAJEHSfxPRGU"
          + "CQ==",
        "9Tx/hxEewXSnqTJRaCuxFm7GoqAe/8E7mwKODFXzb2U=", ""
      ),
    ])
  func extracts(contents: String, key: String, expected: String) throws {
    let bench = try #require(Bench())
    #expect(try bench.string("extract-signed('\(contents)', '\(key)')") == expected)
  }
}
