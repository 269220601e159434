import Statistics
import ThaiText

extension GainsAnalysis: ExplainableAnalysis {
  public var findingNames: [String] {
    measures.map(\.name) + later.flatMap { $0.findingNames.map { "delayed.\($0)" } }
      + groups.flatMap { group in group.analysis.findingNames.map { "by.\(group.name).\($0)" } }
  }

  public func finding(_ name: String) -> Finding? {
    if let measure = measure(name) { return finding(measure) }
    if name.hasPrefix("delayed."), let later = later.first {
      return later.finding(String(name.dropFirst(8)))?.renamed(name)
    }
    for group in groups {
      let prefix = "by.\(group.name)."
      guard name.hasPrefix(prefix) else { continue }
      let own = String(name.dropFirst(prefix.count))
      if own.hasPrefix("delayed."), let finding = group.analysis.finding(own) {
        return finding.renamed(name)
      }
      if let measure = group.analysis.measure(own) {
        return finding(measure, of: group)
      }
    }
    return nil
  }

  public var findings: [Finding] {
    measures.map { finding($0) } + laterFindings
      + groups.flatMap { group in
        group.analysis.measures.map { finding($0, of: group) }
          + group.analysis.laterFindings.map { $0.renamed("by.\(group.name).\($0.name)") }
      }
  }

  private var laterFindings: [Finding] {
    later.flatMap(\.findings).map { $0.renamed("delayed.\($0.name)") }
  }

  private func finding(
    _ measure: GainsMeasure, of group: (name: String, analysis: GainsAnalysis)? = nil
  ) -> Finding {
    Finding(
      name: (group.map { "by.\($0.name)." } ?? "") + measure.name, value: measure.value(),
      formula: measure.formula, columns: measure.basis.columns, constants: measure.constants,
      sample: group.map { sample(of: measure.basis, in: $0) } ?? sample(of: measure.basis))
  }

  private func sample(of basis: GainsBasis) -> Sample {
    guard let outsiders, !basis.isOfEverybody else {
      return basis.sample(of: everybody, outsiders: nil)
    }
    return basis.sample(
      of: scores,
      outsiders: (everybody, { $0.group == outsiders ? .comparisonGroup : nil }))
  }

  private func sample(
    of basis: GainsBasis, in group: (name: String, analysis: GainsAnalysis)
  ) -> Sample {
    basis.sample(
      of: group.analysis.scores,
      outsiders: (
        everybody,
        { score in
          if score.group == group.name { return nil }
          return score.group == nil ? .noGroup : .otherGroup
        }
      ))
  }

  /// Also of numbers that are refused for want of a full score.
  private func measure(_ name: String) -> GainsMeasure? {
    measures.first { $0.name == name } ?? refusedMeasures.first { $0.name == name }
  }

  /// Every number of the analysis itself, in the order of its JSON.
  private var measures: [GainsMeasure] {
    countMeasures + descriptiveMeasures + histogramMeasures + pairedMeasures + boundedMeasures
      + itemMeasures + efficiencyMeasures + plannedMeasures + armMeasures + personMeasures
  }
}
