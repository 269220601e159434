import Testing

@testable import Statistics

@Suite("Item sensitivity by hand")
struct ItemSensitivityTests {
  private func answers(_ gained: Int, _ lost: Int, _ same: Int) -> [(pre: Bool, post: Bool)] {
    Array(repeating: (false, true), count: gained) + Array(repeating: (true, false), count: lost)
      + Array(repeating: (true, true), count: same)
  }

  @Test("S is the difference of the two shares")
  func index() throws {
    let item = try ItemSensitivity(answers(5, 1, 4))
    #expect(item.preShare == 0.5 && item.postShare == 0.9)
    #expect(item.index == 0.4)
  }

  @Test("An item nobody met twice has no p and does not count as a test")
  func unseen() {
    let all = ItemSensitivities([answers(6, 0, 1), [], answers(1, 1, 0)])
    #expect(all.items[1].reason == .noPairs)
    // Exact p 2/64 and 1; Holm multiplies the smaller by two tests, not three.
    #expect(abs((all.holmP[0] ?? 0) - 4.0 / 64) < 1e-15)
    #expect(all.holmP[1] == nil && all.benjaminiHochbergP[1] == nil)
    #expect(all.holmP[2] == 1)
  }

  @Test("A p outside 0 to 1 is refused", arguments: [-0.1, 1.1, .nan])
  func refused(p: Double) {
    #expect(throws: Reason.invalidParameter) { try AdjustedP.holm([0.5, p]) }
    #expect(throws: Reason.invalidParameter) { try AdjustedP.benjaminiHochberg([0.5, p]) }
  }
}
