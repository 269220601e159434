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
    if group.change != nil { names.append("change.diff") }
    return names
  }

  private func finding(_ name: String, _ figure: String, of group: Group) -> Finding {
    if figure == "change.diff" { return changeFinding(name, of: group) }
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

  /// Of all units of either round.
  private func changeFinding(_ name: String, of group: Group) -> Finding {
    func isMember(_ unit: CountedUnit) -> Bool {
      group.names.isEmpty || unit.groups == group.names
    }
    let now = units.map(\.counted).filter(isMember)
    let before = (previous ?? []).filter(isMember)
    let earlier = Dictionary(before.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let current = Set(now.map(\.code))
    func values(_ unit: CountedUnit?) -> [Double?] { [unit?.numerator, unit?.denominator] }
    let used =
      now.map { unit in
        let other = earlier[unit.code]
        return Observation(
          subject: unit.code, sources: [unit.source] + (other.map { [$0.source] } ?? []),
          values: values(unit) + values(other))
      }
      + before.filter { !current.contains($0.code) }.map { unit in
        Observation(
          subject: unit.code, sources: [unit.source], values: values(nil) + values(unit))
      }
    let others = (units.map(\.counted)).filter { !isMember($0) }.map {
      Exclusion(subject: $0.code, source: $0.source, reason: .otherGroup)
    }
    return Finding(
      name: name, value: group.change?.difference ?? .notComputable(.noPreviousRound),
      formula: .changeFormula,
      columns: ["numerator", "denominator", "previous_numerator", "previous_denominator"],
      sample: Sample(used: used, leftOut: others + leftOut, forms: forms))
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
  fileprivate static let changeFormula = LocalizedText(
    th: "ผลรวมตัวตั้ง ÷ ผลรวมตัวหาร ลบด้วยค่าเดียวกันของครั้งก่อน",
    en: "Σ numerator ÷ Σ denominator, less the same of the round before")
  fileprivate static let sumFormula = LocalizedText(th: "ผลรวมของจำนวน", en: "Σ of the counts")
}

/// The measures of one call: those of a form by their names, that of a plain table alone.
public struct IndicatorSet: ExplainableAnalysis {
  private let analyses: [IndicatorAnalysis]
  private let isPlainTable: Bool

  public init(_ analyses: [IndicatorAnalysis], isPlainTable: Bool) {
    self.analyses = analyses
    self.isPlainTable = isPlainTable
  }

  public var findingNames: [String] {
    analyses.flatMap { analysis in analysis.findingNames.map { prefix(of: analysis) + $0 } }
  }

  public func finding(_ name: String) -> Finding? {
    for analysis in analyses where name.hasPrefix(prefix(of: analysis)) {
      let own = String(name.dropFirst(prefix(of: analysis).count))
      guard let finding = analysis.finding(own) else { continue }
      return Finding(
        name: name, value: finding.value, formula: finding.formula, columns: finding.columns,
        constants: finding.constants, sample: finding.sample)
    }
    return nil
  }

  private func prefix(of analysis: IndicatorAnalysis) -> String {
    isPlainTable ? "" : "indicators.\(analysis.measure.name)."
  }
}
