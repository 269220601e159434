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

  @Test(
    "An expression lists what it reads",
    arguments: [
      ("/data/g/b + 1", ["/data/g/b"]), ("../g/b", ["/data/g/b"]), (".", ["/data/a"]),
      ("/data/r[x > 1]/y", ["/data/r/x in /data/r [1]", "/data/r/y filtered"]),
      ("sum(/data/r/x)", ["/data/r/x of sum"]), ("//x", ["/ and beyond"]),
      ("/data/r/*", ["/data/r and beyond"]), ("/data/@version", ["/data and beyond"]),
      (
        "instance('c')/root/item[name = current()/../a]/label",
        ["c in c [1]", "c filtered", "/data/a in c [1]"].sorted()
      ),
      (
        "count(/data/r[position() = count(current()/../a)])",
        ["/data/a in /data/r [1] of count, count", "/data/r filtered of count"].sorted()
      ),
      ("/data/nothing", ["unknown"]), ("once(random())", ["/data/a"]),
      (
        "/data/r[current()/../a = ../a]/s[z]/z",
        [
          "/data/a in /data/r [1]", "/data/a in /data/r [1]", "/data/r/s/z in /data/r/s [1]",
          "/data/r/s/z filtered",
        ].sorted()
      ),
    ])
  func listsReads(source: String, expected: [String]) throws {
    let bench = try bench()
    let reads = try bench.resolved(source).reads
    #expect(reads.map { described($0, bench) }.sorted() == expected)
  }

  private func described(_ read: Read, _ bench: Bench) -> String {
    var text = described(read.target, bench)
    if let filtered = read.filtered {
      text += " in \(described(filtered, bench)) [\(read.predicateDepth)]"
    }
    if read.isFiltered { text += " filtered" }
    if !read.enclosingCalls.isEmpty { text += " of \(read.enclosingCalls.joined(separator: ", "))" }
    return text
  }

  private func described(_ target: Read.Target, _ bench: Bench) -> String {
    switch target {
    case .position(let position): bench.tree.written(position)
    case .beyond(let position): bench.tree.written(position) + " and beyond"
    case .instance(let id): id ?? "?"
    case .question(let question): question.reference.name
    case .unknown: "unknown"
    }
  }
}
