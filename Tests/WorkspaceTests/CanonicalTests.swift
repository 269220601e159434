import GRDB
import Testing

@testable import Workspace

@Suite struct CanonicalTests {
  @Test("Values are netstrings in bytes of UTF-8; an absent one is not an empty one")
  func netstrings() {
    var canonical = Canonical()
    for value in ["4".databaseValue, "ก,".databaseValue, "".databaseValue, .null, 12.databaseValue]
    {
      canonical.append(value)
    }
    #expect(String(decoding: canonical.bytes, as: UTF8.self) == "1:4,4:ก,,0:,-,2:12,")
  }

  /// Python: hashlib.sha256(b"".join(b"%d:%s," % (len(v), v) for v in […])).hexdigest()
  @Test("Hash and seal are those that Python computes")
  func goldens() {
    let head = RecordHead(
      number: 1, kind: "workspace", at: "2026-11-21T09:00:00+07:00", actor: "somsri (invented)",
      previous: RecordHead.origin)
    let id = "00000000-0000-4000-8000-000000000001"
    #expect(
      head.hash(columns: [id.databaseValue], seal: nil)
        == "04f35f8d6c1ec9676cd188c69538e4cfcc459bd5ecdc34d082ea80d50cfd10e0")
    #expect(
      Canonical.seal(of: #"[["/q01","ก"]]"#, salt: id)
        == "6e6347ac2f60df838ee94bbc2f5a61f3d4a54d038749524405d79a93850a7e80")
  }

  @Test(
    "Pairs become one text and come back",
    arguments: [
      ([], "[]"), ([("a", "")], #"[["a",""]]"#),
      (
        [("/q", "\"\\\n\u{0}\u{1F}\u{7F}"), ("น้ำ", "🙂/")],
        #"[["/q","\"\\\u000a\u0000\u001f"# + "\u{7F}" + #""],["น้ำ","🙂/"]]"#
      ),
    ] as [([(String, String)], String)])
  func pairs(list: [(String, String)], text: String) throws {
    #expect(PairText.text(list.map { ($0.0, $0.1) }) == text)
    let back = try #require(PairText.pairs(text))
    #expect(back.map(\.name) == list.map(\.0))
    #expect(back.map(\.value) == list.map(\.1))
  }

  @Test(
    "A text that was not written here is not half understood",
    arguments: [
      "", "[", "]", "[]x", "[[]]", #"[["a"]]"#, #"[["a","b"],]"#, #"[["a","b"]"#, #"[["a","b\"]]"#,
      #"[["a","\u00"]]"#, #"[["a","\u0100"]]"#, #"[["a","\n"]]"#, #"[["a", "b"]]"#, #"[["a",1]]"#,
      #"{"a":"b"}"#,
    ])
  func refused(text: String) {
    #expect(PairText.pairs(text) == nil)
  }
}
