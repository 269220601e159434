import Testing
import XPath
import XPathVectors

@Suite("Comparisons and truth")
struct ComparisonTests {
  private static let document =
    "<data><n>3</n><n>12</n><blank/><no>false</no><zero>0</zero><t>01</t></data>"

  @Test(
    "Node-sets compare by any of their nodes, blanks by none",
    arguments: [
      ("/data/n = 12", true), ("/data/n != 12", true), ("/data/n > 10", true),
      ("/data/n < 3", false),
      ("/data/nope = ''", false), ("/data/nope != ''", false), ("/data/blank = ''", true),
      ("/data/blank > 3", false), ("not(/data/blank > 3)", true), ("/data/blank <= 3", false),
      ("/data/t = 1", true), ("/data/t = '1'", false), ("/data/n = /data/n", true),
      ("/data/n != /data/n", true), ("/data/n[1] != /data/n[1]", false), ("'10' < '9'", false),
      ("'a' < 'b'", false), ("true() = 'false'", true), ("/data/nope = false()", true),
      ("true() > /data/nope", true), ("true() = /data/no", true), ("0 = -0", true),
      ("'09:30' < '10:05:00.000+07:00'", true),
      ("'10:05' >= '10:05:01'", false), ("0 div 0 = 0 div 0", false), ("0 div 0 != 0 div 0", true),
    ])
  func compares(source: String, expected: Bool) throws {
    let bench = try #require(Bench(Self.document))
    #expect(try bench.boolean(source) == expected)
  }

  @Test(
    "As a boolean a node counts by existence, in Collect by value",
    arguments: [
      ("/data/blank", true, false), ("not(/data/blank)", false, true), ("/data/zero", true, false),
      ("/data/nope", false, false), ("/data/n", true, true), ("/data/no", true, true),
      ("if(/data/blank, 1, 0) = 1", true, false), ("/data/blank and 1", true, false),
      ("count(/data[blank]) = 1", true, false), ("/data/nope = ''", false, true),
    ])
  func followsDialect(source: String, spec: Bool, collect: Bool) throws {
    var bench = try #require(Bench(Self.document))
    #expect(try bench.boolean(source) == spec)
    bench.dialect = .collect
    #expect(try bench.boolean(source) == collect)
  }
}
