import Testing

@testable import Statistics

@Suite("Item sensitivity against R")
struct ItemSensitivityGoldenTests {
  @Test("S, McNemar's p and both adjustments agree item by item")
  func sensitivity() throws {
    guard let golden = try GoldenFile("item") else { return }
    try golden.compare("item.sensitivity_mcnemar") { entry in
      let all = ItemSensitivities(try OpenData.items(entry))
      var numbers: [String: Double?] = [:]
      for (index, item) in all.items.enumerated() {
        numbers["\(index).n"] = item.value.map { Double($0.personCount) }
        numbers["\(index).p_pre"] = item.value?.preShare
        numbers["\(index).p_post"] = item.value?.postShare
        numbers["\(index).S"] = item.value?.index
        numbers["\(index).n01"] = item.value.map { Double($0.change.gainedCount) }
        numbers["\(index).n10"] = item.value.map { Double($0.change.lostCount) }
        numbers["\(index).p_exact"] = item.value?.change.pTwoSided
        numbers["\(index).p_holm"] = all.holmP[index]
        numbers["\(index).p_bh"] = all.benjaminiHochbergP[index]
      }
      return numbers
    }
  }
}
