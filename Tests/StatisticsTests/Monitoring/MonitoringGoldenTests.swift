import Testing

@testable import Statistics

/// One school's report in the open data, with as many levels as the file has.
private struct School {
  let name: String
  let cluster: String
  let enrolled: Int
  let levels: LevelCounts

  func reading() throws -> Proportion { try levels.share(of: 2..<4) }
}

@Suite("School reports against R")
struct MonitoringGoldenTests {
  @Test("An area is the sum of its schools, not the mean of their percentages")
  func area() throws {
    guard let golden = try GoldenFile("literacy") else { return }
    try golden.compare("literacy.area") { entry in
      let schools = try star(entry.text("grade"))
      let area = try LevelCounts.sum(schools.map(\.levels))
      let reached = try area.share(of: 2..<4)
      let interval = try #require(reached.wilsonInterval().value)
      let target = try Target(percent: #require(number(entry.value, "target_percent")))
      let enrolled = schools.map(\.enrolled).reduce(0, +)
      let percents = try schools.compactMap { try $0.reading().percent.value }
      #expect(
        reached.percent.value.map {
          abs($0 - percents.reduce(0, +) / Double(percents.count)) > 0.05
        }
          == true)
      return [
        "schools": Double(schools.count),
        "schools_with_data": Double(schools.count { $0.levels.total > 0 }),
        "enrolled": Double(enrolled), "tested": Double(area.total),
        "completeness_percent": try Proportion(count: area.total, total: enrolled).percent.value,
        "pct_l1": area.percent(ofLevel: 0).value, "pct_l2": area.percent(ofLevel: 1).value,
        "pct_l3": area.percent(ofLevel: 2).value, "pct_l4": area.percent(ofLevel: 3).value,
        "pct_at_or_above_l3": reached.percent.value, "ci95_low": 100 * interval.low,
        "ci95_high": 100 * interval.high,
        "WRONG_mean_of_school_percents": percents.reduce(0, +) / Double(percents.count),
        "schools_meeting_target": Double(
          try schools.count { try target.isMet(by: $0.reading()).value == true }),
        "target_percent": target.percent,
      ]
    }
  }

  @Test("Clusters are sums of counts")
  func clusters() throws {
    guard let golden = try GoldenFile("literacy") else { return }
    try golden.compare("literacy.cluster") { entry in
      let schools = try star(entry.text("grade"))
      var numbers: [String: Double?] = [:]
      for (index, name) in Set(schools.map(\.cluster)).sorted().enumerated() {
        let members = schools.filter { $0.cluster == name }
        let sum = try LevelCounts.sum(members.map(\.levels))
        #expect(text(entry.value, index, "cluster") == name)
        numbers["\(index).schools"] = Double(members.count)
        numbers["\(index).enrolled"] = Double(members.map(\.enrolled).reduce(0, +))
        numbers["\(index).tested"] = Double(sum.total)
        for level in 0..<4 { numbers["\(index).n_l\(level + 1)"] = Double(sum.counts[level]) }
        numbers.updateValue(
          try sum.share(of: 2..<4).percent.value, forKey: "\(index).pct_at_or_above_l3")
      }
      return numbers
    }
  }

  @Test("Funnel limits, z values, fences and states of every school agree")
  func schools() throws {
    guard let golden = try GoldenFile("literacy") else { return }
    try golden.compare("literacy.school") { entry in
      let schools = try star(entry.text("grade"))
      let shares = try schools.map { try $0.reading() }
      let funnel = try Funnel(shares)
      let outliers = Outliers(shares.compactMap(\.percent.value))
      var numbers: [String: Double?] = [:]
      for (index, share) in shares.enumerated() {
        let path = "\(index)."
        numbers[path + "school"] = Double(schools[index].name)
        numbers[path + "tested"] = Double(share.total)
        numbers.updateValue(share.percent.value, forKey: path + "pct_at_or_above_l3")
        let status = funnel.status(of: share)
        #expect(
          text(entry.value, index, "status")
            == status.value?.rawValue ?? status.reason?.rawValue)
        guard let percent = share.percent.value else { continue }
        let interval = share.wilsonInterval().value
        let limits = try funnel.limits(for: share.total)
        numbers[path + "at_or_above_l3"] = Double(share.count)
        numbers[path + "ci95_low"] = interval.map { 100 * $0.low }
        numbers[path + "ci95_high"] = interval.map { 100 * $0.high }
        numbers[path + "z_vs_area"] = funnel.z(of: share).value
        numbers[path + "z_sd"] = outliers.z(of: percent).value
        numbers[path + "z_robust_mad"] = outliers.robustZ(of: percent).value
        numbers[path + "tukey_outlier"] = outliers.isOutsideFences(percent).value.map { $0 ? 1 : 0 }
        numbers[path + "funnel95_low"] = 100 * limits.alertLow
        numbers[path + "funnel95_high"] = 100 * limits.alertHigh
        numbers[path + "funnel998_low"] = 100 * limits.alarmLow
        numbers[path + "funnel998_high"] = 100 * limits.alarmHigh
      }
      return numbers
    }
  }

  @Test("Kindergarten schools spread more than chance allows, and the warning says so")
  func overdispersion() throws {
    guard try Shared.data("stats/golden/open/literacy.json") != nil else { return }
    let shares = try star("k").map { try $0.reading() }
    let funnel = try Funnel(shares)
    let statuses = shares.compactMap { funnel.status(of: $0).value }
    #expect(statuses.count { $0 != .inControl } == 50)
    #expect(Warning.isOverdispersed(statuses))
  }

  @Test("Every school's change against the round before agrees")
  func change() throws {
    guard let golden = try GoldenFile("literacy") else { return }
    try golden.compare("literacy.gain_vs_previous_round") { entry in
      let comparison = try RoundComparison(
        previous: try star(entry.text("previous")).map { ($0.name, try $0.reading()) },
        current: try star(entry.text("current")).map { ($0.name, try $0.reading()) })
      let sorted = comparison.changes.sorted { Int($0.unit) ?? 0 < Int($1.unit) ?? 0 }
      var numbers: [String: Double?] = [:]
      for (index, (unit, change)) in sorted.enumerated() {
        numbers["\(index).school"] = Double(unit)
        #expect(text(entry.value, index, "status") == change.status.rawValue)
        numbers.merge(figures(change, at: index)) { $1 }
      }
      return numbers
    }
  }

  @Test("Published percentages give back the counts, and the counts the published totals")
  func rollUp() throws {
    guard let golden = try GoldenFile("literacy") else { return }
    try golden.compare(
      "literacy.roll_up", leavingOut: { $0.contains("published") }
    ) { entry in
      let districts = try newYork(entry, year: "year")
      let city = try LevelCounts.sum(districts.map(\.levels))
      let percents = districts.map(\.publishedPercent)
      var numbers: [String: Double?] = [
        "districts": Double(districts.count),
        "tested": Double(districts.map(\.tested).reduce(0, +)), "counted": Double(city.total),
        "pct34_from_counts": city.percent(of: 2..<4).value,
        "WRONG_mean_of_district_percents": percents.reduce(0, +) / Double(percents.count),
      ]
      #expect(city.isReconstructed)
      for (index, name) in Set(districts.map(\.borough)).sorted().enumerated() {
        let members = districts.filter { $0.borough == name }
        let sum = try LevelCounts.sum(members.map(\.levels))
        numbers["boroughs.\(index).tested"] = Double(members.map(\.tested).reduce(0, +))
        numbers["boroughs.\(index).pct34"] = sum.percent(of: 2..<4).value
      }
      return numbers
    }
  }

  @Test("Changes of districts agree")
  func districtChange() throws {
    guard let golden = try GoldenFile("literacy") else { return }
    try golden.compare("literacy.district_change") { entry in
      let comparison = try RoundComparison(
        previous: newYork(entry, year: "previous").map {
          ($0.name, try $0.levels.share(of: 2..<4))
        },
        current: newYork(entry, year: "current").map { ($0.name, try $0.levels.share(of: 2..<4)) })
      var numbers: [String: Double?] = [:]
      let sorted = comparison.changes.sorted { Int($0.unit) ?? 0 < Int($1.unit) ?? 0 }
      for (index, (unit, change)) in sorted.enumerated() {
        numbers["\(index).district"] = Double(unit)
        numbers.merge(figures(change, at: index)) { $1 }
      }
      return numbers
    }
  }

  private func figures(_ change: RoundChange, at index: Int) -> [String: Double?] {
    guard let comparison = change.comparison.value, change.status == .ok else { return [:] }
    let interval = comparison.newcombeInterval().value
    return [
      "\(index).diff": change.difference.value, "\(index).newcombe_ci95_low": interval?.low,
      "\(index).newcombe_ci95_high": interval?.high,
      "\(index).z_pooled": comparison.pooledZ.value,
      "\(index).p_two_sided": comparison.pTwoSided.value,
    ]
  }

  private func star(_ grade: String) throws -> [School] {
    let table = try Table("star_school_levels").filtered("grade", is: grade)
    let levels = try (1...4).map { try whole(table, "n_l\($0)") }
    let (names, clusters) = (try table.texts("school"), try table.texts("cluster"))
    let enrolled = try whole(table, "enrolled")
    return try names.indices.map { row in
      School(
        name: names[row], cluster: clusters[row], enrolled: enrolled[row],
        levels: try LevelCounts(levels.map { $0[row] }))
    }
  }

  private struct District {
    let name: String
    let borough: String
    let tested: Int
    let levels: LevelCounts
    let publishedPercent: Double
  }

  private func newYork(_ entry: GoldenEntry, year: String) throws -> [District] {
    let table = try Table("nyc_ela_district")
      .filtered("grade", is: String(Int(#require(entry.number("grade")))))
      .filtered("year", is: String(Int(#require(entry.number(year)))))
    let percents = try (1...4).map { try table.numbers("pct_l\($0)") }
    let (names, boroughs) = (try table.texts("district"), try table.texts("borough"))
    let tested = try whole(table, "tested")
    return try names.indices.map { row in
      let published = try percents.map { try #require($0[row]) }
      return District(
        name: names[row], borough: boroughs[row], tested: tested[row],
        levels: try LevelCounts(percents: published, of: tested[row]),
        publishedPercent: published[2] + published[3])
    }
  }

  private func whole(_ table: Table, _ column: String) throws -> [Int] {
    try table.numbers(column).map { Int(try #require($0)) }
  }

  private func number(_ value: Any, _ key: String) -> Double? {
    (value as? [String: Any])?[key] as? Double
  }

  private func text(_ value: Any, _ index: Int, _ key: String) -> String? {
    guard let rows = value as? [[String: Any]], rows.indices.contains(index) else { return nil }
    return rows[index][key] as? String
  }
}
