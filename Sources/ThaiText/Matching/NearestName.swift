extension String {
  /// The candidate that this name was probably meant to be, for "did you mean" in a message: the
  /// one with the fewest slips (a character wrong, missing, too many, or two exchanged; letter case
  /// and digits' script do not count), if they are at most a third of the name. O(n·m) a candidate.
  public func nearest(in candidates: some Sequence<String>) -> String? {
    let own = comparable
    var best: (name: String, slips: Int)?
    for candidate in candidates {
      let slips = editDistance(own, candidate.comparable)
      if slips <= Swift.max(1, own.count / 3), slips < best?.slips ?? Int.max {
        best = (candidate, slips)
      }
    }
    return best?.name
  }

  private var comparable: [Unicode.Scalar] {
    Array(trimmed.withArabicDigits.withSaraAmComposed.lowercased().unicodeScalars)
  }
}

/// Optimal string alignment distance.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in 0..<right.count {
      let substituted = last[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(substituted, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
