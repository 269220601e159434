import Testing

@testable import Statistics

@Suite("Descriptives against R")
struct DescriptiveGoldenTests {
  @Test("Every figure of a column agrees on every data set")
  func descriptives() throws {
    guard let golden = try GoldenFile("descriptives") else { return }
    try golden.compare("descriptives") { figures(Descriptives(try OpenData.column($0))) }
  }

  @Test("Histograms have the edges and counts of R")
  func histograms() throws {
    guard let golden = try GoldenFile("histogram") else { return }
    try golden.compare("histogram") { entry in
      let bins = try #require(entry.number("bins"))
      let values = try OpenData.column(entry).compactMap { $0 }
      let histogram = try Histogram(values, binCount: Int(bins))
      var numbers: [String: Double?] = [:]
      for (index, bin) in histogram.bins.enumerated() {
        numbers["edges.\(index)"] = bin.lower
        numbers["edges.\(index + 1)"] = bin.upper
        numbers["counts.\(index)"] = Double(bin.count)
      }
      return numbers
    }
  }

  private func figures(_ column: Descriptives) -> [String: Double?] {
    let interval = column.confidenceIntervalOfMean().value
    return [
      "n": Double(column.n), "missing": Double(column.missing), "sum": column.sum.value,
      "mean": column.mean.value, "sd": column.standardDeviation.value,
      "var": column.variance.value, "se": column.standardError.value,
      "min": column.minimum.value, "max": column.maximum.value, "median": column.median.value,
      "q1_type7": column.quantile(0.25).value, "q3_type7": column.quantile(0.75).value,
      "q1_type6": column.quantile(0.25, method: .exclusive).value,
      "q3_type6": column.quantile(0.75, method: .exclusive).value,
      "skew_G1": column.skewness.value, "kurtosis_G2": column.kurtosis.value,
      "ci95_low": interval?.low, "ci95_high": interval?.high,
    ]
  }
}
