import Statistics
import Testing

@Suite("Sums of item points")
struct PointSumTests {
  @Test(
    "What adds up to the full score is the full score",
    arguments: [
      ([0.1, 0.2, 0.3], 0.6), ([0.1, 0.7, 0.1], 0.9), ([1.0 / 3, 1.0 / 3, 1.0 / 3], 1),
      ([2, 3], 5), ([0.6, -0.2], 0.4), ([], 0),
    ] as [([Double], Double)])
  func sums(points: [Double], sum: Double) {
    #expect(sumOfPoints(points) == sum)
    #expect(sumOfPoints(points.reversed()) == sum)
  }
}
