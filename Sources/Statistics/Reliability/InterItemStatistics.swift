/// What the covariances between the items of a test say about its reliability. Costs the square of
/// the number of items, so it is computed only where it is asked for.
public struct InterItemStatistics: Sendable {
  /// The mean correlation of two items.
  public let meanCorrelation: Computed<Double>
  /// α of standardised items: k·r̄/(1 + (k−1)·r̄). R: `psych::alpha()$total$std.alpha`.
  public let standardizedAlpha: Computed<Double>
  /// Guttman's (1945) λ2.
  public let lambda2: Computed<Double>
  /// Guttman's λ6: 1 − Σ(1 − smcⱼ)/Σr. An item that follows from others makes it
  /// ``Reason/singularMatrix``.
  public let lambda6: Computed<Double>
  /// McDonald's (1999) ω total of one factor: (Σλ)²/((Σλ)² + Σ(1 − λ²)), minres loadings.
  /// R: `psych::fa(nfactors = 1, fm = "minres")`.
  public let omegaTotal: Computed<Double>

  public init(_ responses: ScoredResponses) {
    let itemCount = responses.items.count
    self.init(
      Computed { () throws(Reason) in
        guard itemCount > 1 else { throw .needsTwoItems }
        return try Covariances(responses)
      })
  }

  /// One complete row a person, one column an item.
  public init(rows: [[Double]]) {
    let itemCount = rows.first?.count ?? 0
    let isRectangle = rows.allSatisfy { $0.count == itemCount }
    self.init(
      Computed { () throws(Reason) in
        guard itemCount > 1, isRectangle else { throw .needsTwoItems }
        return try Covariances(rows: rows)
      })
  }

  private init(_ covariances: Computed<Covariances>) {
    let correlations = Computed { () throws(Reason) in try covariances.get().correlations() }
    let mean = Computed.finite { () throws(Reason) in
      let r = try correlations.get()
      let sum = r.lazy.flatMap { $0 }.compensatedSum
      return (sum - Double(r.count)) / Double(r.count * (r.count - 1))
    }
    meanCorrelation = mean
    standardizedAlpha = .finite { () throws(Reason) in
      let (r, k) = (try mean.get(), Double(try correlations.get().count))
      guard 1 + (k - 1) * r > 0 else { throw .divisionByZero }
      return k * r / (1 + (k - 1) * r)
    }
    lambda2 = .finite { () throws(Reason) in
      let c = try covariances.get()
      guard c.sum > 0 else { throw .zeroVariance }
      let k = Double(c.count)
      let between = c.sumOffDiagonal { $0 }
      let squares = c.sumOffDiagonal { $0 * $0 }
      return (between + (k / (k - 1) * squares).squareRoot()) / c.sum
    }
    lambda6 = .finite { () throws(Reason) in
      let r = try correlations.get()
      let unexplained = try CholeskyFactor(r).inverseDiagonal.lazy.map { 1 / $0 }.compensatedSum
      let sum = r.lazy.flatMap { $0 }.compensatedSum
      guard sum > 0 else { throw .divisionByZero }
      return 1 - unexplained / sum
    }
    omegaTotal = .finite { () throws(Reason) in
      let r = try correlations.get()
      guard r.count > 2 else { throw .needsThreeItems }
      let loadings = try minresLoadings(r)
      let common = loadings.compensatedSum
      let unique = loadings.lazy.map { 1 - $0 * $0 }.compensatedSum
      return common * common / (common * common + unique)
    }
  }
}

/// α from pairwise covariances, as `psych::alpha` gives it by default: only to recognise what other
/// programs print. Without gaps it is ``Reliability/alpha``.
public func alphaOfPairwiseCovariances(_ responses: ItemResponses) -> Computed<Double> {
  .finite { () throws(Reason) in
    guard responses.items.count > 1 else { throw .needsTwoItems }
    guard responses.personCount > 1 else { throw .needsTwoPersons }
    let c = try Covariances(pairwise: responses)
    guard c.sum > 0 else { throw .zeroVariance }
    let k = Double(c.count)
    return k / (k - 1) * (1 - c.trace / c.sum)
  }
}
