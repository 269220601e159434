import Diagnostics
import Testing
import XPath
import XPathVectors

@Suite("Functions on forms")
struct FormFunctionTests {
  private static let document = """
    <all><data><district>d2</district><pos>2</pos>
    <r><n>a</n><i><v>a1</v></i><i><v>a2</v></i></r>
    <r><n>b</n><i><v>b1</v></i><i><v>b2</v></i></r></data>
    <instance id="schools"><root>
    <item><name>s1</name><district>d1</district><label>One</label></item>
    <item><name>s2</name><district>d2</district><label>Two</label></item>
    <item><name>s3</name><district>d2</district><label>Three</label></item>
    </root></instance></all>
    """

  private func bench(at path: String = "/*[1]/*[1]/*[1]") throws -> Bench {
    var bench = try #require(Bench(Self.document))
    bench.tree.rootNode = bench.tree.node(at: "/*[1]")
    bench.node = try #require(bench.tree.node(at: path))
    bench.questions = ["district": ["data", "district"], "r": ["data", "r"]]
    let instance = bench.tree.node(at: "/*[1]/*[2]")
    bench.hooks.instance = { $0 == "schools" ? instance : nil }
    return bench
  }

  @Test(
    "Choice lists are filtered by answers: paths and questions mean the answers",
    arguments: [
      ("count(instance('schools')/root/item[district = ${district}])", "2"),
      ("count(instance('schools')/root/item[district = /data/district])", "2"),
      ("count(instance('schools')/root/item[district = current()])", "2"),
      ("instance('schools')/root/item[name = 's3']/label", "Three"),
      ("instance('schools')/root/item['s3' = name]/label", "Three"),
      ("instance('schools')/root/item[district = 'd2' and label = 'Three']/name", "s3"),
      ("instance('schools')/root/item[district = 'd2'][2]/name", "s3"),
      ("instance('schools')/root/item[district = 'd2' and position() = 2]/name", "s2"),
      ("instance('schools')/root/item[district = ${district}][last()]/name", "s3"),
      ("join(' ', instance('schools')/root/item[district != 'd1']/name)", "s2 s3"),
    ])
  func filtersChoices(source: String, expected: String) throws {
    #expect(try bench().string(source) == expected)
  }

  @Test("An unknown choice list is an error")
  func refusesUnknownInstance() throws {
    let bench = try bench()
    let error = #expect(throws: EvaluationError.self) {
      try bench.string("instance('x')/root/item")
    }
    #expect(error?.message.code == "expression-unknown-instance")
    #expect(error?.span == 0..<13)
  }

  @Test(
    "Repeats are reached by index",
    arguments: [
      ("indexed-repeat(/data/r/n, /data/r, 2)", "b"),
      ("indexed-repeat(/data/r/n, ${r}, /data/pos)", "b"),
      ("indexed-repeat(/data/r/n, /data/r, 0)", ""), ("indexed-repeat(/data/r/n, /data/r, '')", ""),
      ("indexed-repeat(/data/r/n, /data/r, 3)", ""),
      ("indexed-repeat(/data/r/i/v, /data/r, 2, /data/r/i, 1)", "b1"),
      ("indexed-repeat(/data/r/i/v, /data/r, 1, /data/r/i, 2)", "a2"),
      ("position(/data/r[2])", "2"), ("position(/data/r[2]/i[2])", "2"), ("${r}[2]/n", "b"),
    ])
  func reachesRepeats(source: String, expected: String) throws {
    #expect(try bench().string(source) == expected)
  }

  @Test("once() keeps the answer there is; coalesce() takes the first that is not blank")
  func keepsAnswers() throws {
    #expect(try bench().string("once('new')") == "d2")
    #expect(try Bench("<a/>")?.string("once('new')") == "new")
    #expect(try Bench("<a/>")?.string("coalesce(/a, 0 div 0, 'x')") == "x")
    #expect(try Bench("<a/>")?.string("if(1 = 1, 'x', regex('', '['))") == "x")
  }

  @Test("The form's own texts come through hooks")
  func asksForm() throws {
    var bench = try bench()
    let district = bench.node
    bench.hooks.choiceName = { value, question in question == district ? "อำเภอ \(value)" : nil }
    bench.hooks.text = { "text of \($0)" }
    bench.hooks.pulledData = { $0.joined(separator: "/") }
    #expect(try bench.string("jr:choice-name(${district}, '${district}')") == "อำเภอ d2")
    #expect(try bench.string("jr:choice-name('d1', '/data/district')") == "อำเภอ d1")
    #expect(try bench.string("jr:itext('id')") == "text of id")
    #expect(try bench.string("pulldata('f', 'a', 'b', 3)") == "f/a/b/3")
  }

  @Test("A location may start at the current node, above it, or in a predicate's node")
  func resolvesLocations() throws {
    let bench = try bench(at: "/*[1]/*[1]/*[4]/*[1]")
    let symbol = { (name: String) in bench.tree.symbol(QualifiedName(name), [:]) }
    func value(_ source: String, _ location: Location) throws -> String {
      let resolver = Resolver(location: { _ in location }, symbol: { symbol($0.local) })
      let resolved = try Expression(source).resolved(by: resolver)
      #expect(resolved.questions.map(\.location).allSatisfy { $0 == location })
      return try bench.evaluator.string(of: resolved, in: bench.context)
    }
    #expect(try value("${q}", Location(.current(up: 0), [])) == "b")
    #expect(try value("${q}", Location(.current(up: 1), [symbol("i"), symbol("v")])) == "b1")
    #expect(try value("/data/r[${q} = 'a']/i[2]", Location(.context(up: 0), [symbol("n")])) == "a2")
    let names = ["root", "item", "label"].map(symbol)
    #expect(try value("${q}[2]", Location(.instance("schools"), names)) == "Two")
  }

  @Test("Chance is repeatable and comes from outside")
  func injectsChance() throws {
    let bench = try bench()
    #expect(try bench.string("uuid()") == "9e3779b9-7f4a-4c15-9e37-79b97f4a7c15")
    #expect(try bench.string("uuid(4)").count == 4)
    #expect(try (0..<1).contains(bench.number("random()")))
    let once = try bench.string("join('', randomize(/data/r/i/v, 'seed'))")
    #expect(try bench.string("join('', randomize(/data/r/i/v, 'seed'))") == once)
  }
}
