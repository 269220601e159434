import Testing

@testable import Statistics

@Suite("Groups compared")
struct GroupTests {
  @Test("A group with nobody is left out and counted")
  func emptyGroup() throws {
    let comparison = try GroupComparison([[1, 2, 3], [], [2, 3, 4]])
    #expect(comparison.emptyGroups == 1)
    #expect(comparison.groups.count == 2)
    // F of two groups is the square of Student's t: (2 − 3)/√(1·2/3).
    let f = try comparison.anova.f.get()
    #expect(abs(f - 1.5) < 1e-12)
  }

  @Test("Everybody the same: means, and reasons for all tests")
  func constant() throws {
    let comparison = try GroupComparison([[3, 3], [3, 3, 3]])
    #expect(comparison.groups.map { $0.mean.value } == [3, 3])
    #expect(comparison.anova.f.reason == .zeroVariance)
    #expect(comparison.welch.f.reason == .zeroVarianceGroup)
    #expect(comparison.kruskalWallis.h.reason == .allRanksTied)
    let two = try TwoGroups([3, 3], [3, 3])
    #expect(two.welch.t.reason == .zeroVariance)
    #expect(two.mannWhitney.pTwoSided.reason == .allRanksTied)
    #expect(two.cohensD.reason == .zeroVariance)
    #expect(two.mannWhitney.superiority == 0.5)
  }

  @Test("A group of one has a mean, but no variance for Welch")
  func groupOfOne() throws {
    let comparison = try GroupComparison([[1, 2], [3]])
    #expect(comparison.hasGroupOfSizeOne)
    #expect(comparison.anova.f.value != nil)
    #expect(comparison.welch.f.reason == .needsTwoValues)
    #expect(try TwoGroups([1, 2], [3]).welch.t.reason == .needsTwoValues)
  }

  @Test("Ties that only rounding tells apart are ties")
  func roundedTies() throws {
    // 100·9/12 − 100·10/15 and 100·5/15 − 100·3/12, which are both 25/3.
    let test = try TwoGroups([8.333333333333329, 1], [8.333333333333336, 1])
    #expect(test.mannWhitney.superiority == 0.5)
  }

  @Test("Values near the largest double give reasons, not infinities")
  func huge() throws {
    let test = try TwoGroups([1e308, -1e308, 3], [1, 2, 1e308])
    #expect(test.welch.t.reason == .notFinite)
    #expect(try GroupComparison([[1e308, -1e308], [1, 2]]).anova.f.reason == .notFinite)
    #expect(throws: Reason.notFinite) { try TwoGroups([.nan], [1]) }
  }

  @Test("Adjusted for the pre-test, parallel lines differ by their distance")
  func parallelLines() throws {
    // post = 2 + pre in one group and pre in the other, with residuals of ±½ in both.
    let one = PairedScores([(1, 3.5), (2, 3.5), (3, 4.5), (4, 6.5)])
    let two = PairedScores([(5, 5.5), (6, 5.5), (7, 6.5), (8, 8.5)])
    let adjusted = AdjustedDifference(one, two)
    let (slope, difference) = (try adjusted.slope.get(), try adjusted.difference.get())
    #expect(abs(slope - 1) < 1e-12)
    #expect(abs(difference - 2) < 1e-12)
    #expect(adjusted.degreesOfFreedom == 5)
    let flat = PairedScores([(1, 3), (1, 4)])
    #expect(AdjustedDifference(flat, flat).difference.reason == .zeroVariance)
    #expect(AdjustedDifference(one, PairedScores([])).t.reason == .needsTwoGroups)
    #expect(AdjustedDifference(PairedScores([(1, 2)]), flat).t.reason == .needsMoreValues)
  }
}
