/// A count that one unit reported in one round; measures of the same persons share a kind.
struct AttackedFigure: Hashable {
  let round: Int
  let code: String
  let kind: String
}

/// Everything that follows from known sums by adding and subtracting, found by elimination.
struct SumAttack {
  private static let prime = 1_000_000_007
  private var rows: [(lead: AttackedFigure, terms: [AttackedFigure: Int])] = []
  private var places: [AttackedFigure: Int] = [:]

  mutating func learn(_ figures: [AttackedFigure]) {
    learn(figures.reduce(into: [:]) { $0[$1, default: 0] += 1 })
  }

  mutating func learn(_ terms: [AttackedFigure: Int]) {
    let rest = reduced(terms)
    guard let (lead, value) = rest.first else { return }
    let inverse = Self.power(value, Self.prime - 2)
    places[lead] = rows.count
    rows.append((lead, rest.mapValues { $0 * inverse % Self.prime }))
  }

  func tells(_ figures: [AttackedFigure]) -> Bool {
    reduced(figures.reduce(into: [:]) { $0[$1, default: 0] += 1 }).isEmpty
  }

  private func reduced(_ terms: [AttackedFigure: Int]) -> [AttackedFigure: Int] {
    var terms = terms.mapValues { ($0 + Self.prime) % Self.prime }.filter { $0.value != 0 }
    // A row's own figures may lead later rows: in the order in which they came all of them go.
    var next = 0
    while next < rows.count {
      let (lead, row) = rows[next]
      if let factor = terms[lead] {
        for (figure, value) in row {
          let left = (terms[figure, default: 0] + Self.prime - value * factor % Self.prime)
          terms[figure] = left % Self.prime == 0 ? nil : left % Self.prime
        }
      }
      next += 1
    }
    return terms
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
