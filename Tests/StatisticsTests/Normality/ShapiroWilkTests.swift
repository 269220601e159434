import Testing

@testable import Statistics

@Suite("Shapiro-Wilk")
struct ShapiroWilkTests {
  private static func numbers(_ count: Int) -> [Double] { (1...count).map(Double.init) }

  @Test("Three values in a row fit perfectly")
  func three() throws {
    let test = try ShapiroWilk([1, 2, 3])
    #expect(abs(test.w - 1) < 1e-15)
    #expect(abs(test.p - 1) < 1e-7)
  }

  @Test(
    "W and p are those of scipy on every branch of the approximation",
    arguments: [
      ([1, 2, 4, 9], 0.8946862708551955, 0.4051472112475074),
      ([3, 1, 4, 1, 5, 9, 2, 6], 0.92772417971473, 0.4955969128634897),
      (Self.numbers(30), 0.9574505592737159, 0.2662326827959217),
      (Self.numbers(40).map { $0 * $0 }, 0.8992901087564209, 0.0018230487496147536),
    ])
  func scipy(values: [Double], w: Double, p: Double) throws {
    let test = try ShapiroWilk(values)
    #expect(abs(test.w - w) < 1e-8)
    #expect(abs(test.p - p) < 1e-6)
  }

  @Test("Values that cannot be tested say why")
  func refused() {
    #expect(throws: Reason.noData) { try ShapiroWilk([]) }
    #expect(throws: Reason.needsThreeValues) { try ShapiroWilk([1, 2]) }
    #expect(throws: Reason.zeroVariance) { try ShapiroWilk([4, 4, 4]) }
    #expect(throws: Reason.needsAtMostFiveThousandValues) {
      try ShapiroWilk((0...5000).map(Double.init))
    }
    #expect(throws: Reason.notFinite) { try ShapiroWilk([1, 2, .infinity]) }
  }
}
