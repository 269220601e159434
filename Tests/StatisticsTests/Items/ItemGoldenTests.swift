import Testing

@testable import Statistics

@Suite("Items against R")
struct ItemGoldenTests {
  @Test("Difficulty, discrimination and α without the item")
  func analysis() throws {
    guard let golden = try GoldenFile("item") else { return }
    try golden.compare("item.analysis") { entry in
      let scored = ScoredResponses(try OpenItems.responses(entry))
      let groups = try scored.groups.get()
      var numbers: [String: Double?] = [
        "group_target": Double(groups.targetSize), "upper_cut": groups.upperCut,
        "lower_cut": groups.lowerCut, "n_upper": Double(groups.upperCount),
        "n_lower": Double(groups.lowerCount),
      ]
      for (index, item) in scored.itemStatistics.enumerated() {
        let path = "items.\(index)"
        numbers["\(path).mean"] = item.mean.value
        numbers["\(path).sd"] = item.standardDeviation.value
        numbers["\(path).r_total"] = item.rTotal.value
        numbers["\(path).r_rest"] = item.rRest.value
        numbers["\(path).alpha_if_deleted"] = item.alphaIfDeleted.value
        numbers["\(path).p_upper"] = item.upperDifficulty.value
        numbers["\(path).p_lower"] = item.lowerDifficulty.value
        numbers["\(path).D27"] = item.discrimination.value
      }
      return numbers
    }
  }

  @Test("Who chose each option, and how that goes with the total")
  func distractors() throws {
    guard let golden = try GoldenFile("item") else { return }
    try golden.compare("item.distractors") { entry in
      var numbers: [String: Double?] = [:]
      for (index, item) in ScoredResponses(try OpenItems.responses(entry)).itemStatistics
        .enumerated()
      {
        for option in item.options {
          add(option.counts, at: "\(index).options.\(option.option)", to: &numbers)
          numbers.updateValue(
            option.rTotal.value, forKey: "\(index).options.\(option.option).r_total")
        }
        add(item.blank, at: "\(index).omitted", to: &numbers)
      }
      return numbers
    }
  }

  private func add(_ counts: GroupCounts, at path: String, to numbers: inout [String: Double?]) {
    numbers["\(path).n"] = Double(counts.n)
    numbers["\(path).upper"] = Double(counts.upper)
    numbers["\(path).middle"] = Double(counts.middle)
    numbers["\(path).lower"] = Double(counts.lower)
  }

  @Test("Totals of a key, with blanks as zeros")
  func totals() throws {
    guard let golden = try GoldenFile("scores") else { return }
    try golden.compare("scores.total") { entry in
      let names = (1...20).map { "q\($0 < 10 ? "0" : "")\($0)" }
      let key = try Table(entry.dataset == "medical_mr" ? "medical_key" : "hci_key")
      let keys = Dictionary(
        uniqueKeysWithValues: zip(try key.texts("item"), try key.texts("key")))
      let table = try Table(entry.dataset)
      let totals = PersonTotals(
        try ItemResponses(
          names.map {
            OpenItems.keyed($0, answers: try table.texts($0), key: try #require(keys[$0]))
          }))
      var numbers: [String: Double?] = [
        "sum": totals.points.reduce(0, +),
        "sum_sq": totals.points.reduce(0) { $0 + $1 * $1 },
        "omitted_total": Double(totals.blankCounts.reduce(0, +)),
      ]
      for index in 0..<20 { numbers["first20.\(index)"] = totals.points[index] }
      return numbers
    }
  }
}
