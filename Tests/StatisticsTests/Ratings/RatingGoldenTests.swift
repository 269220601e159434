import Foundation
import Testing

@testable import Statistics

@Suite("Rating items against R")
struct RatingGoldenTests {
  @Test("Items, their frequencies and the three overall means")
  func items() throws {
    guard let golden = try GoldenFile("likert") else { return }
    func isBand(_ path: String) -> Bool { path.contains("band_equal_index") }
    try golden.compare("likert.items", leavingOut: isBand) { entry in
      let scale = try PointScale(lowest: 1, highest: Int(#require(entry.number("scale_max"))))
      let columns = try columns(entry, scale)
      var numbers: [String: Double?] = [:]
      for (index, ratings) in columns.enumerated() {
        let item = try RatedItem(ratings, scale: scale)
        let path = "items.\(index)"
        numbers["\(path).n"] = Double(item.n)
        numbers["\(path).missing"] = Double(item.missing)
        numbers["\(path).mean"] = item.mean.value
        numbers["\(path).sd"] = item.standardDeviation.value
        numbers["\(path).median"] = item.median.value
        numbers["\(path).top2_percent"] = item.topTwoPercent.value
        for (point, count) in (item.frequencies ?? []).enumerated() {
          numbers["\(path).freq.\(point)"] = Double(count)
        }
      }
      let rows = columns[0].indices.map { row in columns.map { $0[row] } }
      let overall = OverallMeans(rows: rows)
      numbers["grand_mean_of_item_means"] = overall.ofItemMeans.value
      numbers["mean_of_person_means"] = overall.ofPersonMeans.value
      numbers["pooled_mean_of_all_answers"] = overall.ofAllAnswers.value
      numbers["sd_of_person_means"] = overall.deviationOfPersonMeans.value
      return numbers
    }
  }

  @Test("Bands of every item agree, by both sets")
  func bandsOfItems() throws {
    guard let golden = try GoldenFile("likert") else { return }
    let scale = try PointScale(lowest: 1, highest: 5)
    var compared = 0
    for entry in golden.entries where entry.number("scale_max") == 5 {
      let items = (entry.value as? [String: Any])?["items"] as? [[String: Any]] ?? []
      for item in items {
        let mean = try #require(item["mean"] as? Double)
        let half = try BandScheme.srisaArd.bands(on: scale).band(of: mean).name
        let equal = try BandScheme.equalWidth.bands(on: scale).index(of: mean) + 1
        #expect(half == item["band_half"] as? String)
        #expect(Double(equal) == item["band_equal_index"] as? Double)
        compared += 1
      }
    }
    #expect(compared == 28)
  }

  @Test("A mean is rounded half up to two decimals before it is looked up")
  func bands() throws {
    guard let golden = try GoldenFile("micro") else { return }
    let scale = try PointScale(lowest: 1, highest: 5)
    let rows = golden.entries.first { $0.statistic == "likert_bands" }?.value as? [[String: Any]]
    for row in try #require(rows) {
      let mean = try #require(row["mean"] as? Double)
      #expect(
        try BandScheme.srisaArd.bands(on: scale).band(of: mean).name == row["half_step"] as? String,
        "\(mean)")
      let index = try BandScheme.equalWidth.bands(on: scale).index(of: mean)
      #expect(Double(index + 1) == row["equal_width_index"] as? Double, "\(mean)")
    }
    #expect(rows?.count == 21)
  }

  @Test("Weights are renormalised over the groups that rated a dimension")
  func composite() throws {
    guard let golden = try GoldenFile("micro") else { return }
    func isInput(_ path: String) -> Bool { path.hasPrefix("inputs") }
    try golden.compare("weighted_composite", leavingOut: isInput) { entry in
      let inputs = try #require((entry.value as? [String: Any])?["inputs"] as? [String: Any])
      let scores = try #require(inputs["scores"] as? [String: [String: Any]])
      let groups = try #require(inputs["group_weights"] as? [String: Double])
      let dimensions = try #require(inputs["dimension_weights"] as? [String: Double])
      let (groupNames, names) = (groups.keys.sorted(), dimensions.keys.sorted())
      let composite = WeightedComposite(
        names.map { name in
          groupNames.map { .init(mean: scores[name]?[$0] as? Double, persons: 1) }
        }, groupWeights: groupNames.compactMap { groups[$0] },
        dimensionWeights: names.compactMap { dimensions[$0] })
      var numbers: [String: Double?] = ["overall": composite.weighted.value.value]
      for (name, dimension) in zip(names, composite.dimensions) {
        numbers["dimension.\(name)"] = dimension.weighted.value.value
        numbers["weight_present.\(name)"] = dimension.weighted.weightPresent.value
      }
      return numbers
    }
  }
}

/// The columns of a reference entry, reversed where it says so.
private func columns(_ entry: GoldenEntry, _ scale: PointScale) throws -> [[Double?]] {
  let table = try Table(entry.dataset)
  switch entry.text("items") {
  case "agree (A1 reversed)":
    return try ["A1", "A2", "A3", "A4", "A5"].map { name in
      try table.numbers(name).map { $0.map { name == "A1" ? scale.reversed($0) : $0 } }
    }
  case "neuro": return try (1...5).map { try table.numbers("N\($0)") }
  case "q01..q28":
    return try (1...28).map { try table.numbers($0 < 10 ? "q0\($0)" : "q\($0)") }
  default:
    return try [
      "rating_overall", "rating_structure", "rating_ins_knowledge", "rating_ins_clarity",
      "rating_ins_comp", "rating_ins_app", "rating_self_r_comp", "rating_self_vc_comp",
      "conf_skill_app",
    ].map { try table.numbers($0) }
  }
}
