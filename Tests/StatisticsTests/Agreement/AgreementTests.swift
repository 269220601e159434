import Testing

@testable import Statistics

@Suite("Agreement between raters")
struct AgreementTests {
  /// Shrout and Fleiss (1979), table 2: four judges, six targets.
  private let shroutFleiss: [[Double?]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  @Test("The six correlations are those of the table printed by Shrout and Fleiss")
  func published() throws {
    let icc = try IntraclassCorrelation(shroutFleiss)
    let values = [
      icc.single1, icc.single2, icc.single3, icc.average1, icc.average2, icc.average3,
    ].map { $0.value.value.map { ($0 * 100).rounded() / 100 } }
    #expect(values == [0.17, 0.29, 0.71, 0.44, 0.62, 0.91])
  }

  @Test("A subject that one rater skipped is left out and counted")
  func incomplete() throws {
    let more = shroutFleiss + [[5, nil, 5, 5]]
    let icc = try IntraclassCorrelation(more)
    #expect(icc.incomplete == 1)
    #expect(icc.subjects == 6)
    #expect(icc.single2.value == (try IntraclassCorrelation(shroutFleiss)).single2.value)
  }

  @Test("The order of subjects and raters changes nothing")
  func order() throws {
    let turned = shroutFleiss.reversed().map { Array($0.reversed()) }
    let (one, two) = (try IntraclassCorrelation(shroutFleiss), try IntraclassCorrelation(turned))
    for (a, b) in zip(
      [one.single1, one.single2, one.average3], [two.single1, two.single2, two.average3])
    {
      let (x, y) = (try a.value.get(), try b.value.get())
      #expect(abs(x - y) <= 1e-12 * abs(x))
    }
    let (w, v) = (try KendallW(shroutFleiss).value.get(), try KendallW(turned).value.get())
    #expect(abs(w - v) < 1e-12)
    let alpha = try KrippendorffAlpha(shroutFleiss).interval.get()
    #expect(abs(alpha - (try KrippendorffAlpha(turned).interval.get())) < 1e-12)
  }

  @Test("Raters who agree on everything have W, kappa and alpha of 1")
  func perfect() throws {
    let ratings: [[Double?]] = [[1, 1, 1], [2, 2, 2], [3, 3, 3]]
    #expect(try KendallW(ratings).value.value == 1)
    #expect(try FleissKappa(ratings).value.value == 1)
    #expect(KrippendorffAlpha(ratings).ordinal.value == 1)
    let icc = try IntraclassCorrelation(ratings)
    #expect(icc.single2.value.value == 1)
    // Without error there is no F to compare with.
    #expect(icc.single2.f.reason == .divisionByZero)
    #expect(icc.single2.interval.reason == .divisionByZero)
  }

  @Test(
    "One rater or one subject is a reason, not a number",
    arguments: [
      ([[1], [2]] as [[Double?]], Reason.needsTwoRaters), ([[1, 2]], .needsTwoSubjects),
      ([], .noData), ([[1, nil], [nil, 2]], .needsTwoSubjects),
    ])
  func tooFew(ratings: [[Double?]], reason: Reason) {
    #expect(throws: reason) { try KendallW(ratings) }
    #expect(throws: reason) { try IntraclassCorrelation(ratings) }
    #expect(throws: reason) { try FleissKappa(ratings) }
  }

  @Test("Columns of ratings make the same table as counts")
  func kappaFromColumns() throws {
    let scale = try PointScale(lowest: 1, highest: 3)
    let pairs: [(first: Double?, second: Double?)] = [(1, 1), (2, 3), (3, 3), (2, 2), (nil, 1)]
    let kappa = try CohenKappa(pairs, scale: scale)
    let table = try CohenKappa(table: [[1, 0, 0], [0, 1, 1], [0, 0, 1]])
    #expect(kappa == table)
    #expect(throws: Reason.scoreOutOfRange) { try CohenKappa([(4, 1)], scale: scale) }
  }
}
