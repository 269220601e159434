/// What does not agree within one reported row of counts.
public enum CountFault: Sendable, Hashable {
  case negative(Int)
  /// The levels add up to another number than the persons tested.
  case levelsDifferFromTested(sum: Int, tested: Int)
  case testedAboveEnrolled(tested: Int, enrolled: Int)
  /// A published percentage is not what its own counts give at the decimals it is printed with.
  case percentDiffers(level: Int, published: RoundedDecimal, computed: RoundedDecimal)
}

/// One row as it was reported: counts per level, lowest first, and the totals beside them.
public struct ReportedCounts: Sendable, Hashable {
  public var levels: [Int]
  public var tested: Int?
  public var enrolled: Int?

  public init(levels: [Int], tested: Int? = nil, enrolled: Int? = nil) {
    self.levels = levels
    self.tested = tested
    self.enrolled = enrolled
  }

  /// All faults of the row: counts are at least 0, and Σ levels = tested ≤ enrolled.
  public var faults: [CountFault] {
    let all = levels + [tested, enrolled].compactMap { $0 }
    let negative = all.filter { $0 < 0 }.map(CountFault.negative)
    guard negative.isEmpty else { return negative }
    var faults: [CountFault] = []
    let sum = levelSum
    if let tested, !levels.isEmpty, sum != tested {
      faults.append(.levelsDifferFromTested(sum: sum, tested: tested))
    }
    if let enrolled, let tested = tested ?? (levels.isEmpty ? nil : sum), tested > enrolled {
      faults.append(.testedAboveEnrolled(tested: tested, enrolled: enrolled))
    }
    return faults
  }

  /// The published percentages that their counts do not give, compared at the decimals printed. The
  /// whole is `tested`, or Σ levels where that is not known; a whole of 0 has no percentages.
  public func percentFaults(_ published: [RoundedDecimal?]) -> [CountFault] {
    guard levels.allSatisfy({ $0 >= 0 }) else { return [] }
    let whole = tested ?? levelSum
    return zip(levels.indices, published).compactMap { level, published in
      let (hundredfold, overflow) = levels[level].multipliedReportingOverflow(by: 100)
      guard let published, !overflow,
        let computed = try? RoundedDecimal(
          sum: hundredfold, count: whole, places: published.places),
        computed != published
      else { return nil }
      return .percentDiffers(level: level, published: published, computed: computed)
    }
  }

  /// Σ levels; more than an integer holds stays at its largest.
  private var levelSum: Int {
    levels.reduce(0) { sum, count in
      let (next, overflow) = sum.addingReportingOverflow(count)
      return overflow ? .max : next
    }
  }
}
