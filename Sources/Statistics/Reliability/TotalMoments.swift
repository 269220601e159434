/// Sum and squares of whole-number totals, exact.
struct TotalMoments {
  let n: Int
  let sum: Int
  /// n·ΣX² − (ΣX)², which is n·Σ(X − X̄)².
  let scaledSquares: Int128

  init(_ totals: [Int]) {
    var sum = 0
    var squares = Int128(0)
    for total in totals {
      sum += total
      let square = total.multipliedReportingOverflow(by: total)
      squares +=
        square.overflow ? Int128(total) * Int128(total) : Int128(square.partialValue)
    }
    n = totals.count
    self.sum = sum
    scaledSquares = Int128(n) * squares - Int128(sum) * Int128(sum)
  }

  /// Correlation of a property that `count` persons have with the total; `sumOfTotals` is theirs.
  func pointBiserial(count: Int, sumOfTotals: Int) throws(Reason) -> Double {
    guard n > 0 else { throw .noData }
    guard n > 1 else { throw .needsTwoPersons }
    let products = Int128(n) * Int128(sumOfTotals) - Int128(count) * Int128(sum)
    return try correlation(
      products: products, squares: Int128(count) * Int128(n - count), with: scaledSquares)
  }
}

/// Σxy/√(Σx²·Σy²) of centred sums, all on one scale.
func correlation(
  products: Int128, squares: Int128, with others: Int128
) throws(Reason) -> Double {
  guard squares > 0, others > 0 else { throw .zeroVariance }
  let r = products.double / (squares.double.squareRoot() * others.double.squareRoot())
  return min(max(r, -1), 1)
}

extension Int128 {
  /// The nearest double. Most sums fit a word, and the general conversion takes thousands of steps.
  var double: Double {
    let word = Int64(truncatingIfNeeded: self)
    return Int128(word) == self ? Double(word) : Double(self)
  }
}
