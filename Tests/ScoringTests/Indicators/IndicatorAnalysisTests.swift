import Diagnostics
import Statistics
import Testing
import ThaiText

@testable import Scoring

@Suite("Counts summed up the tree")
struct IndicatorAnalysisTests {
  private static let measure = Measure(
    name: "good", label: .init(th: "ดี", en: "Good"), kind: .share,
    target: try? Target(percent: 50))

  private func unit(_ code: String, _ group: String, _ count: Double, _ total: Double)
    -> CountedUnit
  {
    CountedUnit(
      code: code, groups: [group], source: "a.csv:\(code)", numerator: count, denominator: total)
  }

  @Test("A cluster is the sum of its schools, not the mean of their percentages")
  func sums() {
    let analysis = IndicatorAnalysis(
      Self.measure, units: [unit("1", "a", 10, 10), unit("2", "a", 0, 90), unit("3", "b", 5, 10)])
    #expect(analysis.groups.map(\.names) == [["a"], ["b"]])
    #expect(analysis.groups.first?.total.percent == .value(10))
    #expect(isNear(analysis.area.total.percent.value, 1500.0 / 110))
    #expect(analysis.area.total.unitsMeetingTarget == 2)
    #expect(analysis.area.total.isTargetMet == .value(false))
    #expect(analysis.changes == nil)
  }

  @Test("A school where nobody was counted has no percentage and no place in the funnel")
  func nobody() {
    let analysis = IndicatorAnalysis(
      Self.measure, units: [unit("1", "a", 5, 10), unit("2", "b", 0, 0)])
    #expect(analysis.units.last?.status == .notComputable(.noData))
    #expect(analysis.groups.last?.total.percent == .notComputable(.noData))
    #expect(analysis.area.total.unitsWithData == 1)
  }

  @Test("What is no count of persons has a percentage, but neither interval nor funnel")
  func ratios() {
    let spent = IndicatorAnalysis(
      Measure(name: "spent", label: .init(th: "ใช้", en: "Spent"), kind: .share),
      units: [unit("1", "a", 12.5, 10), unit("2", "a", 2.5, 10)])
    #expect(spent.area.total.percent == .value(75))
    #expect(spent.area.total.interval == .notComputable(.invalidCount))
    #expect(spent.units.first?.status == .notComputable(.invalidCount))
    let visits = IndicatorAnalysis(
      Measure(
        name: "visits", label: .init(th: "ครั้ง", en: "Visits"), kind: .count, countTarget: 10),
      units: [unit("1", "a", 4, 1), unit("2", "a", 7, 1)])
    #expect(visits.area.total.numerator == 11)
    #expect(visits.area.total.isTargetMet == .value(true))
  }

  @Test("All schools and the same schools are two changes")
  func changes() {
    let analysis = IndicatorAnalysis(
      Self.measure, units: [unit("1", "a", 6, 10), unit("3", "a", 10, 10)],
      earlier: [
        CountedRound(name: "before", units: [unit("1", "a", 5, 10), unit("2", "a", 0, 10)])
      ])
    #expect(isNear(analysis.area.change?.change.difference.value, 0.8 - 0.25))
    #expect(isNear(analysis.area.changeOfSameUnits?.change.difference.value, 0.1))
    #expect(analysis.changes?.map(\.code) == ["1", "3", "2"])
    #expect(analysis.changes?.map(\.step.change.status) == [.ok, .noPrevious, .noCurrent])
    #expect(analysis.warnings.contains(.roundsNotIndependent))
  }

  @Test("Each figure can be counted again from its sample")
  func findings() throws {
    let measure = Measure(
      name: "literacy", label: .init(th: "ระดับ", en: "Levels"), kind: .levels,
      levels: ["n_l1", "n_l2"].map { .init($0, label: .init(th: $0, en: $0)) }, reached: 1..<2)
    let units = try [("1", "a", [3, 7]), ("2", "b", [5, 5])].map { code, group, counts in
      CountedUnit(
        code: code, groups: [group], source: "a.csv:\(code)", levels: try LevelCounts(counts),
        reached: 1..<2)
    }
    let analysis = IndicatorAnalysis(
      measure, units: units, earlier: [CountedRound(name: "r1", units: units)])
    let set = IndicatorSet([analysis], isPlainTable: true)
    let recounted = [
      "literacy.area.n_l2", "literacy.area.pct_l1", "literacy.area.pct_at_or_above_l2",
      "literacy.area.change.diff", "literacy.cluster.a.pct_at_or_above_l2",
    ]
    for name in recounted {
      #expect(set.findingNames.contains(name))
      let finding = try #require(set.finding(name))
      let columns = finding.columns.indices.map { column in
        finding.sample.used.compactMap { $0.values[column] }.reduce(0, +)
      }
      let recount =
        switch columns.count {
        case 1: columns[0]
        case 2: 100 * columns[0] / columns[1]
        default: columns[0] / columns[1] - columns[2] / columns[3]
        }
      #expect(isNear(finding.value.value, recount), "\(name)")
    }
    let own = try #require(set.finding("literacy.cluster.b.n_l1"))
    #expect(own.sample.used.map(\.subject) == ["2"])
    #expect(own.sample.leftOut.map(\.reason) == [.otherGroup])
    #expect(set.finding("literacy.cluster.c.n_l1") == nil)
    let named = IndicatorSet([analysis], isPlainTable: false)
    #expect(named.finding("indicators.literacy.literacy.area.n_l2")?.value == .value(12))
  }

  @Test("Explaining a number tells no more of few persons than the tables do")
  func withheld() throws {
    let units = [
      unit("1", "a", 7, 9), unit("2", "b", 3, 5), unit("3", "b", 30, 60), unit("4", "b", 8, 20),
    ]
    let analysis = IndicatorAnalysis(
      Self.measure, units: units, withholding: Withholding(units, smallest: 10))
    let set = IndicatorSet([analysis], isPlainTable: true)
    for name in ["literacy.school.1.numerator", "literacy.cluster.a.numerator"] {
      let finding = try #require(set.finding(name))
      #expect(finding.value == .notComputable(.smallGroup))
      #expect(finding.sample.used.isEmpty)
      #expect(finding.sample.leftOut.contains { $0.reason == .smallGroup && $0.subject == "1" })
    }
    #expect(set.finding("literacy.school.1.denominator")?.value == .value(9))
    // The fourth school and its cluster would give the first two away.
    let fourth = try #require(set.finding("literacy.school.4.percent"))
    #expect(fourth.value == .notComputable(.protectsSmallGroup))
    #expect(fourth.sample.leftOut.map(\.reason) == [.protectsSmallGroup])
    let area = try #require(set.finding("literacy.area.percent"))
    #expect(area.sample.used.map(\.subject) == ["3", "1 + 2 + 4"])
    #expect(area.sample.used.map(\.values) == [[30, 60], [18, 34]])
    #expect(area.sample.usedCount == 4)
    #expect(isNear(area.value.value, 4800.0 / 94))
    let meeting = try #require(set.finding("literacy.area.schools_meeting_target"))
    #expect(meeting.value == .notComputable(.protectsSmallGroup))
  }

  @Test("Who is missing in one of two rounds is named with that reason")
  func missing() throws {
    let analysis = IndicatorAnalysis(
      Self.measure, units: [unit("1", "a", 6, 10), unit("3", "a", 9, 10), unit("4", "a", 0, 0)],
      earlier: [
        CountedRound(
          name: "before",
          units: [unit("1", "a", 5, 10), unit("2", "a", 4, 10), unit("4", "a", 4, 10)])
      ])
    let same = try #require(analysis.finding("literacy.area.change_of_same_schools.diff"))
    #expect(same.sample.used.map(\.subject) == ["1"])
    let reasons = same.sample.leftOut.map { [$0.subject, $0.reason.rawValue] }
    #expect(
      Set(reasons) == [
        ["3", "no_previous_round"], ["2", "no_current_round"], ["4", "nothing_to_count"],
      ])
  }

  @Test("Three rounds are a series of the area and of each group, the last against the first")
  func trend() throws {
    let rounds = [(10, 8, 2), (16, 15, 3), (16, 15, 3)].enumerated().map { index, counts in
      CountedRound(
        name: "r\(index + 1)",
        units: [
          unit("A", "x", Double(counts.0), 20), unit("B", "y", Double(counts.1), 20),
        ])
    }
    func analysis(_ earlier: [CountedRound]) -> IndicatorAnalysis {
      IndicatorAnalysis(Self.measure, units: rounds[2].units, round: "r3", earlier: earlier)
    }
    #expect(analysis([rounds[1]]).area.trend == nil)
    let trend = try #require(analysis([rounds[0], rounds[1]]).area.trend)
    #expect(trend.points.map(\.round) == ["r1", "r2", "r3"])
    #expect(trend.points.map(\.total.numerator) == [18, 31, 31])
    // R: prop.test(31, 40, correct = FALSE)$conf.int
    #expect(isNear(trend.points[1].interval.value?.low, 0.62496903257689986))
    #expect(isNear(trend.points[1].interval.value?.high, 0.87683908676459254))
    #expect(isNear(trend.firstToLast?.change.difference.value, 13.0 / 40))
    let other = CountedRound(name: "r1", units: [unit("C", "x", 5, 10)])
    let apart = try #require(analysis([other, rounds[1]]).area.trend)
    #expect(apart.firstToLast?.change.difference == .notComputable(.noPairs))
    let group = analysis([other, rounds[1]]).groups.last?.trend
    #expect(group?.points.first?.total.percent == .notComputable(.noData))
    #expect(group?.firstToLast?.change.difference == .notComputable(.noPreviousRound))
  }

  @Test("Who is late, missing or not concerned; whom it does not concern leaves the denominator")
  func coverage() throws {
    let due = try #require(Timestamp(iso8601: "2019-01-31T23:59:59+07:00"))
    let late = try #require(Timestamp(iso8601: "2019-02-01T00:00:00+07:00"))
    let coverage = RoundCoverage(
      expected: ["1", "2", "3", "4"].map { .init(code: $0, groups: [$0 < "3" ? "a" : "b"]) },
      reports: [
        .init(code: "1", submittedAt: due, isApplicable: true),
        .init(code: "2", submittedAt: late, isApplicable: true),
        .init(code: "3", submittedAt: late, isApplicable: false),
        .init(code: "9", submittedAt: due, isApplicable: true),
      ], due: due)
    let rates = try #require(coverage.total.rates.value)
    #expect([rates.expected, rates.received, rates.onTime] == [3, 2, 1])
    #expect(coverage.late.map(\.unit.code) == ["2"])
    #expect(coverage.missing.map(\.code) == ["4"])
    #expect(coverage.notApplicable.map(\.code) == ["3"])
    #expect(coverage.unexpected == ["9"])
    #expect(coverage.units.map(\.state) == [.received, .late, .notApplicable, .missing])
    #expect(coverage.groups.map(\.missing) == [0, 1])
  }
}
