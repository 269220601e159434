import Statistics
import ThaiText

extension GainsAnalysis: ExplainableAnalysis {
  public var findingNames: [String] {
    measures.map(\.name)
      + groups.flatMap { group in group.analysis.findingNames.map { "by.\(group.name).\($0)" } }
  }

  public func finding(_ name: String) -> Finding? {
    if let own = finding(name, outsiders: nil) { return own }
    for group in groups {
      let prefix = "by.\(group.name)."
      guard name.hasPrefix(prefix) else { continue }
      let own = String(name.dropFirst(prefix.count))
      if let found = group.analysis.finding(own, outsiders: (scores, group.name)) {
        return Finding(
          name: name, value: found.value, formula: found.formula, columns: found.columns,
          constants: found.constants, sample: found.sample)
      }
    }
    return nil
  }

  private func finding(
    _ name: String, outsiders: (whole: MatchedScores, group: String)?
  ) -> Finding? {
    guard let measure = measures.first(where: { $0.name == name }) else { return nil }
    return Finding(
      name: name, value: measure.value(), formula: measure.formula,
      columns: measure.basis.columns, constants: measure.constants,
      sample: measure.basis.sample(of: scores, outsiders: outsiders))
  }

  /// Every number of the analysis itself, in the order of its JSON.
  private var measures: [GainsMeasure] {
    countMeasures + descriptiveMeasures + pairedMeasures + boundedMeasures + itemMeasures
      + personMeasures
  }
}
