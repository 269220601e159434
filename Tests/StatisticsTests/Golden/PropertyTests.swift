import Testing

@testable import Statistics

@Suite("What holds for any scores")
struct PropertyTests {
  /// Invented scores of a 20-point test.
  private static func sample(seed: UInt64) -> [(pre: Double, post: Double)] {
    var generator = SplitMix(seed: seed)
    let n = Int.random(in: 3...80, using: &generator)
    return (0..<n).map { _ in
      (
        pre: Double(Int.random(in: 0...20, using: &generator)),
        post: Double(Int.random(in: 0...20, using: &generator))
      )
    }
  }

  @Test("The order of the rows changes nothing", arguments: 1...40 as ClosedRange<UInt64>)
  func rowOrder(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let rows = Self.sample(seed: seed).map { (pre: $0.pre / 7, post: $0.post / 7) }
    let straight = numbers(PairedScores(rows))
    let shuffled = numbers(PairedScores(rows.shuffled(using: &generator)))
    for (one, other) in zip(straight, shuffled) {
      #expect((one == nil) == (other == nil), "seed \(seed)")
      guard let one, let other else { continue }
      #expect(abs(one - other) <= 1e-12 * max(1, abs(one)), "seed \(seed)")
    }
  }

  private func numbers(_ scores: PairedScores) -> [Double?] {
    let (gain, test) = (Gain(scores), TTest(scores))
    let (ranks, effects) = (SignedRankTest(scores), EffectSizes(scores))
    return [
      gain.mean.value, gain.standardDeviation.value, gain.gainWithPre.value, test.t.value,
      test.pTwoSided.value, ranks.pTwoSided.value, ranks.z.value, effects.gAverage.value,
      hodgesLehmann(scores.gains).value,
      Computed { () throws(Reason) in try ShapiroWilk(scores.gains).p }.value,
    ]
  }

  @Test("Hake's gain is the effectiveness index", arguments: 1...40 as ClosedRange<UInt64>)
  func hakeIsEffectivenessIndex(seed: UInt64) throws {
    let rows = Self.sample(seed: seed)
    let gain = NormalizedGain(try BoundedScores(PairedScores(rows), maximum: 20))
    // E.I. as the Thai textbook writes it, and Hake's ratio of means.
    let pre = rows.map(\.pre).reduce(0, +)
    let post = rows.map(\.post).reduce(0, +)
    let n = Double(rows.count)
    let index = (post - pre) / (n * 20 - pre)
    #expect(gain.effectivenessIndex == .value(index), "seed \(seed)")
    let hake = (post / n - pre / n) / (20 - pre / n)
    #expect(try abs(gain.value.get() - hake) <= 1e-12 * max(1, abs(hake)), "seed \(seed)")
  }

  @Test("Kanchanawasi's mean is a hundred times the mean of individual gains")
  func relativeIsIndividual() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      let bounded = try BoundedScores(PairedScores(Self.sample(seed: seed)), maximum: 20)
      guard let individual = AverageIndividualGain(bounded).mean.value else { continue }
      let relative = try RelativeGain(bounded).meanPercent.get()
      #expect(abs(relative - 100 * individual) <= 1e-10, "seed \(seed)")
      #expect(RelativeGain(bounded).counts.values.reduce(0, +) == bounded.scores.count)
    }
  }

  @Test("Wilson's interval stays within 0 and 1 and around the proportion")
  func wilson() throws {
    for total in 1...60 {
      for count in 0...total {
        let share = try Proportion(count: count, total: total)
        let interval = try share.wilsonInterval().get()
        #expect(interval.low >= 0 && interval.high <= 1)
        #expect(try interval.contains(share.value.get()))
      }
    }
  }

  @Test("Clopper-Pearson's limits are where the exact binomial tails are 2.5 percent")
  func clopperPearson() throws {
    for total in 2...40 {
      for count in 1..<total {
        let interval = try Proportion(count: count, total: total).clopperPearsonInterval().get()
        let atLow = try Binomial(trials: total, probability: interval.low).atLeast(count)
        let atHigh = try Binomial(trials: total, probability: interval.high).cdf(count)
        #expect(abs(atLow - 0.025) < 1e-13)
        #expect(abs(atHigh - 0.025) < 1e-13)
      }
    }
  }

  @Test("A higher level widens every interval")
  func levels() throws {
    let scores = PairedScores(Self.sample(seed: 7))
    let levels = [0.5, 0.8, 0.9, 0.95, 0.99]
    let share = try Proportion(count: 3, total: 10)
    for intervals in [
      levels.map { TTest(scores).confidenceInterval(level: $0) },
      levels.map { EffectSizes(scores).confidenceIntervalOfDZ(level: $0) },
      levels.map { share.wilsonInterval(level: $0) },
      levels.map { share.clopperPearsonInterval(level: $0) },
    ] {
      let widths = try intervals.map { try $0.get().high - $0.get().low }
      #expect(widths == widths.sorted())
    }
  }

  @Test("Adjusted p-values are never below the raw ones and keep their order")
  func adjustedP() throws {
    var generator = SplitMix(seed: 11)
    let p = (0..<50).map { _ in Double.random(in: 0...0.2, using: &generator) }
    for all in [try AdjustedP.holm(p), try AdjustedP.benjaminiHochberg(p)] {
      let adjusted = all.compactMap { $0 }
      #expect(adjusted.count == p.count)
      #expect(zip(p, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
      let order = p.indices.sorted { p[$0] < p[$1] }.map { adjusted[$0] }
      #expect(order == order.sorted())
    }
  }
}
