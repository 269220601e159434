import Diagnostics
import Scoring

@testable import Reports

/// What somebody reads off everything that is printed of a survey: which sums are known.
struct PrintedFigures {
  private let survey: GeneratedSurvey
  private let report: IndicatorsReport

  init(_ survey: GeneratedSurvey, _ report: IndicatorsReport) {
    self.survey = survey
    self.report = report
  }

  private var last: Int { survey.rounds.count - 1 }

  /// - Returns: the withheld sums of groups, which must not follow.
  func read(into sums: inout SumAttack) -> [[AttackedFigure]] {
    var withheld: [[AttackedFigure]] = []
    guard case .object(let document) = IndicatorsJSON(report).value,
      let indicators = document.object("indicators")
    else { return [] }
    for member in indicators.members {
      guard case .object(let record) = member.value else { continue }
      readTotals(record, member.key, &sums, &withheld)
      readUnits(record, member.key, &sums)
      readTrend(record, member.key, &sums)
    }
    readRows(&sums)
    readExplanations(&sums)
    return withheld
  }

  /// All units of a group in a round.
  private func figures(_ round: Int, _ group: String?, _ measure: String) -> [AttackedFigure] {
    let units = survey.rounds[round][measure]?.units ?? []
    return units.filter { group == nil || $0.groups == [group ?? ""] }
      .map { survey.figure(round, $0.code, measure) }
  }

  /// Those with pupils in both rounds.
  private func common(_ round: Int, _ other: Int, _ group: String?, _ measure: String)
    -> [AttackedFigure]
  {
    func codes(_ round: Int) -> Set<String> {
      let units = survey.rounds[round][measure]?.units ?? []
      return Set(
        units.filter { $0.denominator > 0 && (group == nil || $0.groups == [group ?? ""]) }
          .map(\.code))
    }
    return codes(round).intersection(codes(other)).map { survey.figure(round, $0, measure) }
  }

  private static let counts = [
    "numerator", "percent", "n_l1", "n_l2", "pct_l1", "pct_l2", "at_or_above_l2",
    "pct_at_or_above_l2", "ci95_low", "ci95_high", "target_met", "target_within_interval",
  ]

  private func isTold(_ row: JSONValue.Object) -> Bool {
    Self.counts.contains { row[$0].map { $0 != .null } ?? false }
  }

  /// A difference and its interval tell both shares.
  private func learn(
    _ row: JSONValue.Object?, _ earlier: Int, _ sums: inout SumAttack,
    _ figures: (Int, Int) -> [AttackedFigure]
  ) {
    guard let row, ["diff", "relative_percent", "z_pooled"].contains(where: { row.isNumber($0) })
    else { return }
    sums.learn(figures(last, earlier))
    sums.learn(figures(earlier, last))
  }

  private func readTotals(
    _ record: JSONValue.Object, _ measure: String, _ sums: inout SumAttack,
    _ withheld: inout [[AttackedFigure]]
  ) {
    let rows =
      [(String?.none, record.object("literacy.area"))]
      + record.list("literacy.cluster").map { ($0.text("cluster"), $0) }
    for (group, row) in rows {
      guard let row else { continue }
      let all = figures(last, group, measure)
      if isTold(row) { sums.learn(all) }
      if row["suppressed"] != nil, !all.isEmpty { withheld.append(all) }
      // How many meet the target is a sum of verdicts.
      if row.isNumber("schools_meeting_target") {
        sums.learn(
          all.map { AttackedFigure(round: $0.round, code: $0.code, kind: "met \(measure)") })
      }
      learn(row.object("change"), last - 1, &sums) { round, _ in figures(round, group, measure) }
      learn(row.object("change_of_same_schools"), last - 1, &sums) {
        common($0, $1, group, measure)
      }
    }
  }

  private func readUnits(
    _ record: JSONValue.Object, _ measure: String, _ sums: inout SumAttack
  ) {
    for row in record.list("literacy.school") where isTold(row) {
      sums.learn([survey.figure(last, row.text("school"), measure)])
    }
    for row in record.list("literacy.gain_vs_previous_round") {
      learn(row, last - 1, &sums) { round, _ in
        [survey.figure(round, row.text("school"), measure)]
      }
    }
  }

  private func readTrend(
    _ record: JSONValue.Object, _ measure: String, _ sums: inout SumAttack
  ) {
    guard let trend = record.object("literacy.trend") else { return }
    let rows =
      [(String?.none, trend.object("area"))]
      + trend.list("cluster").map { ($0.text("cluster"), $0) }
    for (group, row) in rows {
      guard let row else { continue }
      for (round, point) in row.list("points").enumerated() where isTold(point) {
        sums.learn(figures(round, group, measure))
      }
      learn(row.object("first_to_last"), 0, &sums) { round, _ in figures(round, group, measure) }
      learn(row.object("first_to_last_of_same_schools"), 0, &sums) {
        common($0, $1, group, measure)
      }
    }
  }

  /// The rows for other programs.
  private func readRows(_ sums: inout SumAttack) {
    for row in report.dataTable.dataRows(in: .english).dropFirst() {
      let (measure, scope, group, unit, round) = (row[0], row[1], row[2], row[3], row[17])
      guard
        row[6...11].enumerated().contains(where: {
          $0 != 1 && Double($1) != nil || $1 == "true" || $1 == "false"
        }),
        let index = survey.rounds.indices.first(where: { "r\($0)" == round })
      else { continue }
      sums.learn(
        scope == "unit"
          ? [survey.figure(index, unit, measure)]
          : figures(index, scope.hasSuffix("area") ? nil : group, measure))
    }
  }

  /// The values of every sample: of one unit, or of several together.
  private func readExplanations(_ sums: inout SumAttack) {
    let set = IndicatorSet(survey.analyses, isPlainTable: false)
    let reached = ["numerator", "previous_numerator", "l1", "l2"]
    for finding in set.findings {
      let measure = finding.name.split(separator: ".")[1]
      for observation in finding.sample.used {
        let places = observation.sources.map { source in
          source.split(separator: ":").map(String.init)
        }
        let rounds = Set(places.map { $0[0] }).sorted()
        for (column, value) in zip(finding.columns, observation.values)
        where value != nil && reached.contains(column) {
          let round = column == "previous_numerator" ? rounds.first : rounds.last
          guard let round, let index = Int(round.dropFirst()) else { continue }
          sums.learn(
            places.filter { $0[0] == round }.map {
              survey.figure(index, $0[1], String(measure))
            })
        }
      }
    }
  }
}

extension JSONValue.Object {
  func object(_ key: String) -> JSONValue.Object? {
    if case .object(let object)? = self[key] { object } else { nil }
  }

  func list(_ key: String) -> [JSONValue.Object] {
    guard case .array(let list)? = self[key] else { return [] }
    return list.compactMap { if case .object(let object) = $0 { object } else { nil } }
  }

  func text(_ key: String) -> String {
    if case .string(let text)? = self[key] { text } else { "" }
  }

  func isNumber(_ key: String) -> Bool {
    switch self[key] {
    case .integer, .decimal: true
    default: false
    }
  }
}
