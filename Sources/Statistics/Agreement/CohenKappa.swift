/// Cohen's κ of two raters (แคปปา), plain and weighted: 1 − Σw·o/Σw·e.
///
/// The categories are those of the scale, not those that happen to occur: the weights |i − j| and
/// (i − j)² count steps between them. The interval is that of plain κ for large samples (Fleiss,
/// Cohen and Everitt 1969). R: `irr::kappa2`, `psych::cohen.kappa`.
public struct CohenKappa: Sendable, Hashable {
  public let n: Int
  public let percentAgreement: Computed<Double>
  public let unweighted: Computed<Double>
  /// Weights |i − j|.
  public let linear: Computed<Double>
  /// Weights (i − j)².
  public let quadratic: Computed<Double>
  public let interval: Computed<ConfidenceInterval>

  /// `table[i][j]` subjects are in category i by the first rater and j by the second. A table that
  /// is not square or holds a negative count is ``Reason/invalidCount``; none at all
  /// ``Reason/noData``; a single category used by both ``Reason/noVariation``.
  public init(
    table: [[Int]], level: Double = ConfidenceInterval.usualLevel
  ) throws(Reason) {
    guard table.allSatisfy({ $0.count == table.count }), table.joined().allSatisfy({ $0 >= 0 })
    else { throw .invalidCount }
    let total = table.joined().reduce(0, +)
    guard total > 0 else { throw .noData }
    let shares = CategoryShares(table, total: Double(total))
    n = total
    percentAgreement = .value(100 * shares.agreement)
    let plain = shares.kappa { $0 == $1 ? 0 : 1 }
    unweighted = plain
    linear = shares.kappa { Double(abs($0 - $1)) }
    quadratic = shares.kappa { Double(($0 - $1) * ($0 - $1)) }
    interval = Computed { () throws(Reason) in
      let kappa = try plain.get()
      let tail = try ConfidenceInterval.tail(at: level)
      let half = try -Normal.quantile(tail) * shares.standardError(kappa, n: Double(total))
      return try ConfidenceInterval(low: kappa - half, high: kappa + half, level: level)
    }
  }

  /// From two columns of ratings on `scale`; a row with a missing rating is left out, a rating that
  /// is no point of the scale is ``Reason/scoreOutOfRange``.
  public init(_ ratings: [(first: Double?, second: Double?)], scale: PointScale) throws(Reason) {
    let size = scale.points.count
    var table = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
    for case (let first?, let second?) in ratings {
      guard scale.contains(first), scale.contains(second), let row = Int(exactly: first),
        let column = Int(exactly: second)
      else { throw .scoreOutOfRange }
      table[row - scale.lowest][column - scale.lowest] += 1
    }
    try self.init(table: table)
  }
}

private struct CategoryShares {
  let joint: [[Double]]
  let first: [Double]
  let second: [Double]

  init(_ table: [[Int]], total: Double) {
    joint = table.map { row in row.map { Double($0) / total } }
    first = table.map { Double($0.reduce(0, +)) / total }
    second = table.indices.map { column in
      Double(table.reduce(0) { $0 + $1[column] }) / total
    }
  }

  var agreement: Double { joint.indices.map { joint[$0][$0] }.compensatedSum }

  private var chance: Double { zip(first, second).map { $0 * $1 }.compensatedSum }

  func kappa(_ weight: (Int, Int) -> Double) -> Computed<Double> {
    var (observed, expected) = (CompensatedSum(), CompensatedSum())
    for i in joint.indices {
      for j in joint.indices {
        observed.add(weight(i, j) * joint[i][j])
        expected.add(weight(i, j) * first[i] * second[j])
      }
    }
    return .finite { () throws(Reason) in
      guard expected.value > 0 else { throw .noVariation }
      return 1 - observed.value / expected.value
    }
  }

  func standardError(_ kappa: Double, n: Double) -> Double {
    let rest = 1 - kappa
    var sum = CompensatedSum()
    for i in joint.indices {
      let ownShare = 1 - (first[i] + second[i]) * rest
      sum.add(joint[i][i] * ownShare * ownShare)
      for j in joint.indices where j != i {
        let crossed = second[i] + first[j]
        sum.add(rest * rest * joint[i][j] * crossed * crossed)
      }
    }
    let middle = kappa - chance * rest
    let variance = (sum.value - middle * middle) / (n * (1 - chance) * (1 - chance))
    return max(0, variance).squareRoot()
  }
}
