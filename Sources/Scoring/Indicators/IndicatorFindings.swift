import Diagnostics
import Statistics

/// Where each figure of a measure comes from. Names are the paths of its JSON.
extension IndicatorAnalysis: ExplainableAnalysis {
  public var findingNames: [String] {
    groupsByPath.flatMap { path, group in names(of: group).map { "\(path).\($0)" } }
  }

  public func finding(_ name: String) -> Finding? {
    for (path, group) in groupsByPath where name.hasPrefix(path + ".") {
      let figure = String(name.dropFirst(path.count + 1))
      if names(of: group).contains(figure) { return finding(name, figure, of: group) }
    }
    return nil
  }

  private var groupsByPath: [(path: String, group: Group)] {
    [("literacy.area", area)]
      + groups.map { ("literacy.cluster.\($0.names.joined(separator: "/"))", $0) }
  }

  private func names(of group: Group) -> [String] {
    var names = measure.kind == .levels ? ["tested"] : ["denominator"]
    if measure.kind == .count { names = ["numerator"] }
    if measure.kind == .levels {
      names += measure.levels.map { "n_\($0.shortName)" }
      names += measure.levels.map { "pct_\($0.shortName)" }
    }
    if measure.hasShare { names += [measure.countKey, measure.percentKey] }
    return names
  }

  private func finding(_ name: String, _ figure: String, of group: Group) -> Finding {
    let members = units.map(\.counted).filter { group.names.isEmpty || $0.groups == group.names }
    let others = units.map(\.counted).filter { !group.names.isEmpty && $0.groups != group.names }
    let (value, columns, formula) = computation(figure, of: group.total)
    let level = measure.levels.firstIndex { figure.hasSuffix("_" + $0.shortName) }
    let used = members.map { unit in
      let top = columns.count == 1 && figure != "numerator" && figure != measure.countKey
      var values = [top ? unit.denominator : unit.numerator]
      if let level, figure.hasPrefix("n_") || figure.hasPrefix("pct_"), figure != measure.percentKey
      {
        values = [Double(unit.levels?.counts[level] ?? 0)]
      }
      if columns.count == 2 { values.append(unit.denominator) }
      return Observation(subject: unit.code, source: unit.source, values: values)
    }
    let excluded = others.map {
      Exclusion(subject: $0.code, source: $0.source, reason: .otherGroup)
    }
    return Finding(
      name: name, value: value, formula: formula, columns: columns,
      sample: Sample(used: used, leftOut: excluded + leftOut, forms: forms))
  }

  private func computation(_ figure: String, of total: UnitTotal)
    -> (value: Computed<Double>, columns: [String], formula: LocalizedText)
  {
    if figure == measure.percentKey {
      return (total.percent, ["numerator", "denominator"], .shareFormula)
    }
    if let level = measure.levels.firstIndex(where: { "pct_\($0.shortName)" == figure }) {
      let percent = Computed<Double> { () throws(Reason) in
        guard let levels = total.levels else { throw .noData }
        return try levels.get().percent(ofLevel: level).get()
      }
      return (percent, [measure.levels[level].name, "tested"], .shareFormula)
    }
    if let level = measure.levels.firstIndex(where: { "n_\($0.shortName)" == figure }) {
      let count = total.levels?.map { Double($0.counts[level]) } ?? .notComputable(.noData)
      return (count, [measure.levels[level].name], .sumFormula)
    }
    let isTop = figure == "numerator" || figure == measure.countKey
    let sum = isTop ? total.numerator : total.denominator
    return (total.unitCount == 0 ? .notComputable(.noData) : .value(sum), [figure], .sumFormula)
  }
}

extension Measure.Level {
  /// `n_l3` and `pct_l3` are both `l3`.
  public var shortName: String {
    for prefix in ["n_", "pct_"] where name.hasPrefix(prefix) && name.count > prefix.count {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }
}

extension Measure {
  /// `at_or_above_l3`, `at_or_below_l1`, or the names joined.
  private var reachedName: String {
    guard let reached, !reached.isEmpty, reached.upperBound <= levels.count else { return "" }
    if reached.upperBound == levels.count {
      return "at_or_above_\(levels[reached.lowerBound].shortName)"
    }
    if reached.lowerBound == 0 { return "at_or_below_\(levels[reached.upperBound - 1].shortName)" }
    return levels[reached].map(\.shortName).joined(separator: "_")
  }

  /// The key of the count in data: `at_or_above_l3`, or `numerator`.
  public var countKey: String { kind == .levels ? reachedName : "numerator" }

  /// The key of the percentage: `pct_at_or_above_l3`, or `percent`.
  public var percentKey: String { kind == .levels ? "pct_" + reachedName : "percent" }
}

extension LocalizedText {
  fileprivate static let shareFormula = LocalizedText(
    th: "100 · ผลรวมตัวตั้ง ÷ ผลรวมตัวหาร (รวมจำนวนก่อนแล้วจึงหาร)",
    en: "100 · Σ numerator ÷ Σ denominator (counts are added, then divided)")
  fileprivate static let sumFormula = LocalizedText(th: "ผลรวมของจำนวน", en: "Σ of the counts")
}
