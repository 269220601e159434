import Foundation
import Testing

@testable import Statistics

@Suite("E1/E2")
struct InstructionalEfficiencyTests {
  @Test("Both percentages agree with exact fractions")
  func golden() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compare("e1_e2", leavingOut: { $0.hasPrefix("inputs") }) { entry in
      let inputs = try #require((entry.value as? [String: Any])?["inputs"] as? [String: Any])
      let process = try #require(inputs["process"] as? [Double])
      let final = try #require(inputs["final"] as? [Double])
      let efficiency = try InstructionalEfficiency(
        zip(process, final).map { (process: $0, final: $1) },
        processMaximum: #require(inputs["process_max"] as? Double),
        finalMaximum: #require(inputs["final_max"] as? Double))
      return ["E1": efficiency.process.value, "E2": efficiency.final.value]
    }
  }

  @Test("Only persons with both scores count, and 2.5 either side of the criterion is equal")
  func rules() throws {
    let efficiency = try InstructionalEfficiency(
      [(8, 9), (nil, 10), (6, nil)], processMaximum: 10, finalMaximum: 10)
    #expect(efficiency.n == 1)
    #expect(efficiency.difference.value == -10)
    #expect(InstructionalEfficiency.compare(82.5, with: 80) == .equal)
    #expect(InstructionalEfficiency.compare(77.5, with: 80) == .equal)
    #expect(InstructionalEfficiency.compare(82.51, with: 80) == .above)
    #expect(InstructionalEfficiency.compare(77.4, with: 80) == .below)
    #expect(throws: Reason.scoreOutOfRange) {
      try InstructionalEfficiency([(11, 9)], processMaximum: 10, finalMaximum: 10)
    }
    #expect(throws: Reason.invalidParameter) {
      try InstructionalEfficiency([], processMaximum: 0, finalMaximum: 10)
    }
  }
}
