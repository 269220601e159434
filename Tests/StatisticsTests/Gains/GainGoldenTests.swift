import Testing

@testable import Statistics

@Suite("Normalised gains against R")
struct GainGoldenTests {
  @Test("Gains, levels, the effectiveness index and ceilings agree on every data set")
  func gains() throws {
    guard let golden = try GoldenFile("gain") else { return }
    try golden.compare("gain.hake_of_averages") {
      ["": NormalizedGain(try OpenData.bounded($0)).value.value]
    }
    try golden.compare("gain.effectiveness_index") {
      ["": NormalizedGain(try OpenData.bounded($0)).effectivenessIndex.value]
    }
    try golden.compare("gain.hake_average_of_individual") {
      let gain = AverageIndividualGain(try OpenData.bounded($0))
      return [
        "mean": gain.mean.value, "sd": gain.standardDeviation.value,
        "n_used": Double(gain.usedCount), "n_undefined": Double(gain.undefinedCount),
        "n_negative": Double(gain.negativeCount),
      ]
    }
    try golden.compare("gain.marx_cummings_c") {
      let change = NormalizedChange(try OpenData.bounded($0))
      return [
        "mean": change.mean.value, "median": change.median.value,
        "n_used": Double(change.usedCount), "n_dropped": Double(change.droppedCount),
      ]
    }
    try golden.compare("gain.relative_kanchanawasi") {
      let gain = RelativeGain(try OpenData.bounded($0))
      var numbers = ["mean_percent": gain.meanPercent.value]
      for (level, count) in gain.counts { numbers["counts.\(level.rawValue)"] = Double(count) }
      return numbers
    }
    try golden.compare("gain.ceiling_floor") {
      let ends = CeilingFloor(try OpenData.bounded($0))
      return [
        "pre_at_max": Double(ends.preAtMaximum), "post_at_max": Double(ends.postAtMaximum),
        "pre_at_zero": Double(ends.preAtZero), "post_at_zero": Double(ends.postAtZero),
        "pre_ge_90pct": Double(ends.preNearMaximum),
        "post_ge_90pct": Double(ends.postNearMaximum),
      ]
    }
  }
}
