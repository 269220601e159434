/// Sums over unknown numbers, brought to reduced row echelon form, each with the sums that it is
/// combined from.
///
/// Computed modulo a prime: a combination over the fractions is one there too, and the other way round
/// but for multiples of the prime, which small coefficients do not reach. Sums that share few unknowns
/// cost little, however many there are.
struct EliminatedSums {
  private struct Row {
    var terms: [Int: UInt64]
    var origins: [Int: UInt64]
  }

  private static let prime: UInt64 = 2_147_483_647
  private var rows: [Row] = []
  /// The row that an unknown leads.
  private var leaders: [Int: Int] = [:]
  /// The rows in which an unknown stands.
  private var places: [Int: Set<Int>] = [:]
  private var count = 0

  /// The next sum; its number in origins is how many were added before.
  mutating func add(_ terms: [Int: Int]) {
    var row = Row(terms: [:], origins: [count: 1])
    for (unknown, coefficient) in terms where coefficient != 0 {
      row.terms[unknown] = coefficient > 0 ? UInt64(coefficient) : Self.prime - UInt64(-coefficient)
    }
    count += 1
    row = reduced(row)
    // The rarest unknown leads, so that few rows change.
    let leader = row.terms.keys.min {
      (places[$0]?.count ?? 0, $0) < (places[$1]?.count ?? 0, $1)
    }
    guard let leader, let coefficient = row.terms[leader] else { return }
    let inverse = Self.inverse(of: coefficient)
    row.terms = row.terms.mapValues { $0 * inverse % Self.prime }
    row.origins = row.origins.mapValues { $0 * inverse % Self.prime }
    for place in places[leader] ?? [] {
      let old = rows[place]
      guard let factor = old.terms[leader] else { continue }
      let new = Self.difference(old, row, times: factor)
      for unknown in old.terms.keys where new.terms[unknown] == nil {
        places[unknown]?.remove(place)
      }
      for unknown in new.terms.keys where old.terms[unknown] == nil {
        places[unknown, default: []].insert(place)
      }
      rows[place] = new
    }
    leaders[leader] = rows.count
    for unknown in row.terms.keys { places[unknown, default: []].insert(rows.count) }
    rows.append(row)
  }

  /// The unknowns that the sums determine, with the sums that do.
  var determined: [(number: Int, origins: [Int])] {
    rows.compactMap { row in
      guard row.terms.count == 1, let unknown = row.terms.keys.first else { return nil }
      return (unknown, Array(row.origins.keys))
    }
  }

  /// The sums that a sum is combined from; nil where it does not follow.
  func origins(of terms: [Int: Int]) -> [Int]? {
    let row = reduced(Row(terms: terms.mapValues { UInt64($0) }, origins: [:]))
    return row.terms.isEmpty ? Array(row.origins.keys) : nil
  }

  private func reduced(_ row: Row) -> Row {
    var row = row
    // Leaders stand in no other row: each is taken away once.
    for unknown in Array(row.terms.keys) {
      guard let place = leaders[unknown], let factor = row.terms[unknown] else { continue }
      row = Self.difference(row, rows[place], times: factor)
    }
    return row
  }

  private static func difference(_ row: Row, _ other: Row, times factor: UInt64) -> Row {
    var row = row
    subtract(other.terms, times: factor, from: &row.terms)
    subtract(other.origins, times: factor, from: &row.origins)
    return row
  }

  private static func subtract(
    _ other: [Int: UInt64], times factor: UInt64, from terms: inout [Int: UInt64]
  ) {
    for (key, value) in other {
      let left = (terms[key, default: 0] + prime - value * factor % prime) % prime
      terms[key] = left == 0 ? nil : left
    }
  }

  /// Fermat: a^(p − 2) is 1/a.
  private static func inverse(of value: UInt64) -> UInt64 {
    var (result, base, exponent): (UInt64, UInt64, UInt64) = (1, value, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
