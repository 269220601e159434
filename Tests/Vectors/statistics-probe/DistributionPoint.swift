import Statistics

/// A distribution function of that name, `t.sf` or `binomial.quantile`, at one point.
struct DistributionPoint {
  let function: String
  let parameters: Input

  func value(at x: Double) throws -> Double? {
    let parts = function.split(separator: ".").map(String.init)
    let kind = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "lgamma": return LogGamma.logGamma(x)
    case "normal":
      return try pick(
        kind, cdf: Normal.cdf, upper: Normal.upperTail, quantile: Normal.quantile, at: x)
    case "t":
      let t = try StudentT(degreesOfFreedom: parameters.number("df"))
      return try pick(kind, cdf: t.cdf, upper: t.upperTail, quantile: t.quantile, at: x)
    case "F":
      let f = try FDistribution(
        numerator: parameters.number("df1"), denominator: parameters.number("df2"))
      return try pick(kind, cdf: f.cdf, upper: f.upperTail, quantile: f.quantile, at: x)
    case "chi2":
      let c = try ChiSquared(degreesOfFreedom: parameters.number("df"))
      return try pick(kind, cdf: c.cdf, upper: c.upperTail, quantile: c.quantile, at: x)
    case "beta":
      let b = try Beta(a: parameters.number("a"), b: parameters.number("b"))
      return try pick(kind, cdf: b.cdf, upper: b.upperTail, quantile: b.quantile, at: x)
    case "noncentral_t":
      let t = try NoncentralT(
        degreesOfFreedom: parameters.number("df"), noncentrality: parameters.number("ncp"))
      return kind == "cdf" ? t.cdf(x) : kind == "sf" ? t.upperTail(x) : nil
    case "signrank":
      let v = try SignedRankDistribution(count: parameters.whole("n"))
      return kind == "cdf" ? v.cdf(x) : kind == "quantile" ? try v.quantile(x) : nil
    case "binomial": return try binomial(kind, at: x)
    default: return nil
    }
  }

  private func binomial(_ kind: String, at x: Double) throws -> Double? {
    let b = try Binomial(trials: parameters.whole("n"), probability: parameters.number("p"))
    switch kind {
    case "pmf": return b.mass(Int(x))
    case "cdf": return b.cdf(Int(x))
    case "sf_ge": return b.atLeast(Int(x))
    case "quantile": return Double(try b.quantile(x))
    default: return nil
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

extension Input {
  /// A whole number that the file writes as 5.0.
  fileprivate func whole(_ key: String) -> Int { Int(exactly: number(key)) ?? -1 }
}
