import Testing

@testable import Statistics

@Suite("Distributions from published tables")
struct DistributionTests {
  @Test(
    "Critical values of t",
    arguments: [(1, 12.706204736174694), (10, 2.228138851986274), (30, 2.0422724563012378)])
  func tTable(df: Double, critical: Double) throws {
    let t = try StudentT(degreesOfFreedom: df)
    #expect(try abs(t.quantile(0.975) / critical - 1) < 1e-12)
    #expect(abs(t.bothTails(critical) - 0.05) < 1e-14)
    #expect(abs(t.cdf(-critical) - 0.025) < 1e-14)
  }

  @Test("Critical values of the normal, chi-squared and F distributions")
  func tables() throws {
    #expect(try abs(Normal.quantile(0.975) - 1.959963984540054) < 1e-15)
    let chi = try ChiSquared(degreesOfFreedom: 1)
    #expect(abs(chi.upperTail(3.841458820694124) - 0.05) < 1e-15)
    let f = try FDistribution(numerator: 3, denominator: 20)
    #expect(try abs(f.quantile(0.95) - 3.098391212140781) < 1e-12)
  }

  @Test("Three heads in five throws")
  func binomial() throws {
    let throws_ = try Binomial(trials: 5, probability: 0.5)
    #expect(abs(throws_.mass(3) - 10.0 / 32) < 1e-15)
    #expect(abs(throws_.cdf(3) - 26.0 / 32) < 1e-15)
    #expect(abs(throws_.atLeast(3) - 16.0 / 32) < 1e-15)
    #expect(throws_.mass(6) == 0 && throws_.cdf(5) == 1 && throws_.atLeast(0) == 1)
    #expect(try throws_.quantile(0.5) == 2)
    let certain = try Binomial(trials: 5, probability: 1)
    #expect(certain.mass(5) == 1 && certain.cdf(4) == 0)
  }

  @Test("Three ranks have eight equally likely sums")
  func signedRanks() throws {
    let ranks = try SignedRankDistribution(count: 3)
    #expect((0...6).map { ranks.cdf(Double($0)) * 8 } == [1, 2, 3, 5, 6, 7, 8])
    #expect(ranks.atLeast(6) == 0.125)
    #expect(throws: Reason.tooManyForExactTest) { try SignedRankDistribution(count: 51) }
  }

  @Test("A noncentral t without noncentrality is Student's")
  func central() throws {
    for df in [1.0, 2, 5, 40, 3000] {
      let noncentral = try NoncentralT(degreesOfFreedom: df, noncentrality: 0)
      let student = try StudentT(degreesOfFreedom: df)
      for t in [-3.0, -0.5, 0, 1, 4] {
        #expect(abs(noncentral.cdf(t) - student.cdf(t)) < 1e-12, "df \(df), t \(t)")
        #expect(abs(noncentral.upperTail(t) - student.upperTail(t)) < 1e-12)
      }
    }
  }

  @Test(
    "A quantile leads back to its probability", arguments: [1e-12, 0.003, 0.2, 0.5, 0.77, 0.999])
  func inverse(p: Double) throws {
    let t = try StudentT(degreesOfFreedom: 3.5)
    let f = try FDistribution(numerator: 2.5, denominator: 7)
    let chi = try ChiSquared(degreesOfFreedom: 41)
    let beta = try Beta(a: 0.3, b: 6)
    let back = [
      t.cdf(try t.quantile(p)), f.cdf(try f.quantile(p)), chi.cdf(try chi.quantile(p)),
      beta.cdf(try beta.quantile(p)), Normal.cdf(try Normal.quantile(p)),
    ]
    for found in back { #expect(abs(found / p - 1) < 1e-12) }
  }

  @Test("Parameters that make no distribution are refused", arguments: [0, -1, .nan, .infinity])
  func refused(_ value: Double) {
    #expect(throws: Reason.invalidParameter) { try StudentT(degreesOfFreedom: value) }
    #expect(throws: Reason.invalidParameter) { try ChiSquared(degreesOfFreedom: value) }
    #expect(throws: Reason.invalidParameter) { try Beta(a: value, b: 1) }
    #expect(throws: Reason.invalidParameter) {
      try FDistribution(numerator: 1, denominator: value)
    }
    #expect(throws: Reason.invalidParameter) {
      try NoncentralT(degreesOfFreedom: value, noncentrality: 0)
    }
    #expect(throws: Reason.invalidParameter) { try Normal.quantile(value) }
  }

  @Test("Not a number stays not a number, infinity is an end")
  func notANumber() throws {
    let t = try StudentT(degreesOfFreedom: 4)
    #expect(t.cdf(.nan).isNaN)
    #expect(t.cdf(.infinity) == 1 && t.upperTail(.infinity) == 0)
    let f = try FDistribution(numerator: 2, denominator: 4)
    #expect(f.cdf(.nan).isNaN && f.cdf(-1) == 0 && f.upperTail(.infinity) == 0)
    let chi = try ChiSquared(degreesOfFreedom: 4)
    #expect(chi.cdf(.nan).isNaN && chi.upperTail(-1) == 1 && chi.upperTail(.infinity) == 0)
  }
}
