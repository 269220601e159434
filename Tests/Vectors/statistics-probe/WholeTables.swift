import Foundation
import Statistics

/// Small tables whose rows belong together.
extension SmallTable {
  var objectiveCongruence: Any {
    let items = value["inputs"].elements.map { try? ItemObjectiveCongruence($0.values) }
    return value.echo("inputs").beside([
      "ioc": items.map { json($0?.value) }, "accept": items.map { $0?.isAccepted() ?? false },
    ])
  }

  var contentValidity: Any {
    let rows = value["items"].elements
    let items = rows.compactMap { try? ItemContentValidity($0["inputs"].values) }
    let scale = try? ScaleContentValidity(items)
    return [
      "items": zip(rows, items).map { row, item in
        row.echo("inputs").beside([
          "agree": item.agreeCount, "i_cvi": item.iCVI, "pc": item.chance,
          "kappa_star": json(item.kappa), "cvr": item.cvr, "aiken_v": item.aikenV,
        ])
      }, "s_cvi_ave": json(scale?.average), "s_cvi_ua": json(scale?.universalAgreement),
    ] as [String: Any]
  }

  var needs: Any {
    let needs = zip(value.list("D"), value.list("I")).map {
      PriorityNeed([(present: $0, desired: $1)])
    }
    let ranks = PriorityNeed.ranks(needs.map(\.modified.value))
    return value.echo("I", "D").beside([
      "pni_modified": needs.map { json($0.modified) },
      "pni_original": needs.map { json($0.original) },
      "rank_competition": ranks.map { json($0.map(Double.init)) },
    ])
  }

  var efficiency: Any {
    let inputs = value["inputs"]
    let pairs = zip(inputs.list("process"), inputs.list("final")).map {
      (process: Optional($0), final: Optional($1))
    }
    let efficiency = try? InstructionalEfficiency(
      pairs, processMaximum: inputs.number("process_max"),
      finalMaximum: inputs.number("final_max"))
    return value.echo("inputs").beside([
      "E1": json(efficiency?.process.value), "E2": json(efficiency?.final.value),
    ])
  }

  var composite: Any {
    let inputs = value["inputs"]
    let (groups, dimensions) = (inputs["group_weights"], inputs["dimension_weights"])
    let composite = WeightedComposite(
      dimensions.keys.map { dimension in
        groups.keys.map { group in
          .init(mean: inputs["scores"][dimension][group].json as? Double, persons: 1)
        }
      }, groupWeights: groups.keys.map(groups.number),
      dimensionWeights: dimensions.keys.map(dimensions.number))
    var (means, present): ([String: Any], [String: Any]) = ([:], [:])
    for (name, dimension) in zip(dimensions.keys, composite.dimensions) {
      means[name] = json(dimension.weighted.value)
      present[name] = json(dimension.weighted.weightPresent)
    }
    return value.echo("inputs").beside([
      "dimension": means, "weight_present": present, "overall": json(composite.weighted.value),
    ])
  }

  var adjusted: Any {
    func all(_ key: String, _ adjust: ([Double?]) throws(Reason) -> [Double?]) -> [Any] {
      ((try? adjust(value[key].values)) ?? []).map { json($0) }
    }
    return value.echo("p", "p_with_missing").beside([
      "holm": all("p", AdjustedP.holm), "bonferroni": all("p", AdjustedP.bonferroni),
      "bh": all("p", AdjustedP.benjaminiHochberg),
      "holm_with_missing": all("p_with_missing", AdjustedP.holm),
    ])
  }
}

/// Inputs that are repeated beside results.
struct Echo {
  private let inputs: [String: Any]

  fileprivate init(_ inputs: [String: Any]) {
    self.inputs = inputs
  }

  func beside(_ results: [String: Any]) -> [String: Any] {
    inputs.merging(results) { _, result in result }
  }
}

extension Input {
  func echo(_ keys: String...) -> Echo {
    Echo(Dictionary(uniqueKeysWithValues: keys.map { ($0, self[$0].json) }))
  }
}
