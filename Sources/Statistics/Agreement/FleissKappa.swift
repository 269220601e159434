/// Fleiss' κ: agreement beyond chance of as many raters for every subject, on unordered categories.
///
/// P̄ = mean Σn_ij(n_ij − 1)/(m(m − 1)), P_e = Σp_j², z with the standard error under no agreement of
/// Fleiss, Nee and Landis (1979). Conger's (1980) "exact" κ takes each rater's own shares. Complete
/// rows only. R: `irr::kappam.fleiss`.
public struct FleissKappa: Sendable, Hashable {
  public let subjects: Int
  public let raters: Int
  public let incomplete: Int
  public let value: Computed<Double>
  public let z: Computed<Double>
  public let p: Computed<Double>
  public let conger: Computed<Double>

  /// One row a subject, one column a rater, each cell a category. One category throughout is
  /// ``Reason/noVariation``.
  public init(_ ratings: [[Double?]]) throws(Reason) {
    let complete = try CompleteRatings(ratings)
    let table = CategoryTable(complete.rows)
    let (n, m) = (Double(complete.subjects), Double(complete.raters))
    let observed =
      table.bySubject.map { counts in
        counts.reduce(0) { $0 + $1 * ($1 - 1) } / (m * (m - 1))
      }.compensatedSum / n
    let shares = table.shares
    let chance = shares.map { $0 * $0 }.compensatedSum
    let isConstant = shares.count < 2
    let kappa = Computed<Double>.finite { () throws(Reason) in
      guard !isConstant else { throw .noVariation }
      return (observed - chance) / (1 - chance)
    }
    let spread = shares.map { $0 * (1 - $0) }.compensatedSum
    let skew = shares.map { $0 * (1 - $0) * (1 - 2 * $0) }.compensatedSum
    let z = Computed<Double>.finite { () throws(Reason) in
      let error =
        (2 * (spread * spread - skew)).squareRoot() / (spread * (n * m * (m - 1)).squareRoot())
      let kappa = try kappa.get()
      guard error > 0 else { throw .zeroVariance }
      return kappa / error
    }
    subjects = complete.subjects
    raters = complete.raters
    incomplete = complete.incomplete
    value = kappa
    self.z = z
    p = z.map { min(1, 2 * Normal.upperTail(abs($0))) }
    conger = .finite { () throws(Reason) in
      _ = try kappa.get()
      let variances = table.sharesByRater.map { Moments($0).squares / m }.compensatedSum
      let exact = chance - variances / (m - 1)
      guard exact < 1 else { throw .noVariation }
      return (observed - exact) / (1 - exact)
    }
  }
}

/// How often each category was used, by subject, by rater and in all.
private struct CategoryTable {
  let bySubject: [[Double]]
  let shares: [Double]
  /// For every category the share it has in each rater's ratings.
  let sharesByRater: [[Double]]

  init(_ rows: [[Double]]) {
    let categories = Set(rows.joined()).sorted()
    let raters = rows.first?.count ?? 0
    let total = Double(rows.count * raters)
    bySubject = rows.map { row in
      categories.map { category in Double(row.count { $0 == category }) }
    }
    shares = categories.map { category in
      Double(rows.joined().count { $0 == category }) / total
    }
    sharesByRater = categories.map { category in
      (0..<raters).map { rater in
        Double(rows.count { $0[rater] == category }) / Double(rows.count)
      }
    }
  }
}
