import Diagnostics
import Statistics

/// One number that is printed of a measure: its name, how it is computed, and from which units.
struct IndicatorMeasure {
  let name: String
  let formula: LocalizedText
  let columns: [String]
  /// Why the number is not told; nil where it is.
  let withheld: Withheld?
  let sample: () -> Sample
  let value: () -> Computed<Double>

  init(
    _ name: String, th: String, en: String, columns: [String], withheld: Withheld? = nil,
    sample: @escaping () -> Sample, _ value: @escaping () -> Computed<Double>
  ) {
    self.name = name
    formula = LocalizedText(th: th, en: en)
    self.columns = columns
    self.withheld = withheld
    self.sample = sample
    self.value = value
  }

  func finding(named name: String) -> Finding {
    Finding(
      name: name, value: withheld.map { .notComputable($0.reason) } ?? value(), formula: formula,
      columns: columns, sample: withheld.map(sample().withoutValues) ?? sample())
  }
}

extension Sample {
  /// Who it is about, and nothing of what they contribute.
  fileprivate func withoutValues(_ withheld: Withheld) -> Sample {
    let reason: ExclusionReason = withheld == .tooFew ? .smallGroup : .protectsSmallGroup
    let untold = used.flatMap { observation in
      observation.sources.map {
        Exclusion(subject: observation.subject, source: $0, reason: reason)
      }
    }
    return Sample(used: [], leftOut: untold + leftOut, forms: forms)
  }
}
