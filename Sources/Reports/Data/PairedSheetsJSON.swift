import Scoring
import Statistics

extension StatisticsRecord {
  /// Under `work_quality.pairs` by what is compared.
  mutating func add(_ pairs: [PairedSheets]) {
    var object = JSONValue.Object()
    for sheets in pairs {
      let name = sheets.outcome.rawValue
      object.set(name, member(of: "work_quality.pairs.\(name)", members(of: sheets)))
    }
    set("work_quality.pairs", .object(object))
  }

  private func members(of sheets: PairedSheets) -> [(key: String, value: Member)] {
    let interval = sheets.test.confidenceInterval()
    let tasks = sheets.pairs.map { pair -> JSONValue in
      [
        "task": .string(pair.task), "first": .number(pair.first),
        "second": .number(pair.second), "difference": .number(pair.difference),
      ]
    }
    var members: [(key: String, value: Member)] = [
      ("first", .known(.string(sheets.first.group ?? ""))),
      ("second", .known(.string(sheets.second.group ?? ""))), ("n", .count(sheets.pairs.count)),
      ("unpaired", .count(sheets.unpairedCount)), ("mean_first", .computed(sheets.firstMean)),
      ("mean_second", .computed(sheets.secondMean)),
      ("mean_difference", .computed(sheets.test.mean)),
      ("sd_difference", .computed(sheets.test.standardDeviation)),
      ("ci95_low", .low(interval)), ("ci95_high", .high(interval)),
      ("t", .computed(sheets.test.t)), ("df", .count(sheets.test.degreesOfFreedom)),
      ("p_two_sided", .computed(sheets.test.pTwoSided)),
      ("wilcoxon_p", .computed(sheets.signedRank.pTwoSided)),
      ("n_above", .count(sheets.counts.above)), ("n_same", .count(sheets.counts.same)),
      ("n_below", .count(sheets.counts.below)),
    ]
    members += [
      ("exact_agreement_percent", .computed(sheets.exactAgreement)),
      ("kappa_unweighted", .computed(sheets.kappaPart(\.unweighted))),
      ("kappa_equal", .computed(sheets.kappaPart(\.linear))),
      ("kappa_squared", .computed(sheets.kappaPart(\.quadratic))),
    ]
    // Levels stand task by task in the table of levels too; means of ratings do not.
    if sheets.outcome == .level { members.append(("tasks", .known(.array(tasks)))) }
    return members
  }
}
