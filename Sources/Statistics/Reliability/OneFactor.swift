/// The loadings of one common factor that leave the least squares of residual correlations (minres,
/// Harman and Jones 1966), improved one item at a time; R bounds uniqueness at .005 as well.
///
/// ``Reason/notConverged`` where 20,000 rounds do not settle them.
func minresLoadings(_ correlations: [[Double]]) throws(Reason) -> [Double] {
  let sums = correlations.map { $0.compensatedSum }
  let total = sums.compensatedSum
  var loadings = sums.map { total > 0 ? $0 / total.squareRoot() : 0.5 }
  let bound = (1 - 0.005).squareRoot()
  for _ in 0..<20_000 {
    var change = 0.0
    for i in loadings.indices {
      var (products, squares) = (0.0, 0.0)
      for j in loadings.indices where j != i {
        products += correlations[i][j] * loadings[j]
        squares += loadings[j] * loadings[j]
      }
      guard squares > 0 else { throw .notConverged }
      let loading = min(max(products / squares, -bound), bound)
      change = max(change, abs(loading - loadings[i]))
      loadings[i] = loading
    }
    if change < 1e-12 { return loadings }
  }
  throw .notConverged
}
