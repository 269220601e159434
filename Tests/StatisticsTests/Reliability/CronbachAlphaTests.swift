import Statistics
import Testing

@Suite struct CronbachAlphaTests {
  @Test("Two items of four persons give α by hand")
  func byHand() throws {
    // Item variances 1/3 and 1/3, totals 0 1 1 2 with variance 2/3: α = 2·(1 − 1) = 0.
    let rows: [[Double]] = [[0, 0], [1, 0], [0, 1], [1, 1]]
    #expect(abs(try #require(cronbachAlpha(rows).value)) < 1e-15)
    // Totals 0 0 2 2 with variance 4/3: α = 2·(1 − 1/2) = 1.
    #expect(cronbachAlpha([[0, 0], [0, 0], [1, 1], [1, 1]]).value == 1)
  }

  @Test("α that does not exist says why")
  func reasons() {
    #expect(cronbachAlpha([]).reason == .needsTwoItems)
    #expect(cronbachAlpha([[1], [0]]).reason == .needsTwoItems)
    #expect(cronbachAlpha([[1, 0]]).reason == .needsTwoPersons)
    #expect(cronbachAlpha([[1, 0], [0, 1]]).reason == .zeroVariance)
  }
}
