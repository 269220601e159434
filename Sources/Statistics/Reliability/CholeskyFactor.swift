/// A correlation matrix as the product of a lower triangle with itself.
struct CholeskyFactor {
  private let rows: [[Double]]

  /// A column that others explain to ten digits is ``Reason/singularMatrix``.
  init(_ matrix: [[Double]]) throws(Reason) {
    var rows = matrix.map { _ in Array(repeating: 0.0, count: matrix.count) }
    for i in matrix.indices {
      for j in 0...i {
        let known = (0..<j).lazy.map { rows[i][$0] * rows[j][$0] }.compensatedSum
        if i == j {
          guard matrix[i][i] - known > 1e-10 else { throw .singularMatrix }
          rows[i][i] = (matrix[i][i] - known).squareRoot()
        } else {
          rows[i][j] = (matrix[i][j] - known) / rows[j][j]
        }
      }
    }
    self.rows = rows
  }

  /// The diagonal of the inverse: Σ over the columns of the inverse triangle, squared.
  var inverseDiagonal: [Double] {
    let n = rows.count
    var diagonal = Array(repeating: CompensatedSum(), count: n)
    for j in 0..<n {
      // Column j of the inverse triangle.
      var column = Array(repeating: 0.0, count: n)
      for i in j..<n {
        let known = (j..<max(i, j)).lazy.map { rows[i][$0] * column[$0] }.compensatedSum
        column[i] = ((i == j ? 1 : 0) - known) / rows[i][i]
        diagonal[j].add(column[i] * column[i])
      }
    }
    return diagonal.map(\.value)
  }
}
