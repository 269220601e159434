import Testing
import XPath
import XPathVectors

@Suite("Positions")
struct PositionTests {
  private static let document = """
    <data><a>1</a><g><b>2</b></g>\
    <r><x>1</x><y>a</y><s><z>1</z></s><s><z>2</z></s></r>\
    <r><x>2</x><y>b</y><s><z>3</z></s></r>\
    <r><x>3</x><y>c</y></r></data>
    """

  private func bench(at node: String = "/*[1]/*[1]") throws -> Bench {
    var bench = try #require(Bench(Self.document))
    bench.tree.usesPositions = true
    bench.node = try #require(bench.tree.node(at: node))
    return bench
  }

  @Test(
    "A path found by position means what it means step by step",
    arguments: [
      ("/data/g/b", "/*[1]/*[1]"), ("../g/b", "/*[1]/*[1]"), ("current()/../g/b", "/*[1]/*[1]"),
      ("count(/data/r/s/z)", "/*[1]/*[1]"), ("/data/r[2]/s[1]/z", "/*[1]/*[1]"),
      ("count(/data/r/s[1])", "/*[1]/*[1]"), ("count(/data/r/s[last()]/z)", "/*[1]/*[1]"),
      ("/data/r[x = 3]/y", "/*[1]/*[1]"), ("/data/r[x = current()/../a]/y", "/*[1]/*[1]"),
      ("/data/r[x > ../a][1]/y", "/*[1]/*[1]"), ("sum(../x)", "/*[1]/*[4]/*[2]"),
      ("count(../../r[position() > 1]/x)", "/*[1]/*[4]/*[2]"), ("../s/z + 0", "/*[1]/*[4]/*[1]"),
      ("(/data/r)[2]/y", "/*[1]/*[1]"), ("/data/./r[3]/./y", "/*[1]/*[1]"),
      ("name(/data/r/..)", "/*[1]/*[1]"), ("count(/data/r/*)", "/*[1]/*[1]"),
      ("count(/data/r/s/../x)", "/*[1]/*[1]"), ("/data/r[s/z = 3]/y", "/*[1]/*[1]"),
      ("count(../../..)", "/*[1]/*[1]"), ("count(../../../..)", "/*[1]/*[1]"), (".", "/*[1]/*[1]"),
    ])
  func agrees(source: String, node: String) throws {
    let bench = try bench(at: node)
    let placed = try bench.string(source)
    bench.tree.usesPositions = false
    #expect(try bench.string(source) == placed)
  }
}
