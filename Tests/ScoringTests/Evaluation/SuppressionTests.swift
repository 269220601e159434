import Scoring
import Statistics
import Testing

@Suite("Who is hidden, and who counts in what is said of all")
struct SuppressionTests {
  private func analysis(
    _ rows: [(String?, String)], smallest: Int = 5, isSelection: Bool = false,
    onlyForT: Set<String> = []
  ) throws -> EvaluationAnalysis {
    var plan = try EvaluationSample.plan(smallest: smallest, onlyForT: onlyForT)
    plan.isSelection = isSelection
    return try EvaluationAnalysis(plan, answers: EvaluationSample.people(rows))
  }

  private func rows(t: Int, p: Int, s: Int, none: Int = 0) -> [(String?, String)] {
    Array(repeating: ("t", "5555"), count: t) + Array(repeating: ("p", "3333"), count: p)
      + Array(repeating: ("s", "1111"), count: s) + Array(repeating: (nil, "2222"), count: none)
  }

  @Test(
    "Fewer than five hidden people count nowhere",
    arguments: [
      // t, p, s, without a group; hidden people, those who count.
      (6, 6, 0, 0, 0, 12), (6, 6, 4, 0, 4, 12), (6, 4, 4, 0, 8, 14), (6, 4, 1, 0, 5, 11),
      (6, 6, 0, 1, 1, 12), (6, 6, 0, 5, 5, 17), (6, 6, 1, 1, 2, 12), (3, 0, 0, 0, 3, 0),
      (2, 2, 0, 0, 4, 0),
    ])
  func rule(t: Int, p: Int, s: Int, none: Int, hidden: Int, counted: Int) throws {
    let analysis = try analysis(rows(t: t, p: p, s: s, none: none))
    #expect(analysis.suppression.hiddenCount == hidden)
    #expect(analysis.suppression.countedCount == counted)
    #expect(analysis.overall.persons == counted)
    #expect(analysis.items[0].all.n == counted)
    if counted == 0 { #expect(analysis.overall.ofPersonMeans.reason == .smallGroup) }
  }

  @Test("Nothing is hidden where small groups are lifted")
  func lifted() throws {
    let analysis = try analysis(rows(t: 6, p: 1, s: 0, none: 1), smallest: 0)
    #expect(analysis.suppression.hiddenCount == 0)
    #expect(analysis.suppression.countedCount == 8)
  }

  @Test("People picked out of more are a group like any other")
  func selection() throws {
    let few = try analysis(rows(t: 0, p: 0, s: 0, none: 3), isSelection: true)
    #expect(few.suppression.countedCount == 0)
    let parts = try analysis(rows(t: 2, p: 2, s: 0), isSelection: true)
    #expect(parts.suppression.countedCount == 0)
    #expect(try analysis(rows(t: 3, p: 2, s: 0), isSelection: true).suppression.countedCount == 5)
  }

  @Test("Hidden people are no cover for each other where not all answered the same")
  func oneBehindAnItem() throws {
    let hidden = [("t" as String?, "1111"), ("t", "1122"), ("t", "2111"), ("s", "1222")]
    let shown = Array(repeating: ("p" as String?, "5555"), count: 6)
    let alike = try analysis(shown + hidden + [("s", "1222")])
    #expect(alike.suppression.countedCount == 11)
    for answers in [".222", "2.22"] {
      let analysis = try analysis(shown + hidden + [("s", answers), ("s", "2222")])
      #expect(analysis.suppression.hiddenCount == 6)
      #expect(analysis.suppression.countedCount == 6)
      #expect(analysis.items[0].all.mean.value == 5)
    }
  }

  @Test("An item that only a hidden group was asked has a reason, not a mean")
  func askedOfOne() throws {
    let people = Array(repeating: ("p" as String?, "-555"), count: 6) + [("t", "1222")]
    let analysis = try analysis(people, onlyForT: ["a1"])
    #expect(analysis.items[0].all.n == 0)
    #expect(analysis.items[0].all.mean.reason == .smallGroup)
  }

  @Test("From all that is said of all and of the shown groups, no hidden mean follows")
  func notDerivable() throws {
    let people =
      Array(repeating: ("t" as String?, "5444"), count: 7)
      + Array(repeating: ("p", "3222"), count: 6) + Array(repeating: ("s", "1111"), count: 3)
    let analysis = try analysis(people)
    for item in analysis.items {
      let all = Double(item.all.n) * (item.all.mean.value ?? 0)
      let shown = zip(analysis.groups, item.byGroup).filter { !$0.0.isWithheld }
        .map { Double($1.n) * ($1.mean.value ?? 0) }.reduce(0, +)
      #expect(abs(all - shown) < 1e-9)
    }
  }
}
