/// The likeliest of `candidates` that someone meant by `typed`, or nil where none is close.
///
/// Close means that typing slips (a character wrong, missing, too many, or two exchanged) touch at
/// most a third of what was typed. Letter case, space around the name, the script of digits and the
/// spelling of สระอำ do not count. Of equally close names the first in code point order is meant, so
/// that the order of `candidates` does not matter. Cost: O(candidates × length²).
public func closestName(to typed: String, among candidates: some Sequence<String>) -> String? {
  let wanted = typed.comparable
  // One slip in a name of one character would make it any other.
  guard wanted.count > 1 else { return nil }
  let allowed = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let letters = candidate.comparable
    guard abs(letters.count - wanted.count) <= allowed else { continue }
    guard let distance = editDistance(wanted, letters, limit: allowed) else { continue }
    if let best, best <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

extension String {
  /// What two names have in common where only their typing differs; no longer than 64 scalars.
  fileprivate var comparable: [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in lowercased().unicodeScalars.drop(while: \.properties.isWhitespace) {
      if scalar == "\u{0E32}", letters.last == "\u{0E4D}" {
        letters[letters.count - 1] = "\u{0E33}"
      } else {
        letters.append(scalar.withArabicDigit)
      }
      if letters.count == 64 { break }
    }
    while letters.last?.properties.isWhitespace == true { letters.removeLast() }
    return letters
  }
}

extension Unicode.Scalar {
  /// ๗ as 7, all others as they are.
  fileprivate var withArabicDigit: Unicode.Scalar {
    guard ("\u{0E50}"..."\u{0E59}").contains(self) else { return self }
    return Unicode.Scalar(value - 0x0E50 + 0x30) ?? self
  }
}

extension LocalizedText {
  /// “Did you mean …?” where there is a likely name, else what `remedy` advises.
  public static func didYouMean(_ name: String?, else remedy: LocalizedText) -> LocalizedText {
    guard let name else { return remedy }
    return LocalizedText(th: "หมายถึง \(name) หรือไม่", en: "did you mean `\(name)`?")
  }
}

/// Optimal string alignment distance (Damerau 1964, without repeated edits of one substring), or
/// nil where it is more than `limit`.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  var current = beforePrevious
  for i in a.indices {
    current[0] = i + 1
    for j in b.indices {
      var cost = min(
        previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      current[j + 1] = cost
    }
    // An exchange looks back two rows; of two in a row that are too far, no way leads back.
    if let least = current.min(), least > limit, previous.min() ?? 0 > limit { return nil }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[b.count] > limit ? nil : previous[b.count]
}
