import Foundation
import Reports
import Testing

@Suite("JSON values")
struct JSONTests {
  @Test(
    "Infinity and NaN cannot be said in JSON and become null",
    arguments: [
      Double.nan, .infinity, -.infinity, .signalingNaN,
    ])
  func nonFinite(value: Double) {
    #expect(JSONValue.number(value) == .null)
  }
}
