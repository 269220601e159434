import Foundation
import Testing

@testable import Statistics

@Suite("Distributions against 40-digit reference points")
struct DistributionGoldenTests {
  @Test("Every reference point is met at its tolerance, tails of 1e-300 included")
  func referencePoints() throws {
    guard let data = try Shared.data("stats/golden/open/distributions.json") else { return }
    let points = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var counts: [String: Int] = [:]
    for point in points {
      let function = try #require(point["function"] as? String)
      let x = try #require(point["x"] as? Double)
      let expected = try #require(point["value"] as? Double)
      let parameters = point["parameters"] as? [String: Double] ?? [:]
      let relative = try #require(point["tolerance_rel"] as? Double)
      let absolute = try #require(point["tolerance_abs"] as? Double)
      let actual = try #require(
        try value(of: function, at: x) { parameters[$0] ?? .nan }, "unknown \(function)")
      #expect(
        abs(actual - expected) <= max(absolute, relative * abs(expected)),
        "\(function)(\(x); \(parameters)) = \(actual), not \(expected)")
      counts[function, default: 0] += 1
    }
    for (function, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("golden \(function): \(count) points compared")
    }
    #expect(points.count == counts.values.reduce(0, +))
  }

  private func value(
    of function: String, at x: Double, _ parameter: (String) -> Double
  ) throws -> Double? {
    let parts = function.split(separator: ".").map(String.init)
    let kind = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "lgamma": return LogGamma.logGamma(x)
    case "normal":
      return kind == "cdf" ? Normal.cdf(x) : try Normal.quantile(x)
    case "t":
      let t = try StudentT(degreesOfFreedom: parameter("df"))
      return try pick(kind, cdf: t.cdf, upper: t.upperTail, quantile: t.quantile, at: x)
    case "F":
      let f = try FDistribution(numerator: parameter("df1"), denominator: parameter("df2"))
      return try pick(kind, cdf: f.cdf, upper: f.upperTail, quantile: f.quantile, at: x)
    case "chi2":
      let c = try ChiSquared(degreesOfFreedom: parameter("df"))
      return try pick(kind, cdf: c.cdf, upper: c.upperTail, quantile: c.quantile, at: x)
    case "beta":
      let b = try Beta(a: parameter("a"), b: parameter("b"))
      return try pick(kind, cdf: b.cdf, upper: b.upperTail, quantile: b.quantile, at: x)
    case "noncentral_t":
      return try NoncentralT(
        degreesOfFreedom: parameter("df"), noncentrality: parameter("ncp")
      ).cdf(x)
    case "signrank":
      let v = try SignedRankDistribution(count: Int(parameter("n")))
      return kind == "cdf" ? v.cdf(x) : try v.quantile(x)
    case "binomial": return try binomial(kind, at: x, parameter)
    default: return nil
    }
  }

  private func binomial(
    _ kind: String, at x: Double, _ parameter: (String) -> Double
  ) throws -> Double? {
    let b = try Binomial(trials: Int(parameter("n")), probability: parameter("p"))
    switch kind {
    case "pmf": return b.mass(Int(x))
    case "cdf": return b.cdf(Int(x))
    case "sf_ge": return b.atLeast(Int(x))
    default: return Double(try b.quantile(x))
    }
  }

  private func pick(
    _ kind: String, cdf: (Double) -> Double, upper: (Double) -> Double,
    quantile: (Double) throws -> Double, at x: Double
  ) throws -> Double? {
    switch kind {
    case "cdf": cdf(x)
    case "sf": upper(x)
    case "quantile": try quantile(x)
    default: nil
    }
  }
}
