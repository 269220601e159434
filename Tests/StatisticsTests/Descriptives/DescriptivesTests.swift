import Testing

@testable import Statistics

@Suite("Descriptives by hand")
struct DescriptivesTests {
  @Test("A blank is not a zero")
  func missing() {
    let column = Descriptives([4, nil, 8, .nan, nil])
    #expect(column.n == 2)
    #expect(column.missing == 3)
    #expect(column.mean == .value(6))
    #expect(column.sum == .value(12))
  }

  @Test("One value has a mean and no standard deviation")
  func oneValue() {
    let column = Descriptives([7.5])
    #expect(column.mean == .value(7.5))
    #expect(column.standardDeviation == .notComputable(.needsTwoValues))
    #expect(column.confidenceIntervalOfMean() == .notComputable(.needsTwoValues))
  }

  @Test("No values have no sum")
  func noValues() {
    #expect(Descriptives([nil]).sum == .notComputable(.noData))
    #expect(Descriptives([]).minimum == .notComputable(.noData))
  }

  @Test("A constant that binary fractions cannot hold still has no variance")
  func constant() {
    let column = Descriptives([0.1, 0.1, 0.1])
    #expect(column.mean == .value(0.1))
    #expect(column.variance == .value(0))
    #expect(column.skewness == .notComputable(.zeroVariance))
  }

  @Test("A large offset does not swallow the variance")
  func offset() {
    // 1e9 + (4, 7, 13, 16): mean 10, squares 36 + 9 + 9 + 36 = 90, variance 30.
    #expect(Descriptives([4, 7, 13, 16].map { 1e9 + $0 }).variance == .value(30))
  }

  @Test("The two definitions of a quartile are both at hand")
  func quartiles() {
    let column = Descriptives([1, 2, 10, 14])
    #expect(column.quantile(0.25) == .value(1.75))
    #expect(column.quantile(0.25, method: .exclusive) == .value(1.25))
    #expect(column.quantile(1.5) == .notComputable(.invalidParameter))
  }

  @Test("A percent score needs a maximum")
  func percent() {
    #expect(percentScore(15, of: 20) == .value(75))
    #expect(percentScore(0, of: 0) == .notComputable(.divisionByZero))
    #expect(percentScore(1, of: -5) == .notComputable(.invalidParameter))
  }

  @Test("Numbers beyond the range of doubles are a reason, not an infinity")
  func overflow() {
    let column = Descriptives([1e308, 1.5e308])
    #expect(column.mean == .notComputable(.notFinite))
    #expect(column.variance == .notComputable(.notFinite))
    #expect(column.confidenceIntervalOfMean().value == nil)
  }
}

@Suite("Histograms by hand")
struct HistogramTests {
  @Test("Scores with few possible values get a bar each, empty ones included")
  func bars() throws {
    let histogram = try Histogram(scores: [0, 2, 2, 3], possible: 0...4)
    #expect(histogram.bins.map(\.count) == [1, 0, 2, 1, 0])
    #expect(histogram.bins.map(\.lower) == [0, 1, 2, 3, 4])
  }

  @Test("A score outside the possible ones is refused")
  func outside() {
    #expect(throws: Reason.scoreOutOfRange) {
      try Histogram(scores: [5], possible: 0...4)
    }
  }

  @Test(
    "The number of bins is the logarithm of n, rounded up, and one",
    arguments: [(2, 2), (8, 4), (9, 5), (16, 5), (17, 6), (1024, 11), (1025, 12)])
  func sturges(n: Int, expected: Int) throws {
    #expect(try Histogram((1...n).map(Double.init)).bins.count == expected)
  }

  @Test("Possible scores may span all whole numbers")
  func endless() throws {
    let histogram = try Histogram(scores: [1, 2, 2], possible: 0...Int.max)
    #expect(histogram.bins.map(\.count).reduce(0, +) == 3)
  }

  @Test("A constant has one bin with everything in it")
  func constant() throws {
    #expect(try Histogram([3, 3, 3], binCount: 5).bins.map(\.count) == [3])
  }

  @Test("A value on an edge belongs above it, the last one within")
  func edges() throws {
    #expect(try Histogram([0, 1, 2, 3], binCount: 3).bins.map(\.count) == [1, 1, 2])
  }

  @Test("Thirds of a whole number are found although doubles cannot hold them")
  func inexactEdges() throws {
    // Edges at 0, 10/3, 20/3, 10, …: 10 and 20 open their bins exactly.
    let bins = try Histogram([0, 10, 20, 30], binCount: 9).bins
    #expect(bins.map(\.count) == [1, 0, 0, 1, 0, 0, 1, 0, 1])
  }
}
