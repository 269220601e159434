import Foundation
import Testing

@testable import Statistics

@Suite("Priority needs")
struct PriorityNeedTests {
  @Test("The index, the original one and the ranks agree with exact fractions")
  func golden() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compare("pni_modified", leavingOut: { $0.hasPrefix("I.") || $0.hasPrefix("D.") }) {
      let value = try #require($0.value as? [String: [Double]])
      let (desired, present) = (try #require(value["I"]), try #require(value["D"]))
      let needs = zip(present, desired).map { PriorityNeed([(present: $0, desired: $1)]) }
      var numbers: [String: Double?] = [:]
      let ranks = PriorityNeed.ranks(needs.map(\.modified.value))
      for (index, need) in needs.enumerated() {
        numbers["pni_modified.\(index)"] = need.modified.value
        numbers["pni_original.\(index)"] = need.original.value
        numbers["rank_competition.\(index)"] = ranks[index].map(Double.init)
      }
      return numbers
    }
  }

  @Test("A person with one side only is left out of both means")
  func oneSided() {
    let need = PriorityNeed([(2, 4), (nil, 5), (1, nil), (4, 5), (nil, nil)])
    #expect(need.n == 2)
    #expect(need.oneSided == 2)
    #expect(need.present.value == 3)
    #expect(need.desired.value == 4.5)
    #expect(need.modified.value == 0.5)
    #expect(need.gap.value == 1.5)
  }

  @Test("Ties share the best rank, and an index that does not exist has none")
  func ranks() {
    #expect(PriorityNeed.ranks([0.3, 0.5, nil, 0.3, -0.1]) == [2, 1, nil, 2, 4])
    #expect(PriorityNeed.ranks([0.1 + 0.2, 0.3]) == [1, 1])
  }

  @Test("A desired state below the present one is negative and ranked last")
  func noNeed() {
    let need = PriorityNeed([(4, 3)])
    #expect(need.modified.value == -0.25)
    #expect(need.isWithoutNeed)
    #expect(PriorityNeed([]).modified.reason == .noData)
  }
}
