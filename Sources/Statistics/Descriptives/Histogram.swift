/// How often values fall into adjoining bins.
public struct Histogram: Sendable, Hashable {
  public struct Bin: Sendable, Hashable {
    /// Included.
    public let lower: Double
    /// Excluded, except in the last bin of equal width; a bar of one score has both ends equal.
    public let upper: Double
    public let count: Int
  }

  public let bins: [Bin]

  /// Up to this many possible scores get a bar each.
  public static let largestBarCount = 31

  /// One bar per possible whole score, or equal bins where there are more than 31 of them.
  ///
  /// No scores is ``Reason/noData``, a score outside `possible` ``Reason/scoreOutOfRange``.
  public init(scores: [Int], possible: ClosedRange<Int>) throws(Reason) {
    guard !scores.isEmpty else { throw .noData }
    guard scores.allSatisfy(possible.contains) else { throw .scoreOutOfRange }
    let (span, overflow) = possible.upperBound.subtractingReportingOverflow(possible.lowerBound)
    guard !overflow, span < Self.largestBarCount else {
      try self.init(scores.map(Double.init))
      return
    }
    var counts: [Int: Int] = [:]
    for score in scores { counts[score, default: 0] += 1 }
    self.init(
      bins: possible.map { Bin(lower: Double($0), upper: Double($0), count: counts[$0] ?? 0) })
  }

  /// Bins of equal width from the smallest value to the largest: `binCount` of them, or
  /// ⌈log₂ n⌉ + 1 (Sturges). A constant gets one bin.
  ///
  /// A value on an edge belongs above it, compared at 9 decimals. No values is ``Reason/noData``,
  /// fewer than one bin or more than a million ``Reason/invalidParameter``, a value that is not
  /// finite ``Reason/notFinite``. R: `hist(right = FALSE, include.lowest = TRUE)`.
  public init(_ values: [Double], binCount: Int? = nil) throws(Reason) {
    guard let low = values.min(), let high = values.max() else { throw .noData }
    guard (high - low).isFinite, !values.contains(where: \.isNaN) else { throw .notFinite }
    let wanted = binCount ?? Self.sturges(values.count)
    guard wanted > 0, wanted <= 1_000_000 else { throw .invalidParameter }
    guard (Double(wanted) * (high - low)).isFinite else { throw .notFinite }
    let count = low == high ? 1 : wanted
    var counts = [Int](repeating: 0, count: count)
    for value in values {
      counts[Self.bin(of: value, low: low, high: high, binCount: count)] += 1
    }
    func edge(_ index: Int) -> Double {
      index == count ? high : low + Double(index) * (high - low) / Double(count)
    }
    self.init(
      bins: counts.enumerated().map { index, count in
        Bin(lower: edge(index), upper: edge(index + 1), count: count)
      })
  }

  private init(bins: [Bin]) {
    self.bins = bins
  }

  private static func sturges(_ n: Int) -> Int {
    // The bit width of n − 1 is ⌈log₂ n⌉ without a logarithm's rounding.
    Int.bitWidth - (n - 1).leadingZeroBitCount + 1
  }

  /// The last i with (x − min)·k ≥ i·(max − min), both sides at 9 decimals, so that decimal values
  /// find their edges as whole numbers do.
  private static func bin(of value: Double, low: Double, high: Double, binCount: Int) -> Int {
    guard high > low else { return 0 }
    let position = Thresholds.atNineDecimals((value - low) * Double(binCount))
    func reaches(_ index: Int) -> Bool {
      position >= Thresholds.atNineDecimals(Double(index) * (high - low))
    }
    var index = min(Int((value - low) / (high - low) * Double(binCount)), binCount - 1)
    while index > 0, !reaches(index) { index -= 1 }
    while index < binCount - 1, reaches(index + 1) { index += 1 }
    return index
  }
}
