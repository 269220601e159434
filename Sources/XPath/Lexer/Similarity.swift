/// The candidate that differs from `word` by the fewest typing slips; nil if all differ by more
/// than a third of the word. For "did you mean". O(candidates × length²).
func closest(to word: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
  let limit = max(1, wanted.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit else { continue }
    let isBetter = best.map { (distance, candidate) < ($0.distance, $0.candidate) } ?? true
    if isBetter { best = (candidate, distance) }
  }
  return best?.candidate
}

/// Letters added, left out, replaced, or swapped with their neighbour (optimal string alignment).
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for (i, left) in one.enumerated() {
    var row = [i + 1]
    for (j, right) in other.enumerated() {
      let replaced = last[j] + (left == right ? 0 : 1)
      var distance = min(replaced, row[j] + 1, last[j + 1] + 1)
      if i > 0, j > 0, left == other[j - 1], right == one[i - 1] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}

extension String {
  /// Without XML white space at either end.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.isXMLSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isXMLSpace { scalars.removeLast() }
    return String(scalars)
  }
}
