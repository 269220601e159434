import Diagnostics
import Scoring
import Statistics
import Testing

@Suite("Evaluation by groups")
struct EvaluationAnalysisTests {
  /// Two teachers, one parent; nobody of s.
  private static let three: [(String?, String)] = [("t", "5544"), ("t", "3344"), ("p", "2222")]

  @Test("Groups meet in a dimension by policy, equally, by size and by answer")
  func composite() throws {
    let plan = try EvaluationSample.plan(weights: ["t": 3, "p": 1, "s": 4])
    let analysis = try EvaluationAnalysis(plan, answers: EvaluationSample.people(Self.three))
    // t has 4 on both, p has 2: (3·4 + 1·2)/4, (4 + 2)/2, (4 + 4 + 2)/3.
    let dimension = try #require(analysis.composite?.dimensions.first)
    #expect(dimension.weighted.value.value == 3.5)
    #expect(dimension.weighted.weightPresent.value == 0.5)
    #expect(dimension.equalWeight.value == 3)
    #expect(isNear(dimension.sizeWeighted.value, 10.0 / 3))
    #expect(analysis.dimensions[0].ofAllAnswers.value.map { isNear($0, 20.0 / 6) } == true)
    #expect(analysis.spreads.map(\.value) == [2, 2])
    #expect(analysis.warnings.contains(.lowWeightPresent))
  }

  @Test("A group with nobody keeps its place and is not made up from the others")
  func absentGroup() throws {
    let analysis = try EvaluationAnalysis(
      EvaluationSample.plan(), answers: EvaluationSample.people(Self.three))
    #expect(analysis.groups.map(\.group) == ["t", "p", "s"])
    #expect(analysis.groups[2].members.isEmpty)
    #expect(analysis.dimensions[0].byGroup[2].mean.reason == .noData)
    #expect(analysis.groups[2].isWithheld == false)
  }

  @Test("Half of the items that were asked and apply must be answered")
  func halfAnswered() throws {
    let people = EvaluationSample.people([
      ("t", "5...."), ("t", "5n.."), ("t", "5-.."), ("t", "4422"), ("t", "...."),
    ])
    let analysis = try EvaluationAnalysis(EvaluationSample.plan(), answers: people)
    // One of two asked, one of one that applies, one of one asked, two of two; then nobody.
    #expect(analysis.dimensions[0].personMeans == [5, 5, 5, 4, nil])
    #expect(analysis.dimensions[1].personMeans == [nil, nil, nil, 2, nil])
    let item = analysis.items[1]
    #expect(item.all.missing == 2)
    #expect(item.notApplicableCount == 1)
    #expect(item.notAskedCount == 1)
  }

  @Test("A reversed item counts the other way round, in means and in counts of points")
  func reversed() throws {
    let analysis = try EvaluationAnalysis(
      EvaluationSample.plan(reversed: ["a2"]), answers: EvaluationSample.people([("t", "5144")]))
    #expect(analysis.items[1].all.mean.value == 5)
    #expect(analysis.items[1].all.frequencies == [0, 0, 0, 0, 1])
    #expect(analysis.dimensions[0].all.mean.value == 5)
  }

  @Test("A single small group is in no number from which its answers would follow")
  func smallGroup() throws {
    let plan = try EvaluationSample.plan(smallest: 2)
    let people = EvaluationSample.people(Self.three)
    let analysis = try EvaluationAnalysis(plan, answers: people)
    #expect(analysis.groups.map(\.isWithheld) == [false, true, false])
    // The two of t alone; with p among all, its mean would be 3·mean − 2·4.
    #expect(analysis.suppression.isCounted == [true, true, false])
    #expect(analysis.dimensions[0].all.n == 2)
    #expect(analysis.dimensions[0].all.mean.value == 4)
    #expect(analysis.overall.ofAllAnswers.value == 4)
    #expect(analysis.personMeans.n == 2)
    let pooled = try #require(analysis.finding("items.a1.mean"))
    #expect(pooled.sample.used.map(\.subject) == ["P1", "P2"])
    #expect(pooled.sample.leftOut.map(\.reason) == [.smallGroup])
    #expect(analysis.composite?.dimensions.first?.equalWeight.value == 4)
    #expect(analysis.composite?.dimensions.first?.weighted.value.value == 4)
    let composite = try #require(analysis.finding("dimension.A.equal_weight"))
    #expect(composite.sample.leftOut.map(\.reason).contains(.smallGroup))
    #expect(analysis.spreads.map(\.reason) == [.needsTwoGroups, .needsTwoGroups])
    #expect(analysis.comparison?.reason == .needsTwoGroups)
    #expect(analysis.warnings.contains(.smallGroup))
    let finding = try #require(analysis.finding("dimension.A.group.p.mean"))
    #expect(finding.value.reason == .smallGroup)
    #expect(finding.sample.used.allSatisfy { $0.values == [nil] })
  }

  @Test("Groups are compared on the items that all of them were asked")
  func comparison() throws {
    let plan = try EvaluationSample.plan(onlyForT: ["a1"])
    let people = EvaluationSample.people([
      ("t", "5444"), ("t", "5455"), ("p", "-233"), ("p", "-343"),
    ])
    let comparison = try #require(try EvaluationAnalysis(plan, answers: people).comparison?.get())
    // Person means over a2, b1 and b2 alone.
    let means = comparison.groups.map(\.mean.value)
    #expect(isNear(means[0], (4 + 14.0 / 3) / 2))
    #expect(isNear(means[1], (8.0 / 3 + 10.0 / 3) / 2))
  }

  @Test("Who names no group counts in what is said of all")
  func ungrouped() throws {
    let people = EvaluationSample.people([("t", "5555"), (nil, "1111")])
    let analysis = try EvaluationAnalysis(EvaluationSample.plan(), answers: people)
    #expect(analysis.ungroupedCount == 1)
    #expect(analysis.overall.ofPersonMeans.value == 3)
    #expect(analysis.composite?.weighted.value.value == 5)
  }

  @Test("Nobody at all: reasons everywhere, no mean of 0")
  func nobody() throws {
    let analysis = try EvaluationAnalysis(EvaluationSample.plan(), answers: [])
    #expect(analysis.overall.ofPersonMeans.reason == .noData)
    #expect(analysis.composite?.weighted.value.reason == .noData)
    #expect(analysis.composite?.sizeWeighted.reason == .noData)
    for name in analysis.findingNames
    where name != "n" && !name.hasSuffix(".n") && !name.hasSuffix(".missing") {
      let value = try #require(analysis.finding(name)).value
      if name.contains("weight_present") { continue }
      #expect(value.value == nil, "\(name)")
    }
  }

  @Test("Ratings off the scale are refused")
  func offScale() throws {
    let people = EvaluationSample.people([("t", "5556")])
    #expect(throws: Reason.scoreOutOfRange) {
      try EvaluationAnalysis(EvaluationSample.plan(), answers: people)
    }
  }

  @Test("Comments are gathered by group, the most frequent first, small groups without a name")
  func comments() throws {
    let plan = try EvaluationSample.plan(smallest: 2)
    let people = [("t", "x"), ("t", "y"), ("t", " y "), ("p", "z"), ("t", "")].enumerated().map {
      EvaluationSample.person($1.0, "5555", row: $0, comment: $1.1)
    }
    let gathered = try #require(
      try EvaluationAnalysis(plan, answers: people).gatheredComments.first)
    #expect(gathered.entries.map(\.text) == ["y", "x", "z"])
    // z stands under no heading of its own: t is the only other group, and gives up its name.
    #expect(gathered.entries.map(\.group) == [nil, nil, nil])
    #expect(gathered.entries.map(\.count) == [2, 1, 1])
    let more = people + [EvaluationSample.person("s", "5555", row: 9, comment: "v")]
    let hidden = try #require(
      try EvaluationAnalysis(plan, answers: more).gatheredComments.first)
    #expect(hidden.entries.map(\.text) == ["y", "x", "z", "v"])
    #expect(hidden.entries.map(\.group) == ["t", "t", nil, nil])
  }

  @Test("The order of the rows changes no number")
  func rowOrder() throws {
    let plan = try EvaluationSample.plan(weights: ["t": 2, "p": 1])
    let people = EvaluationSample.people(
      (0..<40).map { row in
        (["t", "p", "s"][row % 3], "\(row % 5 + 1)\(row % 4 + 1)\(row % 3 + 2)\(row % 2 + 3)")
      })
    let one = try EvaluationAnalysis(plan, answers: people)
    let other = try EvaluationAnalysis(plan, answers: people.reversed())
    #expect(one.findingNames.count > 80)
    for name in one.findingNames {
      let (a, b) = (one.finding(name)?.value.value, other.finding(name)?.value.value)
      let distance = abs((a ?? 0) - (b ?? 0))
      #expect((a == nil) == (b == nil) && distance <= 1e-12 * max(1, abs(a ?? 0)), "\(name)")
    }
  }

  @Test("One answer changed changes the numbers that hold it, and no other")
  func mutation() throws {
    let plan = try EvaluationSample.plan()
    let rows: [(String?, String)] = [
      ("t", "4352"), ("t", "5343"), ("t", "2434"), ("p", "3323"), ("p", "2432"), ("p", "5345"),
    ]
    var changed = rows
    changed[0].1 = "4353"
    let one = try EvaluationAnalysis(plan, answers: EvaluationSample.people(rows))
    let other = try EvaluationAnalysis(plan, answers: EvaluationSample.people(changed))
    for name in one.findingNames {
      let (before, after) = (one.finding(name), other.finding(name))
      let holds = before?.sample.used != after?.sample.used
      let differs = before?.value.value != after?.value.value
      if differs { #expect(holds, "\(name)") }
      let isOfB2 = name == "items.b2.mean" || name == "items.b2.group.t.mean"
      if isOfB2 { #expect(differs, "\(name)") }
      if name.hasPrefix("items.a") || name.hasPrefix("dimension.A") || name.contains(".group.p.") {
        #expect(!differs && !holds, "\(name)")
      }
    }
  }
}
