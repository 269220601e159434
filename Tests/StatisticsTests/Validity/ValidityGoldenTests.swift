import Testing

@testable import Statistics

@Suite("Content validity by experts")
struct ValidityGoldenTests {
  @Test("IOC and its acceptance")
  func ioc() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compare("ioc", leavingOut: { $0.hasPrefix("inputs") }) { entry in
      let value = try #require(entry.value as? [String: Any])
      let ratings = try #require(value["inputs"] as? [[Any]])
      let accepted = try #require(value["accept"] as? [Bool])
      var numbers: [String: Double?] = [:]
      for (index, row) in ratings.enumerated() {
        let item = try ItemObjectiveCongruence(row.map { $0 as? Double })
        numbers["ioc.\(index)"] = item.value
        numbers["accept.\(index)"] = item.isAccepted() ? 1 : 0
        #expect(item.isAccepted() == accepted[index])
      }
      return numbers
    }
  }

  @Test("CVI, κ*, CVR and Aiken's V")
  func cvi() throws {
    guard let golden = try GoldenFile("micro") else { return }
    try golden.compare("cvi", leavingOut: { $0.contains("inputs") }) { entry in
      let value = try #require(entry.value as? [String: Any])
      let items = try #require(value["items"] as? [[String: Any]])
      let validities = try items.map {
        try ItemContentValidity(try #require($0["inputs"] as? [Double]))
      }
      let scale = try ScaleContentValidity(validities)
      var numbers: [String: Double?] = [
        "s_cvi_ave": scale.average, "s_cvi_ua": scale.universalAgreement,
      ]
      for (index, item) in validities.enumerated() {
        numbers["items.\(index).agree"] = Double(item.agreeCount)
        numbers["items.\(index).i_cvi"] = item.iCVI
        numbers["items.\(index).pc"] = item.chance
        numbers["items.\(index).kappa_star"] = item.kappa.value
        numbers["items.\(index).cvr"] = item.cvr
        numbers["items.\(index).aiken_v"] = item.aikenV
      }
      return numbers
    }
  }

  @Test("The threshold of I-CVI falls with the number of experts")
  func acceptance() throws {
    // 4 of 5 is not enough, 5 of 6 and 7 of 9 are, 6 of 8 is not.
    for (agree, experts, accepted) in [
      (4, 5, false), (5, 6, true), (6, 8, false), (7, 9, false), (8, 9, true),
    ] {
      let ratings = (0..<experts).map { $0 < agree ? 4.0 : 1.0 }
      #expect(try ItemContentValidity(ratings).isAccepted == accepted, "\(agree) of \(experts)")
    }
  }
}
