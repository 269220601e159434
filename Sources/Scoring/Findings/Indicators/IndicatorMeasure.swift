import Diagnostics
import Statistics

/// One number that is printed of a measure: its name, how it is computed, and from which units.
struct IndicatorMeasure {
  let name: String
  let formula: LocalizedText
  let columns: [String]
  /// The sizes of the groups of persons that the number tells of: small ones may be withheld.
  let sizes: [Double]
  let sample: () -> Sample
  let value: () -> Computed<Double>

  init(
    _ name: String, th: String, en: String, columns: [String], sizes: [Double] = [],
    sample: @escaping () -> Sample, _ value: @escaping () -> Computed<Double>
  ) {
    self.name = name
    formula = LocalizedText(th: th, en: en)
    self.columns = columns
    self.sizes = sizes
    self.sample = sample
    self.value = value
  }

  /// - Parameter isWithheld: whether a group of that size is not told of.
  func finding(named name: String, isWithheld: (Double) -> Bool) -> Finding {
    let isTold = !sizes.contains(where: isWithheld)
    return Finding(
      name: name, value: isTold ? value() : .notComputable(.smallGroup), formula: formula,
      columns: columns, sample: isTold ? sample() : sample().withoutValues)
  }
}

extension Sample {
  /// Who it is about, and nothing of what they contribute.
  fileprivate var withoutValues: Sample {
    let untold = used.flatMap { observation in
      observation.sources.map {
        Exclusion(subject: observation.subject, source: $0, reason: .smallGroup)
      }
    }
    return Sample(used: [], leftOut: untold + leftOut, forms: forms)
  }
}
