import Foundation
import Statistics

/// The edge cases about items, reliability, validity, ratings and groups.
extension EdgeCase {
  var items: Any? {
    switch statistic {
    case "difficulty":
      let item = Computed<ItemStatistics?> { () throws(Reason) in
        let column = try ItemColumn(name: "1", points: input.list("scores"), maximum: 1)
        return ScoredResponses(try ItemResponses([column])).itemStatistics.first
      }
      let difficulty = Computed<Double> { () throws(Reason) in
        guard let item = try item.get() else { throw .noData }
        return try item.difficulty.get()
      }
      return outcome(difficulty, item.value??.warnings.first?.rawValue)
    case "r_item_rest":
      return outcome(
        correlation(zip(input.list("item"), input.list("total")).map { (x: $0, y: $1) }))
    case "D27": return outcome(discrimination)
    case "alpha", "alpha_if_deleted": return reliability
    case "spearman_brown":
      let r = input.number("r")
      let isNegative = r < 0 && r > -1
      return outcome(
        spearmanBrown(r), isNegative ? Warning.negativeSplitHalfCorrelation.rawValue : nil)
    case "kr21":
      return outcome(
        kr21(
          mean: input.number("mean"), populationVariance: input.number("var_population"),
          itemCount: input.count("k")))
    case "ioc":
      let item = Computed { () throws(Reason) in try ItemObjectiveCongruence(input.values) }
      return outcome(item.map(\.value), item.value?.warnings.first?.rawValue)
    default: return nil
    }
  }

  /// The mean of the item in the upper group less that in the lower.
  private var discrimination: Computed<Double> {
    Computed { () throws(Reason) in
      let (item, totals) = (input.list("item"), input.list("total"))
      let groups = try UpperLowerGroups(totals: totals)
      guard !groups.overlaps else { throw .upperLowerOverlap }
      let people = Array(zip(item, totals))
      let upper = Descriptives(people.filter { $0.1 >= groups.upperCut }.map(\.0))
      let lower = Descriptives(people.filter { $0.1 <= groups.lowerCut }.map(\.0))
      return try upper.mean.get() - lower.mean.get()
    }
  }

  private var reliability: Any {
    let rows = input["items"].json as? [[Double]] ?? []
    let reliability = Reliability(rows: rows)
    if statistic == "alpha_if_deleted" {
      return outcome(reliability.alphaIfDeleted.first ?? .notComputable(.noData))
    }
    let constant = reliability.constantItems.first.map {
      "\(Warning.constantItem.rawValue):\($0 + 1)"
    }
    return outcome(reliability.alpha, reliability.alpha.value == nil ? nil : constant)
  }

  var ratings: Any? {
    let table = input.rows
    switch statistic {
    case "kendall_w":
      return outcome(Computed { () throws(Reason) in try KendallW(table).value.get() })
    case "icc":
      return outcome(
        Computed { () throws(Reason) in try IntraclassCorrelation(table).single2.value.get() })
    case "krippendorff": return outcome(KrippendorffAlpha(table).interval)
    case "fleiss_kappa":
      return outcome(Computed { () throws(Reason) in try FleissKappa(table).value.get() })
    case "cohen_kappa":
      let counts = table.map { row in row.map { Int($0 ?? 0) } }
      return outcome(
        Computed { () throws(Reason) in try CohenKappa(table: counts).unweighted.get() })
    case "pni_modified":
      let need = PriorityNeed([(present: input.number("D"), desired: input.number("I"))])
      return outcome(need.modified, need.isWithoutNeed ? Warning.noNeed.rawValue : nil)
    case "weighted_composite":
      let parts = zip(input.list("scores"), input.list("weights")).map {
        (value: Optional($0), weight: $1)
      }
      return outcome(WeightedMean(parts).value)
    default: return nil
    }
  }

  var groups: Any? {
    guard ["anova", "welch"].contains(statistic) else { return nil }
    let values = input["groups"].json as? [[Double]] ?? []
    let comparison = Computed { () throws(Reason) in try GroupComparison(values) }
    let f = Computed<Double> { () throws(Reason) in
      let comparison = try comparison.get()
      return try (statistic == "welch" ? comparison.welch.f : comparison.anova.f).get()
    }
    let isThin = comparison.value?.hasGroupOfSizeOne ?? false
    var found = outcome(
      f, isThin && f.value != nil ? Warning.groupOfSizeOne.rawValue : nil)
    // The file says that there is a value, not which.
    if statistic == "anova", f.value != nil { found["value"] = "computed" }
    return found
  }
}
