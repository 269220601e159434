/// Where each figure of a measure comes from. Names are the paths of its JSON; elements of lists are
/// named by their groups or their code.
extension IndicatorAnalysis: ExplainableAnalysis {
  public var findingNames: [String] { namedMeasures.map(\.name) }

  public func finding(_ name: String) -> Finding? {
    namedMeasures.first { $0.name == name }.map {
      $0.measure.finding(named: name)
    }
  }

  /// Every number, in the order of the JSON.
  var namedMeasures: [(name: String, measure: IndicatorMeasure)] {
    var all = measures(of: area).map { ("literacy.area.\($0.name)", $0) }
    for group in groups {
      let path = "literacy.cluster.\(group.names.joined(separator: "/"))"
      all += measures(of: group).map { ("\(path).\($0.name)", $0) }
    }
    for unit in units {
      all += measures(of: unit).map { ("literacy.school.\(unit.counted.code).\($0.name)", $0) }
    }
    all += trendMeasures(of: area).map { ("literacy.trend.area.\($0.name)", $0) }
    for group in groups {
      let path = "literacy.trend.cluster.\(group.names.joined(separator: "/"))"
      all += trendMeasures(of: group).map { ("\(path).\($0.name)", $0) }
    }
    for (code, step) in changes ?? [] {
      let own = changeMeasures("", step) { changeSample { $0.code == code } }
      all += own.map { ("literacy.gain_vs_previous_round.\(code).\($0.name)", $0) }
    }
    return all.map { (name: $0.0, measure: $0.1) }
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

  /// The key of what is divided by: `counted`, or `denominator`.
  public var wholeKey: String { kind == .levels ? "counted" : "denominator" }

  /// The key of the percentage: `pct_at_or_above_l3`, or `percent`.
  public var percentKey: String { kind == .levels ? "pct_" + reachedName : "percent" }
}

/// The measures of one call: those of a form by their names, that of a plain table alone.
public struct IndicatorSet: ExplainableAnalysis {
  let analyses: [IndicatorAnalysis]
  private let isPlainTable: Bool
  let coverage: RoundCoverage?

  public init(
    _ analyses: [IndicatorAnalysis], isPlainTable: Bool, coverage: RoundCoverage? = nil
  ) {
    self.analyses = analyses
    self.isPlainTable = isPlainTable
    self.coverage = coverage
  }

  public var findingNames: [String] {
    analyses.flatMap { analysis in analysis.namedMeasures.map { prefix(of: analysis) + $0.name } }
      + coverageMeasures.map(\.name)
  }

  private var coverageMeasures: [(name: String, measure: IndicatorMeasure)] {
    coverage?.measures(forms: analyses.first?.forms ?? []) ?? []
  }

  public func finding(_ name: String) -> Finding? {
    for analysis in analyses where name.hasPrefix(prefix(of: analysis)) {
      let own = name.dropFirst(prefix(of: analysis).count)
      let named = analysis.namedMeasures.first { $0.name == own }
      if let named { return named.measure.finding(named: name) }
    }
    return coverageMeasures.first { $0.name == name }.map {
      $0.measure.finding(named: name)
    }
  }

  public var findings: [Finding] {
    analyses.flatMap { analysis in
      analysis.namedMeasures.map { name, measure in
        measure.finding(named: prefix(of: analysis) + name)
      }
    }
      + coverageMeasures.map { name, measure in
        measure.finding(named: name)
      }
  }

  private func prefix(of analysis: IndicatorAnalysis) -> String {
    isPlainTable ? "" : "indicators.\(analysis.measure.name)."
  }
}
