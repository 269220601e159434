import Diagnostics
import Scoring
import Statistics

extension StatisticsRecord {
  /// In the form's order; lists as in `pni_modified` of the references, and `needs` by name.
  mutating func add(_ needs: NeedsAnalysis, of plan: EvaluationPlan) {
    var lists: [(String, [JSONValue])] = []
    var byName = JSONValue.Object()
    for (index, need) in needs.needs.enumerated() {
      let result = needs.results[index]
      let path = "needs.\(need.name)"
      let interval = result.test.confidenceInterval()
      var object = JSONValue.Object()
      let members: [(String, Computed<Double>)] = [
        ("I", result.desired), ("D", result.present), ("I_sd", result.desiredDeviation),
        ("D_sd", result.presentDeviation), ("gap", result.gap),
        ("gap_ci95_low", interval.map(\.low)), ("gap_ci95_high", interval.map(\.high)),
        ("t", result.test.t), ("p_two_sided", result.test.pTwoSided),
        ("wilcoxon_p", result.signedRank.pTwoSided), ("pni_modified", result.modified),
        ("pni_original", result.original),
      ]
      object.set("need", .string(need.name))
      object.set("n", json(result.told(.value(result.n)), at: "\(path).n"))
      object.set(
        "one_sided", json(result.told(.value(result.oneSided)), at: "\(path).one_sided"))
      for (key, value) in members {
        object.set(key, json(result.told(value), at: "\(path).\(key)"))
      }
      object.set("rank_competition", needs.ranks[index].map(JSONValue.integer) ?? .null)
      if needs.ranks[index] == nil, let reason = result.modified.reason {
        setReason(reason, at: "\(path).rank_competition")
      }
      if plan.bands != nil {
        for (key, mean) in [("D_band", result.present), ("I_band", result.desired)] {
          let label = plan.label(of: mean, persons: result.n)
          object.set(key, json(label, at: "\(path).\(key)"))
        }
      }
      byName.set(need.name, .object(object))
      for key in ["need", "n", "I", "D", "pni_modified", "pni_original", "rank_competition"] {
        if let place = lists.firstIndex(where: { $0.0 == key }) {
          lists[place].1.append(object[key] ?? .null)
        } else {
          lists.append((key, [object[key] ?? .null]))
        }
      }
    }
    add("pni_modified", lists.map { ($0.0, .known(.array($0.1))) })
    set("needs", .object(byName))
  }

  mutating func add(_ quality: WorkQualityAnalysis) {
    for result in quality.results where quality.steps.bands != nil {
      if let reason = result.level.reason {
        setReason(reason, at: "work_quality.\(result.subject).band")
      }
    }
    let results = quality.results.map { result -> JSONValue in
      [
        "subject": .string(result.subject), "source": .string(result.source),
        "group": result.group.map(JSONValue.string) ?? .null,
        "level": json(result.level, at: "work_quality.results.\(result.subject).level"),
        "band": result.level.value.flatMap { quality.steps.bands?.label(of: $0) }
          .map { .string($0.english) } ?? .null,
        "out_of_order": .array(
          result.outOfOrder.map { .string(quality.steps.steps[$0].name) }),
      ]
    }
    let steps = zip(quality.steps.steps, quality.counts).map { step, count -> JSONValue in
      [
        "step": .string(step.name), "done": .integer(count.done),
        "not_done": .integer(count.notDone), "blank": .integer(count.blank),
      ]
    }
    add(
      "work_quality",
      [
        ("rule", .known(.string(quality.steps.rule.rawValue))), ("n", .count(quality.levels.n)),
        ("mean", .computed(quality.levels.mean)),
        ("sd", .computed(quality.levels.standardDeviation)), ("steps", .known(.array(steps))),
        ("results", .known(.array(results))),
      ])
  }

  /// The votes beside the index, as `ioc` and `cvi` of the references have them.
  mutating func add(_ experts: ExpertAnalysis, items: [EvaluationPlan.Item]) {
    let names = JSONValue.array(items.map { .string($0.name) })
    for (item, result) in zip(items, experts.results) where result.isAccepted == nil {
      let (path, reason) =
        experts.experts.index == .ioc
        ? ("ioc.accept.\(item.name)", result.congruence.reason)
        : ("cvi.items.\(item.name).accept", result.validity.reason)
      if let reason { setReason(reason, at: path) }
    }
    let votes = experts.results.map { result in
      JSONValue.array(result.ratings.map { $0.map(JSONValue.number) ?? .null })
    }
    switch experts.experts.index {
    case .ioc:
      let values = zip(items, experts.results).map { item, result in
        json(result.congruence.map(\.value), at: "ioc.ioc.\(item.name)")
      }
      let counts = zip(items, experts.results).map { item, result in
        json(result.congruence.map { Double($0.expertCount) }, at: "ioc.n.\(item.name)")
      }
      add(
        "ioc",
        [
          ("items", .known(names)), ("inputs", .known(.array(votes))),
          ("ioc", .known(.array(values))),
          ("accept", .known(.array(experts.results.map(\.acceptance)))),
          ("n", .known(.array(counts))),
          ("threshold", .number(experts.experts.acceptance)),
        ])
    case .cvi:
      let rows = zip(zip(items, votes), experts.results).map { part, result -> JSONValue in
        let path = "cvi.items.\(part.0.name)"
        let cvi = result.validity
        return [
          "item": .string(part.0.name), "inputs": part.1,
          "agree": json(cvi.map { Double($0.agreeCount) }, at: "\(path).agree"),
          "i_cvi": json(cvi.map(\.iCVI), at: "\(path).i_cvi"),
          "pc": json(cvi.map(\.chance), at: "\(path).pc"),
          "kappa_star": json(cvi.flatMap(\.kappa), at: "\(path).kappa_star"),
          "cvr": json(cvi.map(\.cvr), at: "\(path).cvr"),
          "aiken_v": json(cvi.map(\.aikenV), at: "\(path).aiken_v"),
          "accept": result.acceptance,
        ]
      }
      add(
        "cvi",
        [
          ("items", .known(.array(rows))),
          ("s_cvi_ave", .computed(experts.scale.map(\.average))),
          ("s_cvi_ua", .computed(experts.scale.map(\.universalAgreement))),
        ])
    }
  }
}

extension ExpertAnalysis.Result {
  fileprivate var acceptance: JSONValue { isAccepted.map(JSONValue.boolean) ?? .null }
}
