import Testing

@testable import Statistics

@Suite("Reliability by hand")
struct ReliabilityTests {
  @Test("A negative α is shown as such, with a warning")
  func negative() {
    let test = Reliability(rows: [[1, 0, 2], [0, 1, 2], [1, 0, 0], [0, 1, 1]])
    #expect(test.alpha.value.map { $0 < 0 } ?? false)
    #expect(test.warnings.contains(.negativeAlpha) && test.warnings.contains(.unstable))
  }

  @Test("KR-20 and Lovett are for items marked right or wrong")
  func dichotomous() throws {
    let columns = try [[1, 2, 3, 3], [2, 2, 3, 1]].map { try ItemColumn(name: "", points: $0) }
    let scored = ScoredResponses(try ItemResponses(columns))
    #expect(Reliability(scored).kr20.reason == .itemsNotDichotomous)
    #expect(Reliability(scored).kr21.reason == .itemsNotDichotomous)
    #expect(CriterionReferenced(scored, cut: 4).lovett.reason == .itemsNotDichotomous)
    #expect(CriterionReferenced(scored, cut: 4).livingstonAlpha.value != nil)
  }

  @Test("A mean far from the cut is warned of, a mean at a cut without spread has no coefficient")
  func cut() throws {
    let columns = try [[1, 1, 0, 0], [1, 0, 1, 0]].map {
      try ItemColumn(name: "", points: $0, maximum: 1)
    }
    let scored = ScoredResponses(try ItemResponses(columns))
    #expect(CriterionReferenced(scored, cut: 1).warnings.isEmpty)
    #expect(CriterionReferenced(scored, cut: 2).warnings == [.cutFarFromMean])
    let same = ScoredResponses(
      try ItemResponses(try [[1, 1], [0, 0]].map { try ItemColumn(name: "", points: $0) }))
    #expect(CriterionReferenced(same, cut: 1).lovett.reason == .zeroVariance)
  }

  @Test("An item told twice has no inverse, and λ6 says so")
  func singular() {
    let rows: [[Double]] = [[1, 1, 0], [2, 2, 1], [3, 3, 5], [5, 5, 2]]
    #expect(InterItemStatistics(rows: rows).lambda6.reason == .singularMatrix)
    #expect(InterItemStatistics(rows: rows).lambda2.value != nil)
  }

  @Test("One factor gives its loadings back")
  func oneFactor() throws {
    let loadings = [0.9, 0.7, 0.5, 0.3]
    let correlations = loadings.indices.map { i in
      loadings.indices.map { i == $0 ? 1 : loadings[i] * loadings[$0] }
    }
    let found = try minresLoadings(correlations)
    #expect(zip(found, loadings).allSatisfy { abs($0 - $1) < 1e-9 })
  }
}
