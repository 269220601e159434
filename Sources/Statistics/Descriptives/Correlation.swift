/// Pearson's product-moment correlation of two columns of equal length.
///
/// Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)²·Σ(y − ȳ)²). Fewer than two rows is ``Reason/noPairs`` or
/// ``Reason/needsTwoPairs``, a constant column ``Reason/zeroVariance``. R: `cor`.
public func correlation(_ pairs: [(x: Double, y: Double)]) -> Computed<Double> {
  .finite { () throws(Reason) in
    guard !pairs.isEmpty else { throw .noPairs }
    guard pairs.count > 1 else { throw .needsTwoPairs }
    let x = Moments(pairs.map(\.x))
    let y = Moments(pairs.map(\.y))
    guard x.squares != 0, y.squares != 0 else { throw .zeroVariance }
    let products = pairs.lazy.map { ($0.x - x.mean) * ($0.y - y.mean) }.compensatedSum
    let r = products / (x.squares.squareRoot() * y.squares.squareRoot())
    return min(max(r, -1), 1)
  }
}
