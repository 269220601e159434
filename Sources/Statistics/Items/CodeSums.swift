/// Sums over the items of a test of what each person's codes are worth.
struct CodeSums {
  /// One a person.
  let sums: [Int]

  /// - Parameter worth: of every code of an item.
  /// O(persons × items), many persons at a time where few codes are worth anything.
  init(_ responses: ItemResponses, worth: (ItemColumn) -> [Int]) {
    let columns = responses.items.compactMap { Column($0, worth: worth($0)) }
    let greatest = columns.reduce(0) { sum, column in
      sum + (column.worth.lazy.map(\.magnitude).max() ?? 0)
    }
    guard greatest < Int32.max else {
      sums = columns.reduce(into: Array(repeating: 0, count: responses.personCount)) {
        sums, column in
        for person in sums.indices { sums[person] += column.worth[Int(column.codes[person])] }
      }
      return
    }
    if let points = Self.commonPoints(of: columns) {
      sums = Self.counts(of: columns, personCount: responses.personCount).map { points * Int($0) }
      return
    }
    var sums = Array(repeating: Int32(0), count: responses.personCount)
    sums.withUnsafeMutableBufferPointer { sums in
      // A stretch of persons at a time, so that their sums stay at hand.
      for start in stride(from: 0, to: sums.count, by: Self.stretch) {
        let persons = start..<min(start + Self.stretch, sums.count)
        for column in columns { column.add(persons, to: sums) }
      }
    }
    self.sums = sums.map(Int.init)
  }

  /// What one code of each column is worth, where that is the same and they fit a byte when counted.
  private static func commonPoints(of columns: [Column]) -> Int? {
    guard columns.count <= UInt8.max, columns.allSatisfy({ $0.valuable.count == 1 }) else {
      return nil
    }
    let points = Set(columns.flatMap { column in column.valuable.map { column.worth[Int($0)] } })
    return points.count == 1 ? points.first : nil
  }

  /// How many valuable codes each person has.
  private static func counts(of columns: [Column], personCount: Int) -> [UInt8] {
    var counts = [UInt8](repeating: 0, count: personCount)
    counts.withUnsafeMutableBufferPointer { counts in
      for start in stride(from: 0, to: counts.count, by: stretch) {
        let persons = start..<min(start + stretch, counts.count)
        for column in columns { column.count(persons, in: counts) }
      }
    }
    return counts
  }

  private static let stretch = 8192

  private struct Column {
    let codes: [UInt8]
    let worth: [Int]
    /// The codes that are worth something.
    let valuable: [UInt8]

    /// Nil where nobody has a code that is worth anything.
    init?(_ item: ItemColumn, worth: [Int]) {
      codes = item.codes
      self.worth = worth
      valuable = (0..<AnswerCode.count).filter { worth[$0] != 0 }.map { UInt8($0) }
      if valuable.count <= 4, !codes.holdsAny(of: valuable) { return nil }
    }

    /// Adds one for each valuable code, as many at a time as a register holds.
    func count(_ persons: Range<Int>, in counts: UnsafeMutableBufferPointer<UInt8>) {
      codes.withUnsafeBufferPointer { codes in
        for code in valuable {
          for person in persons { counts[person] &+= codes[person] == code ? 1 : 0 }
        }
      }
    }

    /// Worths are small enough for their sum to fit.
    func add(_ persons: Range<Int>, to sums: UnsafeMutableBufferPointer<Int32>) {
      codes.withUnsafeBufferPointer { codes in
        guard valuable.count <= 4 else {
          let table = worth.map { Int32(truncatingIfNeeded: $0) }
          for person in persons { sums[person] &+= table[Int(codes[person])] }
          return
        }
        for code in valuable {
          let points = Int32(truncatingIfNeeded: worth[Int(code)])
          for person in persons { sums[person] &+= codes[person] == code ? points : 0 }
        }
      }
    }
  }
}
