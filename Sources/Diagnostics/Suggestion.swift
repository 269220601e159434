/// The likeliest of `candidates` that someone meant by `typed`, or nil where none is close.
///
/// Close means an edit distance (insert, delete, replace, swap of neighbours) of at most a third of
/// the length typed. Cost: O(candidates × length²).
public func closestName(to typed: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(typed.lowercased().unicodeScalars)
  let allowed = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard abs(letters.count - wanted.count) <= allowed else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

extension LocalizedText {
  /// “Did you mean …?” where there is a likely name, else what `remedy` advises.
  public static func didYouMean(_ name: String?, else remedy: LocalizedText) -> LocalizedText {
    guard let name else { return remedy }
    return LocalizedText(th: "หมายถึง \(name) หรือไม่", en: "did you mean `\(name)`?")
  }
}

/// Optimal string alignment distance (Damerau 1964, without repeated edits of one substring).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      var cost = min(
        previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
