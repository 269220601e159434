import Statistics

/// Scores counted on one axis: a bin for each score where at most 31 are possible, else bins of one
/// round width.
struct ScoreBins: Hashable {
  /// The lower end of the first bin.
  let start: Double
  /// From one bin to the next.
  let width: Double
  let count: Int
  /// Whether each bin is one whole score.
  let isByScore: Bool

  /// Bins for all of `scores`, which are finite, on an axis that spans `limits` at least.
  init(of scores: [Double], limits: ClosedRange<Double>) {
    let low = min(limits.lowerBound, scores.min() ?? limits.lowerBound)
    let high = max(limits.upperBound, scores.max() ?? limits.upperBound)
    let isWhole = ([low, high] + scores).allSatisfy { $0 == $0.rounded() }
    if isWhole, high - low < Double(Histogram.largestBarCount) {
      self.init(start: low, width: 1, count: Int(high - low) + 1, isByScore: true)
    } else {
      let width = AxisTicks.roundStep(for: high - low, atMost: 25)
      let start = (low / width + 1e-9).rounded(.down) * width
      // The last bin is closed, so that a full score needs none of its own.
      let count = max(1, Int(((high - start) / width - 1e-9).rounded(.up)))
      self.init(start: start, width: width, count: count, isByScore: false)
    }
  }

  private init(start: Double, width: Double, count: Int, isByScore: Bool) {
    self.start = start
    self.width = width
    self.count = count
    self.isByScore = isByScore
  }

  /// How many of `scores` fall into each bin: at the lower bound or above, below the upper one; into
  /// the last bin also at its upper bound.
  func counts(of scores: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for score in scores {
      let position = Int(((score - start) / width + 1e-9).rounded(.down))
      counts[min(max(position, 0), count - 1)] += 1
    }
    return counts
  }

  /// What bin `index` holds: `12`, `40–45`.
  func label(of index: Int) -> String {
    let low = start + Double(index) * width
    return isByScore ? low.axisText : "\(low.axisText)–\((low + width).axisText)"
  }

  /// The ends of the axis. A bar for one score stands centred on it.
  var axis: ClosedRange<Double> {
    let low = isByScore ? start - 0.5 : start
    return low...(low + Double(count) * width)
  }
}
